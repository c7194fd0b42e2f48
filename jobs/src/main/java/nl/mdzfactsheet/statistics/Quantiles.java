package nl.mdzfactsheet.statistics;

import java.util.Arrays;
import org.apache.commons.numbers.core.Sum;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;

/** Distribution of values over units, whatever their order. */
public final class Quantiles {

    private static final Quantile TYPE_7 = Quantile.withDefaults().with(EstimationMethod.HF7);

    private final double[] sorted;

    private Quantiles(double[] sorted) {
        this.sorted = sorted;
    }

    /**
     * @param values at least one value
     */
    public static Quantiles of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("Quantiles need at least one value");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Quantiles(sorted);
    }

    /** Type 7 of Hyndman &amp; Fan (1996, American Statistician 50:361): linear between the order statistics (k−1)p + 1. */
    public double at(double p) {
        // Of a function, not of the array: the library may reorder an array, and lowest and highest read its ends.
        return TYPE_7.evaluate(sorted.length, i -> sorted[i], p);
    }

    public double median() {
        return at(0.5);
    }

    public double lowest() {
        return sorted[0];
    }

    public double highest() {
        return sorted[sorted.length - 1];
    }

    public int count() {
        return sorted.length;
    }

    public double mean() {
        return Sum.of(sorted).getAsDouble() / sorted.length;
    }

    /** Σ(value − mean)². */
    public double sumOfSquares() {
        double mean = mean();
        Sum squares = Sum.create();
        for (double value : sorted) {
            squares.addProduct(value - mean, value - mean);
        }
        return squares.getAsDouble();
    }

    /** Standard deviation with denominator k − 1; needs two values. */
    public double standardDeviation() {
        return Math.sqrt(sumOfSquares() / (sorted.length - 1));
    }
}
