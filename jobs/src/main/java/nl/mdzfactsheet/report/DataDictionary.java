package nl.mdzfactsheet.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.disclosure.RhoRelease;

/** What every column and measure in the folder of an RHO means: the columns of its tables, then the measures that occur in them. */
final class DataDictionary {

    private static final List<String> HEADER = List.of("file", "column", "format", "label", "description");
    private static final List<String> DUTCH_HEADER = List.of("Bestand", "Kolom", "Soort", "Naam", "Uitleg");
    private static final String MEASURE = "measure_id";

    private final RhoRelease rho;
    private final List<ReportFacts.MeasureEntry> measures;

    DataDictionary(RhoRelease rho, List<ReportFacts.MeasureEntry> measures) {
        this.rho = rho;
        this.measures = present(rho, measures);
    }

    private static List<ReportFacts.MeasureEntry> present(RhoRelease rho, List<ReportFacts.MeasureEntry> measures) {
        int place = rho.table("measure_results").contract().columnNames().indexOf(MEASURE);
        Set<String> present = rho.table("measure_results").rows().stream()
                .map(r -> r.cells().get(place))
                .collect(Collectors.toSet());
        return measures.stream().filter(m -> present.contains(m.id())).toList();
    }

    /** For programs, columns explained in English. Returns the rows. */
    long forPrograms(Path file) {
        List<List<String>> rows = new ArrayList<>();
        tables().forEach((files, columns) -> columns.forEach(c ->
                rows.add(List.of(files, c.name(), kind(c, "number", "date", "text"), c.label(), c.description()))));
        measures.forEach(m -> rows.add(List.of(MEASURE, m.id(), m.unit(), m.title(), m.why())));
        return write(CsvDialect.DATA, file, HEADER, rows);
    }

    /** For people: what a spreadsheet shows by double click, in Dutch. Returns the rows. */
    long forPeople(Path file) {
        List<List<String>> rows = new ArrayList<>();
        tables().forEach((files, columns) -> columns.forEach(c -> rows.add(
                List.of(files, c.name(), kind(c, "getal", "datum", "tekst"), c.label(), ColumnTexts.dutch(c.name())))));
        measures.forEach(m -> rows.add(List.of("maat", m.id(), m.unit(), m.title(), m.why())));
        return write(CsvDialect.EXCEL_NL, file, DUTCH_HEADER, rows);
    }

    private static long write(CsvDialect dialect, Path file, List<String> header, List<List<String>> rows) {
        dialect.write(
                file,
                header,
                out -> rows.forEach(
                        r -> out.accept(r.stream().map(dialect::text).toList())));
        return rows.size();
    }

    private Map<String, List<ColumnContract>> tables() {
        Map<String, List<ColumnContract>> tables = new LinkedHashMap<>();
        tables.put("factsheet_*.csv, practices_*.csv", columns("measure_results"));
        tables.put("pdca_*.csv", columns("pdca"));
        tables.put("waterfall_*.csv", columns("waterfall"));
        tables.put("detections_*.csv", columns("detection_counts"));
        tables.put("wijzigingen_*.csv", columns("changes"));
        return tables;
    }

    private List<ColumnContract> columns(String table) {
        return rho.table(table).contract().columns();
    }

    private static String kind(ColumnContract column, String number, String day, String text) {
        if (DutchNumbers.isNumber(column.format())) {
            return number;
        }
        return DutchNumbers.isDay(column.format()) ? day : text;
    }
}
