package nl.mdzfactsheet.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;

/** Confidence limits of a proportion. */
public final class ProportionInterval {

    private ProportionInterval() {}

    /**
     * Wilson score limits (Wilson 1927; Newcombe 1998, Stat Med 17:857, method 3): (2x + z² ∓ z√(z² + 4x(1 − x/n))) / (2(n + z²)), exactly 0 at x = 0 and
     * exactly 1 at x = n.
     *
     * @param numerator 0 … denominator
     * @param denominator at least 1
     */
    public static Limits wilson(long numerator, long denominator, Confidence confidence) {
        refuse(numerator, denominator);
        double x = numerator;
        double n = denominator;
        double z = confidence.z();
        double middle = 2 * x + z * z;
        double half = z * Math.sqrt(z * z + 4 * x * (1 - x / n));
        double width = 2 * (n + z * z);
        return new Limits(
                numerator == 0 ? 0 : (middle - half) / width, numerator == denominator ? 1 : (middle + half) / width);
    }

    /**
     * Exact limits (Clopper &amp; Pearson 1934): L = Beta⁻¹(α/2; x, n−x+1), U = Beta⁻¹(1−α/2; x+1, n−x); 0 at x = 0 and 1 at x = n.
     *
     * @param numerator 0 … denominator
     * @param denominator at least 1
     */
    public static Limits clopperPearson(long numerator, long denominator, Confidence confidence) {
        refuse(numerator, denominator);
        double x = numerator;
        double rest = (double) denominator - numerator;
        double lower = numerator == 0
                ? 0
                : BetaDistribution.of(x, rest + 1).inverseCumulativeProbability(confidence.lowerTail());
        double upper = numerator == denominator
                ? 1
                : BetaDistribution.of(x + 1, rest).inverseSurvivalProbability(confidence.lowerTail());
        return new Limits(lower, upper);
    }

    private static void refuse(long numerator, long denominator) {
        ImpossibleFigure.refuseNegative(numerator, "numerator");
        ImpossibleFigure.refuseAbove(numerator, denominator);
        if (denominator == 0) {
            throw new IllegalArgumentException("A proportion of nothing has no limits");
        }
    }
}
