package nl.mdzfactsheet.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.mdzfactsheet.disclosure.ledger.LedgerCounts.Decision;
import nl.mdzfactsheet.disclosure.ledger.ReleaseLedger;
import nl.mdzfactsheet.table.SmallTable;

/** What the ledger takes over of a report: the printed rows of every certified folder and the log of decisions. A table that the gate left empty was not told, whatever had been decided of it. */
final class LedgerDraft {

    private static final String MEASURES = "measure_results";
    private static final Set<String> LINES = Set.of("waterfall", "detection_counts");

    private final Map<String, Map<String, ReleasedTable>> folders = new TreeMap<>();
    private final Set<String> withheld = new HashSet<>();

    /**
     * The tables of a folder as they were certified.
     *
     * @param recipient name in the log
     */
    void add(String recipient, String folder, Map<String, ReleasedTable> tables) {
        Map<String, ReleasedTable> remembered = new TreeMap<>(tables);
        remembered.keySet().removeIf(name -> !Memory.remembers(name));
        folders.put(folder, remembered);
        remembered.forEach((name, table) -> {
            if (printed(table).isEmpty() && LINES.contains(name)) {
                withheld.add(recipient + " " + name);
            }
            if (printed(table).isEmpty() && name.equals(MEASURES)) {
                withheld.add(recipient);
            }
        });
    }

    private static List<List<String>> printed(ReleasedTable table) {
        int status = table.contract().columnNames().indexOf("status");
        return table.rows().stream()
                .map(ReleasedRow::cells)
                .filter(r -> !r.get(status).equals(ReleasedCells.SUPPRESSED))
                .toList();
    }

    void write(Path folder, ReleasedTable log) {
        folders.forEach((name, tables) -> tables.forEach((table, rows) -> {
            Path target = folder.resolve(name);
            create(target);
            new SmallTable(rows.contract(), printed(rows)).write(target.resolve(table + ".csv"));
        }));
        create(folder);
        new SmallTable(
                        log.contract(),
                        log.rows().stream().map(r -> asTold(log, r)).toList())
                .write(folder.resolve(ReleaseLedger.LOG));
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> asTold(ReleasedTable log, ReleasedRow row) {
        List<String> columns = log.contract().columnNames();
        String recipient = row.cells().get(columns.indexOf("recipient"));
        String measure = row.cells().get(columns.indexOf("measure_id"));
        String table = measure.split(" ", 2)[0];
        if (!withheld.contains(LINES.contains(table) ? recipient + " " + table : recipient)) {
            return row.cells();
        }
        List<String> cells = new ArrayList<>(row.cells());
        int decision = columns.indexOf("decision");
        if (cells.get(decision).equals(Decision.SHOWN.word())) {
            cells.set(decision, Decision.PRIMARY.word());
        }
        return cells;
    }
}
