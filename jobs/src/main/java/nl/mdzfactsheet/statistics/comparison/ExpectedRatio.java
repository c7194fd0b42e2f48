package nl.mdzfactsheet.statistics.comparison;

import nl.mdzfactsheet.statistics.Confidence;
import nl.mdzfactsheet.statistics.Limits;
import nl.mdzfactsheet.statistics.RateInterval;
import org.jspecify.annotations.Nullable;

/**
 * Observed over expected of one unit; compare it with 1, not with the ratio of another unit.
 *
 * @param ratio O/E
 * @param limits95 95 % limits of the count divided by E
 * @param limits998 99.8 % limits of the count divided by E
 * @param adjustedRate ratio × value of all units together; null for a measure that is a ratio itself
 * @param leaveOneOut ratio against the rates of the others, for a unit that weighs on the reference
 */
public record ExpectedRatio(
        double ratio,
        Limits limits95,
        Limits limits998,
        @Nullable Double adjustedRate,
        @Nullable Double leaveOneOut) {

    /**
     * @param expected E, above 0
     * @param overall value of all units together, null for a measure that is a ratio itself
     */
    static ExpectedRatio of(UnitCount unit, double expected, @Nullable Double overall) {
        long observed = unit.events();
        double ratio = observed / expected;
        return new ExpectedRatio(
                ratio,
                RateInterval.ofCount(observed, Confidence.P95).times(1 / expected),
                RateInterval.ofCount(observed, Confidence.P998).times(1 / expected),
                overall == null ? null : ratio * overall,
                unit.leaveOneOutRatio());
    }
}
