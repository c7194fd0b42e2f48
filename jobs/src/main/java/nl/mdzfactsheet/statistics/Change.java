package nl.mdzfactsheet.statistics;

import org.apache.commons.statistics.inference.FisherExactTest;
import org.jspecify.annotations.Nullable;

/**
 * Change of one unit between two periods: a difference for proportions, a ratio otherwise. Patients overlap between years, so it is indicative.
 *
 * @param amount difference or ratio; null when the earlier count is 0 and a ratio does not exist
 * @param limits95 95 % limits of the amount; null when one of them is not a finite number
 * @param p two-sided p of no change
 * @param verdict increase or decrease when the 95 % interval excludes no change and p is below 0.05
 */
public record Change(@Nullable Double amount, @Nullable Limits limits95, double p, ChangeVerdict verdict) {

    private static final double ALPHA = 0.05;
    private static final double LEAST_EXPECTED_CELL = 5;

    /**
     * Difference of two proportions with the hybrid score interval (Newcombe 1998, Stat Med 17:873, method 10): d − √((p2−l2)² + (u1−p1)²), d + √((u2−p2)² + (p1−l1)²). p from
     * the pooled z test when all four expected cells are at least 5, else Fisher's exact test (1935; two-sided by probability).
     *
     * @param before counts of the earlier period, size above 0
     * @param after counts of the later period, size above 0
     */
    public static Change ofProportion(Sampled before, Sampled after) {
        Limits first = ProportionInterval.wilson(before.count(), (long) before.size(), Confidence.P95);
        Limits second = ProportionInterval.wilson(after.count(), (long) after.size(), Confidence.P95);
        double p1 = before.observed();
        double p2 = after.observed();
        double difference = p2 - p1;
        Limits limits = new Limits(
                difference - Math.hypot(p2 - second.lower(), first.upper() - p1),
                difference + Math.hypot(second.upper() - p2, p1 - first.lower()));
        double p = proportionP(before, after);
        return new Change(difference, limits, p, verdict(limits, 0, p));
    }

    /**
     * Ratio of two rates, or of two observed / expected ratios with the same reference: given their sum m the later count is Bin(m, E2/(E1+E2)) (Przyborowski &amp; Wilenski 1940).
     * Central two-sided p; Clopper–Pearson limits of that proportion π mapped to the ratio π/(1−π)·E1/E2.
     *
     * @param before counts of the earlier period, size (denominator or expected) above 0
     * @param after counts of the later period
     */
    public static Change ofRate(Sampled before, Sampled after) {
        long sum = Math.addExact(before.count(), after.count());
        if (sum == 0) {
            return new Change(null, null, 1, ChangeVerdict.NO_DEMONSTRABLE_CHANGE);
        }
        double share = after.size() / (before.size() + after.size());
        double p = BinomialModel.central(after.count(), (double) sum, share);
        Limits pi = ProportionInterval.clopperPearson(after.count(), sum, Confidence.P95);
        ChangeVerdict verdict = verdict(pi, share, p);
        if (before.count() == 0) {
            return new Change(null, null, p, verdict);
        }
        double odds = before.size() / after.size();
        Limits ratio = new Limits(pi.lower() / (1 - pi.lower()) * odds, pi.upper() / (1 - pi.upper()) * odds);
        return new Change(after.observed() / before.observed(), ratio, p, verdict);
    }

    private static ChangeVerdict verdict(Limits limits, double noChange, double p) {
        if (p < ALPHA && limits.valueBelow(noChange)) {
            return ChangeVerdict.INCREASE;
        }
        boolean decrease = p < ALPHA && limits.valueAbove(noChange);
        return decrease ? ChangeVerdict.DECREASE : ChangeVerdict.NO_DEMONSTRABLE_CHANGE;
    }

    private static double proportionP(Sampled before, Sampled after) {
        double pooled = ((double) before.count() + after.count()) / (before.size() + after.size());
        double least = Math.min(before.size(), after.size()) * Math.min(pooled, 1 - pooled);
        if (pooled == 0 || pooled == 1) {
            return 1;
        }
        boolean tooManyForFisher = before.size() + after.size() > Integer.MAX_VALUE;
        if (least >= LEAST_EXPECTED_CELL || tooManyForFisher) {
            double error = Math.sqrt(pooled * (1 - pooled) * (1 / before.size() + 1 / after.size()));
            return PoissonModel.normalP((after.observed() - before.observed()) / error);
        }
        int[][] table = {
            {(int) before.count(), (int) (before.size() - before.count())},
            {(int) after.count(), (int) (after.size() - after.count())}
        };
        return Math.min(1, FisherExactTest.withDefaults().test(table).getPValue());
    }
}
