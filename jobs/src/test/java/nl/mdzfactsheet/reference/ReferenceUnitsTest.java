package nl.mdzfactsheet.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** To which practice unit lines and patient-years belong, and the waterfall over them. */
class ReferenceUnitsTest {
    private final GivenInbox given;

    ReferenceUnitsTest(@TempDir Path folder) {
        given = new GivenInbox(folder);
    }

    /** Practice rows of a measure as rho/practice numerator/denominator. */
    private List<String> practices(String measure) {
        return given.compute(2025).measures().stream()
                .filter(m -> m.measureId().equals(measure) && m.level().level().equals("practice"))
                .map(m -> m.level().rho() + "/" + m.level().practice() + " "
                        + m.numerator().stripTrailingZeros().toPlainString() + "/"
                        + m.denominator().stripTrailingZeros().toPlainString())
                .toList();
    }

    @Test
    void bundleBelongsToTheRhoOfItsContractorElseOfItsPractice() {
        given.insured("a", "");
        given.line("mdz", "declaratie_id=M1 agb_hoofdaannemer=53010002")
                .line("mdz", "declaratie_id=M2 agb_hoofdaannemer=53019999 prestatiecode=CV")
                .line("mdz", "declaratie_id=M3 agb_hoofdaannemer=53019999 prestatiecode=CO agb_praktijk=01000004")
                .line("mdz", "declaratie_id=M4 agb_hoofdaannemer=53010002 prestatiecode=AS agb_praktijk=01009999");
        assertThat(practices("double_bundle_quarters"))
                .containsExactly(
                        "R1/01000001 0/1", "R2/01000001 0/1", "R2/onbekende praktijk 0/1", "zonder RHO/01000004 0/1");
    }

    @Test
    void unknownPracticeWithoutContractorBelongsToNoRho() {
        given.insured("a", "").line("mdz", "declaratie_id=M1 agb_hoofdaannemer=53019999 agb_praktijk=01009999");
        assertThat(practices("double_bundle_quarters")).containsExactly("zonder RHO/onbekende praktijk 0/1");
    }

    @Test
    void membershipIsThatOfTheLastDayOfTheQuarter() {
        given.reference("rho_praktijken", "rho_id=R1 agb_praktijk=01000004 van=2024-01-01 tot=2025-05-14");
        given.reference("rho_praktijken", "rho_id=R2 agb_praktijk=01000004 van=2025-05-15");
        given.insured("a", "")
                .line("huisartsenzorg", "declaratie_id=H1 agb_praktijk=01000004 datum_prestatie=2025-03-31")
                .line("huisartsenzorg", "declaratie_id=H2 agb_praktijk=01000004 datum_prestatie=2025-04-01");
        assertThat(practices("duplicate_lines")).containsExactly("R1/01000004 0/1", "R2/01000004 0/1");
    }

    @Test
    void otherLinesFollowTheNamedPracticeElseTheEnrolmentPractice() {
        given.insured("a", "").fee("a", GivenInbox.SECOND, new Quarter(2025, 1));
        given.line("eld", "declaratie_id=E1 agb_aanvrager=01000003")
                .line("eld", "declaratie_id=E2 agb_aanvrager=03000009 datum_prestatie=2025-03-01")
                .line("msz", "declaratie_id=Z1")
                .line("paramedisch", "declaratie_id=D1 datum_prestatie=2025-04-01");
        // The fee, E2 and Z1 at the enrolment practice; D1 lies in a quarter without enrolment.
        assertThat(practices("duplicate_lines"))
                .containsExactly("R1/01000002 0/3", "R2/01000003 0/1", "zonder RHO/onbekende praktijk 0/1");
    }

    @Test
    void pharmacyAlwaysFollowsTheEnrolmentPractice() {
        given.insured("a", "").fee("a", GivenInbox.SECOND, new Quarter(2025, 1));
        given.line("farmacie", "declaratie_id=P1 agb_voorschrijver=01000003 aantal=30")
                .line("farmacie", "declaratie_id=P2 agb_voorschrijver=03000003 aantal=10");
        // 30 of 40 units by a prescriber 01…
        assertThat(practices("ppi_gp_share")).containsExactly("R1/01000002 30/40");
    }

    @Test
    void oiFeeWithoutPracticeBelongsToTheContractorsRhoElseToTheEnrolmentPractice() {
        given.insured("a", "").fee("a", GivenInbox.SECOND, new Quarter(2025, 1));
        given.line("mdz", "declaratie_id=O1 prestatiecode=OI agb_praktijk= agb_hoofdaannemer=53010002")
                .line("mdz", "declaratie_id=O2 prestatiecode=OI agb_praktijk= agb_hoofdaannemer=53019999");
        assertThat(practices("duplicate_lines")).containsExactly("R1/01000002 0/2", "R2/onbekende praktijk 0/1");
    }

    @Test
    void patientYearFollowsTheLastEnrolledQuarterAndTheLatestFeeInIt() {
        given.insured("a", "")
                .fee("a", GivenInbox.FIRST, new Quarter(2025, 1))
                .line(
                        "huisartsenzorg",
                        "declaratie_id=F1 prestatiecode=11000 agb_praktijk=01000002 datum_prestatie=2025-08-01")
                .line(
                        "huisartsenzorg",
                        "declaratie_id=F2 prestatiecode=11000 agb_praktijk=01000003 datum_prestatie=2025-08-01");
        // Same date: the highest declaratie_id wins. Insured without enrolment counts at no practice.
        given.insured("b", "");
        assertThat(practices("ppi_users")).containsExactly("R2/01000003 0/1");
    }

    @Test
    void higherLevelsAreSumsAndRegionsHoldRealRhosOnly() {
        given.insured("a", "").insured("b", "").insured("c", "");
        given.enrolled("a", GivenInbox.FIRST, 2025).enrolled("b", GivenInbox.OTHER_RHO, 2025);
        given.enrolled("c", GivenInbox.NO_RHO, 2025).line("farmacie", "declaratie_id=P1");
        ReferenceResult result = given.compute(2025);
        assertThat(result.ofInsurer("ppi_users").persons()).isEqualTo(3);
        assertThat(result.measure("ppi_users", "rho", "R1", "").orElseThrow().numerator())
                .isEqualByComparingTo("1");
        assertThat(result.measure("ppi_users", "rho", Unit.NO_RHO, "")
                        .orElseThrow()
                        .denominator())
                .isEqualByComparingTo("1");
        assertThat(result.measure("ppi_users", "region", "Zuid", "")
                        .orElseThrow()
                        .denominator())
                .isEqualByComparingTo("1");
        assertThat(result.measure("ppi_users", "region", "", "")).isEmpty();
        // A measure without any denominator still has its RHO rows.
        assertThat(result.measure("gli_rate", "rho", "R2", "").orElseThrow().numerator())
                .isZero();
    }

    // ---- waterfall

    private List<String> waterfall() {
        return given.compute(2025).waterfall("insurer", "", "").stream()
                .map(w -> w.programme() + " " + w.waterfallClass() + " " + w.quarters() + " " + w.patients() + " "
                        + w.cents())
                .toList();
    }

    @Test
    void everyBundleLineHasTheFirstClassThatApplies() {
        given.insured("a", "").insured("b", "verzekerd_tot=2024-12-31");
        given.reference("programmaregels", "programma=DM2 sluit_uit_programma=CVRM vervallend_programma=CVRM");
        given.reference("indicaties", "programma=DM2 rol=indicatie soort=atc code_prefix=A10");
        given.reference("indicaties", "programma=DM2 rol=spoor soort=prestatie prestatiecodelijst=008 code_prefix=12");
        given.line("farmacie", "declaratie_id=P1 prestatiecode=METF datum_prestatie=2023-09-01")
                .line("mdz", "declaratie_id=M0 datum_prestatie=2024-02-01 bedrag=99")
                .line("huisartsenzorg", "declaratie_id=H1 datum_prestatie=2024-07-01")
                // Q1: assessed, indication in window, trace in window: efficient; its double is D2.
                .line("mdz", "declaratie_id=M1 datum_prestatie=2025-01-01 bedrag=65.00")
                .line("mdz", "declaratie_id=M2 datum_prestatie=2025-01-02 bedrag=64.00")
                // CVRM beside it lapses: D3, and its double D2.
                .line("mdz", "declaratie_id=M3 prestatiecode=CV bedrag=30.00")
                .line("mdz", "declaratie_id=M4 prestatiecode=CV bedrag=31.00")
                // Q3: window D7 from 2024-10-01 without trace; indication of 2023-09-01 before 2023-10-01 is out: D10.
                .line("mdz", "declaratie_id=M5 datum_prestatie=2025-07-01 bedrag=60.00")
                // Q2: D10 window from 2023-07-01 has the indication, D7 window from 2024-07-01 the trace: efficient.
                .line("mdz", "declaratie_id=M6 datum_prestatie=2025-04-01 bedrag=61.00")
                // Uninsured: D8. COPD has no rows: not assessed.
                .line("mdz", "declaratie_id=M7 verzekerde_id=b bedrag=50.00")
                .line("mdz", "declaratie_id=M8 prestatiecode=CO bedrag=42.00");
        assertThat(waterfall())
                .containsExactly(
                        "COPD not_assessed 1 1 4200",
                        "CVRM D2 1 1 3100",
                        "CVRM D3 1 1 3000",
                        "DM2 D10 1 1 6000",
                        "DM2 D2 1 1 6400",
                        "DM2 D8 1 1 5000",
                        "DM2 efficient 2 1 12600");
        // 65 + 64 + 30 + 31 + 60 + 61 + 50 + 42 = 403 euro of net bundle lines in 2025.
        assertThat(given.compute(2025).waterfall("insurer", "", "").stream()
                        .mapToLong(WaterfallRow::cents)
                        .sum())
                .isEqualTo(40300);
    }

    @Test
    void contestedFlagGivesWayToTheNextClass() {
        given.insured("a", "");
        given.line("mdz", "declaratie_id=M1").line("mdz", "declaratie_id=M2 datum_toekenning=2026-02-01");
        given.reference("weerleggingen", "tabel=mdz declaratie_id=M2 detector=D2");
        assertThat(waterfall()).containsExactly("DM2 not_assessed 2 1 2000");
    }
}
