package nl.mdzfactsheet.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import nl.mdzfactsheet.statistics.Better;
import nl.mdzfactsheet.statistics.BinomialModel;
import nl.mdzfactsheet.statistics.Confidence;
import nl.mdzfactsheet.statistics.Limits;
import nl.mdzfactsheet.statistics.LimitsMethod;
import nl.mdzfactsheet.statistics.MeasureKind;
import nl.mdzfactsheet.statistics.Minimums;
import nl.mdzfactsheet.statistics.PoissonModel;
import nl.mdzfactsheet.statistics.Stratum;
import nl.mdzfactsheet.statistics.StratumCount;
import nl.mdzfactsheet.statistics.comparison.ExpectedCounts.Expectation;
import org.junit.jupiter.api.Test;

class ComparisonPropertiesTest {

    private static final List<String> AGES = List.of("0-4", "5-14", "15-24", "25-34", "85+");

    @Property(tries = 200)
    void orderOfUnitsDoesNotMatter(@ForAll long seed, @ForAll MeasureKind kind) {
        Random random = new Random(seed);
        List<UnitCount> units = new ArrayList<>();
        int k = 1 + random.nextInt(40);
        for (int i = 0; i < k; i++) {
            int n = random.nextInt(300);
            UnitCount unit = UnitCount.of("u" + i, random.nextInt(n + 1), n);
            units.add(kind == MeasureKind.RATIO ? unit.withExpected((double) n, null) : unit);
        }
        Family family = new Family(kind, 1000, Better.HIGHER, false, Minimums.DEFAULT, LimitsMethod.PREDICTION_EXACT);
        FamilyComparison comparison = FamilyComparison.of(family, units);
        Collections.shuffle(units, random);
        assertThat(FamilyComparison.of(family, units)).isEqualTo(comparison);
        assertThat(comparison.toString()).doesNotContain("NaN", "Infinity");
    }

    @Property(tries = 300)
    void expectedAddsUpToObserved(@ForAll long seed, @ForAll boolean merge) {
        Map<String, List<StratumCount>> units = strata(new Random(seed));
        long observed = units.values().stream()
                .flatMap(List::stream)
                .mapToLong(StratumCount::numerator)
                .sum();
        ExpectedCounts expected = ExpectedCounts.of(units, merge);
        assertThat(expected.total()).isCloseTo((double) observed, within(1e-6));
        double sum = units.keySet().stream()
                .mapToDouble(u -> expected.of(List.of(u)).expected())
                .sum();
        assertThat(sum).isCloseTo((double) observed, within(1e-6));
        Map<String, List<StratumCount>> shuffled = new TreeMap<>();
        units.forEach((unit, strata) -> {
            List<StratumCount> other = new ArrayList<>(strata);
            Collections.shuffle(other, new Random(seed));
            shuffled.put(unit, other);
        });
        for (String unit : units.keySet()) {
            assertThat(ExpectedCounts.of(shuffled, merge).of(List.of(unit))).isEqualTo(expected.of(List.of(unit)));
        }
    }

    private static Map<String, List<StratumCount>> strata(Random random) {
        Map<String, List<StratumCount>> units = new TreeMap<>();
        for (int u = 0; u < 1 + random.nextInt(12); u++) {
            List<StratumCount> own = new ArrayList<>();
            for (String age : AGES) {
                int n = random.nextInt(60);
                own.add(new StratumCount(
                        new Stratum(age, "" + random.nextInt(2), "" + random.nextInt(3)), random.nextInt(n + 1), n));
            }
            units.put("u" + u, own);
        }
        return units;
    }

    @Property(tries = 300)
    void approximateLimitsNarrowWithSize(
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double p0, @ForAll @IntRange(min = 1, max = 5000) int n) {
        BinomialModel model = new BinomialModel(p0);
        for (LimitsMethod method : LimitsMethod.values()) {
            Limits small = model.limits(n, Confidence.P998, LimitsMethod.NORMAL);
            Limits large = model.limits(n + 1.0, Confidence.P998, LimitsMethod.NORMAL);
            assertThat(large.lower()).isGreaterThanOrEqualTo(small.lower());
            assertThat(large.upper()).isLessThanOrEqualTo(small.upper());
            Limits inner = model.limits(n, Confidence.P95, method);
            Limits outer = model.limits(n, Confidence.P998, method);
            assertThat(outer.lower()).isLessThanOrEqualTo(inner.lower());
            assertThat(outer.upper()).isGreaterThanOrEqualTo(inner.upper());
        }
    }

    /** Counts are whole, so exact limits go in waves; over a doubling they narrow. */
    @Property(tries = 300)
    void exactLimitsNarrowOverADoubling(@ForAll @DoubleRange(min = 5, max = 2000) double e) {
        for (Confidence confidence : Confidence.values()) {
            Limits small = PoissonModel.INSTANCE.limits(e, confidence, LimitsMethod.PREDICTION_EXACT);
            Limits large = PoissonModel.INSTANCE.limits(2 * e, confidence, LimitsMethod.PREDICTION_EXACT);
            assertThat(large.lower()).isGreaterThanOrEqualTo(small.lower());
            assertThat(large.upper()).isLessThan(small.upper());
        }
    }

    /** By hand: rates 0.1 and 0.3 over all, a holds 40 of 52 expected and b 12. */
    @Test
    void leaveOneOutIsForUnitsThatWeighOnTheReference() {
        Stratum young = new Stratum("0-4", "1", "");
        Stratum old = new Stratum("85+", "1", "");
        Map<String, List<StratumCount>> units = Map.of(
                "a", List.of(new StratumCount(young, 10, 100), new StratumCount(old, 30, 100)),
                "b", List.of(new StratumCount(young, 2, 20), new StratumCount(old, 9, 30)),
                "c", List.of(new StratumCount(young, 1, 10)));
        ExpectedCounts expected = ExpectedCounts.of(units, false);
        Expectation a = expected.of(List.of("a"));
        assertThat(a.expected()).isCloseTo(40, within(1e-9));
        assertThat(a.leaveOneOutRatio()).isCloseTo(40 / (100 * 0.1 + 100 * 0.3), within(1e-9));
        assertThat(expected.of(List.of("c")).leaveOneOutRatio()).isNull();
        assertThat(expected.of(List.of("b", "c")).expected()).isCloseTo(12, within(1e-9));
        assertThat(expected.of(List.of("unknown")).expected()).isZero();
    }

    @Test
    void eventsAmongNobodyStopTheRun() {
        Map<String, List<StratumCount>> units =
                Map.of("a", List.of(new StratumCount(new Stratum("0-4", "1", ""), 1, 0)));
        assertThatThrownBy(() -> ExpectedCounts.of(units, true)).hasMessageContaining("no denominator");
    }
}
