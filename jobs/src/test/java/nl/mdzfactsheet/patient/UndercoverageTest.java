package nl.mdzfactsheet.patient;

import static nl.mdzfactsheet.patient.LineFixture.hospital;
import static nl.mdzfactsheet.patient.LineFixture.mdz;
import static nl.mdzfactsheet.patient.LineFixture.medicine;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Profile: what undercoverage needs to know of a person and a programme. */
class UndercoverageTest {

    private static ReferenceFixture reference() {
        return ReferenceFixture.standard()
                .add("programmaregels", "DM2 | CVRM | CVRM | 2000-01-01 | 2025-06-30 | beleid")
                .add(
                        "indicaties",
                        "CVRM | indicatie | atc | | | A10 | 1 | 2000-01-01 | | richtlijn",
                        "CVRM | tweedelijn | diagnose | | 0313 | 221 | 1 | 2000-01-01 | | dbc");
    }

    @Test
    void anIndicationInTheEightQuartersUpToTheEndOfTheYearIsMet() {
        assertThat(Given.with(reference(), medicine("a", "15000001", "2024-01-01"))
                        .programme("CVRM")
                        .indicationMet())
                .isTrue();
        assertThat(Given.with(reference(), medicine("a", "15000001", "2023-12-31"))
                        .programme("CVRM")
                        .indicationMet())
                .isFalse();
    }

    @Test
    void withoutTwelveInsuredMonthsNothingIsSaid() {
        Given given =
                Given.with(reference(), medicine("a", "15000001", "2025-06-01")).insured("2025-01-02", "");
        assertThat(given.programme("CVRM").indicationAssessed()).isFalse();
        assertThat(given.programme("CVRM").indicationMet()).isFalse();
        assertThat(Given.with(reference()).programme("CVRM").indicationAssessed())
                .isTrue();
        assertThat(Given.with(reference()).programme("DM2").indicationAssessed())
                .isFalse();
    }

    @Test
    void specialistTreatmentIsJudgedOn1October() {
        assertThat(Given.with(reference(), hospital("z", "2025-09-01").until("2025-10-01"))
                        .programme("CVRM")
                        .specialistTreated())
                .isTrue();
        assertThat(Given.with(reference(), hospital("z", "2025-09-01").until("2025-09-30"))
                        .programme("CVRM")
                        .specialistTreated())
                .isFalse();
    }

    @Test
    void anInsuredPaidQuarterOfTheExcludingProgrammeExcludes() {
        assertThat(Given.with(reference(), mdz("m", "DM2", "2025-05-01"))
                        .programme("CVRM")
                        .excludedByOther())
                .isTrue();
        assertThat(Given.with(reference(), mdz("m", "DM2", "2025-07-01"))
                        .programme("CVRM")
                        .excludedByOther())
                .as("the rule has ended")
                .isFalse();
        assertThat(Given.with(reference(), mdz("m", "DM2", "2024-10-01"))
                        .programme("CVRM")
                        .excludedByOther())
                .as("another year")
                .isFalse();
        assertThat(Given.with(reference(), mdz("m", "DM2", "2025-05-01"))
                        .insured("2025-05-01", "")
                        .programme("CVRM")
                        .excludedByOther())
                .as("not insured")
                .isFalse();
        assertThat(Given.with(reference(), mdz("m", "CVRM", "2025-05-01"))
                        .programme("DM2")
                        .excludedByOther())
                .as("the lapsing programme excludes nothing")
                .isFalse();
    }
}
