package nl.mdzfactsheet.statistics.comparison;

import java.math.BigDecimal;
import java.math.MathContext;
import nl.mdzfactsheet.statistics.Confidence;
import nl.mdzfactsheet.statistics.ImpossibleFigure;
import nl.mdzfactsheet.statistics.IntervalMethod;
import nl.mdzfactsheet.statistics.Limits;
import nl.mdzfactsheet.statistics.MeasureKind;
import nl.mdzfactsheet.statistics.ProportionInterval;
import nl.mdzfactsheet.statistics.RateInterval;
import nl.mdzfactsheet.statistics.ResultStatus;
import org.jspecify.annotations.Nullable;

/**
 * The value of a unit with its confidence limits; numbers are null unless the status is OK.
 *
 * @param status whether it can be shown
 * @param reason code of why not, empty when OK
 * @param method how the limits were made
 * @param value per × numerator / denominator
 * @param limits95 95 % confidence limits, null where the measure has none
 * @param limits998 99.8 % confidence limits, null where the measure has none
 */
public record Estimate(
        ResultStatus status,
        String reason,
        IntervalMethod method,
        @Nullable Double value,
        @Nullable Limits limits95,
        @Nullable Limits limits998) {

    /** The estimate of a unit. Impossible counts stop the run. */
    static Estimate of(Family family, UnitCount unit) {
        refuseImpossible(family, unit);
        ResultStatus status = status(family, unit);
        if (status != ResultStatus.OK) {
            return new Estimate(status, reason(family, unit, status), IntervalMethod.NONE, null, null, null);
        }
        double value = value(family.per(), unit);
        if (!family.counted()) {
            return new Estimate(status, "", IntervalMethod.NONE, value, null, null);
        }
        return new Estimate(
                status,
                "",
                method(family, unit),
                value,
                limits(family, unit, Confidence.P95),
                limits(family, unit, Confidence.P998));
    }

    /** True when there is a value to show. */
    public boolean shown() {
        return status == ResultStatus.OK;
    }

    private static void refuseImpossible(Family family, UnitCount unit) {
        if (family.kind() == MeasureKind.PROPORTION) {
            ImpossibleFigure.refuseAbove(unit.events(), unit.persons());
        }
        if (family.kind() == MeasureKind.EVENT_RATE) {
            unit.persons();
        }
        if (family.counted()) {
            unit.events();
        }
    }

    private static ResultStatus status(Family family, UnitCount unit) {
        boolean nothing = unit.denominator().signum() == 0;
        if (!family.byExpected() || nothing) {
            return family.minimums().ofDenominator(unit.denominator().doubleValue());
        }
        Double expected = unit.expected();
        if (expected == null) {
            return ResultStatus.NOT_APPLICABLE;
        }
        ResultStatus byExpected = family.minimums().ofExpected(expected);
        return byExpected == ResultStatus.OK && tooFewPersons(family, unit) ? ResultStatus.INSUFFICIENT_N : byExpected;
    }

    /** With case mix both minimums hold; the denominator of a ratio is its expected count. */
    private static boolean tooFewPersons(Family family, UnitCount unit) {
        double n = unit.denominator().doubleValue();
        return family.kind() != MeasureKind.RATIO && family.minimums().ofDenominator(n) == ResultStatus.INSUFFICIENT_N;
    }

    private static String reason(Family family, UnitCount unit, ResultStatus status) {
        boolean byExpected = family.byExpected() && unit.denominator().signum() != 0;
        return switch (status) {
            case NO_DENOMINATOR -> byExpected ? "expected_is_zero" : "denominator_is_zero";
            case INSUFFICIENT_N ->
                byExpected && !tooFewPersons(family, unit) ? "expected_below_minimum" : "denominator_below_minimum";
            default -> "no_expected_count";
        };
    }

    private static IntervalMethod method(Family family, UnitCount unit) {
        return family.kind() == MeasureKind.PROPORTION ? IntervalMethod.WILSON : RateInterval.method(unit.events());
    }

    private static Limits limits(Family family, UnitCount unit, Confidence confidence) {
        Limits limits = family.kind() == MeasureKind.PROPORTION
                ? ProportionInterval.wilson(unit.events(), unit.persons(), confidence)
                : RateInterval.ofCount(unit.events(), confidence)
                        .times(1 / unit.denominator().doubleValue());
        return limits.times(family.per());
    }

    /** per × numerator / denominator, rounded once: to the nearest double. */
    static double value(int per, UnitCount unit) {
        return BigDecimal.valueOf(per)
                .multiply(unit.numerator())
                .divide(unit.denominator(), MathContext.DECIMAL128)
                .doubleValue();
    }
}
