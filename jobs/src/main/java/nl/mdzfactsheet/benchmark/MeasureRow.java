package nl.mdzfactsheet.benchmark;

import java.math.BigDecimal;
import java.util.List;
import nl.mdzfactsheet.benchmark.Targets.Target;
import nl.mdzfactsheet.contract.CanonicalText;
import nl.mdzfactsheet.statistics.ChangeVerdict;
import nl.mdzfactsheet.statistics.TargetVerdict;
import nl.mdzfactsheet.statistics.comparison.ComparedUnit;
import nl.mdzfactsheet.statistics.comparison.Estimate;
import nl.mdzfactsheet.statistics.comparison.ExpectedRatio;
import nl.mdzfactsheet.statistics.comparison.FamilyComparison;
import nl.mdzfactsheet.statistics.comparison.FunnelPlace;
import nl.mdzfactsheet.statistics.comparison.Standing;
import nl.mdzfactsheet.statistics.comparison.UnitChange;
import nl.mdzfactsheet.statistics.comparison.Variation;
import nl.mdzfactsheet.table.Candidates;
import nl.mdzfactsheet.table.ResultCells;
import org.jspecify.annotations.Nullable;

/** Writes what is known of one unit and measure into the cells of {@code measure_results}. */
final class MeasureRow {

    /** Why a shown unit has no signal: all units differ too much to single one out. */
    static final String STRUCTURAL = "unexplained_structural_differences";

    private final ResultCells cells;

    MeasureRow(ResultCells cells) {
        this.cells = cells;
    }

    List<String> list() {
        return cells.list();
    }

    /** What and who the row is about. */
    MeasureRow about(MeasureLabel label, ReportUnit unit, UnitNames names, RunFacts facts) {
        cells.whole("reporting_year", facts.year())
                .text("measure_id", label.id())
                .text("measure_version", label.version())
                .text("family", label.family())
                .text("programme", label.programme())
                .text("level", unit.level().word())
                .text("region", names.region(unit))
                .text("rho_id", unit.rhoId())
                .text("rho_name", names.rhoName(unit))
                .text("practice_agb", unit.practiceAgb())
                .text("practice_name", names.practiceName(unit))
                .text("kind", label.kind())
                .whole("per", label.per())
                .text("unit", label.unit())
                .text("case_mix", label.rules().caseMix() ? "yes" : "no")
                .text("better", label.better())
                .text("basis", label.basis())
                .text("stand_per", facts.standPer().toString())
                .text("completeness", facts.completeness())
                .text("run_id", facts.runId());
        return this;
    }

    /** What was counted and, when it can be shown, its value and limits. */
    MeasureRow counted(MeasureCount count, ComparedUnit unit, double expected) {
        Estimate estimate = unit.estimate();
        cells.text("numerator", CanonicalText.exact(count.numerator()))
                .text("denominator", CanonicalText.exact(count.denominator()))
                .number("expected", expected)
                .number("value", estimate.value())
                .limits("", "95", estimate.limits95())
                .limits("", "998", estimate.limits998())
                .text("ci_method", estimate.shown() ? estimate.method().word() : "")
                .text("status", estimate.status().name())
                .text("status_reason", estimate.reason());
        ExpectedRatio ratio = unit.ratio();
        if (ratio != null) {
            cells.number("oe_ratio", ratio.ratio()).limits("oe_", "95", ratio.limits95());
        }
        return this;
    }

    /** Place among the units of its level. */
    MeasureRow compared(ComparedUnit unit, FamilyComparison family, ComparisonRules rules) {
        FunnelPlace place = unit.funnel();
        boolean structural = place != null
                && family.dispersion() != null
                && family.dispersion().structural();
        cells.text("funnel_adjusted", place == null ? "not_assessed" : family.adjusted())
                .text("verdict", unit.verdict().word());
        if (place != null) {
            cells.text("funnel_signal", place.signal().word()).number("q_value", place.q());
        }
        if (structural) {
            cells.text("status_reason", STRUCTURAL);
        }
        Standing standing = unit.standing();
        if (standing != null) {
            cells.number("shrunken_value", standing.shrunken()).number("reliability", standing.reliability());
        }
        if (standing != null && rules.ranked()) {
            cells.number("percent_rank", standing.percentRank())
                    .number("percentile_position", standing.percentilePosition())
                    .whole("decile", standing.decile())
                    .whole("units_ranked", standing.unitsRanked());
        }
        return this;
    }

    /** The practices that everybody is held against: below ten of them their median only. */
    MeasureRow peers(Variation peers) {
        cells.number("benchmark_p10", peers.figure("p10"))
                .number("benchmark_p25", peers.figure("p25"))
                .number("benchmark_median", peers.figure("median"))
                .number("benchmark_p75", peers.figure("p75"))
                .number("benchmark_p90", peers.figure("p90"));
        return this;
    }

    /** Change since the year before. */
    MeasureRow changed(UnitChange change) {
        ChangeVerdict verdict = change.verdict();
        String none = change.change() == null ? "not_applicable" : "not_assessed";
        cells.number("previous_value", change.previousValue())
                .number("change", change.change())
                .limits("change_", "95", change.limits95())
                .text("change_verdict", verdict == null ? none : verdict.word());
        return this;
    }

    /** What was agreed with the RHO; null when nothing was. */
    MeasureRow agreed(@Nullable Target target) {
        if (target != null) {
            TargetVerdict verdict = target.verdict();
            cells.number("target", target.target()).text("target_verdict", verdict == null ? "" : verdict.word());
        }
        return this;
    }

    /** What is to be gained, for a unit that is shown. */
    MeasureRow gained(Potentials potentials, ReportUnit unit, ComparedUnit compared) {
        if (compared.estimate().shown()) {
            Long cents = potentials.cents(unit);
            cells.number("potential", potentials.of(unit))
                    .text("potential_eur", cents == null ? "" : CanonicalText.euro(cents));
        }
        return this;
    }

    /** What disclosure needs to judge the row. */
    MeasureRow released(MeasureCount count, @Nullable MeasureCount before, String mandate, int peers) {
        cells.whole(Candidates.PERSONS, count.persons())
                .text(Candidates.MANDATE, mandate)
                .whole(Candidates.PERSONS_BEFORE, before == null ? null : (Long) before.persons())
                .whole(Candidates.PEERS, peers)
                .text(Candidates.LARGEST, exact(count.largest()))
                .text(Candidates.SECOND, exact(count.second()));
        if (before != null) {
            cells.text(Candidates.NUMERATOR_BEFORE, exact(before.numerator()))
                    .text(Candidates.DENOMINATOR_BEFORE, exact(before.denominator()))
                    .text(Candidates.LARGEST_BEFORE, exact(before.largest()))
                    .text(Candidates.SECOND_BEFORE, exact(before.second()));
        }
        return this;
    }

    private static String exact(@Nullable BigDecimal number) {
        return number == null ? "" : CanonicalText.exact(number);
    }
}
