package nl.mdzfactsheet.disclosure.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.mdzfactsheet.disclosure.rule.DisclosureRules.MeasureTraits;
import org.jspecify.annotations.Nullable;

/**
 * Rule P7 for two versions of one row: a change that fewer than t persons can have made is not told. Of counts that is a change below t; of amounts of one person at most so much, a change below t times the
 * largest of them; of other sums below t times what a person has on average.
 */
public final class Change {

    private final Counts now;
    private final boolean proportion;
    private final BigDecimal numeratorLimit;

    /** Null when the denominator goes with the numerator. */
    private final @Nullable BigDecimal denominatorLimit;

    private Change(Counts now, boolean proportion, BigDecimal numeratorLimit, @Nullable BigDecimal denominatorLimit) {
        this.now = now;
        this.proportion = proportion;
        this.numeratorLimit = numeratorLimit;
        this.denominatorLimit = denominatorLimit;
    }

    /** Since earlier counts of a row of a measure. */
    public static Change of(Counts now, MeasureTraits traits, Thresholds thresholds) {
        BigDecimal least = BigDecimal.valueOf(thresholds.minimumCount());
        BigDecimal largest = now.largest();
        BigDecimal ofOne = traits.cents() && largest != null ? largest : average(now.numerator(), now.persons());
        return new Change(
                now,
                traits.proportion(),
                traits.sums() ? least.multiply(ofOne.max(BigDecimal.ONE)) : least,
                traits.sums()
                        ? least.multiply(
                                average(now.denominator(), now.persons()).max(BigDecimal.ONE))
                        : least);
    }

    /** Since earlier lines and cents: what counts are the lines, and the amount goes with them. An amount that changes without its lines is about fewer than t of them. */
    public static Change ofLines(long lines, long cents, Thresholds thresholds) {
        BigDecimal least = BigDecimal.valueOf(thresholds.minimumCount());
        return new Change(
                new Counts(BigDecimal.valueOf(lines), BigDecimal.valueOf(cents), 0, null, null), false, least, null);
    }

    private static BigDecimal average(BigDecimal sum, long persons) {
        return persons == 0 ? BigDecimal.ONE : sum.divide(BigDecimal.valueOf(persons), 0, RoundingMode.CEILING);
    }

    /** The same counts. */
    public boolean isNone(Counts then) {
        return numerator(then).signum() == 0 && denominator(then).signum() == 0;
    }

    /** Which counts moved by so little that the change would tell of fewer than t persons. */
    public Sensitive small(Counts then) {
        if (denominatorLimit == null) {
            return isSmallEverywhere(then) && !isNone(then) ? Sensitive.EVERYTHING : Sensitive.NOTHING;
        }
        return new Sensitive(
                isSmall(numerator(then), numeratorLimit),
                isSmall(denominator(then), denominatorLimit),
                proportion && isSmall(rest(then), numeratorLimit));
    }

    /** No count moved far: who learns the row now knows what it was. */
    public boolean isSmallEverywhere(Counts then) {
        return numerator(then).compareTo(numeratorLimit) < 0
                && (denominatorLimit == null || denominator(then).compareTo(denominatorLimit) < 0)
                && (!proportion || rest(then).compareTo(numeratorLimit) < 0);
    }

    private static boolean isSmall(BigDecimal change, BigDecimal limit) {
        return change.signum() > 0 && change.compareTo(limit) < 0;
    }

    private BigDecimal numerator(Counts then) {
        return now.numerator().subtract(then.numerator()).abs();
    }

    private BigDecimal denominator(Counts then) {
        return now.denominator().subtract(then.denominator()).abs();
    }

    private BigDecimal rest(Counts then) {
        return now.denominator()
                .subtract(now.numerator())
                .subtract(then.denominator().subtract(then.numerator()))
                .abs();
    }
}
