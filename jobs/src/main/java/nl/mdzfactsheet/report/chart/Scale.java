package nl.mdzfactsheet.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A straight scale from figures to places.
 *
 * @param low figure at the start
 * @param high figure at the end
 * @param start place of the start
 * @param end place of the end
 */
record Scale(double low, double high, double start, double end) {

    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    Scale {
        if (!(high > low)) {
            throw new IllegalArgumentException("A scale needs two different ends");
        }
    }

    /** A scale whose ends are round figures around those given. */
    static Scale around(double least, double most, double start, double end) {
        double span = most > least ? most - least : Math.max(Math.abs(most), 1) / 2;
        double step = step(span);
        double low = Math.floor(least / step) * step;
        double high = Math.ceil(most / step) * step;
        return new Scale(low, high > low ? high : low + step, start, end);
    }

    double at(double figure) {
        return start + (figure - low) / (high - low) * (end - start);
    }

    /** The same, kept between the ends. */
    double within(double figure) {
        return at(Math.max(low, Math.min(high, figure)));
    }

    /** Round figures along the scale, four to seven of them. */
    List<Double> ticks() {
        double step = step(high - low);
        List<Double> ticks = new ArrayList<>();
        long first = (long) Math.ceil(low / step - 1e-9);
        long last = (long) Math.floor(high / step + 1e-9);
        for (long i = first; i <= last; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    private static double step(double span) {
        double power = Math.pow(10, Math.floor(Math.log10(span / 4)));
        for (double step : STEPS) {
            if (span / (step * power) <= 6) {
                return step * power;
            }
        }
        return 10 * power;
    }
}
