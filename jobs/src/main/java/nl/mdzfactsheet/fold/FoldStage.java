package nl.mdzfactsheet.fold;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.patient.Feature;
import nl.mdzfactsheet.patient.profile.FrequentUserThresholds;
import nl.mdzfactsheet.patient.reference.ReferenceData;
import nl.mdzfactsheet.table.ActiveDeliveries;
import nl.mdzfactsheet.table.CodeDictionary;
import nl.mdzfactsheet.table.DeliveryStore;
import nl.mdzfactsheet.table.ParquetRowWriter;
import nl.mdzfactsheet.table.Sha256;
import nl.mdzfactsheet.table.StepOutput;
import nl.mdzfactsheet.table.StepStore;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;

/**
 * Stage 20-fold: from the segments of the active deliveries to net lines, paid quarters, patient-years and detections of one reporting year. Every patient's history is
 * read once, in order, and judged by {@link nl.mdzfactsheet.patient.fold.PatientFold}; Spark only hands the buckets to the cores.
 */
public final class FoldStage {

    /** Folder of the step. */
    public static final String STEP = "20-fold";

    private static final String CURATE_OUTCOME = "curate_outcome";
    private static final String RUN_OFF = "run_off";

    private final Supplier<SparkSession> spark;

    /** The session is asked for only when there is something to compute. */
    public FoldStage(Supplier<SparkSession> spark) {
        this.spark = spark;
    }

    /** The output for this request, computed now or found from an earlier run with the same inputs. */
    public StepOutput run(FoldRequest request) {
        StepStore store = new StepStore(request.home(), STEP);
        String inputHash = inputHash(request);
        return store.find(inputHash).orElseGet(() -> store.write(inputHash, staging -> compute(request, staging)));
    }

    private static String inputHash(FoldRequest request) {
        Sha256 sha = Sha256.start()
                .add(ActiveDeliveries.contentHash(request.ingest()))
                .add(Integer.toString(request.year()));
        request.programmes().forEach(sha::add);
        request.features().forEach(f -> addTo(sha, f));
        return sha.hex();
    }

    private static void addTo(Sha256 sha, Feature f) {
        sha.add(f.name()).add(String.valueOf(f.table())).add(f.aggregate().name());
        sha.add(new TreeSet<>(f.categories()).toString()).add(f.atcPrefixes().toString());
        sha.add(new TreeSet<>(f.services().stream()
                        .map(s -> s.list() + "|" + s.code())
                        .toList())
                .toString());
        sha.add(new TreeSet<>(f.forms()).toString());
        sha.add(f.yearOffset() + "/" + f.fromQuarter() + "/" + f.toQuarter());
    }

    private void compute(FoldRequest request, Path staging) {
        Contracts contracts = request.contracts();
        ActiveSegments segments = new ActiveSegments(
                request.home(), ActiveDeliveries.read(request.ingest().folder()));
        ReferenceSnapshot.check(request, segments);
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.get().sparkContext());
        List<Bucket> buckets = segments.buckets();
        BucketPlan plan = plan(request, segments, staging);
        ReferenceData reference = new ReferenceData(
                ReferenceSnapshot.read(request.ingest().folder(), contracts),
                segments.coverage(),
                ContactPass.of(context, plan.contactContract(), buckets),
                request.programmes());
        BucketTally tally = foldBuckets(context, buckets, plan, reference, request);
        CurateAccounts.assertIdentity(tally);
        if (segments.whole()) {
            CurateAccounts.assertComplete(tally, segments.accepted());
        }
        writeAccounts(contracts, tally, segments.deliveryIds(), staging);
        writeRunOff(contracts, tally, staging);
        writeWarnings(context, plan, contracts, tally);
        FrequentUserPass frequentUsers = new FrequentUserPass(
                FrequentUserThresholds.of(tally.contacts().counts()),
                FrequentUserThresholds.of(tally.previousContacts().counts()),
                plan);
        frequentUsers.writeThresholds(contracts);
        frequentUsers.run(context, buckets);
    }

    static BucketPlan plan(FoldRequest request, ActiveSegments segments, Path staging) {
        Contracts contracts = request.contracts();
        return new BucketPlan(
                request.year(),
                request.programmes(),
                request.features(),
                segments.deliveryIds(),
                contracts.table(Layer.CURATED, "claim_event"),
                contracts.table(Layer.CURATED, "insured_period"),
                contracts.table(Layer.CURATED, "programme_contact"),
                FoldColumns.of(contracts, FoldWriter.NET_LINE),
                FoldColumns.of(contracts, FoldWriter.PATIENT_QUARTER),
                FoldColumns.patientYear(contracts, request.programmes(), request.features()),
                FoldColumns.of(contracts, FoldWriter.DETECTION),
                QuarantinePlan.of(new DeliveryStore(request.home()), contracts, segments.deliveryIds()),
                staging.toString());
    }

    private static BucketTally foldBuckets(
            JavaSparkContext context,
            List<Bucket> buckets,
            BucketPlan plan,
            ReferenceData reference,
            FoldRequest request) {
        Broadcast<ReferenceData> sharedReference = context.broadcast(reference);
        List<String> texts =
                new ArrayList<>(CodeDictionary.load(request.home().dictionary()).texts());
        Broadcast<List<String>> sharedTexts = context.broadcast(texts);
        try {
            BucketTally total = new BucketTally();
            if (!buckets.isEmpty()) {
                context.parallelize(buckets, buckets.size())
                        .map(new BucketFold(plan, sharedReference, sharedTexts))
                        .collect()
                        .forEach(total::add);
            }
            return total;
        } finally {
            sharedReference.destroy();
            sharedTexts.destroy();
        }
    }

    private static void writeWarnings(
            JavaSparkContext context, BucketPlan plan, Contracts contracts, BucketTally tally) {
        Path file = Path.of(plan.outputFolder()).resolve(CurateWarnings.TABLE).resolve("part-00000.parquet");
        try (ParquetRowWriter out =
                ParquetRowWriter.open(file, CurateWarnings.TABLE, FoldColumns.of(contracts, CurateWarnings.TABLE))) {
            new CurateWarnings(plan.deliveryIds())
                    .write(CurateWarnings.sharedIdentities(context, plan.outputFolder()), tally.otherLabel(), out);
        }
    }

    private static void writeAccounts(Contracts contracts, BucketTally tally, List<String> deliveryIds, Path staging) {
        Path folder = staging.resolve(CURATE_OUTCOME);
        try (ParquetRowWriter out = ParquetRowWriter.open(
                folder.resolve("part-00000.parquet"), CURATE_OUTCOME, FoldColumns.of(contracts, CURATE_OUTCOME))) {
            CurateAccounts.write(tally, deliveryIds, out);
        }
    }

    private static void writeRunOff(Contracts contracts, BucketTally tally, Path staging) {
        Path file = staging.resolve(RUN_OFF).resolve("part-00000.parquet");
        try (ParquetRowWriter out = ParquetRowWriter.open(file, RUN_OFF, FoldColumns.of(contracts, RUN_OFF))) {
            tally.runOff()
                    .forEach((when, cents) -> out.write(
                            when.table().tableName(),
                            (long) when.quarter().year(),
                            (long) when.quarter().number(),
                            (long) when.monthsAfter(),
                            cents));
        }
    }
}
