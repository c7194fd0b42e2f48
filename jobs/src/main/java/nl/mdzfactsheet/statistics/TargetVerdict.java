package nl.mdzfactsheet.statistics;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether an agreed target was reached, as far as the counts can tell. */
public enum TargetVerdict {
    MET,
    NOT_MET,
    INCONCLUSIVE;

    /** Below this denominator a proportion is judged by exact limits. */
    public static final long EXACT_BELOW = 30;

    /**
     * MET if the 95 % limit on the right side reaches the target, NOT_MET if the other limit misses it, else INCONCLUSIVE.
     *
     * @param limits95 95 % limits of the value; null when it has none: INCONCLUSIVE
     * @param target the target, which itself counts as reached
     * @param better the side agreed upon: LOWER "at most", HIGHER "at least"
     * @return null when no side was agreed
     */
    public static @Nullable TargetVerdict of(@Nullable Limits limits95, double target, Better better) {
        if (better == Better.NONE) {
            return null;
        }
        if (limits95 == null) {
            return INCONCLUSIVE;
        }
        boolean lower = better == Better.LOWER;
        if (lower ? limits95.upper() <= target : limits95.lower() >= target) {
            return MET;
        }
        return (lower ? limits95.lower() > target : limits95.upper() < target) ? NOT_MET : INCONCLUSIVE;
    }

    /** Limits for a target on a proportion: exact (Clopper–Pearson) below 30, else Wilson. */
    public static Limits limits(long numerator, long denominator) {
        return denominator < EXACT_BELOW
                ? ProportionInterval.clopperPearson(numerator, denominator, Confidence.P95)
                : ProportionInterval.wilson(numerator, denominator, Confidence.P95);
    }

    /** The word in tables. */
    public String word() {
        return name().toUpperCase(Locale.ROOT);
    }
}
