package nl.mdzfactsheet.app.disclose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.mdzfactsheet.disclosure.cells.Cell;
import nl.mdzfactsheet.disclosure.cells.CellStatus;
import nl.mdzfactsheet.disclosure.cells.CellTable;
import nl.mdzfactsheet.disclosure.cells.Constraint;
import nl.mdzfactsheet.disclosure.cells.Pattern;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.patient.Utf8Order;

/** The patterns of patterns.csv: what each recipient sees of each cell. */
final class GivenPatterns {

    private final String file;
    private final Map<String, Map<String, Map<String, CellStatus>>> statuses = new HashMap<>();

    GivenPatterns(String file, List<InputRow> rows, GivenTables tables) {
        this.file = file;
        if (rows.isEmpty()) {
            throw new MdzException(
                    ExitCode.REFUSED,
                    Reason.NO_ROWS,
                    Location.of(file),
                    "at least one row below the header",
                    "offer the patterns again");
        }
        rows.forEach(row -> add(row, tables));
    }

    private void add(InputRow row, GivenTables tables) {
        String table = row.required("table");
        String cell = row.required("cell");
        if (!tables.has(table, cell)) {
            throw row.refused(
                    Reason.CELL_UNKNOWN,
                    "cell",
                    "every cell of a pattern is a cell of that table in the file of --cells",
                    "add the cell there or mend the row");
        }
        CellStatus status = CellStatus.valueOf(row.choice("status").toUpperCase(Locale.ROOT));
        Map<String, CellStatus> pattern = statuses.computeIfAbsent(table, t -> new TreeMap<>(Utf8Order::compare))
                .computeIfAbsent(row.required("pattern"), p -> new HashMap<>());
        if (pattern.putIfAbsent(cell, status) != null) {
            throw row.refused(Reason.CELL_DOUBLED, "cell", "a cell has one row in a pattern", "remove one of the rows");
        }
    }

    /** The patterns of a table in byte order of their ids, none when there are none. */
    List<Pattern> of(CellTable table) {
        Map<String, Map<String, CellStatus>> patterns = statuses.getOrDefault(table.id(), Map.of());
        for (Constraint constraint : table.constraints()) {
            if (!patterns.isEmpty()
                    && !constraint.pattern().equals(Constraint.ALL)
                    && !patterns.containsKey(constraint.pattern())) {
                throw refused(
                        Reason.PATTERN_UNKNOWN,
                        "pattern",
                        "every pattern that constraints of a table name occurs here with that table");
            }
        }
        List<Pattern> result = new ArrayList<>();
        patterns.forEach((id, cells) -> {
            for (Cell cell : table.cells()) {
                if (!cells.containsKey(cell.id())) {
                    throw refused(
                            Reason.STATUS_MISSING,
                            "status",
                            "every cell of a table has a row in each of its patterns: a cell left out could be seen or not");
                }
            }
            result.add(new Pattern(id, cells));
        });
        return result;
    }

    private MdzException refused(Reason reason, String column, String rule) {
        return new MdzException(
                ExitCode.REFUSED, reason, new Location(file, 0, column), rule, "add the rows and start again");
    }
}
