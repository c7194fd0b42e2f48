package nl.mdzfactsheet.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numerator and denominator of measures at the insurer's level, worked out by hand. */
class ReferenceMeasuresTest {
    private final GivenInbox given;

    ReferenceMeasuresTest(@TempDir Path folder) {
        given = new GivenInbox(folder);
    }

    private void expect(String measure, String numerator, String denominator) {
        MeasureResult result = given.compute(2025).ofInsurer(measure);
        assertThat(result.numerator()).as("numerator of " + measure).isEqualByComparingTo(numerator);
        assertThat(result.denominator()).as("denominator of " + measure).isEqualByComparingTo(denominator);
    }

    private void person(String letter, String values) {
        given.insured(letter, values).enrolled(letter, GivenInbox.FIRST, 2025);
    }

    @Test
    void inclusionRateCountsIncludedAdultsAmongEnrolledAdults() {
        person("a", "");
        person("b", "geboortejaar=2008");
        person("c", "geboortejaar=2007");
        given.insured("d", "");
        // Born 2007 is 18 in 2025, born 2008 is 17; d is not enrolled.
        given.line("mdz", "declaratie_id=M1").line("mdz", "declaratie_id=M2 verzekerde_id=b");
        given.line("mdz", "declaratie_id=M3 verzekerde_id=d");
        given.line("mdz", "declaratie_id=M4 verzekerde_id=b prestatiecode=AS");
        expect("inclusion_rate_DM2", "1", "2");
        expect("inclusion_rate_ASTMA", "1", "3");
    }

    @Test
    void bundleOutsideInsuredTimeDoesNotInclude() {
        person("a", "verzekerd_van=2025-02-01");
        given.line("mdz", "declaratie_id=M1 datum_prestatie=2025-02-10");
        // Not insured on 1 January, so the bundle of Q1 is not insured; enrolled in Q2 to Q4.
        expect("inclusion_rate_DM2", "0", "1");
    }

    @Test
    void undercoverageIsAnIndicationWithoutABundle() {
        given.reference("indicaties", "programma=CVRM rol=indicatie soort=atc code_prefix=C10");
        given.reference("indicaties", "programma=CVRM rol=tweedelijn soort=diagnose specialisme=0320 code_prefix=2");
        given.reference("programmaregels", "programma=DM2 sluit_uit_programma=CVRM vervallend_programma=CVRM");
        for (String letter : new String[] {"a", "b", "c", "d", "e"}) {
            person(letter, "");
            if (!letter.equals("e")) {
                given.line("farmacie", "declaratie_id=P1 prestatiecode=SIMV verzekerde_id=" + letter);
            }
        }
        // a: no bundle; b: CVRM bundle; c: DM2 bundle excludes CVRM; d: specialist on 1 October; e: no indication.
        given.line("mdz", "declaratie_id=M1 prestatiecode=CV verzekerde_id=b")
                .line("mdz", "declaratie_id=M2 verzekerde_id=c")
                .line(
                        "msz",
                        "declaratie_id=Z1 verzekerde_id=d specialisme=0320 datum_prestatie=2025-09-01 datum_einde=2025-10-01");
        expect("undercoverage_CVRM", "1", "2");
    }

    @Test
    void noShowAndEfficiencyOfPaidQuarters() {
        given.reference("indicaties", "programma=DM2 rol=indicatie soort=atc code_prefix=A10");
        given.reference("indicaties", "programma=DM2 rol=spoor soort=prestatie prestatiecodelijst=008 code_prefix=120");
        person("a", "");
        person("b", "");
        given.line("farmacie", "declaratie_id=P1 prestatiecode=METF datum_prestatie=2025-01-05");
        for (String letter : new String[] {"a", "b"}) {
            given.line("mdz", "declaratie_id=M0 datum_prestatie=2024-02-01 verzekerde_id=" + letter);
            given.line("mdz", "declaratie_id=M1 datum_prestatie=2025-02-01 bedrag=60 verzekerde_id=" + letter);
            given.line("mdz", "declaratie_id=M2 datum_prestatie=2025-05-01 bedrag=61 verzekerde_id=" + letter);
        }
        given.line("huisartsenzorg", "declaratie_id=H1 datum_prestatie=2024-06-30");
        // a: Q1 efficient (trace on 30 June 2024), Q2 no-show; b: no indication, no trace: both D10 and D7.
        // Efficient or D7: both of a; of four quarters assessed.
        expect("inclusion_efficiency_DM2", "2", "4");
        // D7: a Q2, b Q1 and Q2; cents 6100 + 6000 + 6100; persons included 2.
        expect("no_show_rate_DM2", "3", "4");
        expect("no_show_amount", "18200", "2");
    }

    @Test
    void shareOfLinesAndQuarters() {
        given.reference("samenloopregels", "regel_id=S1 prestatiecode=12010");
        given.reference("samenloopregels", "regel_id=S2 prestatiecode=12002 zekerheid=vermoeden");
        given.reference("programmaregels", "programma=DM2 sluit_uit_programma=CVRM vervallend_programma=CVRM");
        given.insured("a", "");
        given.line("mdz", "declaratie_id=M1 bedrag=65")
                .line("mdz", "declaratie_id=M2 bedrag=64")
                .line("mdz", "declaratie_id=M3 prestatiecode=CV")
                .line("mdz", "declaratie_id=M4 verzekerde_id=e")
                .line("huisartsenzorg", "declaratie_id=H1 bedrag=5.75")
                .line("huisartsenzorg", "declaratie_id=H2 bedrag=5.75")
                .line("huisartsenzorg", "declaratie_id=H3 prestatiecode=12002")
                .line("farmacie", "declaratie_id=P1")
                .line("huisartsenzorg", "declaratie_id=H0 datum_prestatie=2024-05-01");
        // Paid quarters: a DM2, a CVRM, e DM2 (not insured, still a paid quarter).
        expect("double_bundle_quarters", "1", "3");
        expect("programme_overlap", "1", "3");
        expect("besides_bundle_lines", "2", "3");
        expect("besides_bundle_amount", "1150", "3");
        // Net lines of 2025 outside farmacie: M1-M4, H1-H3; duplicates: M2 (same code and day) and H2.
        expect("duplicate_lines", "2", "7");
        // All lines of the quarter: 65 + 64 euro and 10 euro for e.
        expect("bundle_tariff_DM2", "13900", "2");
        // H1, H2, H3 are contacts in the DM2 quarter of a.
        expect("contacts_besides_DM2", "3", "2");
    }

    @Test
    void prescribingPerEnrolledPerson() {
        person("a", "geboortejaar=1985");
        person("b", "geboortejaar=1986");
        given.insured("c", "");
        given.line("farmacie", "declaratie_id=P1 aantal=90")
                .line("farmacie", "declaratie_id=P2 aantal=89.99 datum_prestatie=2025-12-31")
                .line("farmacie", "declaratie_id=P3 aantal=100 prestatiecode=OMEPIV")
                .line("farmacie", "declaratie_id=P4 aantal=180 verzekerde_id=b")
                .line("farmacie", "declaratie_id=P5 aantal=180 verzekerde_id=c")
                .line("farmacie", "declaratie_id=P6 prestatiecode=EZET")
                .line("farmacie", "declaratie_id=P7 prestatiecode=SIMV verzekerde_id=b");
        expect("ppi_users", "2", "2");
        // a has 179.99 oral units, b exactly 180; c is not enrolled.
        expect("ppi_chronic", "1", "2");
        // Only a is 40 or over.
        expect("statin_users", "1", "1");
    }

    @Test
    void dryPowderShareInExactDdd() {
        given.insured("a", "");
        given.line("farmacie", "declaratie_id=P1 prestatiecode=PUFF aantal=10")
                .line("farmacie", "declaratie_id=P2 prestatiecode=DISK aantal=3")
                .line("farmacie", "declaratie_id=P3 prestatiecode=MIST aantal=30.03");
        // pmdi 10 × 0.25 = 2.5; dpi 3 × 0.5 = 1.5; smi 30.03 × 0.033333 = 1.00098999.
        expect("dry_powder_share", "2.50098999", "5.00098999");
    }

    @Test
    void prescribingOverTwoYears() {
        for (String letter : new String[] {"a", "b"}) {
            person(letter, "geboortejaar=1945");
            given.line("farmacie", "declaratie_id=P1 aantal=180 datum_prestatie=2024-05-01 verzekerde_id=" + letter);
        }
        given.line("farmacie", "declaratie_id=P2 aantal=200 datum_prestatie=2025-06-30")
                .line("farmacie", "declaratie_id=P3 aantal=1 datum_prestatie=2025-07-01 verzekerde_id=b")
                .line("farmacie", "declaratie_id=P4 prestatiecode=IBUP datum_prestatie=2025-07-01")
                .line("farmacie", "declaratie_id=P5 prestatiecode=SIMV datum_prestatie=2024-07-01")
                .line("farmacie", "declaratie_id=P6 prestatiecode=SIMV datum_prestatie=2025-07-01 verzekerde_id=b")
                .line("farmacie", "declaratie_id=P7 prestatiecode=ROSU aantal=2 datum_prestatie=2025-07-02");
        expect("ppi_stopped", "1", "2");
        expect("ppi_chronic_without_risk", "0", "1");
        expect("nsaid_without_protection", "0", "1");
        // b started in 2025; a had a statin in both years.
        expect("statin_start_80plus", "1", "2");
        expect("statin_continued", "1", "1");
        // SIMV 1 × 0.5, ROSU 2 × 1.
        expect("statin_first_choice", "0.5", "2.5");
    }

    @Test
    void referralsAndDiagnostics() {
        person("a", "");
        given.line("msz", "declaratie_id=Z1 datum_prestatie=2024-03-01 type_verwijzing=spoed")
                .line("msz", "declaratie_id=Z2 datum_prestatie=2025-03-01")
                .line("msz", "declaratie_id=Z3 datum_prestatie=2025-03-02 specialisme=0320")
                .line("msz", "declaratie_id=Z4 datum_prestatie=2025-03-02 specialisme=0320 diagnosecode=9")
                .line("msz", "declaratie_id=Z5 datum_prestatie=2025-03-02 specialisme=0305 type_verwijzing=spoed");
        // 1 March 2024 to 1 March 2025 is 365 days: Z2 is no first line. Z3 and Z4 are one.
        expect("referrals", "1", "1");
        given.line("eld", "declaratie_id=E1 datum_prestatie=2025-01-01")
                .line("eld", "declaratie_id=E2 datum_prestatie=2025-01-29")
                .line("eld", "declaratie_id=E3 datum_prestatie=2025-02-27")
                .line("eld", "declaratie_id=E4 datum_prestatie=2025-02-27");
        // Days between: 28 (repeated), 29 (not, for both lines of that day).
        expect("eld_repeated", "1", "4");
        expect("eld_requests", "3", "1");
    }

    @Test
    void tariffsAndEnrolmentFees() {
        person("a", "");
        given.reference("tarieven", "prestatiecodelijst=016 prestatiecode=070425 max_tarief=4.00");
        given.reference("tarieven", "prestatiecodelijst=008 prestatiecode=11000 max_tarief=9.00");
        given.line("eld", "declaratie_id=E1 bedrag=5.00")
                .line("eld", "declaratie_id=E2 bedrag=4.01 datum_prestatie=2025-02-04")
                .line("huisartsenzorg", "declaratie_id=H1 bedrag=99")
                .line("huisartsenzorg", "declaratie_id=X1 prestatiecode=11000 datum_prestatie=2025-03-01 bedrag=8.00");
        // Eld: excess 1.00 of 9.01 assessed. Fees: 4 of 10.00 (excess 1.00 each) and one of 8.00, 48.00 assessed.
        expect("eld_above_maximum_amount", "100", "901");
        expect("above_maximum_amount", "500", "5701");
        expect("double_enrolment", "1", "5");
    }

    @Test
    void amountsAndLinesPerEnrolledPerson() {
        person("a", "");
        given.line("mdz", "declaratie_id=M1 bedrag=65")
                .line("mdz", "declaratie_id=O1 prestatiecode=OI agb_praktijk= bedrag=3.50")
                .line("huisartsenzorg", "declaratie_id=S1 prestatiecode=S3X bedrag=7.00")
                .line("huisartsenzorg", "declaratie_id=I1 prestatiecode=13008")
                .line("huisartsenzorg", "declaratie_id=G1 prestatiecode=12110")
                .line("paramedisch", "declaratie_id=L1 prestatiecodelijst=079 prestatiecode=GLI")
                .line(
                        "paramedisch",
                        "declaratie_id=L2 prestatiecodelijst=079 prestatiecode=GLI datum_prestatie=2025-03-01");
        expect("bundle_cost_DM2", "6500", "1");
        expect("oi_cost", "350", "1");
        expect("s3_cost", "700", "1");
        expect("mi_lines", "1", "1");
        expect("poh_ggz_rate", "1", "1");
        expect("gli_rate", "1", "1");
    }
}
