package nl.mdzfactsheet.disclosure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.mdzfactsheet.contract.CanonicalText;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.ValueFormat;
import nl.mdzfactsheet.disclosure.rule.Thresholds;

/** What stands in the cells of a row that leaves. Numbers of a hidden row go unless they are known to be harmless, so that a new column is hidden until somebody decides. Pure. */
final class ReleasedCells {

    /** Status of a hidden row. */
    static final String SUPPRESSED = "SUPPRESSED";

    /** Why: one reason for all of them. */
    static final String REASON = "disclosure_control";

    private static final String BENCHMARKS = "benchmark_";
    private static final Set<String> EDGES = Set.of(BENCHMARKS + "p10", BENCHMARKS + "p90");

    /** Numbers that rest on other units as well: in full precision they would give back a fraction of one of them, or the total of all. */
    private static final Set<String> SHARED = Set.of(
            "expected",
            "oe_ratio",
            "oe_lower95",
            "oe_upper95",
            "shrunken_value",
            "reliability",
            "q_value",
            "potential",
            "potential_eur",
            "shrunken_baseline");

    private static final MathContext SHARED_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    /** The place among the units of the level. */
    private static final Set<String> RANKS = Set.of("percent_rank", "percentile_position", "decile", "units_ranked");

    private static final Set<String> TARGETS = Set.of("target", "target_verdict");

    private static final Set<String> POTENTIALS = Set.of("potential", "potential_eur");

    /** Numbers that say nothing of the figures of their row. */
    private static final Set<String> KEPT_NUMBERS =
            Set.of("reporting_year", "per", "quarter", "completeness", "baseline_year");

    /** Words from which a figure could be guessed, with what stands in their place where the column cannot be empty. */
    private static final Map<String, String> TELLING_WORDS = Map.of(
            "ci_method",
            "",
            "funnel_signal",
            "",
            "funnel_adjusted",
            "not_assessed",
            "verdict",
            "not_assessed",
            "change_verdict",
            "not_applicable",
            "target_verdict",
            "",
            "practices_contributing_most",
            "");

    private final TableContract contract;
    private final Thresholds thresholds;

    /**
     * What of a row is shown.
     *
     * @param row false when the row is hidden
     * @param before false when the figures of the year before are hidden
     * @param target false when the target would tell what is hidden
     * @param potential false when what is to be gained would tell what is hidden
     * @param peers practices behind the benchmarks
     */
    record Shown(boolean row, boolean before, boolean target, boolean potential, int peers) {

        /** A row of a table without comparison. */
        static Shown plain(boolean row) {
            return new Shown(row, row, row, row, 0);
        }
    }

    ReleasedCells(TableContract contract, Thresholds thresholds) {
        this.contract = contract;
        this.thresholds = thresholds;
    }

    /**
     * The row as it leaves.
     *
     * @param cell cell of the candidate by column
     */
    ReleasedRow row(UnaryOperator<String> cell, Shown shown) {
        return new ReleasedRow(contract.columns().stream()
                .map(column -> released(column, cell, shown))
                .toList());
    }

    /** A row as it leaves when nothing of it may be told but the benchmarks of all practices. */
    static ReleasedRow hidden(TableContract contract, UnaryOperator<String> cell) {
        return new ReleasedRow(contract.columns().stream()
                .map(c ->
                        c.name().startsWith(BENCHMARKS) ? cell.apply(c.name()) : hidden(c, cell.apply(c.name()), false))
                .toList());
    }

    private String released(ColumnContract column, UnaryOperator<String> row, Shown shown) {
        String name = column.name();
        String cell = row.apply(name);
        if (name.startsWith(BENCHMARKS)) {
            return benchmark(name, cell, shown.peers());
        }
        if (!shown.row() || isHiddenPart(name, row, shown)) {
            return hidden(column, cell, shown.row());
        }
        return SHARED.contains(name) ? rounded(column, cell) : cell;
    }

    private boolean isHiddenPart(String column, UnaryOperator<String> row, Shown shown) {
        boolean change = column.equals("previous_value") || column.equals("change") || column.startsWith("change_");
        return (change && !shown.before())
                || (TARGETS.contains(column) && !shown.target())
                || (POTENTIALS.contains(column) && !shown.potential())
                || (RANKS.contains(column) && fewer(row.apply("units_ranked"), thresholds.minimumUnitsEdges()));
    }

    private String benchmark(String name, String cell, int peers) {
        int fewest = EDGES.contains(name) ? thresholds.minimumUnitsEdges() : thresholds.minimumUnitsQuartiles();
        return peers < fewest || cell.isEmpty() ? "" : rounded(cell);
    }

    private static boolean fewer(String count, int fewest) {
        return count.isEmpty() || Long.parseLong(count) < fewest;
    }

    private static String rounded(ColumnContract column, String cell) {
        if (cell.isEmpty()) {
            return cell;
        }
        if (column.format() == ValueFormat.EUR) {
            return new BigDecimal(cell)
                    .round(SHARED_DIGITS)
                    .setScale(2, RoundingMode.HALF_UP)
                    .toPlainString();
        }
        return rounded(cell);
    }

    /** Three digits that count. */
    static String rounded(String cell) {
        return CanonicalText.ofDouble(new BigDecimal(cell).round(SHARED_DIGITS).doubleValue());
    }

    private static String hidden(ColumnContract column, String cell, boolean rowShown) {
        String word = TELLING_WORDS.get(column.name());
        if (word != null) {
            return column.required() ? word : "";
        }
        return switch (column.name()) {
            case "status" -> rowShown ? cell : SUPPRESSED;
            case "status_reason" -> rowShown ? cell : REASON;
            default -> isNumber(column.format()) && !KEPT_NUMBERS.contains(column.name()) ? "" : cell;
        };
    }

    private static boolean isNumber(ValueFormat format) {
        return switch (format) {
            case INT, LONG, INTEGER, DOUBLE, EXACT, DDD, DECIMAL, QUANTITY, EUR, MONEY -> true;
            default -> false;
        };
    }
}
