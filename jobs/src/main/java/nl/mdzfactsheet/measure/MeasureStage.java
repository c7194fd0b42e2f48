package nl.mdzfactsheet.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.definition.Definitions;
import nl.mdzfactsheet.definition.Grain;
import nl.mdzfactsheet.definition.MeasureDefinition;
import nl.mdzfactsheet.patient.Utf8Order;
import nl.mdzfactsheet.table.Sha256;
import nl.mdzfactsheet.table.SparkTables;
import nl.mdzfactsheet.table.StepOutput;
import nl.mdzfactsheet.table.StepStore;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Stage 30-measure: one scan per grain, then thousands of rows in plain Java. */
public final class MeasureStage {

    /** Name of the step and of its folder. */
    public static final String STEP = "30-measure";

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
     * @return tables measure_count, waterfall_count, detection_count, rho_count and eld_ceiling_count, one Parquet file each, sorted
     */
    public static StepOutput run(MeasureRequest request, Supplier<SparkSession> spark) {
        StepStore store = new StepStore(request.home(), STEP);
        String inputHash = inputHash(request);
        return store.find(inputHash)
                .orElseGet(() -> store.write(inputHash, new MeasureStage(request, spark.get())::writeTables));
    }

    /** Writes measure_count alone, for a state that is not published: the same counting as in a run. */
    public static void writeMeasureCounts(MeasureRequest request, SparkSession spark, Path folder) {
        new MeasureStage(request, spark).writeMeasureCounts(folder);
    }

    private static String inputHash(MeasureRequest request) {
        Sha256 sha = Sha256.start()
                .add(STEP)
                .add(request.fold().contentHash())
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
        AggregateFile files = writeMeasureCounts(folder);
        files.write("waterfall_count", WaterfallCounts.rows(read("net_line"), request.year(), request.rowCap()));
        files.write("detection_count", DetectionCounts.rows(read("detection"), request.year(), request.rowCap()));
        files.write("rho_count", new RhoCounts(request).rows(read(Grain.PATIENT_YEAR)));
        files.write("eld_ceiling_count", new EldCeilings(request).rows(read("net_line")));
    }

    private AggregateFile writeMeasureCounts(Path folder) {
        AggregateFile files = new AggregateFile(request.definitions().contracts(), folder, request.rowCap());
        files.write(
                "measure_count",
                new MeasureRows(request.year(), request.rhos())
                        .rows(totals(), request.definitions().measures()));
        return files;
    }

    private List<MeasureTotals> totals() {
        List<MeasureTotals> all = new ArrayList<>();
        request.definitions().measuresByGrain().forEach((grain, measures) -> all.addAll(totals(grain, measures)));
        return all;
    }

    private List<MeasureTotals> totals(Grain grain, List<MeasureDefinition> measures) {
        GrainScan scan = new GrainScan(
                request.definitions().table(grain),
                measures.stream().map(MeasureFormula::of).toList(),
                request.year(),
                request.rhos());
        List<MeasureTotals> totals = new ArrayList<>();
        scan.together(scanned(scan, request.fold().files(grain.table()))).forEach((unit, sums) -> {
            for (int i = 0; i < measures.size(); i++) {
                totals.add(new MeasureTotals(
                        measures.get(i),
                        unit,
                        sums.numerator(i).value(),
                        sums.denominator(i).value(),
                        sums.persons(i)));
            }
        });
        RowCap.check(totals.size(), request.rowCap(), grain.table());
        return totals;
    }

    private List<Map<UnitKey, UnitSums>> scanned(GrainScan scan, List<Path> files) {
        List<String> paths = files.stream().map(Path::toString).toList();
        return paths.isEmpty()
                ? List.of()
                : JavaSparkContext.fromSparkContext(spark.sparkContext())
                        .parallelize(paths, paths.size())
                        .map(scan)
                        .collect();
    }

    private Dataset<Row> read(Grain grain) {
        return SparkTables.read(
                spark, request.definitions().table(grain), request.fold().files(grain.table()));
    }

    private Dataset<Row> read(String table) {
        Definitions definitions = request.definitions();
        TableContract contract = definitions.contracts().table(Layer.CURATED, table);
        return SparkTables.read(spark, contract, request.fold().files(table));
    }
}
