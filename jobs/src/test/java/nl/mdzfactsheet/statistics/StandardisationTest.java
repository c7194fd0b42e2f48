package nl.mdzfactsheet.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** All expected values by hand. */
class StandardisationTest {

    private static final Offset<Double> CLOSED_FORM = within(1e-9);

    private static StratumCount count(String age, String sex, long x, long n) {
        return new StratumCount(new Stratum(age, sex, "1"), x, n);
    }

    @Test
    void expectedIsWhatTheRatesOfAllTogetherGive() {
        List<StratumCount> north = List.of(count("0-4", "1", 2, 100), count("5-14", "1", 30, 200));
        List<StratumCount> south = List.of(count("0-4", "1", 4, 200), count("5-14", "1", 10, 200));
        List<StratumCount> all = List.of(north.get(0), north.get(1), south.get(0), south.get(1));
        ReferenceRates rates = ReferenceRates.of(all);
        // rates 6/300 and 40/400
        assertThat(rates.expected(north)).isCloseTo(100 * 0.02 + 200 * 0.1, CLOSED_FORM);
        assertThat(rates.expected(south)).isCloseTo(200 * 0.02 + 200 * 0.1, CLOSED_FORM);
        // against the others only: 4/200 and 10/200
        assertThat(rates.leaveOneOutRatio(north)).isCloseTo(32 / (100 * 0.02 + 200 * 0.05), CLOSED_FORM);
    }

    @Test
    void aStratumThatOnlyTheUnitHasLeavesNoReference() {
        List<StratumCount> alone = List.of(count("0-4", "1", 2, 100));
        ReferenceRates rates = ReferenceRates.of(List.of(alone.get(0), count("5-14", "1", 5, 50)));
        assertThat(rates.leaveOneOutRatio(alone)).isNull();
        assertThat(rates.leaveOneOutRatio(List.of(count("0-4", "1", 0, 0)))).isNull();
        assertThat(rates.expected(List.of())).isZero();
        assertThatThrownBy(() -> rates.expected(List.of(count("85+", "2", 1, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eventsOfOthersThatAreNoneGiveNoRatio() {
        List<StratumCount> unit = List.of(count("0-4", "1", 3, 100));
        ReferenceRates rates = ReferenceRates.of(List.of(unit.get(0), count("0-4", "1", 0, 100)));
        assertThat(rates.leaveOneOutRatio(unit)).isNull();
        assertThat(rates.expected(unit)).isCloseTo(1.5, CLOSED_FORM);
    }

    @Test
    void aThinStratumJoinsTheNextOlder() {
        ReferenceRates rates = ReferenceRates.merged(List.of(
                count("0-4", "1", 9, 500),
                count("5-14", "1", 40, 500),
                count("15-24", "1", 50, 500),
                count("25-34", "1", 50, 99)));
        assertThat(rates.mergedInto(new Stratum("0-4", "1", "1"))).isEqualTo(new Stratum("0-4", "1", "1"));
        assertThat(rates.mergedInto(new Stratum("5-14", "1", "1"))).isEqualTo(new Stratum("0-4", "1", "1"));
        // the last one joins the younger
        assertThat(rates.mergedInto(new Stratum("25-34", "1", "1"))).isEqualTo(new Stratum("15-24", "1", "1"));
        assertThat(rates.expected(List.of(count("25-34", "1", 0, 10)))).isCloseTo(10 * 100.0 / 599, CLOSED_FORM);
        assertThat(rates.expected(List.of(count("0-4", "1", 0, 10), count("5-14", "1", 0, 10))))
                .isCloseTo(20 * 49.0 / 1000, CLOSED_FORM);
    }

    @Test
    void mergingGoesOnWhileTheResultIsThinAndStaysInsideSexAndSes() {
        ReferenceRates rates = ReferenceRates.merged(List.of(
                count("0-4", "1", 2, 40),
                count("5-14", "1", 2, 40),
                count("15-24", "1", 6, 40),
                count("25-34", "1", 10, 100),
                count("0-4", "2", 1, 5),
                count("85+", "2", 2, 5)));
        Stratum first = new Stratum("0-4", "1", "1");
        assertThat(rates.mergedInto(new Stratum("15-24", "1", "1"))).isEqualTo(first);
        assertThat(rates.mergedInto(new Stratum("25-34", "1", "1"))).isEqualTo(new Stratum("25-34", "1", "1"));
        // still thin: kept as one
        assertThat(rates.mergedInto(new Stratum("85+", "2", "1"))).isEqualTo(new Stratum("0-4", "2", "1"));
        assertThat(rates.expected(List.of(count("85+", "2", 0, 5)))).isCloseTo(1.5, CLOSED_FORM);
    }

    @Test
    void bandsAreOrderedByTheirFirstNumber() {
        assertThat(List.of("85+", "5 t/m 14", "0-4", "onbekend", "15-24").stream()
                        .sorted(AgeBandOrder.YOUNGEST_FIRST))
                .containsExactly("0-4", "5 t/m 14", "15-24", "85+", "onbekend");
    }

    @Test
    void negativeCountsStopTheRun() {
        assertThatThrownBy(() -> count("0-4", "1", -1, 3)).hasMessageContaining("numerator is negative");
        assertThatThrownBy(() -> count("0-4", "1", 1, -3)).hasMessageContaining("denominator is negative");
    }
}
