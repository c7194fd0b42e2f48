package nl.mdzfactsheet.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** D2, D3 and D8 to D10 and D7: a hit and its near misses. Flags are written as line and evidence. */
class ReferenceBundleDetectorsTest {
    private final GivenInbox given;

    ReferenceBundleDetectorsTest(@TempDir Path folder) {
        given = new GivenInbox(folder);
    }

    private List<String> flags(String detector) {
        return given.compute(2025).detections(detector).stream()
                .map(d -> d.declaratieId() + " " + d.evidence())
                .toList();
    }

    private void bundle(String id, String date) {
        given.line("mdz", "declaratie_id=" + id + " datum_prestatie=" + date);
    }

    // ---- D2

    @Test
    void lineOfTheEnrolmentPracticeIsKeptThoughGrantedLater() {
        given.insured("a", "").fee("a", GivenInbox.SECOND, new Quarter(2025, 1));
        given.line("mdz", "declaratie_id=M1 datum_toekenning=2025-05-01")
                .line("mdz", "declaratie_id=M2 datum_toekenning=2025-06-01 agb_praktijk=01000002")
                .line("mdz", "declaratie_id=M3 prestatiecode=CO")
                .line("mdz", "declaratie_id=M4 datum_prestatie=2025-04-01");
        assertThat(flags("D2")).containsExactly("M1 M2");
    }

    @Test
    void withoutEnrolmentTheFirstGrantedIsKeptThenTheLowestId() {
        given.insured("a", "");
        given.line("mdz", "declaratie_id=M3")
                .line("mdz", "declaratie_id=M2")
                .line("mdz", "declaratie_id=M1 datum_toekenning=2026-01-01");
        assertThat(flags("D2")).containsExactly("M1 M2", "M3 M2");
    }

    // ---- D3

    @Test
    void lapsingProgrammeInAQuarterOfTheExcludingOneIsFlagged() {
        given.insured("a", "");
        given.reference("programmaregels", "programma=DM2 sluit_uit_programma=CVRM vervallend_programma=CVRM");
        given.reference(
                "programmaregels",
                "programma=COPD sluit_uit_programma=ASTMA vervallend_programma=ASTMA van=2025-01-02");
        given.line("mdz", "declaratie_id=M1")
                .line("mdz", "declaratie_id=M2 prestatiecode=CV")
                .line("mdz", "declaratie_id=M3 prestatiecode=CV datum_prestatie=2025-04-01")
                // The rule on asthma is not valid on the first day of the quarter.
                .line("mdz", "declaratie_id=M4 prestatiecode=CO")
                .line("mdz", "declaratie_id=M5 prestatiecode=AS");
        assertThat(flags("D3")).containsExactly("M2 M1");
    }

    // ---- D8

    @Test
    void coverageOfABundleIsJudgedOnTheFirstDayOfTheQuarter() {
        given.insured("a", "verzekerd_tot=2025-03-31 overlijdensdatum=2025-06-30");
        given.insured("b", "overlijdensdatum=2025-07-01").insured("c", "verzekerd_tot=2025-06-30");
        // Deceased goes before uninsured; the day of death itself is insured; an unknown person is not flagged.
        bundle("M1", "2025-02-01");
        bundle("M2", "2025-05-01");
        bundle("M3", "2025-08-01");
        given.line("mdz", "declaratie_id=M4 verzekerde_id=b datum_prestatie=2025-09-01")
                .line("mdz", "declaratie_id=M5 verzekerde_id=b datum_prestatie=2025-10-01")
                .line("mdz", "declaratie_id=M6 verzekerde_id=c datum_prestatie=2025-09-01")
                .line("mdz", "declaratie_id=M7 verzekerde_id=d datum_prestatie=2025-09-01");
        assertThat(flags("D8")).containsExactly("M2 uninsured", "M3 deceased", "M5 deceased", "M6 uninsured");
    }

    // ---- D9

    @Test
    void hospitalTreatmentThatContainsTheFirstDayOfTheQuarterIsFlagged() {
        given.insured("a", "");
        given.reference("indicaties", "programma=DM2 rol=tweedelijn soort=diagnose specialisme=0313 code_prefix=22");
        bundle("M1", "2025-02-01");
        bundle("M2", "2025-05-01");
        bundle("M3", "2025-08-01");
        bundle("M4", "2025-11-01");
        given.line("msz", "declaratie_id=Z1 datum_prestatie=2025-01-01")
                .line("msz", "declaratie_id=Z2 datum_prestatie=2025-02-01 datum_einde=2025-03-31")
                .line("msz", "declaratie_id=Z3 datum_prestatie=2025-06-01 datum_einde=2025-07-01")
                .line("msz", "declaratie_id=Z4 datum_prestatie=2025-09-30 datum_einde=2025-12-31 type_verwijzing=spoed")
                .line("msz", "declaratie_id=Z5 datum_prestatie=2025-10-01 specialisme=0320")
                .line("msz", "declaratie_id=Z6 datum_prestatie=2025-10-01 diagnosecode=232");
        // Z1 is that day alone; Z2 ends a day before the quarter; spoed, other specialism and diagnosis do not count.
        assertThat(flags("D9")).containsExactly("M1 Z1", "M3 Z3");
    }

    // ---- D10

    private void indication() {
        given.insured("a", "");
        given.reference("indicaties", "programma=DM2 rol=indicatie soort=atc code_prefix=A10 minimum_aantal=2");
    }

    @Test
    void bundleWithoutAMetIndicationInTwoYearsIsFlagged() {
        indication();
        // Window of 2025-Q1: 2023-04-01 to 2025-03-31. One line too few there, two for 2025-Q2.
        bundle("M1", "2025-02-01");
        bundle("M2", "2025-05-01");
        given.line("farmacie", "declaratie_id=P1 prestatiecode=METF datum_prestatie=2023-03-31")
                .line("farmacie", "declaratie_id=P2 prestatiecode=METF datum_prestatie=2025-03-31")
                .line("farmacie", "declaratie_id=P3 prestatiecode=METF datum_prestatie=2025-04-01");
        ReferenceResult result = given.compute(2025);
        assertThat(result.detections("D10")).singleElement().satisfies(d -> {
            assertThat(d.declaratieId()).isEqualTo("M1");
            assertThat(d.evidence()).isEqualTo("no_indicatie");
            assertThat(d.basis()).isEqualTo("claims_proxy");
            assertThat(d.certainty()).isEqualTo("vermoeden");
        });
    }

    @Test
    void elevenWholeInsuredMonthsAreNotEnough() {
        given.reference("indicaties", "programma=DM2 rol=indicatie soort=atc code_prefix=A10");
        // Insured from 2 April 2024: whole months May 2024 to March 2025 = 11 for Q1, to June 2025 = 14 for Q2.
        given.insured("a", "verzekerd_van=2024-04-02");
        bundle("M1", "2025-02-01");
        bundle("M2", "2025-05-01");
        assertThat(flags("D10")).containsExactly("M2 no_indicatie");
    }

    @Test
    void monthsInWhichATableOfTheRowsIsNotCoveredDoNotCount() {
        indication();
        given.delivery("claims2023", "coverage=partial").delivery("claims2024", "coverage=partial");
        bundle("M3", "2025-08-01");
        bundle("M4", "2025-11-01");
        // Covered: 2025 only, 9 whole months up to Q3 and 12 up to Q4.
        assertThat(flags("D10")).containsExactly("M4 no_indicatie");
    }

    @Test
    void linesOfUninsuredTimeShowNoIndication() {
        given.reference("indicaties", "programma=DM2 rol=indicatie soort=atc code_prefix=A10");
        given.insured("a", "verzekerd_tot=2024-01-31").insured("a", "verzekerd_van=2024-03-01");
        given.line("farmacie", "declaratie_id=P1 prestatiecode=METF datum_prestatie=2024-02-15");
        bundle("M1", "2025-02-01");
        assertThat(flags("D10")).containsExactly("M1 no_indicatie");
    }

    @Test
    void programmeWithoutRowsIsNotAssessed() {
        indication();
        given.line("mdz", "declaratie_id=M1 prestatiecode=CO");
        assertThat(flags("D10")).isEmpty();
    }
}
