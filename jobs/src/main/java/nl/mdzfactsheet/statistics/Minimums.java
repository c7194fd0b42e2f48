package nl.mdzfactsheet.statistics;

import org.jspecify.annotations.Nullable;

/**
 * From which size on a figure is shown and a unit is judged.
 *
 * @param denominator smallest denominator shown
 * @param expected smallest expected count of an observed / expected ratio shown
 */
public record Minimums(long denominator, double expected) {

    /** n ≥ 20, E ≥ 5. */
    public static final Minimums DEFAULT = new Minimums(20, 5);

    /** Below this expected count a ratio has no meaning, whatever the minimum of the measure. */
    public static final double LEAST_EXPECTED = 1;

    /** Judged (ranked, signalled) from this reliability on. */
    public static final double RELIABILITY = 0.70;

    /** Judged from this denominator on where reliability cannot be estimated. */
    public static final long JUDGED_DENOMINATOR = 50;

    public Minimums {
        ImpossibleFigure.refuseNegative(denominator, "minimum denominator");
        ImpossibleFigure.refuseNegative(expected, "minimum expected count");
    }

    /**
     * True when a unit is certain enough to be ranked, signalled or held to a target.
     *
     * @param reliability null where it cannot be estimated: then the denominator decides
     */
    public static boolean judged(@Nullable Double reliability, double n) {
        return reliability == null ? n >= JUDGED_DENOMINATOR : reliability >= RELIABILITY;
    }

    /** Status of a figure over a denominator. */
    public ResultStatus ofDenominator(double n) {
        if (n == 0) {
            return ResultStatus.NO_DENOMINATOR;
        }
        return n < denominator ? ResultStatus.INSUFFICIENT_N : ResultStatus.OK;
    }

    /** Status of an observed / expected ratio: E = 0 has no denominator, E below 1 or below the minimum is too few. */
    public ResultStatus ofExpected(double e) {
        if (e == 0) {
            return ResultStatus.NO_DENOMINATOR;
        }
        return e < LEAST_EXPECTED || e < expected ? ResultStatus.INSUFFICIENT_N : ResultStatus.OK;
    }
}
