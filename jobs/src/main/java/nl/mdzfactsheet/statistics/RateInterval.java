package nl.mdzfactsheet.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** Confidence limits of a count, and with it of a rate or of observed / expected. */
public final class RateInterval {

    /** Counts below this get exact limits; from here on Byar's approximation is as good to three digits. */
    public static final long BYAR_FROM = 10;

    private RateInterval() {}

    /**
     * Limits of the expectation of a Poisson count. Below 10 exact (Garwood 1936): L = χ²inv(α/2; 2x)/2, 0 for x = 0, U = χ²inv(1−α/2; 2x+2)/2.
     * From 10 Byar's approximation: L = x(1 − 1/(9x) − z/(3√x))³, U = (x+1)(1 − 1/(9(x+1)) + z/(3√(x+1)))³ (Breslow &amp; Day, Statistical Methods in
     * Cancer Research II, 1987, formula 2.10 and table 2.10).
     *
     * @param count events, 0 or more
     */
    public static Limits ofCount(long count, Confidence confidence) {
        ImpossibleFigure.refuseNegative(count, "count");
        return count < BYAR_FROM ? garwood(count, confidence) : byar(count, confidence);
    }

    /** The method that {@link #ofCount} uses for a count. */
    public static IntervalMethod method(long count) {
        return count < BYAR_FROM ? IntervalMethod.POISSON_EXACT : IntervalMethod.BYAR;
    }

    private static Limits garwood(long count, Confidence confidence) {
        double lower = count == 0
                ? 0
                : ChiSquaredDistribution.of(2.0 * count).inverseCumulativeProbability(confidence.lowerTail()) / 2;
        double upper =
                ChiSquaredDistribution.of(2.0 * count + 2).inverseSurvivalProbability(confidence.lowerTail()) / 2;
        return new Limits(lower, upper);
    }

    private static Limits byar(long count, Confidence confidence) {
        double x = count;
        double next = x + 1;
        double lower = x * cube(1 - 1 / (9 * x) - confidence.z() / (3 * Math.sqrt(x)));
        double upper = next * cube(1 - 1 / (9 * next) + confidence.z() / (3 * Math.sqrt(next)));
        return new Limits(lower, upper);
    }

    private static double cube(double value) {
        return value * value * value;
    }
}
