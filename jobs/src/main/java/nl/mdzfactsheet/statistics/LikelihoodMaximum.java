package nl.mdzfactsheet.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.rootfinder.BrentSolver;

/**
 * The maximum of a likelihood over the size of a prior, found on its score.
 *
 * @param score derivative of the log-likelihood, as a function of the logarithm of the size
 * @param gain log-likelihood above that of an infinite size (no real differences), as a function of the same
 */
record LikelihoodMaximum(DoubleUnaryOperator score, DoubleUnaryOperator gain) {

    private static final double LEAST = Math.log(1e-4);
    private static final double STEP = Math.log(10);
    private static final int STEPS = 13;
    private static final BrentSolver BRENT = new BrentSolver(1e-14, 1e-13, 1e-300);

    /** Logarithm of the size with the highest likelihood; empty when the likelihood is highest without real differences: no finite maximum. */
    OptionalDouble find() {
        List<Double> peaks = new ArrayList<>();
        double slope = score.applyAsDouble(LEAST);
        for (int i = 0; i < STEPS; i++) {
            double at = LEAST + i * STEP;
            double next = LEAST + (i + 1) * STEP;
            double nextSlope = score.applyAsDouble(next);
            if (slope > 0 && nextSlope <= 0) {
                peaks.add(BRENT.findRoot(score, at, next));
            }
            slope = nextSlope;
        }
        boolean single = peaks.size() == 1 && slope < 0;
        return single ? OptionalDouble.of(peaks.get(0)) : highest(peaks);
    }

    /** With several peaks, or a likelihood that rises again towards no differences, the heights decide. */
    private OptionalDouble highest(List<Double> peaks) {
        OptionalDouble best = OptionalDouble.empty();
        double bestGain = 0;
        for (double peak : peaks) {
            double height = gain.applyAsDouble(peak);
            if (height > bestGain) {
                best = OptionalDouble.of(peak);
                bestGain = height;
            }
        }
        return best;
    }
}
