package nl.mdzfactsheet.statistics;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.numbers.gamma.LogGamma;
import org.jspecify.annotations.Nullable;

/**
 * Shrinkage of observed / expected: O_i ~ Poisson(E_i θ_i), θ_i ~ Gamma(α, α), mean 1 and variance 1/α (Clayton &amp; Kaldor 1987, Biometrics 43:671; reliability as in
 * Adams 2009, RAND TR-653).
 *
 * @param alpha α, null without a finite maximum of the likelihood
 */
public record GammaPoisson(@Nullable Double alpha) implements Prior {

    /**
     * α by maximum likelihood: the root of Σ[ψ(O+α) − ψ(α) − ln(1 + E/α) + (E − O)/(E+α)], by Brent on ln α in 10⁻⁴ … 10⁹. No finite maximum (the units vary no more than by
     * chance): α is null.
     */
    public static GammaPoisson fit(List<Sampled> units) {
        List<Sampled> sorted = units.stream().sorted(Sampled.ORDER).toList();
        OptionalDouble log =
                new LikelihoodMaximum(u -> score(sorted, Math.exp(u)), u -> gain(sorted, Math.exp(u))).find();
        return new GammaPoisson(log.isEmpty() ? null : Math.exp(log.getAsDouble()));
    }

    private static double score(List<Sampled> units, double alpha) {
        double sum = 0;
        for (Sampled u : units) {
            double e = u.size();
            sum += DigammaDifference.of(alpha, u.count()) - Math.log1p(e / alpha) + (e - u.count()) / (e + alpha);
        }
        return sum;
    }

    /** Log-likelihood minus that of the Poisson model. */
    static double gain(List<Sampled> units, double alpha) {
        double sum = 0;
        for (Sampled u : units) {
            double e = u.size();
            double o = u.count();
            double rising = LogGamma.value(o + alpha) - LogGamma.value(alpha) - o * Math.log(e + alpha);
            sum += rising - alpha * Math.log1p(e / alpha) + e;
        }
        return sum;
    }

    /** (O + α)/(E + α); 1 without a finite maximum. */
    @Override
    public double shrunken(Sampled unit) {
        return alpha == null ? 1 : (unit.count() + alpha) / (unit.size() + alpha);
    }

    /** E/(E + α); 0 without a finite maximum. */
    @Override
    public double reliability(double size) {
        return alpha == null ? 0 : size / (size + alpha);
    }

    /** 1/α; 0 without a finite maximum. */
    @Override
    public Double variance() {
        return alpha == null ? 0 : 1 / alpha;
    }

    @Override
    public @Nullable Double betaA() {
        return null;
    }

    @Override
    public @Nullable Double betaB() {
        return null;
    }
}
