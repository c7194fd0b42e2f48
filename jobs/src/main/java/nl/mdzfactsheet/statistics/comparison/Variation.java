package nl.mdzfactsheet.statistics.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.mdzfactsheet.statistics.OverDispersion;
import nl.mdzfactsheet.statistics.Prior;
import nl.mdzfactsheet.statistics.Quantiles;
import nl.mdzfactsheet.statistics.ResultStatus;
import nl.mdzfactsheet.statistics.Sampled;
import nl.mdzfactsheet.statistics.VariationSummary;
import nl.mdzfactsheet.statistics.VariationSummary.Heterogeneity;
import org.jspecify.annotations.Nullable;

/**
 * How much the peers of a family differ. A figure that does not exist has no entry.
 *
 * @param status NOT_APPLICABLE below two peers
 * @param k number of peers
 * @param figures figure by column name, in the order of the table
 */
public record Variation(ResultStatus status, int k, Map<String, Double> figures) {

    private static final int[] PERCENTILES = {10, 20, 25, 30, 40, 60, 70, 75, 80, 90};

    /** A figure, null when it does not exist. */
    public @Nullable Double figure(String column) {
        return figures.get(column);
    }

    /** Below two peers nothing, below ten the median and the range only. */
    static Variation of(Peers peers) {
        Quantiles values = peers.quantiles();
        int k = peers.units().size();
        if (k < 2 || values == null) {
            return new Variation(ResultStatus.NOT_APPLICABLE, k, Map.of());
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("lowest", values.lowest());
        figures.put("median", values.median());
        figures.put("highest", values.highest());
        if (k >= VariationSummary.LEAST_UNITS) {
            put(figures, "eq", VariationSummary.extremalQuotient(values));
            for (int percent : PERCENTILES) {
                figures.put("p" + percent, values.at(percent / 100.0));
            }
            put(figures, "p90_p10", VariationSummary.quantileRatio(values, 0.90));
            put(figures, "p75_p25", VariationSummary.quantileRatio(values, 0.75));
            put(figures, "cv", VariationSummary.coefficientOfVariation(values));
            put(figures, "between_share", VariationSummary.betweenShare(byGroup(peers)));
            byChance(figures, peers);
        }
        return new Variation(ResultStatus.OK, k, Map.copyOf(figures));
    }

    private static void byChance(Map<String, Double> figures, Peers peers) {
        Chance chance = peers.chance();
        Prior prior = peers.prior();
        if (chance == null || prior == null) {
            return;
        }
        List<Sampled> sampled = peers.units().stream().map(chance::sampled).toList();
        double target = chance.model().target();
        List<Sampled> expected = sampled.stream()
                .map(u -> new Sampled(u.count(), u.size() * target))
                .toList();
        put(figures, "scv", VariationSummary.systematicComponent(expected));
        put(figures, "gamma_alpha", prior.alpha());
        put(figures, "beta_a", prior.betaA());
        put(figures, "beta_b", prior.betaB());
        put(figures, "gamma_variance", prior.variance());
        OverDispersion dispersion = peers.dispersion();
        if (dispersion != null) {
            figures.put("phi", dispersion.phi());
            figures.put("tau2", dispersion.tau2());
        }
        Heterogeneity heterogeneity = VariationSummary.heterogeneity(chance.model(), sampled);
        if (heterogeneity != null) {
            figures.put("chi2", heterogeneity.chi2());
            figures.put("chi2_p", heterogeneity.p());
        }
    }

    private static Map<String, List<Double>> byGroup(Peers peers) {
        Map<String, List<Double>> groups = new TreeMap<>();
        for (int i = 0; i < peers.units().size(); i++) {
            String group = peers.units().get(i).group();
            if (!group.isEmpty()) {
                groups.computeIfAbsent(group, g -> new java.util.ArrayList<>())
                        .add(peers.values().get(i));
            }
        }
        return groups;
    }

    private static void put(Map<String, Double> figures, String column, @Nullable Double value) {
        if (value != null) {
            figures.put(column, value);
        }
    }
}
