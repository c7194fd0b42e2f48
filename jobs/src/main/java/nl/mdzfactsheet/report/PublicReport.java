package nl.mdzfactsheet.report;

import java.util.Map;
import nl.mdzfactsheet.disclosure.ReleasedTable;

/** Folder {@code public/}: figures of the insurer and of RHOs, for everybody. */
final class PublicReport {

    private static final String FOLDER = "public";

    private final WrittenFiles files;
    private final ReportFacts facts;

    PublicReport(WrittenFiles files, ReportFacts facts) {
        this.files = files;
        this.facts = facts;
    }

    void write(ReleasedTable measures) {
        csv(CsvDialect.DATA, measures, FOLDER + "/factsheet_data.csv");
        csv(CsvDialect.EXCEL_NL, measures, FOLDER + "/factsheet_excel-nl.csv");
        files.text(FOLDER + "/LEESMIJ.txt", ReadingGuide.forAll(facts));
    }

    /** The manifest, when nothing is added to the folder any more. */
    void close() {
        Map<String, Object> manifest = facts.described();
        manifest.put("files", files.described(FOLDER));
        files.json(FOLDER + "/manifest.json", manifest);
    }

    private void csv(CsvDialect dialect, ReleasedTable table, String path) {
        dialect.write(table, files.at(path));
        files.counted(path, table.rows().size());
    }
}
