package nl.mdzfactsheet.statistics.comparison;

import nl.mdzfactsheet.statistics.Change;
import nl.mdzfactsheet.statistics.ChangeVerdict;
import nl.mdzfactsheet.statistics.Limits;
import nl.mdzfactsheet.statistics.Sampled;
import org.jspecify.annotations.Nullable;

/**
 * The value of a unit against its own value of an earlier period, both with the same definition. With case mix it is the value itself that is compared, because the
 * reference of O/E differs per period.
 *
 * @param previousValue earlier value, null when it was not shown
 * @param change difference (proportions, on the scale of the value) or ratio; null when one of the values is not shown
 * @param limits95 95 % limits of the change, null where the measure has none
 * @param p two-sided p of no change, null where the measure has none
 * @param verdict the word for it, null when not judged
 */
public record UnitChange(
        @Nullable Double previousValue,
        @Nullable Double change,
        @Nullable Limits limits95,
        @Nullable Double p,
        @Nullable ChangeVerdict verdict) {

    /** No earlier period, or nothing to compare with: not applicable. */
    public static final UnitChange NONE = new UnitChange(null, null, null, null, null);

    /**
     * @param before the unit in the earlier period, null when it was not there
     * @param after the unit now
     */
    public static UnitChange of(Family family, @Nullable ComparedUnit before, ComparedUnit after) {
        if (before == null) {
            return NONE;
        }
        Double old = before.estimate().value();
        Double now = after.estimate().value();
        if (old == null || now == null) {
            return new UnitChange(old, null, null, null, null);
        }
        return switch (family.kind()) {
            case PROPORTION -> of(old, Change.ofProportion(sampled(before), sampled(after)), family.per());
            case RATIO_OF_SUMS -> new UnitChange(old, old == 0 ? null : (Double) (now / old), null, null, null);
            default -> of(old, Change.ofRate(sampled(before), sampled(after)), 1);
        };
    }

    private static UnitChange of(double old, Change change, int scale) {
        Double amount = change.amount();
        Limits limits = change.limits95();
        return new UnitChange(
                old,
                amount == null ? null : (Double) (amount * scale),
                limits == null ? null : limits.times(scale),
                change.p(),
                change.verdict());
    }

    private static Sampled sampled(ComparedUnit unit) {
        return new Sampled(unit.count().events(), unit.count().denominator().doubleValue());
    }
}
