package nl.mdzfactsheet.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.core.Sum;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.jspecify.annotations.Nullable;

/** How much units differ on a measure. */
public final class VariationSummary {

    /** With fewer units only the median and the range are told. */
    public static final int LEAST_UNITS = 10;

    private static final double LEAST_EXPECTED = 5;

    private VariationSummary() {}

    /**
     * A test of equal rates.
     *
     * @param chi2 Σ(O − E)²/E, for proportions over both cells
     * @param p upper tail of χ² with k − 1 degrees of freedom
     */
    public record Heterogeneity(double chi2, double p) {}

    /** Highest divided by lowest value (extremal quotient); null when the lowest is 0. Never to be shown alone. */
    public static @Nullable Double extremalQuotient(Quantiles values) {
        return quotient(values.highest(), values.lowest());
    }

    /** P90/P10, P75/P25: a quantile divided by its mirror; null when the lower is 0. */
    public static @Nullable Double quantileRatio(Quantiles values, double upper) {
        return quotient(values.at(upper), values.at(1 - upper));
    }

    /** Coefficient of variation, standard deviation (k − 1) divided by mean; null when the mean is 0 or there is one value. */
    public static @Nullable Double coefficientOfVariation(Quantiles values) {
        return values.count() < 2 ? null : quotient(values.standardDeviation(), values.mean());
    }

    private static @Nullable Double quotient(double numerator, double denominator) {
        return denominator == 0 ? null : numerator / denominator;
    }

    /**
     * Systematic component of variation, 100·(1/k)·Σ[((O−E)/E)² − 1/E] (McPherson et al. 1982, NEJM 307:1310; in the form of Diehr et al. 1990, Health Serv Res 24:753) over the
     * units with E ≥ 5; below 0 there is no systematic variation. Null without such units.
     */
    public static @Nullable Double systematicComponent(List<Sampled> units) {
        Sum sum = Sum.create();
        int k = 0;
        for (Sampled u : units.stream().sorted(Sampled.ORDER).toList()) {
            if (u.size() >= LEAST_EXPECTED) {
                double relative = (u.count() - u.size()) / u.size();
                sum.add(relative * relative).add(-1 / u.size());
                k++;
            }
        }
        return k == 0 ? null : 100 * sum.getAsDouble() / k;
    }

    /**
     * χ² of equal values, k − 1 degrees of freedom (Pearson 1900); null when an expected count is below 5 or there is one unit.
     *
     * @param model for a proportion both the events and the others must be expected 5 times
     */
    public static @Nullable Heterogeneity heterogeneity(CountModel model, List<Sampled> units) {
        boolean proportion = model instanceof BinomialModel;
        double rate = model.target();
        Sum chi2 = Sum.create();
        for (Sampled u : units.stream().sorted(Sampled.ORDER).toList()) {
            double expected = u.size() * rate;
            double others = proportion ? u.size() - expected : LEAST_EXPECTED;
            if (expected < LEAST_EXPECTED || others < LEAST_EXPECTED) {
                return null;
            }
            double distance = u.count() - expected;
            chi2.add(distance * distance / (proportion ? expected * (1 - rate) : expected));
        }
        if (units.size() < 2) {
            return null;
        }
        double statistic = chi2.getAsDouble();
        return new Heterogeneity(
                statistic, ChiSquaredDistribution.of(units.size() - 1.0).survivalProbability(statistic));
    }

    /**
     * Share of the variance of the units' values that lies between groups: SS between / SS total, each unit counting once (law of total variance; η², Fisher 1925). The share within
     * groups is 1 minus this. Null with fewer than two groups or without variance.
     *
     * @param valuesByGroup values of the units of each group
     */
    public static @Nullable Double betweenShare(Map<String, List<Double>> valuesByGroup) {
        if (valuesByGroup.size() < 2) {
            return null;
        }
        List<Double> all = new ArrayList<>();
        valuesByGroup.values().forEach(all::addAll);
        Quantiles total = Quantiles.of(array(all));
        Sum between = Sum.create();
        for (List<Double> values : new TreeMap<>(valuesByGroup).values()) {
            double distance = Quantiles.of(array(values)).mean() - total.mean();
            between.add(values.size() * distance * distance);
        }
        boolean constant = total.highest() == total.lowest();
        return constant ? null : Math.min(1, between.getAsDouble() / total.sumOfSquares());
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
