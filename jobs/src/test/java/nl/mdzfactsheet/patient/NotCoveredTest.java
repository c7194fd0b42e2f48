package nl.mdzfactsheet.patient;

import static nl.mdzfactsheet.patient.Detector.D8;
import static nl.mdzfactsheet.patient.LineFixture.consult;
import static nl.mdzfactsheet.patient.LineFixture.mdz;
import static org.assertj.core.api.Assertions.assertThat;

import nl.mdzfactsheet.Fault;
import org.junit.jupiter.api.Test;

/** D8 not_covered. */
class NotCoveredTest {

    @Test
    void aBundleOfAQuarterThatStartsUninsuredIsFlagged() {
        Given given = Given.lines(mdz("m", "DM2", "2025-03-01"), consult("h", "2025-01-01"))
                .insured("2025-01-02", "");
        assertThat(given.flags(D8)).containsExactly("m 1000 uninsured");
    }

    @Fault("F61")
    @Test
    void aBundleAfterDeathIsFlaggedOnTheDayOfDeathNot() {
        Given given = Given.lines(mdz("m", "DM2", "2025-04-02"), mdz("n", "DM2", "2025-07-01"))
                .died("2025-04-01");
        assertThat(given.flags(D8)).containsExactly("n 1000 deceased");
    }

    @Test
    void insuredOnTheFirstDayOnlyIsCovered() {
        assertThat(Given.lines(mdz("m", "DM2", "2025-03-01"))
                        .insured("2025-01-01", "2025-01-01")
                        .flags(D8))
                .isEmpty();
    }

    @Test
    void anUnknownPersonIsNotFlagged() {
        assertThat(Given.lines(mdz("m", "DM2", "2025-03-01")).unknownPerson().flags(D8))
                .isEmpty();
    }
}
