package nl.mdzfactsheet.patient;

import static nl.mdzfactsheet.patient.LineFixture.consult;
import static org.assertj.core.api.Assertions.assertThat;

import nl.mdzfactsheet.Fault;
import org.junit.jupiter.api.Test;

/** Curate 1: one line per table, person and declaratie_id. */
class LineIdentityTest {

    @Test
    void aLineThatTwoDeliveriesHoldWithEqualContentIsKeptOnce() {
        Given given = Given.lines(
                consult("h1", "2025-03-01").in(1, 2),
                consult("h1", "2025-03-01").in(2, 7));
        assertThat(given.fates()).containsExactly("h1@1 repeated 0", "h1@2 net 1000");
        assertThat(given.fold().lines()).hasSize(1);
    }

    @Fault("F63")
    @Test
    void ofEqualLinesInOneDeliveryTheFirstIsKept() {
        Given given = Given.lines(
                consult("h1", "2025-03-01").in(1, 9),
                consult("h1", "2025-03-01").in(1, 3));
        assertThat(given.fates()).containsExactly("h1@1 net 1000", "h1@1 repeated 0");
        assertThat(given.line("h1").line().claim().origin().line()).isEqualTo(3);
    }

    @Fault({"F14", "F63"})
    @Test
    void theLineOfTheLaterDeliveryWinsAndTheOlderIsRestated() {
        Given given = Given.lines(
                consult("h1", "2025-03-01").in(1, 2),
                consult("h1", "2025-03-01").cents(1200).in(2, 2));
        assertThat(given.fates()).containsExactly("h1@1 restated_line 0", "h1@2 net 1200");
    }

    @Test
    void everyOtherLineIsComparedWithTheWinner() {
        Given given = Given.lines(
                consult("h1", "2025-03-01").in(1, 2),
                consult("h1", "2025-03-01").cents(1200).in(2, 2),
                consult("h1", "2025-03-01").in(3, 2),
                consult("h1", "2025-03-01").in(3, 5));
        assertThat(given.fates())
                .containsExactly("h1@1 repeated 0", "h1@2 restated_line 0", "h1@3 net 1000", "h1@3 repeated 0");
    }

    @Test
    void aLabelIsContentToo() {
        Given given = Given.lines(
                consult("h1", "2025-03-01").in(1, 2),
                consult("h1", "2025-03-01").label(9998).in(2, 2));
        assertThat(given.fates()).containsExactly("h1@1 restated_line 0", "h1@2 net 1000");
    }

    @Fault("F63")
    @Test
    void twoContentsInOneDeliveryGoToQuarantineAndAnOlderLineStands() {
        Given given = Given.lines(
                consult("h1", "2025-03-01").cents(900).in(1, 2),
                consult("h1", "2025-03-01").in(2, 2),
                consult("h1", "2025-03-01").in(2, 3),
                consult("h1", "2025-03-01").cents(1200).in(2, 4));
        assertThat(given.fates())
                .containsExactly(
                        "h1@1 net 900",
                        "h1@2 conflicting_line 0",
                        "h1@2 conflicting_line 0",
                        "h1@2 conflicting_line 0");
    }

    @Test
    void aConflictWithoutAnotherDeliveryLeavesNothing() {
        Given given = Given.lines(
                consult("h1", "2025-03-01").in(1, 2),
                consult("h1", "2025-03-01").cents(1200).in(1, 3));
        assertThat(given.fates()).containsExactly("h1@1 conflicting_line 0", "h1@1 conflicting_line 0");
        assertThat(given.fold().lines()).isEmpty();
    }

    @Test
    void aLaterDeliveryWinsFromAConflict() {
        Given given = Given.lines(
                consult("h1", "2025-03-01").in(1, 2),
                consult("h1", "2025-03-01").cents(1200).in(1, 3),
                consult("h1", "2025-03-01").cents(1300).in(2, 3));
        assertThat(given.fates())
                .containsExactly("h1@1 conflicting_line 0", "h1@1 conflicting_line 0", "h1@2 net 1300");
    }

    @Test
    void theSameIdInAnotherTableIsAnotherLine() {
        Given given = Given.lines(consult("x", "2025-03-01"), LineFixture.lab("x", "2025-03-01"));
        assertThat(given.fates()).containsExactly("x@1 net 1000", "x@1 net 1000");
    }

    @Test
    void aDebitRestatedAsACreditIsACredit() {
        Given given = Given.lines(
                consult("h1", "2025-03-01").in(1, 2),
                consult("h1", "2025-03-01").creditOf(null).in(2, 2));
        assertThat(given.fates()).containsExactly("h1@1 restated_line 0", "h1@2 unmatched_credit 0");
    }
}
