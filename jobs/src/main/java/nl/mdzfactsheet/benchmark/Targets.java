package nl.mdzfactsheet.benchmark;

import java.math.BigDecimal;
import java.util.List;
import nl.mdzfactsheet.benchmark.ReportUnit.Level;
import nl.mdzfactsheet.statistics.Limits;
import nl.mdzfactsheet.statistics.Minimums;
import nl.mdzfactsheet.statistics.ResultStatus;
import nl.mdzfactsheet.statistics.TargetVerdict;
import nl.mdzfactsheet.statistics.comparison.ComparedUnit;
import nl.mdzfactsheet.statistics.comparison.Standing;
import nl.mdzfactsheet.statistics.comparison.UnitCount;
import org.jspecify.annotations.Nullable;

/** Agreements with RHOs, held against the figures. Pure. */
final class Targets {

    private final List<Agreement> agreements;

    /**
     * An agreement and what came of it, values on the scale of the measure.
     *
     * @param baseline value of the base year, null for an absolute target or when it is not known
     * @param target value to reach, null without the baseline it rests on
     * @param result value of the reporting year, null when it cannot be shown
     * @param verdict null when there is nothing to judge
     * @param shrunkenBaseline baseline drawn towards that of all RHOs, with fewer than ten of them towards all practices; null when that cannot be told
     * @param status status of the result, NOT_APPLICABLE without target or unit
     * @param reason why the status is not OK
     */
    record Target(
            Agreement agreement,
            @Nullable Double baseline,
            @Nullable Double target,
            @Nullable Double result,
            @Nullable TargetVerdict verdict,
            @Nullable Double shrunkenBaseline,
            ResultStatus status,
            String reason) {}

    Targets(List<Agreement> agreements) {
        this.agreements = List.copyOf(agreements);
    }

    /** The agreements about a measure, in their order. */
    List<Agreement> about(String measureId) {
        return agreements.stream().filter(a -> a.measureId().equals(measureId)).toList();
    }

    /** All agreements, in their order. */
    List<Agreement> all() {
        return agreements;
    }

    /** The agreement with an RHO about a measure, the one agreed last when there are several; null when there is none. */
    @Nullable
    Target of(MeasureYears measure, ReportUnit rho) {
        return about(measure.label().id()).stream()
                .filter(a -> a.rhoId().equals(rho.rhoId()))
                .reduce((earlier, later) -> later)
                .map(a -> judge(a, measure))
                .orElse(null);
    }

    /** What came of an agreement. */
    static Target judge(Agreement agreement, MeasureYears measure) {
        ReportUnit rho = new ReportUnit(Level.RHO, agreement.rhoId(), "");
        ComparedUnit now = measure.now().unit(rho);
        if (now == null) {
            return nothing(agreement, "unknown_rho");
        }
        ComparedMeasure base = measure.earlier().get(agreement.baseYear());
        ComparedUnit then = base == null ? null : base.unit(rho);
        Double baseline = then == null ? null : then.estimate().value();
        Double target = target(agreement, baseline);
        if (target == null) {
            return nothing(agreement, "baseline_unknown");
        }
        TargetVerdict verdict =
                now.estimate().shown() ? TargetVerdict.of(limits(now, measure), target, agreement.direction()) : null;
        return new Target(
                agreement,
                baseline,
                target,
                now.estimate().value(),
                verdict,
                baseline == null ? null : shrunken(then, base, measure.label()),
                now.estimate().status(),
                now.estimate().reason());
    }

    /** An agreement that nothing can be said about. */
    static Target nothing(Agreement agreement, String reason) {
        return new Target(agreement, null, null, null, null, null, ResultStatus.NOT_APPLICABLE, reason);
    }

    private static @Nullable Double target(Agreement agreement, @Nullable Double baseline) {
        if (!agreement.relative()) {
            return agreement.amount().doubleValue();
        }
        return baseline == null
                ? null
                : (Double) BigDecimal.valueOf(baseline)
                        .multiply(agreement.amount())
                        .doubleValue();
    }

    /** 95 % limits of a unit that is certain enough to be judged, exact for a small proportion; else null. */
    private static @Nullable Limits limits(ComparedUnit unit, MeasureYears measure) {
        Standing standing = unit.standing();
        UnitCount count = unit.count();
        double n = count.denominator().doubleValue();
        if (!Minimums.judged(standing == null ? null : standing.reliability(), n)) {
            return null;
        }
        boolean exact = measure.label().kind().equals("proportion") && n < TargetVerdict.EXACT_BELOW;
        return exact
                ? TargetVerdict.limits(
                                count.numerator().longValueExact(),
                                count.denominator().longValueExact())
                        .times(measure.label().per())
                : unit.estimate().limits95();
    }

    /** On the scale of the value: with case mix the shrunken ratio times what was expected per person. */
    private static @Nullable Double shrunken(
            @Nullable ComparedUnit unit, @Nullable ComparedMeasure year, MeasureLabel label) {
        if (unit == null || year == null) {
            return null;
        }
        Standing standing = unit.standing();
        Double own = standing == null ? null : standing.shrunken();
        Double shrunken = own == null ? year.at(Level.PRACTICE).shrunken(unit.count()) : own;
        Double expected = unit.count().expected();
        return shrunken == null || expected == null
                ? shrunken
                : (Double) (shrunken * expected / unit.count().denominator().doubleValue() * label.per());
    }
}
