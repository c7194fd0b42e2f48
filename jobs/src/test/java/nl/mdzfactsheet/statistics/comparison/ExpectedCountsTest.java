package nl.mdzfactsheet.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.statistics.Stratum;
import nl.mdzfactsheet.statistics.StratumCount;
import nl.mdzfactsheet.statistics.comparison.ExpectedCounts.Expectation;
import org.junit.jupiter.api.Test;

/** All expected values by hand. */
class ExpectedCountsTest {

    private static StratumCount count(String age, long x, long n) {
        return new StratumCount(new Stratum(age, "1", "1"), x, n);
    }

    /** Rates: young 10/1000, old 60/600. North 40 of the ΣE of 70, south 29, village 1. */
    private static Map<String, List<StratumCount>> threeUnits() {
        return Map.of(
                "north", List.of(count("0-4", 6, 500), count("5-14", 37, 350)),
                "south", List.of(count("0-4", 4, 400), count("5-14", 23, 250)),
                "village", List.of(count("0-4", 0, 100)));
    }

    @Test
    void aUnitCountsWhatAllTogetherWould() {
        ExpectedCounts expected = ExpectedCounts.of(threeUnits(), false);
        assertThat(expected.total()).isCloseTo(70, within(1e-9));
        assertThat(expected.of(List.of("north")).expected()).isEqualTo(40);
        assertThat(expected.of(List.of("south", "village")).expected()).isEqualTo(30);
        assertThat(expected.of(List.of("unknown")).expected()).isZero();
    }

    /** North holds 40/70 of ΣE: against 4/500 and 23/250 it would count 4 + 32.2. The village holds 1/70: none. */
    @Test
    void aUnitThatWeighsIsComparedWithTheOthersOnly() {
        ExpectedCounts expected = ExpectedCounts.of(threeUnits(), false);
        Expectation north = expected.of(List.of("north"));
        assertThat(north.leaveOneOutRatio()).isCloseTo(43 / 36.2, within(1e-12));
        assertThat(expected.of(List.of("village")).leaveOneOutRatio()).isNull();
    }

    /** 0-4 counts fewer than 100 and joins 5-14: rate 70/1600 for everybody. */
    @Test
    void thinStrataAreMergedOnDemand() {
        Map<String, List<StratumCount>> thin = Map.of(
                "a", List.of(count("0-4", 2, 90), count("5-14", 30, 310)), "b", List.of(count("5-14", 38, 1200)));
        assertThat(ExpectedCounts.of(thin, true).of(List.of("a")).expected()).isEqualTo(17.5);
        assertThat(ExpectedCounts.of(thin, false).of(List.of("b")).expected())
                .isCloseTo(1200 * 68 / 1510.0, within(1e-9));
    }

    @Test
    void eventsAmongNobodyStopTheRun() {
        assertThatThrownBy(() -> ExpectedCounts.of(Map.of("a", List.of(count("0-4", 1, 0))), false))
                .isInstanceOf(MdzException.class)
                .hasMessageContaining("a stratum has events but no denominator");
        assertThat(ExpectedCounts.of(Map.of("a", List.of(count("0-4", 0, 0), count("5-14", 1, 2))), false)
                        .total())
                .isEqualTo(1);
    }
}
