package nl.mdzfactsheet.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.disclosure.ReleasedCells.Shown;
import nl.mdzfactsheet.disclosure.block.ProtectedBlock;
import nl.mdzfactsheet.disclosure.rule.Thresholds;
import nl.mdzfactsheet.statistics.Potential;
import nl.mdzfactsheet.table.Candidates;
import nl.mdzfactsheet.table.SmallTable;

/** The agreements of one RHO: hidden with the figure of the RHO they are about, or with that of the baseline a target rests on. */
final class PdcaRelease {

    private static final Set<String> BASELINE = Set.of("baseline", "shrunken_baseline");

    private final SmallTable table;
    private final int year;
    private final ProtectedBlock now;
    private final ProtectedBlock before;

    PdcaRelease(SmallTable candidates, int year, ProtectedBlock now, ProtectedBlock before) {
        this.table = candidates;
        this.year = year;
        this.now = now;
        this.before = before;
    }

    /** Measures of which the target may be shown: those without a target that rests on a hidden figure. */
    Set<String> openTargets(String rho, Set<String> measures) {
        Set<String> open = new HashSet<>(measures);
        own(rho).forEach(row -> {
            if (isRelative(row) && !baselineShown(row)) {
                open.remove(cell(row, "measure_id"));
            }
        });
        return open;
    }

    private List<List<String>> own(String rho) {
        return table.rows().stream().filter(r -> cell(r, "rho_id").equals(rho)).toList();
    }

    /** The rows of an RHO. */
    ReleasedTable forRho(String rho, TableContract contract, Thresholds thresholds) {
        ReleasedCells cells = new ReleasedCells(contract, thresholds);
        List<ReleasedRow> released = new ArrayList<>();
        for (List<String> row : own(rho)) {
            String persons = cell(row, Candidates.PERSONS);
            boolean figures = !persons.isEmpty();
            boolean shown = !figures
                    || (!now.status(cell(row, "measure_id"), RhoBlock.TOTAL).hidden()
                            && (!isRelative(row) || baselineShown(row)));
            UnaryOperator<String> cell = column -> {
                if (column.equals("practices_contributing_most")) {
                    return practices(row);
                }
                return BASELINE.contains(column) && !baselineShown(row) ? "" : cell(row, column);
            };
            released.add(cells.row(cell, Shown.plain(shown)));
        }
        return new ReleasedTable(Tier.RHO, contract, released);
    }

    private boolean isRelative(List<String> row) {
        return !cell(row, Candidates.RELATIVE).equals("N");
    }

    /** Only the year before was judged; an older baseline is not shown. */
    private boolean baselineShown(List<String> row) {
        return cell(row, "baseline_year").equals(Integer.toString(year - 1))
                && !before.status(cell(row, "measure_id"), RhoBlock.TOTAL).hidden();
    }

    /** The practices that may be named: those whose row is shown, as if there were no others. */
    private String practices(List<String> row) {
        Map<String, Double> excess = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        cell(row, Candidates.CONTRIBUTORS)
                .lines()
                .map(line -> line.split("\t", -1))
                .filter(p -> !now.status(cell(row, "measure_id"), p[1]).hidden())
                .forEach(p -> {
                    excess.put(p[1], Double.valueOf(p[0]));
                    names.put(p[1], p[2]);
                });
        return Potential.halfOfIt(excess).stream()
                .map(agb -> names.getOrDefault(agb, agb))
                .collect(Collectors.joining("; "));
    }

    private String cell(List<String> row, String column) {
        return row.get(table.index(column));
    }
}
