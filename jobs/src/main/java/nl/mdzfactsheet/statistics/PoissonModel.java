package nl.mdzfactsheet.statistics;

import java.util.List;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.apache.commons.numbers.rootfinder.BrentSolver;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/** Observed over expected around 1: O ~ Poisson(E). */
public enum PoissonModel implements CountModel {
    INSTANCE;

    /** Counts of the library are ints; far above this size the normal limits agree to more digits than are shown. */
    private static final double LARGEST_EXACT = 1e9;

    private static final BrentSolver BRENT = new BrentSolver(1e-15, 1e-12, 1e-15);

    @Override
    public double target() {
        return 1;
    }

    /**
     * Exact prediction limits with interpolation (Spiegelhalter 2005, Stat Med 24:1185, appendix A.1.1): (r − a)/E, r = smallest integer with F(r) ≥ q,
     * a = (F(r) − q)/(F(r) − F(r−1)), F = Poisson(E).
     */
    @Override
    public Limits limits(double size, Confidence confidence, LimitsMethod method) {
        if (method == LimitsMethod.CI_INVERSION) {
            return inverted(size, confidence);
        }
        if (method == LimitsMethod.NORMAL || size > LARGEST_EXACT) {
            double half = confidence.z() / Math.sqrt(size);
            return new Limits(Math.max(0, 1 - half), 1 + half);
        }
        InterpolatedQuantile quantile = new InterpolatedQuantile(PoissonDistribution.of(size));
        return new Limits(
                Math.max(0, quantile.at(confidence.lowerTail()) / size),
                Math.max(0, quantile.at(confidence.upperTail()) / size));
    }

    @Override
    public double centralP(Sampled unit) {
        double x = unit.count();
        double below = RegularizedGamma.Q.value(x + 1, unit.size());
        double above = unit.count() == 0 ? 1 : RegularizedGamma.P.value(x, unit.size());
        return Math.min(1, 2 * Math.min(below, above));
    }

    @Override
    public double stabilised(double observed) {
        return Math.sqrt(observed);
    }

    @Override
    public double back(double stabilised) {
        double root = Math.max(0, stabilised);
        return root * root;
    }

    @Override
    public Prior prior(List<Sampled> units) {
        return GammaPoisson.fit(units);
    }

    /** The counts, whole or not, of which E is the exact (Garwood) lower or upper confidence limit. */
    private static Limits inverted(double size, Confidence confidence) {
        double tail = confidence.lowerTail();
        double reach = 1 + size + (2 + confidence.z()) * (confidence.z() + Math.sqrt(size));
        double upper = BRENT.findRoot(o -> RegularizedGamma.P.value(o, size) - tail, Double.MIN_NORMAL, reach);
        boolean none = RegularizedGamma.Q.value(1, size) > tail;
        double lower = none ? 0 : BRENT.findRoot(o -> RegularizedGamma.Q.value(o + 1, size) - tail, 0, size);
        return new Limits(lower / size, upper / size);
    }

    /** Two-sided p of a standard normal deviate. */
    static double normalP(double z) {
        return 2 * NormalDistribution.of(0, 1).cumulativeProbability(-Math.abs(z));
    }
}
