package nl.mdzfactsheet.statistics.comparison;

import java.math.BigDecimal;
import nl.mdzfactsheet.statistics.ImpossibleFigure;
import org.jspecify.annotations.Nullable;

/**
 * What was counted for one unit.
 *
 * @param unit id, unique in its family
 * @param group id of the group (RHO) it belongs to, empty when it has none
 * @param numerator numerator, 0 or more; whole unless amounts are summed
 * @param denominator denominator, 0 or more; for observed / expected the expected count
 * @param expected expected count with case mix or of observed / expected, else null
 * @param leaveOneOutRatio ratio against the others' rates, when the unit weighs on the reference
 * @param target agreed value, null when nothing was agreed
 */
public record UnitCount(
        String unit,
        String group,
        BigDecimal numerator,
        BigDecimal denominator,
        @Nullable Double expected,
        @Nullable Double leaveOneOutRatio,
        @Nullable Double target) {

    public UnitCount {
        ImpossibleFigure.refuseNegative(numerator, "numerator");
        ImpossibleFigure.refuseNegative(denominator, "denominator");
        if (expected != null) {
            ImpossibleFigure.refuseNegative(expected, "expected count");
        }
    }

    /** A count without case mix, reference or target. */
    public static UnitCount of(String unit, String group, BigDecimal numerator, BigDecimal denominator) {
        return new UnitCount(unit, group, numerator, denominator, null, null, null);
    }

    /** A count of whole numbers without group, case mix or target. */
    public static UnitCount of(String unit, long numerator, long denominator) {
        return of(unit, "", BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    /** The same count with its expected count. */
    public UnitCount withExpected(@Nullable Double e, @Nullable Double leaveOneOut) {
        return new UnitCount(unit, group, numerator, denominator, e, leaveOneOut, target);
    }

    /** The same count with an agreed value. */
    public UnitCount withTarget(@Nullable Double agreed) {
        return new UnitCount(unit, group, numerator, denominator, expected, leaveOneOutRatio, agreed);
    }

    /** The numerator as a whole number of events. */
    long events() {
        return ImpossibleFigure.whole(numerator, "numerator");
    }

    /** The denominator as a whole number of persons or lines. */
    long persons() {
        return ImpossibleFigure.whole(denominator, "denominator");
    }
}
