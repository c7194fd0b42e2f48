package nl.mdzfactsheet.benchmark;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.mdzfactsheet.benchmark.QualityTable.QualityCount;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.table.ActiveDeliveries;
import nl.mdzfactsheet.table.Candidates;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.Manifest;
import nl.mdzfactsheet.table.Sha256;
import nl.mdzfactsheet.table.SmallTable;
import nl.mdzfactsheet.table.StepOutput;
import nl.mdzfactsheet.table.StepStore;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** Step 40-benchmark: from the counts of the measures to complete result rows, one CSV of candidates per result table. */
public final class BenchmarkStage {

    /** Step folder. */
    public static final String STEP = "40-benchmark";

    private final Home home;
    private final Contracts contracts;

    /**
     * What the stage reads.
     *
     * @param ingest output of 10-ingest: active.json, reference snapshot, quality.csv
     * @param fold output of 20-fold: curate_outcome, curate_warning, frequent_user_threshold
     * @param measure output of 30-measure: measure_count, stratum_count, waterfall_count, detection_count, rho_count, eld_ceiling_count
     * @param earlier outputs of 30-measure of earlier years, of the same deliveries and definitions: see {@link EarlierYears}
     * @param labels every measure of the definitions
     * @param year reporting year
     * @param runId short identity of the run
     */
    public record Inputs(
            StepOutput ingest,
            StepOutput fold,
            StepOutput measure,
            SortedMap<Integer, StepOutput> earlier,
            List<MeasureLabel> labels,
            int year,
            String runId) {

        public Inputs {
            earlier = Collections.unmodifiableSortedMap(new TreeMap<>(earlier));
            labels = List.copyOf(labels);
        }
    }

    /** @param contracts contracts of extract, curated and result tables */
    public BenchmarkStage(Home home, Contracts contracts) {
        this.home = home;
        this.contracts = contracts;
    }

    /** Reuses an earlier output of the same inputs, else computes it. */
    public StepOutput run(Inputs in, java.util.function.Supplier<SparkSession> spark) {
        Sha256 hash = Sha256.start().add(STEP).add(Integer.toString(in.year())).add(in.runId());
        // Not all of the intake: a refused delivery beside those that count changes no figure and costs no run.
        hash.add(ActiveDeliveries.contentHash(in.ingest()))
                .add(intakeQuality(in).toString())
                .add(in.fold().contentHash())
                .add(in.measure().contentHash());
        in.earlier().forEach((year, output) -> hash.add(year + "|" + output.contentHash()));
        in.labels().forEach(l -> hash.add(l.toString()));
        String inputHash = hash.hex();
        StepStore store = new StepStore(home, STEP);
        return store.find(inputHash).orElseGet(() -> store.write(inputHash, folder -> write(in, spark.get(), folder)));
    }

    private void write(Inputs in, SparkSession spark, Path folder) {
        CountReader reader = new CountReader(contracts);
        LocalDate standPer = standPer(in.ingest(), spark);
        String completeness = new Completeness(reader.runOff(in.fold()), covered(in), standPer)
                .ofYear()
                .map(BigDecimal::toPlainString)
                .orElse("");
        RunFacts facts = new RunFacts(in.year(), standPer, in.runId(), completeness);
        UnitNames names = UnitNames.on(
                facts.lastDay(),
                reference(in.ingest(), "rho"),
                reference(in.ingest(), "praktijken"),
                reference(in.ingest(), "rho_praktijken"));
        comparisons(in, reader, names, facts).forEach((table, rows) -> rows.write(file(folder, table)));
        UnitTables.waterfall(reader.waterfall(in.measure()), names, candidates("waterfall"))
                .write(file(folder, "waterfall"));
        UnitTables.detections(reader.detections(in.measure()), names, candidates("detection_counts"))
                .write(file(folder, "detection_counts"));
        reader.thresholds(in.fold(), in.year()).write(file(folder, "frequent_user_thresholds"));
        monitor(in, reader).write(file(folder, "rho_monitor"));
        EldCeilingTable.of(reader.ceilings(in.measure()), in.year(), contracts.table(Layer.RESULT, "eld_ceiling"))
                .write(file(folder, "eld_ceiling"));
        quality(in, reader).write(file(folder, "quality"));
    }

    private Map<String, SmallTable> comparisons(Inputs in, CountReader reader, UnitNames names, RunFacts facts) {
        SortedMap<Integer, YearFigures> earlier = new TreeMap<>();
        in.earlier().forEach((year, output) -> earlier.put(year, figures(output, reader)));
        return new Comparisons(in.labels(), names, covered(in))
                .of(
                        figures(in.measure(), reader),
                        earlier,
                        new ComparisonTables(
                                contracts,
                                names,
                                facts,
                                new Targets(Agreement.of(EarlierYears.agreements(in.ingest(), contracts), in.year()))));
    }

    private static CoveredYears covered(Inputs in) {
        return new CoveredYears(ActiveDeliveries.read(in.ingest().folder()), in.year());
    }

    private YearFigures figures(StepOutput measure, CountReader reader) {
        return YearFigures.of(
                reader.measures(measure), YearFigures.strata(measure, contracts.table(Layer.CURATED, "stratum_count")));
    }

    private SmallTable monitor(Inputs in, CountReader reader) {
        RhoMembers members = new RhoMembers(
                in.year(), reference(in.ingest(), "praktijken"), reference(in.ingest(), "rho_praktijken"));
        return new RhoMonitor(members, reader.rhos(in.measure()))
                .of(reference(in.ingest(), "rho"), contracts.table(Layer.RESULT, "rho_monitor"));
    }

    private SmallTable quality(Inputs in, CountReader reader) {
        List<QualityCount> all = new ArrayList<>(intakeQuality(in));
        all.addAll(reader.curateOutcomes(in.fold()));
        all.addAll(reader.curateWarnings(in.fold()));
        all.addAll(practicesWithoutRho(in));
        return QualityTable.of(all, contracts.table(Layer.RESULT, "quality"));
    }

    private static List<QualityCount> intakeQuality(Inputs in) {
        return QualityTable.readIntake(in.ingest().folder().resolve(QualityTable.INTAKE_FILE));
    }

    /** One row when there are any, at the delivery whose praktijken count. */
    private List<QualityCount> practicesWithoutRho(Inputs in) {
        LocalDate lastDay = LocalDate.of(in.year(), 12, 31);
        int practices = PracticesWithoutRho.on(
                        lastDay, reference(in.ingest(), "praktijken"), reference(in.ingest(), "rho_praktijken"))
                .size();
        return ActiveDeliveries.read(in.ingest().folder()).deliveries().stream()
                .filter(d -> practices > 0 && d.tables().contains("praktijken"))
                .reduce((earlier, later) -> later)
                .map(d -> new QualityCount(
                        d.id(), "active", "praktijken", Reason.PRACTICE_WITHOUT_RHO.code(), practices, "", ""))
                .stream()
                .toList();
    }

    private SmallTable reference(StepOutput ingest, String table) {
        TableContract contract = contracts.table(Layer.EXTRACT, table);
        Path file = ingest.folder().resolve(ActiveDeliveries.REFERENCE).resolve(table + ".csv");
        return java.nio.file.Files.isRegularFile(file)
                ? SmallTable.read(file, contract)
                : new SmallTable(contract, List.of());
    }

    private TableContract candidates(String table) {
        return Candidates.of(contracts.table(Layer.RESULT, table));
    }

    private static Path file(Path folder, String table) {
        return folder.resolve(table + ".csv");
    }

    /** Latest datum_toekenning over the claim segments of the active deliveries. */
    private LocalDate standPer(StepOutput ingest, SparkSession spark) {
        List<String> claims = new ArrayList<>();
        for (ActiveDeliveries.Active delivery :
                ActiveDeliveries.read(ingest.folder()).deliveries()) {
            Path folder = home.deliveries().resolve(delivery.folder());
            Manifest.read(folder).filesOf(folder, "claims").forEach(file -> claims.add(file.toString()));
        }
        LatestGrant latest = new LatestGrant(contracts.table(Layer.CURATED, "claim_event"));
        long day = claims.isEmpty()
                ? LatestGrant.NONE
                : JavaSparkContext.fromSparkContext(spark.sparkContext())
                        .parallelize(claims, claims.size())
                        .map(home.workers().reading(latest))
                        .reduce(Math::max);
        if (day == LatestGrant.NONE) {
            throw new MdzException(
                    ExitCode.REFUSED,
                    Reason.NO_ROWS,
                    null,
                    "no active delivery holds a claim line",
                    "deliver claims, or release a held delivery with approve");
        }
        return LocalDate.ofEpochDay(day);
    }
}
