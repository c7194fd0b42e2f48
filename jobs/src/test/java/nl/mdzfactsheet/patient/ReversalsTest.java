package nl.mdzfactsheet.patient;

import static nl.mdzfactsheet.patient.LineFixture.consult;
import static nl.mdzfactsheet.patient.LineFixture.lab;
import static org.assertj.core.api.Assertions.assertThat;

import nl.mdzfactsheet.Fault;
import org.junit.jupiter.api.Test;

/** Curate 2: credits are settled with the debit they name. */
class ReversalsTest {

    @Fault("F46")
    @Test
    void aWhollyCreditedLineCountsNowhere() {
        Given given = Given.lines(
                consult("h1", "2025-03-01"), consult("h2", "2025-03-01").creditOf("h1"));
        assertThat(given.fates()).containsExactly("h1@1 reversed 0", "h2@1 credit_used 0");
        assertThat(given.fold().lines()).isEmpty();
    }

    @Test
    void aPartlyCreditedLineStaysWithTheReducedAmount() {
        Given given = Given.lines(
                consult("h1", "2025-03-01").hundredths(300),
                consult("h2", "2025-03-01").creditOf("h1").cents(300),
                consult("h3", "2025-03-01").creditOf("h1").cents(200));
        assertThat(given.fates())
                .containsExactly("h1@1 partly_reversed 500", "h2@1 credit_used 0", "h3@1 credit_used 0");
        assertThat(given.line("h1").line().netCents()).isEqualTo(500);
        assertThat(given.line("h1").line().claim().quantityHundredths()).isEqualTo(300);
    }

    @Test
    void creditsAboveTheDebitAreQuarantinedAndTheDebitStaysWhole() {
        Given given = Given.lines(
                consult("h1", "2025-03-01"),
                consult("h2", "2025-03-01").creditOf("h1").cents(600),
                consult("h3", "2025-03-01").creditOf("h1").cents(401));
        assertThat(given.fates())
                .containsExactly("h1@1 net 1000", "h2@1 credit_exceeds_debit 0", "h3@1 credit_exceeds_debit 0");
    }

    @Fault("F46")
    @Test
    void aCreditWithoutDebitWithoutReferenceOrOfACreditIsUnmatched() {
        Given given = Given.lines(
                consult("h1", "2025-03-01"),
                consult("h2", "2025-03-01").creditOf("h1").cents(400),
                consult("h3", "2025-03-01").creditOf("h2").cents(400),
                consult("h4", "2025-03-01").creditOf("absent"),
                consult("h5", "2025-03-01").creditOf(null));
        assertThat(given.fates())
                .containsExactly(
                        "h1@1 partly_reversed 600",
                        "h2@1 credit_used 0",
                        "h3@1 unmatched_credit 0",
                        "h4@1 unmatched_credit 0",
                        "h5@1 unmatched_credit 0");
    }

    @Test
    void aCreditOnlyReversesADebitOfItsOwnTable() {
        Given given =
                Given.lines(consult("h1", "2025-03-01"), lab("e1", "2025-03-01").creditOf("h1"));
        assertThat(given.fates()).containsExactly("e1@1 unmatched_credit 0", "h1@1 net 1000");
    }

    @Test
    void aReferenceOnADebitIsIgnored() {
        Given given = Given.lines(
                consult("h1", "2025-03-01"), consult("h2", "2025-03-02").preceding("h1"));
        assertThat(given.fates()).containsExactly("h1@1 net 1000", "h2@1 net 1000");
    }

    @Fault("F47")
    @Test
    void aDebitOfZeroStaysUntilItIsCredited() {
        assertThat(Given.lines(consult("h1", "2025-03-01").cents(0)).fates()).containsExactly("h1@1 net 0");
        assertThat(Given.lines(
                                consult("h1", "2025-03-01").cents(0),
                                consult("h2", "2025-03-01").creditOf("h1").cents(0))
                        .fates())
                .containsExactly("h1@1 reversed 0", "h2@1 credit_used 0");
    }

    @Test
    void aCreditOfADebitInQuarantineIsUnmatched() {
        Given given = Given.lines(
                consult("h1", "2025-03-01").in(1, 2),
                consult("h1", "2025-03-01").cents(1200).in(1, 3),
                consult("h2", "2025-03-01").creditOf("h1"));
        assertThat(given.fates())
                .containsExactly("h1@1 conflicting_line 0", "h1@1 conflicting_line 0", "h2@1 unmatched_credit 0");
    }

    @Fault("F14")
    @Test
    void aLaterYearCanReverseAnEarlierLine() {
        Given given = Given.lines(
                consult("h1", "2024-03-01"), consult("h2", "2025-03-01").creditOf("h1"));
        assertThat(given.fates()).containsExactly("h1@1 reversed 0", "h2@1 credit_used 0");
    }
}
