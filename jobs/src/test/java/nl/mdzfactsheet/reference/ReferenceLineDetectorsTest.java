package nl.mdzfactsheet.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** D1, D4, D5 and D6: a hit and its near misses. Flags are written as line, evidence and cents. */
class ReferenceLineDetectorsTest {
    private final GivenInbox given;

    ReferenceLineDetectorsTest(@TempDir Path folder) {
        given = new GivenInbox(folder).insured("a", "").insured("b", "");
    }

    private List<String> flags(String detector) {
        return given.compute(2025).detections(detector).stream()
                .map(d -> d.declaratieId() + " " + d.evidence() + " " + d.amountCents())
                .toList();
    }

    private void rule(String values) {
        given.reference("samenloopregels", values);
    }

    // ---- D1

    @Test
    void duplicateIsTheLaterGrantedOfTheSameServiceAndDay() {
        given.line("huisartsenzorg", "declaratie_id=H1 datum_toekenning=2025-05-02 bedrag=7.00");
        given.line("huisartsenzorg", "declaratie_id=H2 datum_toekenning=2025-05-01 bedrag=9.00");
        assertThat(flags("D1")).containsExactly("H1 H2 700");
    }

    @Test
    void duplicatesGrantedOnOneDayAreOrderedByBytesOfTheId() {
        // U+FF5E is EF BD 9E in UTF-8 and U+1F600 is F0 9F 98 80; in UTF-16 the order is the other way around.
        given.line("eld", "declaratie_id=\uD83D\uDE00 bedrag=2.00").line("eld", "declaratie_id=\uFF5E bedrag=1.00");
        assertThat(flags("D1")).containsExactly("\uD83D\uDE00 \uFF5E 200");
    }

    @Test
    void otherDayPartyCodeOrPersonAndCodesAllowedTwiceAreNoDuplicates() {
        given.line("huisartsenzorg", "declaratie_id=H1")
                .line("huisartsenzorg", "declaratie_id=H2 datum_prestatie=2025-02-04")
                .line("huisartsenzorg", "declaratie_id=H3 agb_praktijk=01000002")
                .line("huisartsenzorg", "declaratie_id=H4 prestatiecode=12002")
                .line("huisartsenzorg", "declaratie_id=H5 verzekerde_id=b")
                .line("huisartsenzorg", "declaratie_id=H6 prestatiecode=12011")
                .line("huisartsenzorg", "declaratie_id=H7 prestatiecode=12011")
                .line("farmacie", "declaratie_id=P1")
                .line("farmacie", "declaratie_id=P2");
        assertThat(flags("D1")).isEmpty();
    }

    @Test
    void reversedFirstLineLeavesNoDuplicate() {
        given.line("eld", "declaratie_id=E1")
                .line("eld", "declaratie_id=E2")
                .line("eld", "declaratie_id=C1 debet_credit=C voorgaande_declaratie_id=E1");
        assertThat(flags("D1")).isEmpty();
    }

    @Test
    void dbcWithoutARowInPrestatiesCanBeADuplicate() {
        given.line("msz", "declaratie_id=Z1").line("msz", "declaratie_id=Z2");
        assertThat(flags("D1")).containsExactly("Z2 Z1 1000");
    }

    // ---- D4

    @Test
    void forbiddenLineInAPaidQuarterIsFlaggedAtTheUnitOfTheBundle() {
        rule("regel_id=S1 prestatiecode=12010");
        given.line("mdz", "declaratie_id=M1 datum_prestatie=2025-01-01")
                .line("huisartsenzorg", "declaratie_id=H1 datum_prestatie=2025-03-31 agb_praktijk=01000003 bedrag=5.75")
                .line("huisartsenzorg", "declaratie_id=H2 datum_prestatie=2025-04-01")
                .line("huisartsenzorg", "declaratie_id=H3 datum_prestatie=2025-03-30 prestatiecode=12002")
                .line("huisartsenzorg", "declaratie_id=H4 datum_prestatie=2025-03-30 verzekerde_id=b");
        assertThat(flags("D4")).containsExactly("H1 S1 575");
        assertThat(given.compute(2025).detections("D4").get(0).unit()).isEqualTo(new Unit("R1", GivenInbox.FIRST));
    }

    @Test
    void ownRowOfTheRhoForTheProgrammeSwitchesOffTheRowsForEveryone() {
        rule("regel_id=S1 prestatiecode=12010");
        rule("regel_id=S2 rho_id=R1 prestatiecode=13008");
        given.line("mdz", "declaratie_id=M1")
                .line("huisartsenzorg", "declaratie_id=H1")
                .line("huisartsenzorg", "declaratie_id=H2 prestatiecode=13008")
                .line("mdz", "declaratie_id=M2 verzekerde_id=b agb_hoofdaannemer=53010002 agb_praktijk=01000003")
                .line("huisartsenzorg", "declaratie_id=H3 verzekerde_id=b");
        // R1 has a row of its own: only 13008 is forbidden there; R2 follows the rows for everyone.
        assertThat(flags("D4")).containsExactly("H2 S2 1000", "H3 S1 1000");
    }

    @Test
    void ownRowOutsideItsPeriodSwitchesNothingOff() {
        rule("regel_id=S1 prestatiecode=12010");
        rule("regel_id=S2 rho_id=R1 prestatiecode=13008 tot=2025-02-02");
        given.line("mdz", "declaratie_id=M1").line("huisartsenzorg", "declaratie_id=H1");
        assertThat(flags("D4")).containsExactly("H1 S1 1000");
    }

    @Test
    void withoutAnRhoTheRowsForEveryoneCount() {
        rule("regel_id=S1 prestatiecode=12010");
        given.line("mdz", "declaratie_id=M1 agb_hoofdaannemer=53019999 agb_praktijk=01000004")
                .line("huisartsenzorg", "declaratie_id=H1");
        assertThat(flags("D4")).containsExactly("H1 S1 1000");
    }

    @Test
    void allowingRowWinsInsideOneSet() {
        rule("regel_id=S1 prestatiecode=12010");
        rule("regel_id=S2 prestatiecode=12010 effect=toegestaan");
        given.line("mdz", "declaratie_id=M1").line("huisartsenzorg", "declaratie_id=H1");
        assertThat(flags("D4")).isEmpty();
    }

    @Test
    void certainRuleGoesBeforeProgrammeOrderBeforeRuleId() {
        rule("regel_id=S1 prestatiecode=12010 zekerheid=vermoeden");
        rule("regel_id=S9 prestatiecode=12010 programma=COPD");
        rule("regel_id=S8 prestatiecode=12010 programma=COPD");
        rule("regel_id=S7 prestatiecode=12010 programma=ASTMA");
        given.line("mdz", "declaratie_id=M1")
                .line("mdz", "declaratie_id=M2 prestatiecode=CO")
                .line("mdz", "declaratie_id=M3 prestatiecode=AS")
                .line("huisartsenzorg", "declaratie_id=H1");
        Detection flag = given.compute(2025).detections("D4").get(0);
        assertThat(flag.evidence()).isEqualTo("S8");
        assertThat(flag.programme()).isEqualTo("COPD");
        assertThat(flag.certainty()).isEqualTo("zeker");
    }

    @Test
    void pharmacyAndHospitalAreNeverBesidesABundle() {
        rule("regel_id=S1 prestatiecodelijst=001 prestatiecode=OMEP");
        rule("regel_id=S2 prestatiecodelijst=041 prestatiecode=149999");
        rule("regel_id=S3 prestatiecodelijst=076 prestatiecode=DIET");
        given.line("mdz", "declaratie_id=M1")
                .line("farmacie", "declaratie_id=P1")
                .line("msz", "declaratie_id=Z1")
                .line("paramedisch", "declaratie_id=D1");
        assertThat(flags("D4")).containsExactly("D1 S3 1000");
    }

    @Test
    void wellFoundedObjectionTakesTheFlagAwayForThatPersonOnly() {
        rule("regel_id=S1 prestatiecode=12010");
        for (String person : List.of("a", "b")) {
            given.line("mdz", "declaratie_id=M1 verzekerde_id=" + person)
                    .line("huisartsenzorg", "declaratie_id=H1 verzekerde_id=" + person);
        }
        given.reference("weerleggingen", "tabel=huisartsenzorg declaratie_id=H1 verzekerde_id=a detector=D4");
        given.reference("weerleggingen", "tabel=huisartsenzorg declaratie_id=H1 detector=D4 oordeel=ongegrond");
        given.reference("weerleggingen", "tabel=huisartsenzorg declaratie_id=H1 detector=D1");
        ReferenceResult result = given.compute(2025);
        assertThat(result.detections("D4"))
                .singleElement()
                .extracting(Detection::person)
                .isEqualTo("b".repeat(32));
        assertThat(result.contested())
                .singleElement()
                .extracting(Detection::person)
                .isEqualTo("a".repeat(32));
    }

    // ---- D5

    @Test
    void feesOfTwoPracticesLeaveTheOnePaidBefore() {
        given.fee("a", GivenInbox.SECOND, new Quarter(2024, 4))
                .line("huisartsenzorg", "declaratie_id=F1 prestatiecode=11000 datum_prestatie=2025-01-01")
                .line(
                        "huisartsenzorg",
                        "declaratie_id=F2 prestatiecode=11000 datum_prestatie=2025-03-31 agb_praktijk=01000002");
        assertThat(flags("D5")).containsExactly("F1 F2 1000");
    }

    @Test
    void withoutAPracticePaidBeforeTheEarliestFeeStays() {
        given.line("huisartsenzorg", "declaratie_id=F2 prestatiecode=11000 datum_prestatie=2025-01-01")
                .line("huisartsenzorg", "declaratie_id=F3 prestatiecode=11100 datum_prestatie=2025-01-01")
                .line("huisartsenzorg", "declaratie_id=F1 prestatiecode=11000 agb_praktijk=01000002");
        // Same day: lowest id F2; every other fee of the quarter is flagged, whatever its code.
        assertThat(flags("D5")).containsExactly("F1 F2 1000", "F3 F2 1000");
    }

    @Test
    void twoCodesOfOnePracticeOrFeesOfTwoQuartersAreNoDoubleEnrolment() {
        given.line("huisartsenzorg", "declaratie_id=F1 prestatiecode=11000 datum_prestatie=2025-01-01")
                .line("huisartsenzorg", "declaratie_id=F2 prestatiecode=11100 datum_prestatie=2025-01-01")
                .line(
                        "huisartsenzorg",
                        "declaratie_id=F3 prestatiecode=11000 agb_praktijk=01000002 datum_prestatie=2025-04-01");
        assertThat(flags("D5")).isEmpty();
    }

    @Test
    void sameCodeTwiceAtOnePracticeIsADoubleEnrolment() {
        given.line("huisartsenzorg", "declaratie_id=F1 prestatiecode=11000 datum_prestatie=2025-01-01")
                .line("huisartsenzorg", "declaratie_id=F2 prestatiecode=11000 datum_prestatie=2025-03-01");
        assertThat(flags("D5")).containsExactly("F2 F1 1000");
    }

    // ---- D6

    @Test
    void amountMoreThanOneCentAboveTheRoundedLimitIsFlagged() {
        given.reference("tarieven", "prestatiecodelijst=008 prestatiecode=12010 max_tarief=5.75");
        // Limit: 1.50 × 575 = 862.5, half up 863; 864 is within the tolerance of one cent.
        given.line("huisartsenzorg", "declaratie_id=H1 aantal=1.50 bedrag=8.64")
                .line("huisartsenzorg", "declaratie_id=H2 aantal=1.50 bedrag=8.65 datum_prestatie=2025-02-04")
                .line("huisartsenzorg", "declaratie_id=H3 prestatiecode=12002 bedrag=999");
        assertThat(flags("D6")).containsExactly("H2 max_cents=863 2");
    }

    @Test
    void tariffOfTheExecutingPartyGoesBeforeThatOfEveryone() {
        given.reference("tarieven", "prestatiecodelijst=016 prestatiecode=070425 max_tarief=1.00");
        given.reference(
                "tarieven", "prestatiecodelijst=016 prestatiecode=070425 agb_uitvoerder=50000001 max_tarief=9.00");
        given.line("eld", "declaratie_id=E1 bedrag=9.01")
                .line("eld", "declaratie_id=E2 bedrag=9.01 agb_uitvoerder=50000002");
        assertThat(flags("D6")).containsExactly("E2 max_cents=100 801");
    }

    @Test
    void netAmountAfterACreditIsJudged() {
        given.reference("tarieven", "prestatiecodelijst=016 prestatiecode=070425 max_tarief=1.00");
        given.line("eld", "declaratie_id=E1 bedrag=9.00")
                .line("eld", "declaratie_id=C1 debet_credit=C voorgaande_declaratie_id=E1 bedrag=8.00");
        assertThat(flags("D6")).isEmpty();
    }
}
