package nl.mdzfactsheet.app.stats;

import java.util.List;
import nl.mdzfactsheet.contract.CanonicalText;
import nl.mdzfactsheet.report.CsvDialect;
import nl.mdzfactsheet.statistics.ChangeVerdict;
import nl.mdzfactsheet.statistics.TargetVerdict;
import nl.mdzfactsheet.statistics.comparison.ComparedUnit;
import nl.mdzfactsheet.statistics.comparison.Estimate;
import nl.mdzfactsheet.statistics.comparison.ExpectedRatio;
import nl.mdzfactsheet.statistics.comparison.FamilyComparison;
import nl.mdzfactsheet.statistics.comparison.FunnelPlace;
import nl.mdzfactsheet.statistics.comparison.Standing;
import nl.mdzfactsheet.statistics.comparison.UnitChange;
import nl.mdzfactsheet.table.ResultCells;
import org.jspecify.annotations.Nullable;

/** Writes what is known of one unit into the cells of {@code results}. */
final class ResultRow {

    private final ResultCells cells;

    ResultRow(ResultCells cells) {
        this.cells = cells;
    }

    List<String> list() {
        return cells.list();
    }

    /** Who and when. */
    ResultRow about(StatsLevel level, ComparedUnit unit, StatsPeriod period, StatsMeasure measure) {
        boolean single = level == StatsLevel.UNIT;
        cells.text("level", level.word())
                .text("unit", CsvDialect.harmless(single ? unit.count().unit() : ""))
                .text(
                        "group",
                        CsvDialect.harmless(
                                level == StatsLevel.ALL ? "" : unit.count().group()))
                .text("period", period.toString())
                .text("measure", CsvDialect.harmless(measure.name()))
                .text("kind", measure.shape().kind().word());
        return this;
    }

    /** Value, limits, status and what was counted. */
    ResultRow counted(ComparedUnit unit, FamilyComparison comparison) {
        Estimate estimate = unit.estimate();
        boolean structural = estimate.shown()
                && comparison.dispersion() != null
                && comparison.dispersion().structural();
        cells.text("status", estimate.status().name())
                .text("status_reason", structural ? "unexplained_structural_differences" : estimate.reason())
                .text("ci_method", estimate.shown() ? estimate.method().word() : "")
                .text("numerator", CanonicalText.exact(unit.count().numerator()))
                .text("denominator", CanonicalText.exact(unit.count().denominator()))
                .number("value", estimate.value())
                .limits("", "95", estimate.limits95())
                .limits("", "998", estimate.limits998())
                .number("expected", unit.count().expected())
                .number("target", unit.count().target());
        TargetVerdict verdict = unit.targetVerdict();
        if (verdict != null) {
            cells.text("target_verdict", verdict.word());
        }
        return this;
    }

    /** Observed over expected. */
    ResultRow ratio(@Nullable ExpectedRatio ratio) {
        if (ratio != null) {
            cells.number("ratio", ratio.ratio())
                    .limits("ratio_", "95", ratio.limits95())
                    .limits("ratio_", "998", ratio.limits998())
                    .number("adjusted_rate", ratio.adjustedRate())
                    .number("leave_one_out_ratio", ratio.leaveOneOut());
        }
        return this;
    }

    /** Place in the funnel. */
    ResultRow funnel(@Nullable FunnelPlace place, String adjusted) {
        if (place != null) {
            cells.number("funnel_target", place.target())
                    .limits("funnel_", "95", place.limits95())
                    .limits("funnel_", "998", place.limits998())
                    .limits("adj_", "95", place.adjusted95())
                    .limits("adj_", "998", place.adjusted998())
                    .number("z", place.z())
                    .number("p_value", place.p())
                    .number("p_adjusted", place.adjustedP())
                    .number("q_value", place.q())
                    .text("funnel_adjusted", adjusted)
                    .text("funnel_signal", place.signal().word());
        }
        return this;
    }

    /** Place among peers. */
    ResultRow standing(@Nullable Standing standing) {
        if (standing != null) {
            cells.number("shrunken_value", standing.shrunken())
                    .number("reliability", standing.reliability())
                    .whole("rank_min", standing.rankMin())
                    .number("percent_rank", standing.percentRank())
                    .number("percentile_position", standing.percentilePosition())
                    .whole("decile", standing.decile())
                    .whole("units_ranked", standing.unitsRanked());
        }
        return this;
    }

    /** Change since a year before. */
    ResultRow change(UnitChange change) {
        cells.number("previous_value", change.previousValue())
                .number("change", change.change())
                .limits("change_", "95", change.limits95())
                .number("change_p", change.p());
        ChangeVerdict verdict = change.verdict();
        if (verdict != null) {
            cells.text("change_verdict", verdict.word());
        }
        return this;
    }

    ResultRow potential(@Nullable Double potential) {
        cells.number("potential", potential);
        return this;
    }
}
