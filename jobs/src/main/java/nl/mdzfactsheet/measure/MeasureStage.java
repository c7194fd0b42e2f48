package nl.mdzfactsheet.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.definition.Grain;
import nl.mdzfactsheet.definition.MeasureDefinition;
import nl.mdzfactsheet.patient.Utf8Order;
import nl.mdzfactsheet.table.Sha256;
import nl.mdzfactsheet.table.StepOutput;
import nl.mdzfactsheet.table.StepStore;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Stage 30-measure: one scan per grain, then thousands of rows in plain Java. */
public final class MeasureStage {

    /** Name of the step and of its folder. */
    public static final String STEP = "30-measure";

    /** Tables of the fold that are counted; its accounts of deliveries are not, so a year whose rows stay the same is not counted again. */
    private static final List<String> READ = List.of("net_line/", "patient_quarter/", "patient_year/", "detection/");

    private final MeasureRequest request;
    private final SparkSession spark;

    private MeasureStage(MeasureRequest request, SparkSession spark) {
        this.request = request;
        this.spark = spark;
    }

    /**
     * Counts all measures, or finds the output of the same fold, definitions, year and RHOs.
     *
     * @param spark asked for only when something must be computed
     * @return tables measure_count, stratum_count, waterfall_count, detection_count, rho_count and eld_ceiling_count, one Parquet file each, sorted
     */
    public static StepOutput run(MeasureRequest request, Supplier<SparkSession> spark) {
        StepStore store = new StepStore(request.home(), STEP);
        String inputHash = inputHash(request);
        return store.find(inputHash)
                .orElseGet(() -> store.write(inputHash, new MeasureStage(request, spark.get())::writeTables));
    }

    /** Writes measure_count alone, for a state that is not published: the same counting as in a run. */
    public static void writeMeasureCounts(MeasureRequest request, SparkSession spark, Path folder) {
        MeasureStage stage = new MeasureStage(request, spark);
        stage.writeMeasureCounts(
                new AggregateFile(request.definitions().contracts(), folder, request.rowCap()), stage.counted());
    }

    private static String inputHash(MeasureRequest request) {
        Sha256 sha = Sha256.start()
                .add(STEP)
                .add(request.fold().contentHash(READ))
                .add(request.definitions().hash())
                .add(Integer.toString(request.year()));
        request.rhos().stream()
                .map(rho -> rho.id() + "|" + rho.region())
                .sorted(Utf8Order::compare)
                .forEach(sha::add);
        request.ceilings().forEach((agb, cents) -> sha.add(agb + "|" + cents));
        return sha.hex();
    }

    private void writeTables(Path folder) {
        AggregateFile files = new AggregateFile(request.definitions().contracts(), folder, request.rowCap());
        List<GrainTotals> counted = counted();
        writeMeasureCounts(files, counted);
        files.writeInParts("stratum_count", counted.stream().flatMap(g -> g.strata(request.year())));
        int year = request.year();
        files.write(
                "waterfall_count",
                WaterfallCounts.rows(
                        PersonCounts.together(perFile("net_line", WaterfallCounts.scan(curated("net_line"), year))),
                        year));
        files.write("detection_count", detectionCounts());
        files.write("rho_count", rhoCounts());
        files.write("eld_ceiling_count", ceilings());
    }

    private List<@Nullable Object[]> detectionCounts() {
        TableContract detection = curated("detection");
        int year = request.year();
        return DetectionCounts.rows(
                PersonCounts.together(perFile("detection", DetectionCounts.scan(detection, year))),
                PersonCounts.together(perFile("detection", DetectionCounts.scanOfYear(detection, year))),
                year);
    }

    private void writeMeasureCounts(AggregateFile files, List<GrainTotals> counted) {
        List<MeasureTotals> totals =
                counted.stream().flatMap(grain -> grain.totals().stream()).toList();
        files.write(
                "measure_count",
                new MeasureRows(request.year(), request.rhos())
                        .rows(totals, request.definitions().measures()));
    }

    /** All measures, each grain in one scan. */
    private List<GrainTotals> counted() {
        List<GrainTotals> all = new ArrayList<>();
        request.definitions().measuresByGrain().forEach((grain, measures) -> all.add(counted(grain, measures)));
        return all;
    }

    private GrainTotals counted(Grain grain, List<MeasureDefinition> measures) {
        GrainScan scan = new GrainScan(
                request.definitions().table(grain),
                measures.stream().map(MeasureFormula::of).toList(),
                request.year(),
                request.rhos());
        Map<UnitKey, UnitSums> sums =
                scan.together(List.of(scanned(scan, request.fold().files(grain.table()))));
        RowCap.check(sums.size() * measures.size(), request.rowCap(), grain.table());
        return new GrainTotals(measures, sums);
    }

    /** What the files hold together; brought together as they come, so that the driver never holds them all. */
    private Map<UnitKey, UnitSums> scanned(GrainScan scan, List<Path> files) {
        List<String> paths = files.stream().map(Path::toString).toList();
        return paths.isEmpty()
                ? Map.of()
                : JavaSparkContext.fromSparkContext(spark.sparkContext())
                        .parallelize(paths, paths.size())
                        .map(request.home().workers().reading(scan))
                        .reduce(GrainScan::merged);
    }

    private List<@Nullable Object[]> rhoCounts() {
        RhoCounts scan = new RhoCounts(
                request.definitions().table(Grain.PATIENT_YEAR),
                request.year(),
                request.definitions().programmes());
        return RhoCounts.rows(perFile(Grain.PATIENT_YEAR.table(), scan), request.rhos(), request.year());
    }

    private List<@Nullable Object[]> ceilings() {
        if (request.ceilings().isEmpty()) {
            return List.of();
        }
        EldScan scan = new EldScan(
                curated("net_line"), request.year(), request.ceilings().keySet());
        EldCeilings ceilings = new EldCeilings(request.year(), request.ceilings(), perFile("net_line", scan.days()));
        return ceilings.rows(perFile("net_line", scan.lines(ceilings.crossings())).stream()
                .flatMap(List::stream)
                .toList());
    }

    private TableContract curated(String table) {
        return request.definitions().contracts().table(Layer.CURATED, table);
    }

    /** What a task makes of each file of a table of the fold. */
    private <T> List<T> perFile(String table, Function<String, T> task) {
        List<String> paths =
                request.fold().files(table).stream().map(Path::toString).toList();
        return paths.isEmpty()
                ? List.of()
                : JavaSparkContext.fromSparkContext(spark.sparkContext())
                        .parallelize(paths, paths.size())
                        .map(request.home().workers().reading(task))
                        .collect();
    }
}
