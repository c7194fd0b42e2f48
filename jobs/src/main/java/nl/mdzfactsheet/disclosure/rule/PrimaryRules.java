package nl.mdzfactsheet.disclosure.rule;

import java.math.BigDecimal;
import java.util.Collection;
import nl.mdzfactsheet.disclosure.rule.DisclosureRules.MeasureTraits;
import nl.mdzfactsheet.disclosure.rule.Thresholds.ZeroPolicy;

/** Rules P1 to P6: what of a row may not be learned, whatever stands beside it. Pure. */
public final class PrimaryRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int ZEROS_SHOWN_FROM = 3;

    private final Thresholds thresholds;

    public PrimaryRules(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /** P1 to P4 and P6, for a row of a measure. */
    public Sensitive of(Counts counts, MeasureTraits traits) {
        BigDecimal x = counts.numerator();
        BigDecimal n = counts.denominator();
        boolean few = isBelow(n) || (!traits.proportion() && counts.persons() < thresholds.minimumCount());
        if (few) {
            return Sensitive.EVERYTHING;
        }
        BigDecimal rest = n.subtract(x);
        boolean zeros = protectsZeros(counts, traits);
        boolean numerator = isSmall(x) || (zeros && x.signum() == 0) || isDominated(counts, traits);
        boolean complement = traits.proportion() && (isSmall(rest) || (zeros && rest.signum() == 0));
        return new Sensitive(numerator, false, complement);
    }

    /** P1 and P3 for a count that stands alone, among so many in all. */
    public boolean isSmallOf(long count, long all) {
        return (count > 0 && count < thresholds.minimumCount())
                || all < thresholds.minimumCount()
                || (count == 0
                        && thresholds.zeroPolicy() == ZeroPolicy.PROTECT
                        && all < (long) ZEROS_SHOWN_FROM * thresholds.minimumCount());
    }

    /** P5: of too few practices, or of one that holds nearly all of the denominator, nothing may be learned; where one holds nearly all of the numerator, the figures may not. */
    public Sensitive ofUnits(Collection<Counts> units) {
        long contributing = units.stream()
                .filter(u -> u.denominator().signum() != 0 || u.numerator().signum() != 0)
                .count();
        if (contributing < thresholds.minimumUnits()
                || holdsTooMuch(units.stream().map(Counts::denominator).toList())) {
            return Sensitive.EVERYTHING;
        }
        return holdsTooMuch(units.stream().map(Counts::numerator).toList()) ? Sensitive.FIGURES : Sensitive.NOTHING;
    }

    private boolean holdsTooMuch(Collection<BigDecimal> parts) {
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal largest = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        return sum.signum() > 0
                && largest.multiply(HUNDRED)
                                .compareTo(sum.multiply(BigDecimal.valueOf(thresholds.largestSharePercent())))
                        > 0;
    }

    /** P4 asks for 0 and "all of them" in sensitive measures and in small rows. */
    private boolean protectsZeros(Counts counts, MeasureTraits traits) {
        BigDecimal shown = BigDecimal.valueOf((long) ZEROS_SHOWN_FROM * thresholds.minimumCount());
        boolean smallRow = counts.denominator().compareTo(shown) < 0
                || (!traits.proportion() && BigDecimal.valueOf(counts.persons()).compareTo(shown) < 0);
        return thresholds.zeroPolicy() == ZeroPolicy.PROTECT && (traits.sensitive() || smallRow);
    }

    /** P6, the p%-rule: the second largest contributor could work out the largest within p per cent. */
    private boolean isDominated(Counts counts, MeasureTraits traits) {
        BigDecimal largest = counts.largest();
        BigDecimal second = counts.second();
        if (!traits.cents() || largest == null || second == null || largest.signum() == 0) {
            return false;
        }
        BigDecimal others = counts.numerator().subtract(largest).subtract(second);
        return others.multiply(HUNDRED).compareTo(largest.multiply(BigDecimal.valueOf(thresholds.amountPercent()))) < 0;
    }

    private boolean isSmall(BigDecimal count) {
        return count.signum() > 0 && isBelow(count);
    }

    private boolean isBelow(BigDecimal count) {
        return count.compareTo(BigDecimal.valueOf(thresholds.minimumCount())) < 0;
    }
}
