package nl.mdzfactsheet.statistics;

import java.util.List;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * A proportion around its target: x ~ Bin(n, p0).
 *
 * @param target p0 = Σx/Σn, 0 … 1
 */
public record BinomialModel(double target) implements CountModel {

    public BinomialModel {
        if (!(target >= 0 && target <= 1)) {
            throw new IllegalArgumentException("The target of a proportion lies between 0 and 1");
        }
    }

    /**
     * Exact prediction limits with interpolation (Spiegelhalter 2005, Stat Med 24:1185, appendix A.1.1): (r − a)/n, r = smallest integer with F(r) ≥ q,
     * a = (F(r) − q)/(F(r) − F(r−1)), F = Bin(n, p0). The inverted Wilson interval is p0 ∓ z√(p0(1−p0)/n), so CI_INVERSION and NORMAL agree here.
     */
    @Override
    public Limits limits(double size, Confidence confidence, LimitsMethod method) {
        if (target == 0 || target == 1) {
            return new Limits(target, target);
        }
        if (method != LimitsMethod.PREDICTION_EXACT || size > Integer.MAX_VALUE) {
            double half = confidence.z() * Math.sqrt(target * (1 - target) / size);
            return new Limits(Math.max(0, target - half), Math.min(1, target + half));
        }
        InterpolatedQuantile quantile = new InterpolatedQuantile(BinomialDistribution.of((int) size, target));
        return new Limits(
                Math.max(0, quantile.at(confidence.lowerTail()) / size),
                Math.max(0, quantile.at(confidence.upperTail()) / size));
    }

    @Override
    public double centralP(Sampled unit) {
        return central(unit.count(), unit.size(), target);
    }

    /** Two-sided central p of x successes in n trials: min(1, 2·min(P(X ≤ x), P(X ≥ x))). */
    static double central(long count, double size, double p) {
        double rest = size - count;
        double below = rest <= 0 ? 1 : RegularizedBeta.complement(p, count + 1.0, rest);
        double above = count == 0 ? 1 : RegularizedBeta.value(p, (double) count, rest + 1);
        return Math.min(1, 2 * Math.min(below, above));
    }

    @Override
    public double stabilised(double observed) {
        return Math.asin(Math.sqrt(Math.min(1, observed)));
    }

    @Override
    public double back(double stabilised) {
        double sine = Math.sin(Math.min(Math.PI / 2, Math.max(0, stabilised)));
        return sine * sine;
    }

    @Override
    public Prior prior(List<Sampled> units) {
        return BetaBinomial.fit(units);
    }
}
