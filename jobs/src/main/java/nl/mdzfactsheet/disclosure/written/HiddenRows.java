package nl.mdzfactsheet.disclosure.written;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** A hidden row says who and what it is about, and nothing else; and it is hidden in every file that holds it. */
final class HiddenRows {

    private static final String SUPPRESSED = "SUPPRESSED";
    private static final String STATUS = "status";

    /** Columns that say who and what a row is about, or are about all practices together. */
    private static final Set<String> TELLING_NOTHING = Set.of(
            "reporting_year",
            "measure_id",
            "measure_version",
            "family",
            "programme",
            "level",
            "region",
            "rho_id",
            "rho_name",
            "practice_agb",
            "practice_name",
            "kind",
            "per",
            "unit",
            "case_mix",
            "better",
            "status",
            "status_reason",
            "basis",
            "stand_per",
            "completeness",
            "run_id",
            "class",
            "detector",
            "quarter",
            "certainty",
            "afspraak_id",
            "agreed",
            "agreed_on",
            "direction",
            "baseline_year",
            "next_action");

    private static final Set<String> NO_FIGURE = Set.of("", "not_assessed", "not_applicable");

    private HiddenRows() {}

    /** What is wrong in the tables of a folder; empty when nothing is. */
    static List<String> faults(Path folder) {
        List<String> faults = new ArrayList<>();
        Set<String> hidden = new HashSet<>();
        Set<String> shown = new HashSet<>();
        for (Path file : tables(folder)) {
            WrittenTable table = WrittenTable.read(file);
            if (!table.columns().contains(STATUS)) {
                continue;
            }
            boolean measures = table.columns().contains("benchmark_median");
            for (CSVRecord row : table.rows()) {
                boolean suppressed = row.get(STATUS).equals(SUPPRESSED);
                if (suppressed && tells(row, table.columns())) {
                    faults.add(
                            "a hidden row shows a figure in " + file.getFileName() + ", row " + row.getRecordNumber());
                }
                if (measures) {
                    (suppressed ? hidden : shown)
                            .add(String.join(
                                    "|",
                                    row.get("measure_id"),
                                    row.get("level"),
                                    row.get("rho_id"),
                                    row.get("practice_agb")));
                }
            }
        }
        hidden.retainAll(shown);
        if (!hidden.isEmpty()) {
            faults.add("rows are hidden in one file and shown in another: " + hidden.size());
        }
        return faults;
    }

    private static boolean tells(CSVRecord row, List<String> columns) {
        return columns.stream()
                .filter(c -> !TELLING_NOTHING.contains(c) && !c.startsWith("benchmark_"))
                .anyMatch(c -> isFigure(row.get(c)));
    }

    /** True for a cell that says something of what was counted. */
    static boolean isFigure(String cell) {
        return !NO_FIGURE.contains(cell);
    }

    /** The tables of a folder. */
    static List<Path> tables(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
