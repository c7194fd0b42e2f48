package nl.mdzfactsheet.patient;

import static nl.mdzfactsheet.patient.Detector.D9;
import static nl.mdzfactsheet.patient.LineFixture.hospital;
import static nl.mdzfactsheet.patient.LineFixture.lab;
import static nl.mdzfactsheet.patient.LineFixture.mdz;
import static org.assertj.core.api.Assertions.assertThat;

import nl.mdzfactsheet.Fault;
import org.junit.jupiter.api.Test;

/** D9 specialist_treated. The first day of the quarter judged is 2025-04-01. */
class SpecialistTreatedTest {

    private static ReferenceFixture rows(String... rows) {
        return ReferenceFixture.standard().add("indicaties", rows);
    }

    private static final String DIABETES = "DM2 | tweedelijn | diagnose | | 0313 | 22 | 1 | 2000-01-01 | | dbc";

    private static Given bundleAnd(LineFixture... treatment) {
        return Given.with(rows(DIABETES), mdz("m", "DM2", "2025-06-01")).and(treatment);
    }

    @Fault("F55")
    @Test
    void anEpisodeThatContainsTheFirstDayOfTheQuarterIsTreatment() {
        assertThat(bundleAnd(hospital("z", "2025-01-01").until("2025-04-01")).flags(D9))
                .containsExactly("m 1000 z");
        assertThat(bundleAnd(hospital("z", "2025-04-01").until("2025-09-01")).flags(D9))
                .containsExactly("m 1000 z");
        assertThat(bundleAnd(hospital("z", "2025-04-01")).flags(D9)).containsExactly("m 1000 z");
    }

    @Test
    void anEpisodeThatEndsTheDayBeforeOrStartsTheDayAfterIsNot() {
        assertThat(bundleAnd(
                                hospital("y", "2025-01-01").until("2025-03-31"),
                                hospital("z", "2025-04-02").until("2025-09-01"),
                                hospital("x", "2025-03-31"))
                        .flags(D9))
                .isEmpty();
    }

    @Test
    void anEmergencyIsNotTreatmentAnyOtherReferralIs() {
        assertThat(bundleAnd(hospital("z", "2025-04-01").referral(ReferralType.SPOED))
                        .flags(D9))
                .isEmpty();
        assertThat(bundleAnd(hospital("z", "2025-04-01").referral(ReferralType.INTERN))
                        .flags(D9))
                .hasSize(1);
    }

    @Test
    void anotherDiagnosisOrSpecialismIsNot() {
        assertThat(bundleAnd(
                                hospital("y", "2025-04-01").diagnosis("0313", "301"),
                                hospital("z", "2025-04-01").diagnosis("0320", "221"))
                        .flags(D9))
                .isEmpty();
    }

    @Test
    void evidenceIsTheFirstLineByDateThenId() {
        assertThat(bundleAnd(
                                hospital("c", "2025-04-01"),
                                hospital("b", "2025-02-01").until("2025-05-01"),
                                hospital("a", "2025-02-02").until("2025-05-01"))
                        .flags(D9))
                .containsExactly("m 1000 b");
    }

    @Test
    void aRowMustBeValidOnTheFirstDayAndMetByItsMinimum() {
        LineFixture treatment = hospital("z", "2025-04-01");
        assertThat(Given.with(
                                rows("DM2 | tweedelijn | diagnose | | | 22 | 1 | 2025-04-02 | | dbc"),
                                mdz("m", "DM2", "2025-06-01"),
                                treatment)
                        .flags(D9))
                .isEmpty();
        assertThat(Given.with(
                                rows("DM2 | tweedelijn | diagnose | | | 22 | 2 | 2000-01-01 | | dbc"),
                                mdz("m", "DM2", "2025-06-01"),
                                treatment)
                        .flags(D9))
                .isEmpty();
        assertThat(Given.with(
                                rows("DM2 | tweedelijn | diagnose | | | 22 | 1 | 2000-01-01 | 2025-04-01 | dbc"),
                                mdz("m", "DM2", "2025-06-01"),
                                treatment)
                        .flags(D9))
                .hasSize(1);
    }

    @Test
    void onlyHospitalLinesAreTreatment() {
        ReferenceFixture reference = rows("DM2 | tweedelijn | prestatie | | | 70001 | 1 | 2000-01-01 | | dbc");
        assertThat(Given.with(reference, mdz("m", "DM2", "2025-06-01"), lab("e", "2025-04-01"))
                        .flags(D9))
                .isEmpty();
    }

    @Test
    void theRowMustBeOfTheProgramme() {
        assertThat(Given.with(rows(DIABETES), mdz("m", "COPD", "2025-06-01"), hospital("z", "2025-04-01"))
                        .flags(D9))
                .isEmpty();
    }
}
