package nl.mdzfactsheet.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Care per enrolled person, diagnostics, fees and bundles at their edges, and the level region. */
class ReferenceCareMeasuresTest {
    private final GivenInbox given;

    ReferenceCareMeasuresTest(@TempDir Path folder) {
        given = new GivenInbox(folder);
    }

    private void enrolled(String letter, String values) {
        given.insured(letter, values).enrolled(letter, GivenInbox.FIRST, 2025);
    }

    private static String figure(ReferenceResult result, String measure, String level, String rho, String practice) {
        return result.measure(measure, level, rho, practice)
                .map(m -> m.numerator().stripTrailingZeros().toPlainString() + "/"
                        + m.denominator().stripTrailingZeros().toPlainString() + " of " + m.persons())
                .orElse("no row");
    }

    private static String ofInsurer(ReferenceResult result, String measure) {
        return figure(result, measure, "insurer", "", "");
    }

    @Test
    void referralsLookBack365DaysOfInsuredLines() {
        enrolled("a", "");
        enrolled("b", "");
        enrolled("c", "");
        enrolled("1", "verzekerd_van=2025-01-01");
        given.insured("d", "");
        for (String line : new String[] {
            "Z1 a 2024-03-01 0313 spoed", // 365 days before Z2
            "Z2 a 2025-03-01 0313 huisarts",
            "Z3 a 2025-03-02 0320 huisarts", // counts, with Z4 once
            "Z4 a 2025-03-02 0320 huisarts",
            "Z5 b 2024-02-29 0313 huisarts", // 366 days before Z6
            "Z6 b 2025-03-01 0313 huisarts",
            "Z7 c 2025-05-01 0313 intern",
            "Z8 c 2025-06-01 0313 huisarts", // not the first
            "Z9 1 2024-12-01 0313 huisarts", // not insured then
            "Z10 1 2025-02-01 0313 huisarts",
            "Z11 d 2025-02-01 0313 huisarts" // not enrolled
        }) {
            String[] z = line.split(" ");
            given.line(
                    "msz",
                    "declaratie_id=" + z[0] + " verzekerde_id=" + z[1] + " datum_prestatie=" + z[2] + " specialisme="
                            + z[3] + " type_verwijzing=" + z[4] + " agb_verwijzer=" + GivenInbox.OTHER_RHO);
        }
        ReferenceResult result = given.compute(2025);
        assertThat(ofInsurer(result, "referrals")).isEqualTo("3/4 of 4");
        assertThat(figure(result, "referrals", "practice", "R1", GivenInbox.FIRST))
                .isEqualTo("3/4 of 4");
    }

    @Test
    void careCountsAtTheUnitOfThePatientYear() {
        enrolled("a", "");
        enrolled("1", "geboortejaar=2008"); // 17 years
        given.insured("b", "");
        String elsewhere = " agb_praktijk=" + GivenInbox.OTHER_RHO;
        given.line("eld", "declaratie_id=E1 agb_aanvrager=" + GivenInbox.OTHER_RHO)
                .line("eld", "declaratie_id=E2")
                .line("eld", "declaratie_id=E3 verzekerde_id=1")
                .line("eld", "declaratie_id=E4 datum_prestatie=2025-02-04")
                .line("huisartsenzorg", "declaratie_id=H1 prestatiecode=13008" + elsewhere)
                .line("huisartsenzorg", "declaratie_id=H2 prestatiecode=13008" + elsewhere)
                .line("huisartsenzorg", "declaratie_id=H3 prestatiecode=12110")
                .line("huisartsenzorg", "declaratie_id=H4 prestatiecode=12110 verzekerde_id=b")
                .line("huisartsenzorg", "declaratie_id=H5 prestatiecode=S3X bedrag=7.00")
                .line("huisartsenzorg", "declaratie_id=H6")
                .line("huisartsenzorg", "declaratie_id=H7 prestatiecode=12002 verzekerde_id=1" + elsewhere)
                .line("huisartsenzorg", "declaratie_id=H8 datum_prestatie=2024-12-31")
                .line("mdz", "declaratie_id=O1 prestatiecode=OI agb_praktijk=")
                .line("paramedisch", "declaratie_id=G1 prestatiecodelijst=079 prestatiecode=GLI")
                .line("paramedisch", "declaratie_id=G2 prestatiecodelijst=079 prestatiecode=GLI verzekerde_id=1");
        ReferenceResult result = given.compute(2025);
        Map.of(
                        "eld_requests", "3/2 of 2",
                        "mi_lines", "2/2 of 2",
                        "poh_ggz_rate", "1/2 of 2",
                        "s3_cost", "700/2 of 2",
                        "oi_cost", "1000/2 of 2",
                        "consults_per_patient", "2/2 of 2",
                        "gli_rate", "1/1 of 1")
                .forEach((measure, expected) -> assertThat(figure(result, measure, "practice", "R1", GivenInbox.FIRST))
                        .as(measure)
                        .isEqualTo(expected));
    }

    @Test
    void diagnosticsRepeatWithin28DaysOfAnEarlierDay() {
        int number = 0;
        for (String line : new String[] {
            "a 2025-01-01", "a 2025-01-29", "a 2025-02-27", "a 2025-02-27", "b 2024-12-31", "b 2025-01-28",
            "d 2025-05-01", "d 2025-05-01", "d 2025-05-02", "d 2025-05-02", "9 2025-01-01", "9 2025-01-02"
        }) {
            String[] e = line.split(" ");
            number++;
            given.line("eld", "declaratie_id=E" + number + " verzekerde_id=" + e[0] + " datum_prestatie=" + e[1]);
        }
        // a: 28 days after, not 29; b: over New Year; d: both of the second day; 9: not insured, still a line.
        assertThat(ofInsurer(given.compute(2025), "eld_repeated")).isEqualTo("5/11 of 4");
    }

    @Test
    void contestedLinesStayAssessedAndFeesCountInsuredOrNot() {
        given.insured("a", "");
        given.reference("tarieven", "prestatiecodelijst=016 prestatiecode=070425 max_tarief=4.00");
        given.reference("tarieven", "prestatiecodelijst=008 prestatiecode=12010 max_tarief=9.00");
        given.reference("weerleggingen", "tabel=eld declaratie_id=E3 detector=D6");
        given.line("eld", "declaratie_id=E1 bedrag=5.00")
                .line("eld", "declaratie_id=E2 bedrag=4.01 datum_prestatie=2025-02-04")
                .line("eld", "declaratie_id=E3 bedrag=9.00 datum_prestatie=2025-02-05")
                .line("huisartsenzorg", "declaratie_id=H1 verzekerde_id=9")
                .line("paramedisch", "declaratie_id=D1")
                .line("huisartsenzorg", "declaratie_id=I1 prestatiecode=11000 datum_prestatie=2025-01-01")
                .line("huisartsenzorg", "declaratie_id=I2 prestatiecode=11000 agb_praktijk=" + GivenInbox.SECOND)
                .line("huisartsenzorg", "declaratie_id=I3 prestatiecode=11000 verzekerde_id=9");
        ReferenceResult result = given.compute(2025);
        assertThat(ofInsurer(result, "above_maximum_amount")).isEqualTo("200/2801 of 2");
        assertThat(ofInsurer(result, "eld_above_maximum_amount")).isEqualTo("100/1801 of 1");
        assertThat(ofInsurer(result, "double_enrolment")).isEqualTo("1/3 of 2");
        assertThat(figure(result, "double_enrolment", "practice", "R1", GivenInbox.SECOND))
                .isEqualTo("1/1 of 1");
    }

    @Test
    void bundleCostIsOfPersonsAndTariffOfPaidQuarters() {
        enrolled("a", "");
        enrolled("1", "verzekerd_van=2025-02-01");
        given.insured("b", "");
        given.line("mdz", "declaratie_id=M1 bedrag=65")
                .line("mdz", "declaratie_id=M2 bedrag=64 datum_prestatie=2025-02-04")
                .line("mdz", "declaratie_id=M3 bedrag=30 prestatiecode=CV")
                .line("mdz", "declaratie_id=M4 bedrag=60 verzekerde_id=b")
                .line("mdz", "declaratie_id=M5 bedrag=50 verzekerde_id=1 datum_prestatie=2025-02-10")
                .line("huisartsenzorg", "declaratie_id=H1 datum_prestatie=2025-03-31")
                .line("huisartsenzorg", "declaratie_id=H2 prestatiecode=12002 agb_praktijk=" + GivenInbox.OTHER_RHO)
                .line("huisartsenzorg", "declaratie_id=H3 datum_prestatie=2025-04-01")
                .line("huisartsenzorg", "declaratie_id=H4 prestatiecode=13008")
                .line("huisartsenzorg", "declaratie_id=H5 verzekerde_id=1 datum_prestatie=2025-01-15");
        ReferenceResult result = given.compute(2025);
        // 1 is not insured on 1 January: a paid quarter, but no cost of the person.
        assertThat(ofInsurer(result, "bundle_tariff_DM2")).isEqualTo("23900/3 of 3");
        assertThat(ofInsurer(result, "bundle_cost_DM2")).isEqualTo("12900/2 of 2");
        assertThat(ofInsurer(result, "bundle_cost_CVRM")).isEqualTo("3000/2 of 2");
        assertThat(ofInsurer(result, "contacts_besides_DM2")).isEqualTo("3/3 of 3");
        assertThat(ofInsurer(result, "contacts_besides_CVRM")).isEqualTo("2/1 of 1");
    }

    @Test
    void aRegionIsTheSumOfItsRealRhos() {
        given.reference("rho", "rho_id=R3 regio=Noord");
        given.reference("rho_praktijken", "rho_id=R3 agb_praktijk=01000005")
                .reference("praktijken", "agb_praktijk=01000005");
        enrolled("a", "");
        given.insured("b", "").enrolled("b", "01000005", 2025);
        given.insured("c", "").enrolled("c", GivenInbox.NO_RHO, 2025);
        given.line(
                "huisartsenzorg",
                "declaratie_id=I9 prestatiecode=11100 datum_prestatie=2025-01-05 agb_praktijk=01000005");
        ReferenceResult result = given.compute(2025);
        assertThat(figure(result, "double_enrolment", "rho", "R3", "")).isEqualTo("1/5 of 2");
        assertThat(figure(result, "double_enrolment", "region", "Noord", "")).isEqualTo("1/9 of 2");
        assertThat(figure(result, "double_enrolment", "region", "Zuid", "")).isEqualTo("0/0 of 0");
        assertThat(ofInsurer(result, "double_enrolment")).isEqualTo("1/13 of 3");
        assertThat(figure(result, "consults_per_patient", "region", "Noord", ""))
                .isEqualTo("0/2 of 2");
    }
}
