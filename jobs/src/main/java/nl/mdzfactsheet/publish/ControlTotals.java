package nl.mdzfactsheet.publish;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.mdzfactsheet.disclosure.ReleasedRow;
import nl.mdzfactsheet.disclosure.ReleasedTable;

/**
 * Lines and euros per table and outcome over the active deliveries, for the manifest.
 *
 * @param table extract table
 * @param outcome read, accepted, a reason of quarantine, or an outcome of curate
 * @param lines number of lines
 * @param debitEur debit, euro
 * @param creditEur credit, euro
 */
public record ControlTotals(String table, String outcome, long lines, BigDecimal debitEur, BigDecimal creditEur) {

    /** Sums the released table {@code quality}. */
    static List<ControlTotals> of(ReleasedTable quality) {
        List<String> columns = quality.contract().columnNames();
        Map<String, ControlTotals> totals = new TreeMap<>();
        for (ReleasedRow row : quality.rows()) {
            List<String> cells = row.cells();
            if (cells.get(columns.indexOf("state")).equals("active")) {
                ControlTotals one = new ControlTotals(
                        cells.get(columns.indexOf("table")),
                        cells.get(columns.indexOf("outcome")),
                        Long.parseLong(cells.get(columns.indexOf("lines"))),
                        euro(cells.get(columns.indexOf("debit_eur"))),
                        euro(cells.get(columns.indexOf("credit_eur"))));
                totals.merge(one.table() + "|" + one.outcome(), one, ControlTotals::plus);
            }
        }
        return new ArrayList<>(totals.values());
    }

    private ControlTotals plus(ControlTotals other) {
        return new ControlTotals(
                table, outcome, lines + other.lines, debitEur.add(other.debitEur), creditEur.add(other.creditEur));
    }

    private static BigDecimal euro(String cell) {
        return cell.isEmpty() ? BigDecimal.ZERO : new BigDecimal(cell);
    }
}
