package nl.mdzfactsheet.report;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.mdzfactsheet.disclosure.ReleasedTable;
import nl.mdzfactsheet.disclosure.RhoRelease;
import nl.mdzfactsheet.report.book.RhoBook;
import nl.mdzfactsheet.report.page.FactsheetPage;
import nl.mdzfactsheet.report.text.DisplayName;

/** Folder {@code rho/<id>/}: what one RHO gets; it can be handed over as it is. */
final class RhoReport {

    private final WrittenFiles files;
    private final ReportFacts facts;
    private final FactsheetPage page;

    RhoReport(WrittenFiles files, ReportFacts facts) {
        this.files = files;
        this.facts = facts;
        this.page = new FactsheetPage(
                facts.page(), new FactsheetPage.Edition(facts.year(), facts.standPer(), facts.runId()));
    }

    /** The tables. */
    void write(RhoRelease rho) {
        String folder = "rho/" + rho.folder();
        ReleasedTable measures = rho.table("measure_results");
        csv(CsvDialect.DATA, measures, folder + "/factsheet_data.csv");
        csv(CsvDialect.EXCEL_NL, measures.atLevel("rho"), folder + "/factsheet_excel-nl.csv");
        csv(CsvDialect.EXCEL_NL, measures.atLevel("practice"), folder + "/practices_excel-nl.csv");
        csv(CsvDialect.EXCEL_NL, rho.table("pdca"), folder + "/pdca_excel-nl.csv");
        csv(CsvDialect.EXCEL_NL, rho.table("waterfall"), folder + "/waterfall_excel-nl.csv");
        csv(CsvDialect.EXCEL_NL, rho.table("detection_counts"), folder + "/detections_excel-nl.csv");
        csv(CsvDialect.EXCEL_NL, rho.table("changes"), folder + "/wijzigingen_excel-nl.csv");
        DataDictionary dictionary = new DataDictionary(rho, facts.measures());
        files.counted(
                folder + "/data_dictionary.csv", dictionary.forPrograms(files.at(folder + "/data_dictionary.csv")));
        String forPeople = folder + "/data_dictionary_excel-nl.csv";
        files.counted(forPeople, dictionary.forPeople(files.at(forPeople)));
        files.text(folder + "/LEESMIJ.txt", ReadingGuide.forRho(DisplayName.of(rho.name(), rho.rhoId()), facts));
    }

    /** The workbook and the page, from tables that passed, in a folder. */
    void draw(RhoRelease rho, Path folder) {
        new RhoBook(facts.book()).write(rho, folder.resolve("factsheet.xlsx"));
        page.write(rho, folder);
    }

    /** The manifest, when nothing is added to the folder any more. */
    void close(RhoRelease rho) {
        String folder = "rho/" + rho.folder();
        files.json(folder + "/manifest.json", manifest(rho, folder));
    }

    private void csv(CsvDialect dialect, ReleasedTable table, String path) {
        dialect.write(table, files.at(path));
        files.counted(path, table.rows().size());
    }

    private Map<String, Object> manifest(RhoRelease rho, String folder) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("rhoId", rho.rhoId());
        manifest.put("rhoName", rho.name());
        manifest.putAll(facts.described());
        manifest.put("files", files.described(folder));
        return manifest;
    }
}
