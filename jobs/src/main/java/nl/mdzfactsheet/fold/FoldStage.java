package nl.mdzfactsheet.fold;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.fold.FoldResult.News;
import nl.mdzfactsheet.patient.DayRange;
import nl.mdzfactsheet.patient.Feature;
import nl.mdzfactsheet.patient.profile.FrequentUserThresholds;
import nl.mdzfactsheet.patient.reference.ContactRegistrations;
import nl.mdzfactsheet.patient.reference.ReferenceData;
import nl.mdzfactsheet.table.ActiveDeliveries;
import nl.mdzfactsheet.table.DeliveryStore;
import nl.mdzfactsheet.table.ParquetRowWriter;
import nl.mdzfactsheet.table.Sha256;
import nl.mdzfactsheet.table.StepOutput;
import nl.mdzfactsheet.table.StepStore;
import nl.mdzfactsheet.table.mirror.WorkerFiles;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Stage 20-fold: from the segments of the active deliveries to net lines, paid quarters, patient-years and detections of one reporting year. Every patient's history is
 * read once, in order, and judged by {@link nl.mdzfactsheet.patient.fold.PatientFold}; Spark only hands the buckets to the cores.
 */
public final class FoldStage {

    /** Folder of the step. */
    public static final String STEP = "20-fold";

    private static final String CURATE_OUTCOME = "curate_outcome";
    private static final String RUN_OFF = "run_off";

    /** With more news than one line in so many, most patients have some and looking for them does not pay. */
    private static final int LITTLE_NEWS = 8;

    private final Supplier<SparkSession> spark;
    private final int littleNews;

    /** The session is asked for only when there is something to compute. */
    public FoldStage(Supplier<SparkSession> spark) {
        this(spark, LITTLE_NEWS);
    }

    /** @param littleNews when at most one line in so many came or went, only patients with news are folded, on the ground of an earlier output; 0: all patients are always folded */
    public FoldStage(Supplier<SparkSession> spark, int littleNews) {
        this.spark = spark;
        this.littleNews = littleNews;
    }

    /** The output for this request, computed now or found from an earlier run with the same inputs. */
    public StepOutput run(FoldRequest request) {
        return run(request, List.of());
    }

    /**
     * The output for this request, with those for earlier years of it made on the way. The latest year goes first: what it finds out about all years saves the others most of their work on a night with
     * little news.
     *
     * @param earlier years before that of the request
     */
    public StepOutput run(FoldRequest request, Collection<Integer> earlier) {
        AtomicReference<@Nullable News> news = new AtomicReference<>();
        StepOutput output = output(request, staging -> news.set(compute(request, staging, null)));
        News found = news.get();
        LatestYear latest = found == null ? null : LatestYear.of(output, found);
        for (int year : earlier) {
            FoldRequest before = request.ofYear(year);
            output(before, staging -> compute(before, staging, latest));
        }
        return output;
    }

    private static StepOutput output(FoldRequest request, Consumer<Path> compute) {
        StepStore store = new StepStore(request.home(), STEP);
        String inputHash = inputHash(request);
        return store.find(inputHash).orElseGet(() -> store.write(inputHash, compute));
    }

    private static String inputHash(FoldRequest request) {
        Sha256 sha = Sha256.start().add(ActiveDeliveries.contentHash(request.ingest()));
        addRules(sha, request);
        return sha.hex();
    }

    private static void addRules(Sha256 sha, FoldRequest request) {
        sha.add(Integer.toString(request.year()));
        request.programmes().forEach(sha::add);
        request.features().forEach(f -> addTo(sha, f));
    }

    /** All that the outcome of a patient may follow from besides the patient's own lines and contacts. What lies after the reporting year plays no part. */
    private static String context(FoldRequest request, ActiveSegments segments, ContactRegistrations registrations) {
        Sha256 sha = Sha256.start().add(request.ingest().contentHash(List.of(ActiveDeliveries.REFERENCE + "/")));
        addRules(sha, request);
        int lastDay = DayRange.ofYear(request.year()).toDay();
        sha.add(segments.coverage().until(lastDay));
        sha.add(registrations.until(request.year()));
        segments.insuredFolders().forEach(sha::add);
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

    /** What folds of earlier years need to know; null when all patients were folded. */
    private @Nullable News compute(FoldRequest request, Path staging, @Nullable LatestYear latest) {
        ActiveDeliveries active = ActiveDeliveries.read(request.ingest().folder());
        ActiveSegments segments = new ActiveSegments(request.home(), active);
        ReferenceSnapshot.check(request, segments);
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.get().sparkContext());
        WorkerFiles workers = request.home().workers();
        List<Bucket> buckets = segments.buckets();
        BucketPlan plan = plan(request, segments, staging);
        ContactRegistrations registrations = ContactPass.of(context, plan.contactContract(), buckets, workers);
        ReferenceData reference = new ReferenceData(
                ReferenceSnapshot.read(request.ingest().folder(), request.contracts()),
                segments.coverage(),
                registrations,
                request.programmes());
        String basisContext = context(request, segments, registrations);
        Optional<BaseFold> base = littleNews == 0
                ? Optional.empty()
                : BaseFold.nearest(request.home(), basisContext, active.deliveries(), littleNews);
        FoldResult result = new FoldWork(context, request, plan, reference).fold(active, buckets, base, latest);
        FoldBasis basis = FoldBasis.of(basisContext, active.deliveries(), result);
        writeAccounts(request.contracts(), segments, result, plan);
        basis.write(staging);
        FrequentUserPass frequentUsers = new FrequentUserPass(
                FrequentUserThresholds.of(basis.contacts()),
                FrequentUserThresholds.of(basis.previousContacts()),
                plan,
                base.orElse(null));
        frequentUsers.writeThresholds(request.contracts());
        frequentUsers.run(context, buckets, workers);
        return result.news();
    }

    private static void writeAccounts(
            Contracts contracts, ActiveSegments segments, FoldResult result, BucketPlan plan) {
        BucketTally tally = result.tally();
        CurateAccounts.assertIdentity(tally);
        if (segments.whole()) {
            CurateAccounts.assertComplete(tally, segments.accepted());
        }
        Path staging = Path.of(plan.outputFolder());
        writeOutcomes(contracts, tally, segments.deliveryIds(), staging);
        writeRunOff(contracts, tally, staging);
        writeWarnings(contracts, plan, result);
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
                FoldColumns.of(contracts, FoldRows.NET_LINE),
                FoldColumns.of(contracts, FoldRows.PATIENT_QUARTER),
                FoldColumns.patientYear(contracts, request.programmes(), request.features()),
                FoldColumns.of(contracts, FoldRows.DETECTION),
                QuarantinePlan.of(new DeliveryStore(request.home()), contracts, segments.deliveryIds()),
                staging.toString());
    }

    private static void writeWarnings(Contracts contracts, BucketPlan plan, FoldResult result) {
        Path file = Path.of(plan.outputFolder()).resolve(CurateWarnings.TABLE).resolve("part-00000.parquet");
        try (ParquetRowWriter out =
                ParquetRowWriter.open(file, CurateWarnings.TABLE, FoldColumns.of(contracts, CurateWarnings.TABLE))) {
            new CurateWarnings(plan.deliveryIds())
                    .write(result.sharedIdentities(), result.tally().otherLabel(), out);
        }
    }

    private static void writeOutcomes(Contracts contracts, BucketTally tally, List<String> deliveryIds, Path staging) {
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
                    .forEach((when, sum) -> out.write(
                            when.table().tableName(),
                            (long) when.quarter().year(),
                            (long) when.quarter().number(),
                            (long) when.monthsAfter(),
                            sum.netCents));
        }
    }
}
