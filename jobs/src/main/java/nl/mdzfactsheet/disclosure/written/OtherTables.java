package nl.mdzfactsheet.disclosure.written;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.mdzfactsheet.disclosure.ledger.LedgerCounts.Decision;
import nl.mdzfactsheet.disclosure.written.ToldBefore.Told;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The tables of a folder beside the one that is audited count by count: they are about the same recipient, and say of a row of a measure nothing that this one does not say. */
final class OtherTables {

    private static final String SUPPRESSED = "SUPPRESSED";
    private static final List<String> COUNTS = List.of("numerator", "denominator");

    private final SortedMap<String, WrittenTable> tables = new TreeMap<>();
    private final WrittenTable measures;
    private final Map<String, CSVRecord> rows = new HashMap<>();

    /** @param measures the table of measures that is audited */
    OtherTables(Path folder, WrittenTable measures) {
        HiddenRows.tables(folder).forEach(file -> tables.put(file.getFileName().toString(), WrittenTable.read(file)));
        this.measures = measures;
        measures.rows().forEach(row -> rows.put(key(row), row));
    }

    private static String key(CSVRecord row) {
        return String.join("|", row.get("measure_id"), row.get("level"), row.get("rho_id"), row.get("practice_agb"));
    }

    /** A row about another RHO is a fault of the program. */
    void mustBeOf(String rho) {
        tables.forEach((name, table) -> {
            if (table.columns().contains("rho_id")
                    && table.rows().stream().anyMatch(r -> !r.get("rho_id").equals(rho))) {
                throw new IllegalStateException("Cannot publish: a row of another RHO stands in " + name);
            }
        });
    }

    /**
     * What they say too much.
     *
     * @param told what the recipient holds
     */
    List<String> faults(Told told) {
        List<String> faults = new ArrayList<>();
        tables.forEach((name, table) -> {
            for (CSVRecord row : table.rows()) {
                boolean fits =
                        switch (kind(table)) {
                            case MEASURES -> isSameRow(table, row);
                            case CHANGES -> isKnownChange(table, row, told);
                            case AGREEMENTS -> isShownResult(row);
                            case OTHER -> true;
                        };
                if (!fits) {
                    faults.add("other figures in " + name + ", row " + row.getRecordNumber());
                }
            }
        });
        return faults;
    }

    private enum Kind {
        MEASURES,
        CHANGES,
        AGREEMENTS,
        OTHER
    }

    private static Kind kind(WrittenTable table) {
        if (table.columns().contains("benchmark_median")) {
            return Kind.MEASURES;
        }
        if (table.columns().contains("numerator_then")) {
            return Kind.CHANGES;
        }
        return table.columns().contains("afspraak_id") ? Kind.AGREEMENTS : Kind.OTHER;
    }

    private boolean isSameRow(WrittenTable table, CSVRecord row) {
        return holds(table, row, "", rows.get(key(row)));
    }

    /** Both sides of a change are printed: one in this version, one in an earlier one. */
    private boolean isKnownChange(WrittenTable table, CSVRecord row, Told told) {
        String unit = row.get("level").equals("rho") ? MeasureFile.TOTAL : row.get("practice_agb");
        boolean held = told.of(row.get("measure_id"), unit).stream()
                .anyMatch(t -> t.decision() == Decision.SHOWN
                        && WrittenTable.same(table.number(row, "numerator_then"), t.numerator())
                        && WrittenTable.same(table.number(row, "denominator_then"), t.denominator()));
        return held && holds(table, row, "_now", rows.get(key(row)));
    }

    private boolean holds(WrittenTable table, CSVRecord row, String suffix, @Nullable CSVRecord printed) {
        return printed != null
                && COUNTS.stream()
                        .allMatch(c -> WrittenTable.same(table.number(row, c + suffix), measures.number(printed, c)));
    }

    /** The result of an agreement is the figure of the RHO. */
    private boolean isShownResult(CSVRecord row) {
        CSVRecord total = rows.get(String.join("|", row.get("measure_id"), "rho", row.get("rho_id"), ""));
        boolean hidden = total == null || total.get("status").equals(SUPPRESSED);
        return !hidden || !isOfNow(row) || row.get("result").isEmpty();
    }

    /** True where an agreement of this version prints the figure of its baseline, so that it tells of that year. */
    boolean printsBaseline(String measure, int year) {
        return tables.values().stream()
                .filter(t -> kind(t) == Kind.AGREEMENTS)
                .flatMap(t -> t.rows().stream())
                .anyMatch(r -> r.get("measure_id").equals(measure)
                        && isOfNow(r)
                        && r.get("baseline_year").equals(Integer.toString(year))
                        && !(r.get("baseline").isEmpty()
                                && r.get("shrunken_baseline").isEmpty()));
    }

    /** Rows of an earlier version say so; what stands in them the recipient holds. */
    private static boolean isOfNow(CSVRecord row) {
        return !row.get("status").equals("EARLIER");
    }
}
