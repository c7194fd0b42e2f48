package nl.mdzfactsheet.patient;

import static nl.mdzfactsheet.patient.LineFixture.consult;
import static nl.mdzfactsheet.patient.LineFixture.fee;
import static nl.mdzfactsheet.patient.LineFixture.mdz;
import static nl.mdzfactsheet.patient.LineFixture.visit;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Profile: one row per patient, programme and paid quarter, at the unit of the kept line. */
class PatientQuarterTest {

    @Test
    void everyNetLineOfTheQuarterCountsAtTheUnitOfTheKeptLine() {
        Given given = Given.lines(
                fee("f", "2025-01-01").executing(1000002),
                mdz("m1", "DM2", "2025-01-01").cents(4000),
                mdz("m2", "DM2", "2025-02-01").cents(5000).executing(53000002).related(1000002),
                mdz("x", "DM2", "2025-02-01").creditOf("m1").cents(1500));
        PatientQuarter quarter = given.quarter(1, "DM2");
        assertThat(quarter.unit()).isEqualTo(new Unit("R2", "01000002"));
        assertThat(quarter.lines()).isEqualTo(2);
        assertThat(quarter.cents()).isEqualTo(7500);
        assertThat(quarter.doubleBundle()).isTrue();
        assertThat(quarter.waterfallClass()).isEqualTo(WaterfallClass.NOT_ASSESSED);
    }

    @Test
    void rowsAreInTheOrderOfQuarterThenProgramme() {
        Given given = Given.lines(
                mdz("a", "ASTMA", "2025-04-01"),
                mdz("b", "COPD", "2025-01-01"),
                mdz("c", "CVRM", "2025-01-01"),
                mdz("d", "DM2", "2025-01-01"),
                mdz("e", "DM2", "2024-12-31"),
                mdz("f", "DM2", "2026-01-01"));
        assertThat(given.fold().quarters())
                .extracting(row -> row.quarter().number() + " " + row.programme())
                .containsExactly("1 DM2", "1 CVRM", "1 COPD", "2 ASTMA");
    }

    @Test
    void contactsOfTheQuarterCountWhateverTheirCoverage() {
        Given given = Given.lines(
                        mdz("m", "DM2", "2025-01-01"),
                        consult("h1", "2025-01-01"),
                        visit("h2", "2025-03-31"),
                        consult("h3", "2025-04-01"),
                        consult("h4", "2025-02-01").service("008/14000"))
                .insured("2025-02-01", "");
        assertThat(given.quarter(1, "DM2").contactLines()).isEqualTo(2);
        assertThat(given.year().contacts()).isEqualTo(2);
    }

    @Test
    void aQuarterOfAnUninsuredPersonHasARow() {
        Given given = Given.lines(mdz("m", "DM2", "2025-05-01")).died("2025-03-31");
        PatientQuarter quarter = given.quarter(2, "DM2");
        assertThat(quarter.kept().notCovered()).isTrue();
        assertThat(quarter.doubleBundle()).isFalse();
        assertThat(quarter.waterfallClass()).isEqualTo(WaterfallClass.D8);
    }
}
