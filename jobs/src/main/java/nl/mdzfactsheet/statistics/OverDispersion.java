package nl.mdzfactsheet.statistics;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.core.Sum;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;

/**
 * How much more units differ than by chance, as additive random effects on the stabilised scale (Spiegelhalter 2005, Stat Med 24:1185, section 5; DerSimonian &amp; Laird 1986).
 *
 * @param phi φ, mean of the squared winsorised z
 * @param tau2 τ², between-unit variance on the stabilised scale
 */
public record OverDispersion(double phi, double tau2) {

    /** Estimated from this number of units on. */
    public static final int LEAST_UNITS = 20;

    /** Above this φ the differences are structural: no outlier is singled out. */
    public static final double STRUCTURAL_PHI = 10;

    private static final double WINSORISED = 0.1;
    private static final Quantile TYPE_7 = Quantile.withDefaults().with(EstimationMethod.HF7);

    /**
     * z = (y − θ0)/s, winsorised at its type-7 0.1 and 0.9 quantiles; φ = Σz²/k; w = 1/s²; τ² = (kφ − (k−1)) / (Σw − Σw²/Σw), 0 if kφ &lt; k − 1.
     *
     * @param units units that meet the minimum, at least one
     */
    public static OverDispersion of(CountModel model, List<Sampled> units) {
        double[] z = units.stream().mapToDouble(model::z).sorted().toArray();
        double[] edges = TYPE_7.evaluate(z, WINSORISED, 1 - WINSORISED);
        double[] squares = Arrays.stream(z)
                .map(v -> Math.min(edges[1], Math.max(edges[0], v)))
                .map(v -> v * v)
                .toArray();
        int k = z.length;
        double phi = Sum.of(squares).getAsDouble() / k;
        double[] weights = units.stream()
                .mapToDouble(u -> 1 / Math.pow(model.standardError(u.size()), 2))
                .sorted()
                .toArray();
        double total = Sum.of(weights).getAsDouble();
        double excess = k * phi - (k - 1);
        double scale = total - Sum.ofProducts(weights, weights).getAsDouble() / total;
        return new OverDispersion(phi, excess <= 0 || scale <= 0 ? 0 : excess / scale);
    }

    /** θ0 ∓ z√(s² + τ²), transformed back. */
    public Limits limits(CountModel model, double size, Confidence confidence) {
        double centre = model.stabilised(model.target());
        double half = confidence.z() * deviation(model, size);
        return new Limits(model.back(centre - half), model.back(centre + half));
    }

    /** Two-sided p of a unit: 2Φ(−|y − θ0|/√(s² + τ²)). */
    public double p(CountModel model, Sampled unit) {
        double distance = model.stabilised(unit.observed()) - model.stabilised(model.target());
        return PoissonModel.normalP(distance / deviation(model, unit.size()));
    }

    /** True when units differ so much that single outliers mean nothing. */
    public boolean structural() {
        return phi > STRUCTURAL_PHI;
    }

    private double deviation(CountModel model, double size) {
        double s = model.standardError(size);
        return Math.sqrt(s * s + tau2);
    }
}
