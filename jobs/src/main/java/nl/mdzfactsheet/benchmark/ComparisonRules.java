package nl.mdzfactsheet.benchmark;

import nl.mdzfactsheet.statistics.Minimums;

/**
 * How the units of a measure are compared, as its definition says.
 *
 * @param caseMix true when units are compared by observed / expected
 * @param minimums from which size on figures are shown
 * @param centsPerUnit cents that one unit of the numerator costs, 1 when the numerator is cents, 0 when it is not about money
 * @param ranked false when nobody is ranked on it
 * @param looksBack true when the figures of a year need the claims of the year before as well
 */
public record ComparisonRules(
        boolean caseMix, Minimums minimums, long centsPerUnit, boolean ranked, boolean looksBack) {

    /** No case mix, the default minimums, no money. */
    public static final ComparisonRules PLAIN = new ComparisonRules(false, Minimums.DEFAULT, 0, true, false);
}
