package nl.mdzfactsheet.statistics;

/**
 * A lower and an upper limit, both finite.
 *
 * @param lower lower limit
 * @param upper upper limit
 */
public record Limits(double lower, double upper) {

    public Limits {
        if (!Double.isFinite(lower) || !Double.isFinite(upper)) {
            throw new IllegalArgumentException("Limits are finite numbers");
        }
    }

    /** Both limits times a factor of at least 0. */
    public Limits times(double factor) {
        return new Limits(lower * factor, upper * factor);
    }

    /** True when the value lies strictly below the lower limit. */
    public boolean valueBelow(double value) {
        return value < lower;
    }

    /** True when the value lies strictly above the upper limit. */
    public boolean valueAbove(double value) {
        return value > upper;
    }
}
