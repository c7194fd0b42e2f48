package nl.mdzfactsheet.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.core.Sum;

/**
 * XmR chart of one unit over quarters: its own past tells how much it varies without a cause.
 *
 * @param mean centre line
 * @param meanMovingRange mean of the absolute steps between successive points
 * @param limits natural process limits, mean ∓ 2.66·mean moving range; both the mean for a constant series
 * @param outside positions (from 0) of the points strictly outside the limits
 */
public record ControlChart(double mean, double meanMovingRange, Limits limits, List<Integer> outside) {

    /** Fewer points tell nothing. */
    public static final int LEAST_POINTS = 12;

    /** 3/d2 for ranges of two points, d2 = 1.128 (Wheeler 1993, Understanding Variation, chapter 3). */
    private static final double SCALING = 2.66;

    public ControlChart {
        outside = List.copyOf(outside);
    }

    /**
     * @param series finite values in time order
     * @return empty below 12 points
     */
    public static Optional<ControlChart> of(List<Double> series) {
        if (series.size() < LEAST_POINTS) {
            return Optional.empty();
        }
        Sum total = Sum.create();
        Sum steps = Sum.create();
        for (int i = 0; i < series.size(); i++) {
            total.add(series.get(i));
            steps.add(i == 0 ? 0 : Math.abs(series.get(i) - series.get(i - 1)));
        }
        double range = steps.getAsDouble() / (series.size() - 1);
        double mean = range == 0 ? series.get(0) : total.getAsDouble() / series.size();
        Limits limits = new Limits(mean - SCALING * range, mean + SCALING * range);
        List<Integer> outside = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            if (limits.valueBelow(series.get(i)) || limits.valueAbove(series.get(i))) {
                outside.add(i);
            }
        }
        return Optional.of(new ControlChart(mean, range, limits, outside));
    }
}
