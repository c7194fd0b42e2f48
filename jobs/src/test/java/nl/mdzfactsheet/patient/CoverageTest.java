package nl.mdzfactsheet.patient;

import static nl.mdzfactsheet.patient.LineFixture.consult;
import static nl.mdzfactsheet.patient.LineFixture.fee;
import static nl.mdzfactsheet.patient.LineFixture.mdz;
import static nl.mdzfactsheet.patient.LineFixture.oi;
import static org.assertj.core.api.Assertions.assertThat;

import nl.mdzfactsheet.Fault;
import org.junit.jupiter.api.Test;

/** Curate 3: coverage of a net line. */
class CoverageTest {

    private static Coverage of(String id, Given given) {
        return given.line(id).line().coverage();
    }

    @Test
    void aPersonOutsideVerzekerdenIsUnknown() {
        assertThat(of("h1", Given.lines(consult("h1", "2025-03-01")).unknownPerson()))
                .isEqualTo(Coverage.UNKNOWN);
    }

    @Test
    void firstAndLastDayAreInsured() {
        Given given = Given.lines(
                        consult("a", "2025-02-28"),
                        consult("b", "2025-03-01"),
                        consult("c", "2025-03-31"),
                        consult("d", "2025-04-01"))
                .insured("2025-03-01", "2025-03-31");
        assertThat(of("a", given)).isEqualTo(Coverage.UNINSURED);
        assertThat(of("b", given)).isEqualTo(Coverage.INSURED);
        assertThat(of("c", given)).isEqualTo(Coverage.INSURED);
        assertThat(of("d", given)).isEqualTo(Coverage.UNINSURED);
    }

    @Test
    void theDayOfDeathIsInsuredAndTheNextIsNot() {
        Given given = Given.lines(consult("a", "2025-05-10"), consult("b", "2025-05-11"))
                .died("2025-05-10");
        assertThat(of("a", given)).isEqualTo(Coverage.INSURED);
        assertThat(of("b", given)).isEqualTo(Coverage.DECEASED);
    }

    @Test
    void deceasedGoesBeforeUninsuredAndTheEarliestDeathCounts() {
        Given given = Given.lines(consult("a", "2025-08-01"))
                .insured("2020-01-01", "2025-05-31")
                .period(new InsuredPeriod(
                        9999,
                        1960,
                        2,
                        5611,
                        ReferenceFixture.day("2025-07-01"),
                        InsuredPeriod.OPEN,
                        ReferenceFixture.day("2025-07-15")));
        assertThat(of("a", given)).isEqualTo(Coverage.DECEASED);
    }

    @Test
    void bundlesAndFeesAreJudgedOnTheFirstDayOfTheQuarter() {
        Given given = Given.lines(
                        mdz("m", "DM2", "2025-05-20"),
                        fee("f", "2025-05-20"),
                        oi("o", "2025-05-20"),
                        consult("h", "2025-05-20"))
                .insured("2025-05-01", "");
        assertThat(of("m", given)).isEqualTo(Coverage.UNINSURED);
        assertThat(of("f", given)).isEqualTo(Coverage.UNINSURED);
        assertThat(of("o", given)).isEqualTo(Coverage.INSURED);
        assertThat(of("h", given)).isEqualTo(Coverage.INSURED);
    }

    @Test
    void aBundleAfterDeathInTheQuarterIsInsured() {
        Given given = Given.lines(mdz("m", "DM2", "2025-05-20"), mdz("n", "DM2", "2025-07-01"))
                .died("2025-04-01");
        assertThat(of("m", given)).isEqualTo(Coverage.INSURED);
        assertThat(of("n", given)).isEqualTo(Coverage.DECEASED);
    }

    @Fault("F61")
    @Test
    void anotherLabelInsideAPeriodIsInsured() {
        assertThat(of("h1", Given.lines(consult("h1", "2025-03-01").label(9998))))
                .isEqualTo(Coverage.INSURED);
    }
}
