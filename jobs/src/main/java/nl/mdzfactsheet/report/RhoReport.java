package nl.mdzfactsheet.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.disclosure.ReleasedTable;
import nl.mdzfactsheet.disclosure.RhoRelease;
import nl.mdzfactsheet.report.page.FactsheetPage;
import org.jspecify.annotations.Nullable;

/** Folder {@code rho/<id>/}: what one RHO gets; it can be handed over as it is. */
final class RhoReport {

    private static final List<String> DICTIONARY = List.of("file", "column", "format", "label", "description");

    private final WrittenFiles files;
    private final ReportFacts facts;
    private final FactsheetPage page;
    private @Nullable RhoRelease written;

    RhoReport(WrittenFiles files, ReportFacts facts) {
        this.files = files;
        this.facts = facts;
        this.page = new FactsheetPage(
                facts.page(), new FactsheetPage.Edition(facts.year(), facts.standPer(), facts.runId()));
    }

    void write(RhoRelease rho) {
        String folder = "rho/" + rho.folder();
        ReleasedTable measures = rho.table("measure_results");
        csv(CsvDialect.DATA, measures, folder + "/factsheet_data.csv");
        csv(CsvDialect.EXCEL_NL, measures.atLevel("rho"), folder + "/factsheet_excel-nl.csv");
        csv(CsvDialect.EXCEL_NL, measures.atLevel("practice"), folder + "/practices_excel-nl.csv");
        csv(CsvDialect.EXCEL_NL, rho.table("pdca"), folder + "/pdca_excel-nl.csv");
        csv(CsvDialect.EXCEL_NL, rho.table("waterfall"), folder + "/waterfall_excel-nl.csv");
        csv(CsvDialect.EXCEL_NL, rho.table("detection_counts"), folder + "/detections_excel-nl.csv");
        dictionary(rho, folder + "/data_dictionary.csv");
        written = rho;
        files.text(folder + "/LEESMIJ.txt", ReadingGuide.forRho(rho.name(), facts));
    }

    /** The page, drawn from the tables that passed, and the manifest, when nothing is added to the folder any more. */
    void close(RhoRelease rho) {
        String folder = "rho/" + rho.folder();
        RhoRelease passed = written;
        if (passed == null || !passed.rhoId().equals(rho.rhoId())) {
            throw new IllegalStateException("Cannot draw the page of an RHO: its tables are not written");
        }
        page.write(passed, files.at(folder));
        files.json(folder + "/manifest.json", manifest(rho, folder));
    }

    private void csv(CsvDialect dialect, ReleasedTable table, String path) {
        dialect.write(table, files.at(path));
        files.counted(path, table.rows().size());
    }

    /** Columns of every table in the folder, then the measures that occur in it. */
    private void dictionary(RhoRelease rho, String path) {
        List<List<String>> rows = new ArrayList<>();
        columns("factsheet_*.csv, practices_*.csv", rho.table("measure_results").contract(), rows);
        columns("pdca_*.csv", rho.table("pdca").contract(), rows);
        columns("waterfall_*.csv", rho.table("waterfall").contract(), rows);
        columns("detections_*.csv", rho.table("detection_counts").contract(), rows);
        int measure = rho.table("measure_results").contract().columnNames().indexOf("measure_id");
        Set<String> present = rho.table("measure_results").rows().stream()
                .map(r -> r.cells().get(measure))
                .collect(Collectors.toSet());
        for (ReportFacts.MeasureEntry entry : facts.measures()) {
            if (present.contains(entry.id())) {
                rows.add(List.of("measure_id", entry.id(), entry.unit(), entry.title(), entry.why()));
            }
        }
        CsvDialect.DATA.write(
                files.at(path),
                DICTIONARY,
                out -> rows.forEach(
                        r -> out.accept(r.stream().map(CsvDialect::harmless).toList())));
        files.counted(path, rows.size());
    }

    private static void columns(String file, TableContract contract, List<List<String>> rows) {
        contract.columns()
                .forEach(c -> rows.add(List.of(
                        file,
                        c.name(),
                        DutchNumbers.isNumber(c.format()) ? "number" : "text",
                        c.label(),
                        c.description())));
    }

    private Map<String, Object> manifest(RhoRelease rho, String folder) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("rhoId", rho.rhoId());
        manifest.put("rhoName", rho.name());
        manifest.put("year", facts.year());
        manifest.put("standPer", facts.standPer());
        manifest.put("runId", facts.runId());
        manifest.put("disclosure", facts.thresholds().printed());
        manifest.put("files", files.described(folder));
        return manifest;
    }
}
