package nl.mdzfactsheet.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.ValueFormat;
import nl.mdzfactsheet.table.Candidates;
import nl.mdzfactsheet.table.SmallTable;

/**
 * The rule of release until disclosure control is in: the insurer sees every row; an RHO sees its own row and those of its practices with a mandate,
 * and of these only the figures of rows about at least ten persons. A row without its figures stays, with its status and the benchmarks, which are about all practices. Pure.
 */
final class InterimRule {

    /** Rows about fewer persons keep no figures. */
    static final int FEWEST_PERSONS = 10;

    private static final String RHO = "rho";

    /** Status of a row without figures. */
    static final String SUPPRESSED = "SUPPRESSED";

    /** Why: in the column status_reason, where a table has one. */
    static final String REASON = "fewer_than_10_persons";

    private static final String BENCHMARKS = "benchmark_";

    /** Benchmarks say something of all practices together, not of the row; with fewer practices behind them than this they are empty. */
    private static final int FEWEST_PEERS = 10;

    /** The same for the tenth and ninetieth percentile. */
    private static final int FEWEST_PEERS_AT_THE_EDGE = 20;

    private static final Set<String> EDGES = Set.of(BENCHMARKS + "p10", BENCHMARKS + "p90");

    private static final String PRACTICES = "practices_contributing_most";

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
            PRACTICES,
            "");

    private InterimRule() {}

    /** All rows, as they are; the columns that served the rule stay behind. */
    static ReleasedTable forInsurer(SmallTable candidates, TableContract result) {
        int width = result.columns().size();
        List<ReleasedRow> rows = new ArrayList<>();
        candidates.rows().forEach(r -> rows.add(new ReleasedRow(r.subList(0, width))));
        return new ReleasedTable(Tier.INSURER, result, rows);
    }

    /** The rows of one RHO. */
    static ReleasedTable forRho(String rhoId, SmallTable candidates, TableContract result) {
        int rho = candidates.index("rho_id");
        int level = candidates.contract().columnNames().indexOf("level");
        int mandate = candidates.index(Candidates.MANDATE);
        List<ReleasedRow> rows = new ArrayList<>();
        for (List<String> row : candidates.rows()) {
            boolean own = row.get(rho).equals(rhoId);
            boolean listed =
                    switch (level < 0 ? RHO : row.get(level)) {
                        case RHO -> own;
                        case "practice" -> own && row.get(mandate).equals("J");
                        default -> false;
                    };
            if (listed) {
                rows.add(new ReleasedRow(released(new Candidate(row, candidates), result)));
            }
        }
        return new ReleasedTable(Tier.RHO, result, rows);
    }

    private static List<String> released(Candidate row, TableContract result) {
        return result.columns().stream().map(column -> released(row, column)).toList();
    }

    private static String released(Candidate row, ColumnContract column) {
        String name = column.name();
        String cell = row.cell(name);
        if (name.startsWith(BENCHMARKS)) {
            return row.hasPeers(EDGES.contains(name) ? FEWEST_PEERS_AT_THE_EDGE : FEWEST_PEERS) ? cell : "";
        }
        if (!row.shown() || (isChange(name) && !row.shownBefore())) {
            return hidden(column, cell);
        }
        return name.equals(PRACTICES) ? row.practices() : cell;
    }

    private static boolean isChange(String column) {
        return column.equals("previous_value") || column.equals("change") || column.startsWith("change_");
    }

    /** What stands in a cell of a row without figures. Numbers go unless they are known to be harmless, so that a new column is hidden until somebody decides. */
    private static String hidden(ColumnContract column, String cell) {
        String word = TELLING_WORDS.get(column.name());
        if (word != null) {
            return column.required() ? word : "";
        }
        return switch (column.name()) {
            case "status" -> SUPPRESSED;
            case "status_reason" -> REASON;
            default -> isNumber(column.format()) && !KEPT_NUMBERS.contains(column.name()) ? "" : cell;
        };
    }

    private static boolean isNumber(ValueFormat format) {
        return switch (format) {
            case INT, LONG, INTEGER, DOUBLE, EXACT, DDD, DECIMAL, QUANTITY, EUR, MONEY -> true;
            default -> false;
        };
    }

    /** A candidate row and what the rule asks of it. */
    private record Candidate(List<String> row, SmallTable table) {

        String cell(String column) {
            return row.get(table.index(column));
        }

        /** True for a row about enough persons, and for one that has no figure at all. */
        boolean shown() {
            String persons = cell(Candidates.PERSONS);
            return persons.isEmpty() || Long.parseLong(persons) >= FEWEST_PERSONS;
        }

        /** True when the figure of the year before, where there is one, is about enough persons too. */
        boolean shownBefore() {
            String before = cell(Candidates.PERSONS_BEFORE);
            return before.isEmpty() || Long.parseLong(before) >= FEWEST_PERSONS;
        }

        boolean hasPeers(int fewest) {
            return Long.parseLong(cell(Candidates.PEERS)) >= fewest;
        }

        /** The practices that may be named: with a mandate, and about enough persons. */
        String practices() {
            return cell(Candidates.CONTRIBUTORS)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .filter(p -> Long.parseLong(p[0]) >= FEWEST_PERSONS && p[1].equals("J"))
                    .map(p -> p[2])
                    .collect(Collectors.joining("; "));
        }
    }
}
