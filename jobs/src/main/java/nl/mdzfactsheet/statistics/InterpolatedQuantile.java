package nl.mdzfactsheet.statistics;

import org.apache.commons.statistics.distribution.DiscreteDistribution;

/** Quantiles of a count, made continuous by interpolation (Spiegelhalter 2005, Stat Med 24:1185, appendix A.1.1). */
record InterpolatedQuantile(DiscreteDistribution distribution) {

    /** r − a with r the smallest integer with F(r) ≥ q and a = (F(r) − q)/(F(r) − F(r−1)); below 0 when q is below F(0). */
    double at(double q) {
        int r = distribution.inverseCumulativeProbability(q);
        double reached = distribution.cumulativeProbability(r);
        double step = distribution.probability(r);
        double a = step > 0 ? (reached - q) / step : 0;
        return r - Math.min(1, Math.max(0, a));
    }
}
