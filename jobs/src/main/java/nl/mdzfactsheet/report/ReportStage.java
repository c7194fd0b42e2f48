package nl.mdzfactsheet.report;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.mdzfactsheet.disclosure.Release;
import nl.mdzfactsheet.disclosure.ReleaseGate;
import nl.mdzfactsheet.disclosure.ReleasedBundle;
import nl.mdzfactsheet.disclosure.ReleasedTable;
import nl.mdzfactsheet.disclosure.RhoRelease;
import nl.mdzfactsheet.disclosure.ledger.ReleaseLedger;
import nl.mdzfactsheet.disclosure.written.ToldBefore;
import nl.mdzfactsheet.report.book.PurchaserBook;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.Sha256;
import nl.mdzfactsheet.table.StepOutput;
import nl.mdzfactsheet.table.StepStore;
import org.apache.spark.sql.SparkSession;

/** Step 60-report: the files that users get, below {@code protected/}, {@code insurer/}, {@code rho/} and {@code public/}. */
public final class ReportStage {

    /** Step folder. */
    public static final String STEP = "60-report";

    private static final String DRAFTS = ".drafts";

    private static final List<String> INSURER_PARQUET = List.of(
            "measure_results",
            "waterfall",
            "detection_counts",
            "variation",
            "decomposition",
            "pdca",
            "frequent_user_thresholds",
            "rho_monitor",
            "eld_ceiling",
            "quality");

    private static final Map<String, String> INSURER_CSV = csvNames();

    private final Home home;

    public ReportStage(Home home) {
        this.home = home;
    }

    private static Map<String, String> csvNames() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("measure_results", "factsheet_data.csv");
        names.put("waterfall", "waterfall_data.csv");
        names.put("detection_counts", "detection_counts_data.csv");
        names.put("variation", "variation_data.csv");
        names.put("decomposition", "decomposition_data.csv");
        names.put("pdca", "pdca_data.csv");
        names.put("frequent_user_thresholds", "frequent_user_thresholds_data.csv");
        names.put("rho_monitor", "rho_monitor_data.csv");
        names.put("eld_ceiling", "eld_ceiling_data.csv");
        names.put("quality", "quality_data.csv");
        return names;
    }

    /** Reuses an earlier report of the same release and facts, else writes it. */
    public StepOutput run(Release release, ReportFacts facts, Supplier<SparkSession> spark) {
        Sha256 hash = Sha256.start().add(STEP).add(facts.toString());
        // A step folder is named by its inputs: below the home the path says what the file holds, wherever the home is.
        release.detections()
                .parquet()
                .forEach(f -> hash.add(home.root().relativize(f).toString()));
        new ReleaseLedger(home.ledger())
                .entries().stream()
                        .filter(e -> !e.runId().equals(facts.runId()))
                        .forEach(e -> hash.add(e.content()));
        String inputHash = hash.hex();
        StepStore store = new StepStore(home, STEP);
        return store.find(inputHash)
                .orElseGet(() -> store.write(inputHash, folder -> write(release, facts, spark, folder)));
    }

    private void write(Release release, ReportFacts facts, Supplier<SparkSession> spark, Path folder) {
        WrittenFiles files = new WrittenFiles(folder);
        new ProtectedReport(spark, files, home.workers()).write(release.detections(), facts.year());
        for (String table : INSURER_PARQUET) {
            String path = "insurer/parquet/" + table;
            ParquetFiles.write(release.insurer(table), files.at(path));
            files.counted(
                    path + "/" + ParquetFiles.name(0),
                    release.insurer(table).rows().size());
        }
        INSURER_CSV.forEach((table, name) -> {
            ReleasedTable rows = release.insurer(table);
            CsvDialect.DATA.write(rows, files.at("insurer/" + name));
            files.counted("insurer/" + name, rows.rows().size());
        });
        files.text("insurer/LEESMIJ.txt", ReadingGuide.forInsurer(facts));
        files.text("protected/LEESMIJ.txt", ReadingGuide.forControl(facts));
        ReleasedTable log = release.log();
        CsvDialect.DATA.write(log, files.at("protected/disclosure_log_data.csv"));
        files.counted("protected/disclosure_log_data.csv", log.rows().size());
        PublicReport everybody = new PublicReport(files, facts);
        RhoReport rhoReport = new RhoReport(files, facts);
        ReleaseGate gate = new ReleaseGate(
                folder,
                facts.thresholds(),
                ToldBefore.of(new ReleaseLedger(home.ledger()), log.contract(), facts.year(), facts.runId()));
        Path purchasers = files.at("insurer/purchasers.xlsx");
        try (Drawings drawings = new Drawings(folder.resolve(DRAFTS), rhoReport::draw)) {
            drawings.beside(() -> new PurchaserBook(facts.book()).write(release, purchasers));
            drawings.begin(release.rhos());
            for (RhoRelease rho : release.rhos()) {
                gate.certify(
                        rho, rhoReport::write, passed -> drawings.place(passed, folder.resolve("rho/" + rho.folder())));
                rhoReport.close(rho);
            }
            drawings.finish();
        }
        gate.certify(release.everybody("measure_results"), everybody::write);
        everybody.close();
        gate.close(log);
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("rows", files.rows());
        about.put("withheld", gate.withheld());
        files.json(ReleasedBundle.FACTS, about);
    }
}
