package nl.mdzfactsheet.statistics.comparison;

import nl.mdzfactsheet.statistics.Better;
import nl.mdzfactsheet.statistics.LimitsMethod;
import nl.mdzfactsheet.statistics.MeasureKind;
import nl.mdzfactsheet.statistics.Minimums;

/**
 * What the units of one measure, period and level have in common.
 *
 * @param kind what is counted
 * @param per scale of the value, for example 1000; at least 1
 * @param better the good side
 * @param caseMix true when units are compared by observed / expected
 * @param minimums from which size on figures are shown
 * @param limits how funnel limits are drawn
 */
public record Family(
        MeasureKind kind, int per, Better better, boolean caseMix, Minimums minimums, LimitsMethod limits) {

    public Family {
        if (per < 1) {
            throw new IllegalArgumentException("per is a whole number of at least 1");
        }
    }

    /** True when the comparison is that of observed with expected. */
    public boolean byExpected() {
        return caseMix || kind == MeasureKind.RATIO;
    }

    /** True when the numerator counts events, so that chance can be told. */
    public boolean counted() {
        return kind != MeasureKind.RATIO_OF_SUMS;
    }
}
