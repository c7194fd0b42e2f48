package nl.mdzfactsheet.patient;

import static nl.mdzfactsheet.patient.Detector.D6;
import static nl.mdzfactsheet.patient.LineFixture.consult;
import static org.assertj.core.api.Assertions.assertThat;

import nl.mdzfactsheet.Fault;
import org.junit.jupiter.api.Test;

/** D6 above_maximum_tariff. */
class AboveMaximumTariffTest {

    private static ReferenceFixture tariff(String... rows) {
        return ReferenceFixture.standard().add("tarieven", rows);
    }

    private static final String TEN_EURO = "008 | 12000 | | 2025-02-01 | 2025-11-30 | 10.00";

    @Fault("F48")
    @Test
    void oneCentAboveTheLimitIsRoundingTwoCentsIsExcess() {
        Given given = Given.with(
                tariff(TEN_EURO),
                consult("a", "2025-03-01").cents(1000),
                consult("b", "2025-03-02").cents(1001),
                consult("c", "2025-03-03").cents(1002));
        assertThat(given.flags(D6)).containsExactly("c 2 max_cents=1000");
        assertThat(given.line("b").tariffAssessed()).isTrue();
        assertThat(given.line("b").aboveTariffCents()).isZero();
        assertThat(given.line("c").aboveTariffCents()).isEqualTo(2);
    }

    @Test
    void theLimitIsQuantityTimesTariffRoundedHalfUp() {
        // 1.55 x 3.10 euro = 480.5 cents, half up 481; 1.54 x 3.10 = 477.4, rounded 477
        Given given = Given.with(
                tariff("008 | 12000 | | 2025-01-01 | | 3.10"),
                consult("a", "2025-03-01").hundredths(155).cents(482),
                consult("b", "2025-03-02").hundredths(155).cents(483),
                consult("c", "2025-03-03").hundredths(154).cents(479));
        assertThat(given.flags(D6)).containsExactly("b 2 max_cents=481", "c 2 max_cents=477");
    }

    @Test
    void withoutATariffOnTheDateTheLineIsNotAssessed() {
        Given given = Given.with(
                tariff(TEN_EURO),
                consult("a", "2025-01-31").cents(9000),
                consult("b", "2025-12-01").cents(9000),
                consult("c", "2025-11-30").cents(9000));
        assertThat(given.flags(D6)).containsExactly("c 8000 max_cents=1000");
        assertThat(given.line("a").tariffAssessed()).isFalse();
    }

    @Test
    void theTariffOfTheExecutingAgbGoesBeforeThatOfEveryone() {
        Given given = Given.with(
                tariff(TEN_EURO, "008 | 12000 | 01000002 | 2025-06-01 | | 20.00"),
                consult("a", "2025-07-01").cents(1500),
                consult("b", "2025-07-02").cents(1500).executing(1000002),
                consult("c", "2025-05-31").cents(1500).executing(1000002));
        assertThat(given.flags(D6)).containsExactly("c 500 max_cents=1000", "a 500 max_cents=1000");
    }

    @Test
    void theNetAmountIsCompared() {
        Given given = Given.with(
                tariff(TEN_EURO),
                consult("a", "2025-03-01").cents(1500),
                consult("x", "2025-03-01").creditOf("a").cents(499));
        assertThat(given.flags(D6)).isEmpty();
    }

    @Test
    void aContestedLineStaysAssessed() {
        Given given = Given.with(
                tariff(TEN_EURO).add("weerleggingen", "huisartsenzorg | a | | D6 | gegrond | brief"),
                consult("a", "2025-03-01").cents(1500));
        assertThat(given.flags(D6)).isEmpty();
        assertThat(given.line("a").tariffAssessed()).isTrue();
        assertThat(given.line("a").aboveTariffCents()).isZero();
    }
}
