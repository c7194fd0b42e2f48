package nl.mdzfactsheet.statistics;

/** How the limits of a funnel are drawn. */
public enum LimitsMethod {
    /** Exact prediction limits, interpolated: the default. */
    PREDICTION_EXACT,
    /** Normal approximation: p0 ∓ z√(p0(1−p0)/n), 1 ∓ z/√E. */
    NORMAL,
    /** The values whose own confidence interval just reaches the target. */
    CI_INVERSION
}
