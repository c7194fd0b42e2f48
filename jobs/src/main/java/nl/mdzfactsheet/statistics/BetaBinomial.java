package nl.mdzfactsheet.statistics;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.rootfinder.BrentSolver;
import org.jspecify.annotations.Nullable;

/**
 * Shrinkage of a proportion: x_i ~ Bin(n_i, p_i), p_i ~ Beta(a, b) (Griffiths 1973, Biometrics 29:637; reliability as in Adams 2009, RAND TR-653).
 *
 * @param mean a/(a+b), or Σx/Σn without a finite maximum
 * @param strength a + b, null without a finite maximum of the likelihood
 */
public record BetaBinomial(double mean, @Nullable Double strength) implements Prior {

    private static final BrentSolver BRENT = new BrentSolver(1e-15, 1e-17, 1e-300);
    private static final double EDGE = 1e-12;

    /**
     * a and b by maximum likelihood: for a given strength m = a + b the mean solves Σ[ψ(x+a) − ψ(a)] = Σ[ψ(n−x+b) − ψ(b)] (one root: the left side falls with a); the strength
     * is the root of the profile score, by Brent on ln m in 10⁻⁴ … 10⁹. Without a finite maximum the strength is null.
     */
    public static BetaBinomial fit(List<Sampled> units) {
        List<Sampled> sorted = units.stream().sorted(Sampled.ORDER).toList();
        double pooled = pooled(sorted);
        if (pooled <= EDGE || pooled >= 1 - EDGE) {
            return new BetaBinomial(pooled, null);
        }
        OptionalDouble log = new LikelihoodMaximum(
                        u -> profileScore(sorted, Math.exp(u), pooled), u -> gain(sorted, Math.exp(u), pooled))
                .find();
        if (log.isEmpty()) {
            return new BetaBinomial(pooled, null);
        }
        double strength = Math.exp(log.getAsDouble());
        return new BetaBinomial(meanFor(sorted, strength, pooled), strength);
    }

    private static double pooled(List<Sampled> units) {
        double x = 0;
        double n = 0;
        for (Sampled u : units) {
            x += u.count();
            n += u.size();
        }
        return n == 0 ? 0 : x / n;
    }

    private static double meanFor(List<Sampled> units, double strength, double start) {
        return BRENT.findRoot(
                mean -> rising(units, mean * strength) - falling(units, (1 - mean) * strength), EDGE, start, 1 - EDGE);
    }

    private static double profileScore(List<Sampled> units, double strength, double start) {
        double mean = meanFor(units, strength, start);
        double whole = 0;
        for (Sampled u : units) {
            whole += DigammaDifference.of(strength, (long) u.size());
        }
        return mean * rising(units, mean * strength) + (1 - mean) * falling(units, (1 - mean) * strength) - whole;
    }

    private static double rising(List<Sampled> units, double a) {
        double sum = 0;
        for (Sampled u : units) {
            sum += DigammaDifference.of(a, u.count());
        }
        return sum;
    }

    private static double falling(List<Sampled> units, double b) {
        double sum = 0;
        for (Sampled u : units) {
            sum += DigammaDifference.of(b, (long) u.size() - u.count());
        }
        return sum;
    }

    /** Log-likelihood minus that of the binomial model with the pooled mean. */
    static double gain(List<Sampled> units, double strength, double pooled) {
        double mean = meanFor(units, strength, pooled);
        double a = mean * strength;
        double b = strength - a;
        double sum = 0;
        for (Sampled u : units) {
            double x = u.count();
            double rest = u.size() - x;
            sum += rise(a, x) + rise(b, rest) - rise(strength, u.size());
            sum -= x * Math.log(pooled) + rest * Math.log1p(-pooled);
        }
        return sum;
    }

    private static double rise(double from, double steps) {
        return LogGamma.value(from + steps) - LogGamma.value(from);
    }

    /** (x + a)/(n + a + b); the pooled proportion without a finite maximum. */
    @Override
    public double shrunken(Sampled unit) {
        return strength == null ? mean : (unit.count() + mean * strength) / (unit.size() + strength);
    }

    /** n/(n + a + b); 0 without a finite maximum. */
    @Override
    public double reliability(double size) {
        return strength == null ? 0 : size / (size + strength);
    }

    @Override
    public @Nullable Double variance() {
        return null;
    }

    @Override
    public @Nullable Double alpha() {
        return null;
    }

    @Override
    public @Nullable Double betaA() {
        return strength == null ? null : mean * strength;
    }

    @Override
    public @Nullable Double betaB() {
        return strength == null ? null : (1 - mean) * strength;
    }
}
