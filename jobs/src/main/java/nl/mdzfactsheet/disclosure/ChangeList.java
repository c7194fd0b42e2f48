package nl.mdzfactsheet.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.table.SmallTable;

/** What the version before and this one both print of an RHO, and differently. A row hidden in either is not in it, so hidden rows tell nothing. Pure. */
final class ChangeList {

    private static final List<String> KEY = List.of("measure_id", "level", "practice_agb");
    private static final List<String> COUNTS = List.of("numerator", "denominator");
    private static final List<String> FIGURES = List.of("numerator", "denominator", "value");
    private static final String THEN = "_then";
    private static final String NOW = "_now";

    private ChangeList() {}

    /**
     * The changes in the order of the rows now.
     *
     * @param now rows as they leave now
     * @param before rows as the recipient got them before; none for a first version
     * @param contract contract of {@code changes}
     */
    static ReleasedTable of(ReleasedTable now, SmallTable before, TableContract contract) {
        List<ReleasedRow> changes = new ArrayList<>();
        Map<List<String>, List<String>> earlier = new HashMap<>();
        before.rows().forEach(r -> earlier.put(cells(before.contract(), r, KEY), r));
        for (ReleasedRow row : now.rows()) {
            List<String> old = earlier.get(cells(now.contract(), row.cells(), KEY));
            if (old != null && differs(before.contract(), old, now.contract(), row.cells())) {
                changes.add(change(before.contract(), old, now.contract(), row.cells(), contract));
            }
        }
        return new ReleasedTable(now.tier(), contract, changes);
    }

    private static boolean differs(
            TableContract oldColumns, List<String> old, TableContract columns, List<String> row) {
        boolean shown = !cells(oldColumns, old, COUNTS).contains("")
                && !cells(columns, row, COUNTS).contains("");
        return shown && !cells(oldColumns, old, FIGURES).equals(cells(columns, row, FIGURES));
    }

    private static ReleasedRow change(
            TableContract oldColumns,
            List<String> old,
            TableContract columns,
            List<String> row,
            TableContract contract) {
        return new ReleasedRow(contract.columnNames().stream()
                .map(name -> {
                    if (name.endsWith(THEN)) {
                        return cell(oldColumns, old, name.substring(0, name.length() - THEN.length()));
                    }
                    return name.endsWith(NOW)
                            ? cell(columns, row, name.substring(0, name.length() - NOW.length()))
                            : cell(columns, row, name);
                })
                .toList());
    }

    private static List<String> cells(TableContract contract, List<String> row, List<String> columns) {
        return columns.stream().map(c -> cell(contract, row, c)).toList();
    }

    private static String cell(TableContract contract, List<String> row, String column) {
        return row.get(contract.columnNames().indexOf(column));
    }
}
