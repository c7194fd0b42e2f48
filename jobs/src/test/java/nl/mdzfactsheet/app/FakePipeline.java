package nl.mdzfactsheet.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.mdzfactsheet.SparkTableFile;
import nl.mdzfactsheet.benchmark.ComparisonRules;
import nl.mdzfactsheet.benchmark.MeasureLabel;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.disclosure.rule.DisclosureRules;
import nl.mdzfactsheet.disclosure.rule.DisclosureRules.MeasureTraits;
import nl.mdzfactsheet.disclosure.rule.Thresholds;
import nl.mdzfactsheet.flow.Notice;
import nl.mdzfactsheet.flow.RunContext;
import nl.mdzfactsheet.flow.StageResult;
import nl.mdzfactsheet.publish.JumpGate;
import nl.mdzfactsheet.report.ReportFacts.MeasureEntry;
import nl.mdzfactsheet.table.ActiveDeliveries;
import nl.mdzfactsheet.table.Approvals;
import nl.mdzfactsheet.table.Manifest;
import nl.mdzfactsheet.table.Settings;
import nl.mdzfactsheet.table.SmallTable;
import nl.mdzfactsheet.table.SparkTables;
import nl.mdzfactsheet.table.StepOutput;
import nl.mdzfactsheet.table.StepStore;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Intake, fold and measures of a tiny planted world: one RHO with one practice of eleven patients and one of nine, and one practice outside any RHO. */
final class FakePipeline implements Pipeline {

    private final Installation installation;
    private final List<Notice> notices;

    private final List<List<String>> agreements;

    /** How often the contacts are counted: another delivery of the same days. */
    private int times = 1;

    private Settings.Metrics metrics = Settings.Metrics.standard();

    FakePipeline(Installation installation, List<Notice> notices) {
        this(installation, notices, List.of());
    }

    /** @param agreements rows of afspraken as the intake would hand them on */
    FakePipeline(Installation installation, List<Notice> notices, List<List<String>> agreements) {
        this.installation = installation;
        this.notices = notices;
        this.agreements = agreements;
    }

    FakePipeline metrics(Settings.Metrics told) {
        metrics = told;
        return this;
    }

    @Override
    public Settings.Metrics metrics() {
        return metrics;
    }

    FakePipeline times(int contacts) {
        times = contacts;
        return this;
    }

    @Override
    public Map<String, JumpGate.Ordinary> ordinaryChanges() {
        return Map.of("consults_per_patient", new JumpGate.Ordinary(new BigDecimal("0.10"), false));
    }

    @Override
    public String offerHash() {
        return "offer " + times + new Approvals(installation.home()).all();
    }

    @Override
    public String definitionsHash() {
        return "definitions";
    }

    @Override
    public List<String> validate() {
        return List.of("valid");
    }

    @Override
    public StageResult ingest(RunContext context) {
        StepStore store = new StepStore(installation.home(), "10-ingest");
        return new StageResult(
                store.find("in" + times)
                        .orElseGet(() -> store.write(
                                "in" + times,
                                folder -> ingest(folder, context.spark().get()))),
                notices,
                Map.of());
    }

    private void ingest(Path folder, SparkSession spark) {
        String place = times == 1 ? "d1" : "d1-" + times;
        Path delivery = installation.home().deliveries().resolve(place);
        write(spark, delivery, "claim_event", "claims", List.of(Map.of("granted_day", 20_513)));
        Manifest.describe("delivery", "d1", delivery).write(delivery);
        ActiveDeliveries.Active active = new ActiveDeliveries.Active(
                "d1",
                "2026-03-01T00:00:00Z",
                place,
                20_089,
                20_453,
                true,
                List.of("mdz"),
                true,
                "hash of d1, " + times);
        new ActiveDeliveries(List.of(active)).write(folder);
        reference(folder, "rho", List.of(List.of("RHO/1", "=Een", "Oost")));
        reference(
                folder,
                "praktijken",
                List.of(
                        List.of("01000001", "De Brug", "1234", "Oost", "", "2010-01-01", ""),
                        List.of("01000002", "De Kade", "1234", "Oost", "", "2010-01-01", "")));
        reference(
                folder,
                "rho_praktijken",
                List.of(
                        List.of("RHO/1", "01000001", "2010-01-01", "", "J"),
                        List.of("RHO/1", "01000002", "2010-01-01", "", "J")));
        reference(folder, "afspraken", agreements);
        text(folder.resolve("quality.csv"), """
                delivery,state,table,outcome,lines,debit_cents,credit_cents
                d1,active,mdz,accepted,3,19500,0
                d1,active,mdz,read,3,19500,0
                """);
    }

    private void reference(Path folder, String table, List<List<String>> rows) {
        Path target = folder.resolve(ActiveDeliveries.REFERENCE);
        try {
            Files.createDirectories(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new SmallTable(installation.contracts().table(Layer.EXTRACT, table), rows)
                .write(target.resolve(table + ".csv"));
    }

    private static void text(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public StageResult fold(RunContext context) {
        StepStore store = new StepStore(installation.home(), "20-fold");
        return StageResult.of(store.find("in" + times)
                .orElseGet(() -> store.write(
                        "in" + times, folder -> fold(folder, context.spark().get()))));
    }

    private void fold(Path folder, SparkSession spark) {
        List<Map<String, Object>> detections = new ArrayList<>();
        for (String id : List.of("b", "a")) {
            detections.add(Map.of(
                    "detector",
                    "D2",
                    "table",
                    "mdz",
                    "verzekerde_id",
                    "p",
                    "declaratie_id",
                    id,
                    "year",
                    2025,
                    "amount_cents",
                    6500L));
        }
        detections.add(Map.of("detector", "D2", "verzekerde_id", "p", "declaratie_id", "old", "year", 2024));
        write(spark, folder, "detection", "detection", detections);
        write(
                spark,
                folder,
                "curate_outcome",
                "curate_outcome",
                List.of(Map.of(
                        "delivery", "d1", "table", "mdz", "outcome", "net", "debit_lines", 3L, "debit_cents", 19500L)));
        write(spark, folder, "curate_warning", "curate_warning", List.of());
        write(spark, folder, "run_off", "run_off", List.of());
        write(
                spark,
                folder,
                "frequent_user_threshold",
                "frequent_user_threshold",
                List.of(Map.of("year", 2025, "sex_group", "1", "age_group", "75+", "patients", 19L, "threshold", 12)));
    }

    @Override
    public StageResult measure(RunContext context) {
        StepStore store = new StepStore(installation.home(), "30-measure");
        return StageResult.of(store.find("in" + times)
                .orElseGet(() -> store.write(
                        "in" + times, folder -> measure(folder, context.spark().get()))));
    }

    private void measure(Path folder, SparkSession spark) {
        List<Map<String, Object>> measures = List.of(
                count("insurer", "", "", 57, 23),
                count("rho", "RHO/1", "", 45, 20),
                count("practice", "RHO/1", "01000001", 20, 11),
                count("practice", "RHO/1", "01000002", 25, 9),
                count("rho", "zonder RHO", "", 12, 3));
        write(spark, folder, "measure_count", "measure_count", measures);
        write(spark, folder, "stratum_count", "stratum_count", List.of());
        write(
                spark,
                folder,
                "waterfall_count",
                "waterfall_count",
                List.of(Map.of(
                        "level",
                        "rho",
                        "rho_id",
                        "RHO/1",
                        "programme",
                        "DM2",
                        "class",
                        "efficient",
                        "quarters",
                        3L,
                        "patients",
                        12L,
                        "amount_cents",
                        19500L)));
        write(
                spark,
                folder,
                "detection_count",
                "detection_count",
                List.of(Map.of(
                        "detector",
                        "D2",
                        "level",
                        "rho",
                        "rho_id",
                        "RHO/1",
                        "programme",
                        "DM2",
                        "quarter",
                        1,
                        "certainty",
                        "zeker",
                        "lines",
                        2L,
                        "persons",
                        1L,
                        "persons_of_year",
                        1L)));
        write(
                spark,
                folder,
                "rho_count",
                "rho_count",
                List.of(Map.of("rho_id", "RHO/1", "enrolled", 45L, "several_programmes", 2L)));
        write(
                spark,
                folder,
                "eld_ceiling_count",
                "eld_ceiling_count",
                List.of(Map.of(
                        "agb_uitvoerder",
                        "50000001",
                        "level",
                        "organisation",
                        "ceiling_cents",
                        10000L,
                        "granted_cents",
                        12500L,
                        "above_cents",
                        2500L,
                        "passed_on_cents",
                        2500L)));
    }

    private Map<String, Object> count(String level, String rho, String agb, int contacts, int patients) {
        return Map.of(
                "measure_id",
                "consults_per_patient",
                "level",
                level,
                "rho_id",
                rho,
                "practice_agb",
                agb,
                "numerator",
                BigDecimal.valueOf((long) contacts * times),
                "denominator",
                BigDecimal.valueOf(patients),
                "persons",
                (long) patients);
    }

    private void write(SparkSession spark, Path folder, String name, String target, List<Map<String, Object>> values) {
        TableContract contract = installation.contracts().table(Layer.CURATED, name);
        StructType schema = SparkTables.schema(contract);
        List<Row> rows = new ArrayList<>();
        for (Map<String, Object> value : values) {
            List<Object> cells = new ArrayList<>();
            for (StructField field : schema.fields()) {
                cells.add(value.getOrDefault(field.name(), nothing(field)));
            }
            rows.add(RowFactory.create(cells.toArray()));
        }
        SparkTableFile.write(spark.createDataFrame(rows, schema).coalesce(1), contract, folder.resolve(target));
        try {
            StepStore.removeSparkMarks(folder.resolve(target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object nothing(StructField field) {
        return field.dataType() instanceof DecimalType
                ? BigDecimal.ZERO
                : switch (field.dataType().typeName()) {
                    case "integer" -> 0;
                    case "long" -> 0L;
                    case "boolean" -> true;
                    default -> "";
                };
    }

    @Override
    public SortedMap<Integer, StepOutput> earlier(RunContext context) {
        return new TreeMap<>();
    }

    @Override
    public List<MeasureLabel> labels() {
        return List.of(new MeasureLabel(
                "consults_per_patient",
                "1.0.0",
                "frequent_use",
                "",
                "event_rate",
                1,
                "contacten per patiënt",
                "none",
                "claims",
                ComparisonRules.PLAIN));
    }

    @Override
    public DisclosureRules disclosureRules() {
        return new DisclosureRules(
                Thresholds.load(DefinitionSource.shipped()),
                new TreeMap<>(Map.of("consults_per_patient", new MeasureTraits(false, false, false, false, ""))));
    }

    @Override
    public List<MeasureEntry> dictionary() {
        return List.of(new MeasureEntry("consults_per_patient", "Contacten", "contacten per patiënt", "waarom"));
    }

    @Override
    public String keepDefinitions() {
        return "definitions";
    }

    @Override
    public void approve(String delivery) {
        throw new IllegalStateException("Nothing is held here");
    }

    @Override
    public List<String> deliveries() {
        return List.of("d1 active");
    }
}
