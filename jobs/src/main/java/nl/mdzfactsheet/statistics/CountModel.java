package nl.mdzfactsheet.statistics;

import java.util.List;

/**
 * How a count varies by chance around a target: binomial for proportions, Poisson for observed / expected. Everything a funnel needs of it.
 */
public interface CountModel {

    /** The value that a unit without a real difference has: p0, or 1. */
    double target();

    /**
     * Limits within which a unit of this size stays by chance; clamped to [0,1] or [0,∞).
     *
     * @param size n or E, above 0
     */
    Limits limits(double size, Confidence confidence, LimitsMethod method);

    /** Two-sided central exact p: min(1, 2·min(P(X ≤ x), P(X ≥ x))). */
    double centralP(Sampled unit);

    /** The value on the scale where its variance does not depend on the target: asin√p, or √(O/E). */
    double stabilised(double observed);

    /** Back from that scale; values outside its range go to the edge. */
    double back(double stabilised);

    /** Standard error on that scale: 1/(2√size). */
    default double standardError(double size) {
        return 1 / (2 * Math.sqrt(size));
    }

    /** z of a unit: (stabilised value − stabilised target) / standard error. */
    default double z(Sampled unit) {
        return (stabilised(unit.observed()) - stabilised(target())) / standardError(unit.size());
    }

    /** How real differences between units are distributed, estimated on these units. */
    Prior prior(List<Sampled> units);
}
