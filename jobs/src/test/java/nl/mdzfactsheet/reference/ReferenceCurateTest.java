package nl.mdzfactsheet.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Identities, codes and reversals: which lines stay, with which amount. */
class ReferenceCurateTest {
    private static final ClaimTable ELD = ClaimTable.ELD;

    private final GivenInbox given;

    ReferenceCurateTest(@TempDir Path folder) {
        given = new GivenInbox(folder).insured("a", "").insured("b", "");
        given.delivery("late", "created=2026-03-01 period=2025 coverage=partial");
    }

    private void debit(String id, String bedrag) {
        given.line("eld", "declaratie_id=" + id + " bedrag=" + bedrag);
    }

    private void credit(String id, String of, String bedrag) {
        given.line(
                "eld", "debet_credit=C declaratie_id=" + id + " voorgaande_declaratie_id=" + of + " bedrag=" + bedrag);
    }

    private static long net(ReferenceResult result) {
        return result.netCents().getOrDefault(ELD, 0L);
    }

    @Test
    void equalLineInTwoDeliveriesIsKeptOnce() {
        given.line("eld", "declaratie_id=E1 bedrag=1.00").rowIn("late", "eld", "declaratie_id=E1 bedrag=1.0");
        ReferenceResult result = given.compute(2025);
        assertThat(result.lines(ELD, "repeated", false)).isEqualTo(1);
        assertThat(net(result)).isEqualTo(100);
    }

    @Test
    void laterDeliveryWinsWithOtherContent() {
        given.line("eld", "declaratie_id=E1 bedrag=1.00").rowIn("late", "eld", "declaratie_id=E1 bedrag=1.50");
        ReferenceResult result = given.compute(2025);
        assertThat(result.lines(ELD, "restated", false)).isEqualTo(1);
        assertThat(net(result)).isEqualTo(150);
    }

    @Test
    void olderLinesAreComparedWithTheWinner() {
        // The first and the last are equal, the middle one differs: one repeated, one restated, the last stands.
        given.delivery("mid", "created=2026-02-01 period=2025 coverage=partial");
        given.line("eld", "declaratie_id=E1 bedrag=1.00")
                .rowIn("mid", "eld", "declaratie_id=E1 bedrag=9.00")
                .rowIn("late", "eld", "declaratie_id=E1 bedrag=1.00");
        ReferenceResult result = given.compute(2025);
        assertThat(result.lines(ELD, "repeated", false)).isEqualTo(1);
        assertThat(result.lines(ELD, "restated", false)).isEqualTo(1);
        assertThat(net(result)).isEqualTo(100);
    }

    @Test
    void twoContentsInOneDeliveryAreConflictingAndTheOlderLineStands() {
        given.line("eld", "declaratie_id=E1 bedrag=1.00")
                .rowIn("late", "eld", "declaratie_id=E1 bedrag=2.00")
                .rowIn("late", "eld", "declaratie_id=E1 bedrag=3.00")
                .rowIn("late", "eld", "declaratie_id=E1 bedrag=3.00");
        ReferenceResult result = given.compute(2025);
        assertThat(result.quarantine()).hasSize(3).allSatisfy(q -> assertThat(q.reason())
                .isEqualTo("conflicting_line"));
        assertThat(net(result)).isEqualTo(100);
    }

    @Test
    void sameIdUnderTwoPersonsIsTwoLinesAndListed() {
        given.line("eld", "declaratie_id=E1 bedrag=1.00").line("eld", "declaratie_id=E1 bedrag=2.00 verzekerde_id=b");
        ReferenceResult result = given.compute(2025);
        assertThat(net(result)).isEqualTo(300);
        assertThat(result.quality()).contains(new QualityCount("claims2025", "id_under_two_persons", 2, 0));
    }

    @Test
    void unknownCodesAreQuarantinedExceptDbc() {
        given.line("eld", "declaratie_id=E1 prestatiecode=999999")
                .line("farmacie", "declaratie_id=P1 prestatiecode=NOZI")
                .line("msz", "declaratie_id=Z1 prestatiecode=anything")
                .reference("prestaties", "prestatiecodelijst=016 prestatiecode=OLD categorie=lab tot=2024-12-31")
                .line("eld", "declaratie_id=E2 prestatiecode=OLD datum_prestatie=2025-01-01")
                .line("eld", "declaratie_id=E3 prestatiecode=OLD datum_prestatie=2024-12-31");
        ReferenceResult result = given.compute(2025);
        assertThat(result.quarantine()).extracting(Quarantined::reason).containsOnly("unknown_code");
        assertThat(result.quarantine()).hasSize(3);
        assertThat(result.lines(ELD, "net", false)).isEqualTo(1);
        assertThat(result.lines(ClaimTable.MSZ, "net", false)).isEqualTo(1);
    }

    @Test
    void mdzLineWithoutPracticeIsQuarantinedUnlessOi() {
        given.line("mdz", "declaratie_id=M1 agb_praktijk=")
                .line("mdz", "declaratie_id=M2 agb_praktijk= prestatiecode=OI");
        ReferenceResult result = given.compute(2025);
        assertThat(result.quarantine())
                .singleElement()
                .extracting(Quarantined::reason)
                .isEqualTo("value_missing");
        assertThat(result.lines(ClaimTable.MDZ, "net", false)).isEqualTo(1);
    }

    @Test
    void creditsThatAddUpToTheDebitReverseIt() {
        debit("E1", "10.00");
        credit("C1", "E1", "4.00");
        credit("C2", "E1", "6.00");
        ReferenceResult result = given.compute(2025);
        assertThat(result.lines(ELD, "reversed", false)).isEqualTo(1);
        assertThat(result.lines(ELD, "credit_used", true)).isEqualTo(2);
        assertThat(net(result)).isZero();
    }

    @Test
    void smallerCreditReducesTheAmount() {
        debit("E1", "10.00");
        credit("C1", "E1", "4.00");
        // 10.00 − 4.00
        assertThat(net(given.compute(2025))).isEqualTo(600);
    }

    @Test
    void largerCreditsGoToQuarantineAndTheDebitStaysWhole() {
        debit("E1", "10.00");
        credit("C1", "E1", "4.00");
        credit("C2", "E1", "6.01");
        ReferenceResult result = given.compute(2025);
        assertThat(result.quarantine()).hasSize(2).allSatisfy(q -> assertThat(q.reason())
                .isEqualTo("credit_exceeds_debit"));
        assertThat(net(result)).isEqualTo(1000);
    }

    @Test
    void creditWithoutADebitOrReferenceOrOfACreditOrOfAnotherPersonIsUnmatched() {
        debit("E1", "10.00");
        credit("C1", "E1", "1.00");
        credit("C2", "C1", "1.00");
        credit("C3", "", "1.00");
        credit("C4", "NONE", "1.00");
        given.line("eld", "debet_credit=C declaratie_id=C5 voorgaande_declaratie_id=E1 verzekerde_id=b bedrag=1.00");
        given.line("paramedisch", "debet_credit=C declaratie_id=C6 voorgaande_declaratie_id=E1 bedrag=1.00");
        ReferenceResult result = given.compute(2025);
        assertThat(result.lines(ELD, "unmatched_credit", true)).isEqualTo(4);
        assertThat(result.lines(ClaimTable.PARAMEDISCH, "unmatched_credit", true))
                .isEqualTo(1);
        assertThat(net(result)).isEqualTo(900);
    }

    @Test
    void zeroDebitStaysWithoutCreditsAndIsReversedWithOne() {
        debit("E1", "0");
        debit("E2", "0");
        credit("C2", "E2", "0");
        ReferenceResult result = given.compute(2025);
        assertThat(result.lines(ELD, "net", false)).isEqualTo(1);
        assertThat(result.lines(ELD, "reversed", false)).isEqualTo(1);
    }

    @Test
    void otherLabelIsListedAndCounts() {
        given.line("eld", "declaratie_id=E1 uzovi=9002 bedrag=1.00");
        ReferenceResult result = given.compute(2025);
        assertThat(result.quality()).contains(new QualityCount("claims2025", "label_differs", 1, 100));
        assertThat(net(result)).isEqualTo(100);
    }
}
