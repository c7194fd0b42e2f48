package nl.mdzfactsheet.statistics;

import java.util.Comparator;

/**
 * What one unit brings to a comparison.
 *
 * @param count observed events: x, or O
 * @param size denominator n of a proportion, or expected count E of a ratio; above 0
 */
public record Sampled(long count, double size) {

    /** A fixed order, so that sums over units do not depend on the order of the input. */
    static final Comparator<Sampled> ORDER =
            Comparator.comparingDouble(Sampled::size).thenComparingLong(Sampled::count);

    public Sampled {
        ImpossibleFigure.refuseNegative(count, "count");
        ImpossibleFigure.refuseNegative(size, "size");
        if (size == 0) {
            throw new IllegalArgumentException("A unit without size takes no part in a comparison");
        }
    }

    /** x/n, or O/E. */
    public double observed() {
        return count / size;
    }
}
