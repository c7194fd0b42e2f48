package nl.mdzfactsheet.fold;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.mdzfactsheet.fold.BucketRefold.Refolded;
import nl.mdzfactsheet.fold.FoldResult.News;
import nl.mdzfactsheet.patient.reference.ReferenceData;
import nl.mdzfactsheet.table.ActiveDeliveries;
import nl.mdzfactsheet.table.CodeDictionary;
import nl.mdzfactsheet.table.mirror.WorkerFiles;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;

/**
 * Hands the buckets to the cores: all patients anew, or only those with news on the ground of an earlier output.
 *
 * @param context Spark
 * @param request what is computed
 * @param plan of all patients anew
 * @param reference reference data of now
 */
record FoldWork(JavaSparkContext context, FoldRequest request, BucketPlan plan, ReferenceData reference) {

    /** The quickest way that gives the rows of now. */
    FoldResult fold(
            ActiveDeliveries active, List<Bucket> buckets, Optional<BaseFold> base, @Nullable LatestYear latest) {
        if (base.isEmpty()) {
            return fold(buckets);
        }
        Changed changed = changed(base.get(), active, buckets);
        return latest != null && latest.goesWith(base.get()) ? earlierYear(changed, latest) : refold(changed, active);
    }

    /** All patients of all buckets. */
    private FoldResult fold(List<Bucket> buckets) {
        BucketTally tally = new BucketTally();
        each(buckets, shared -> new BucketFold(plan, shared)).forEach(tally::add);
        return new FoldResult(tally, sharedIdentities(null), null);
    }

    /**
     * An earlier output and what came and went since.
     *
     * @param plan of the deliveries of then and of now
     * @param buckets with their files
     * @param news which deliveries are of then, which of now
     */
    private record Changed(BaseFold base, BucketPlan plan, List<Bucket> buckets, RefoldPlan news) {}

    private Changed changed(BaseFold base, ActiveDeliveries active, List<Bucket> buckets) {
        ActiveSegments together = new ActiveSegments(request.home(), base.together());
        BucketPlan planOfBoth = FoldStage.plan(request, together, Path.of(plan.outputFolder()));
        Set<Integer> withPatients = buckets.stream().map(Bucket::number).collect(Collectors.toCollection(TreeSet::new));
        RefoldPlan news =
                RefoldPlan.of(base, base.placesOf(active.deliveries()), withPatients, planOfBoth.claimContract());
        return new Changed(base, planOfBoth, together.buckets(), news);
    }

    /** The patients with news; the account is that of then, less what was, plus what is. */
    private FoldResult refold(Changed changed, ActiveDeliveries active) {
        BaseFold base = changed.base();
        BucketTally both = base.basis().tally(base.placesOfThen());
        Map<Integer, EarlyNews> early = new HashMap<>();
        for (Refolded bucket :
                each(changed.buckets(), shared -> new BucketRefold(changed.plan(), changed.news(), shared))) {
            both.add(bucket.tally());
            early.put(bucket.bucket(), bucket.early());
        }
        both.prune();
        int[] places = base.placesIn(active.deliveries());
        return new FoldResult(
                both.renumbered(places),
                sharedIdentities(places),
                new News(base.basis().deliveries(), early));
    }

    /** The patients with news of before the end of the year. What became of the lines is known from the latest year; contacts of patients are those of then, less what was, plus what is. */
    private FoldResult earlierYear(Changed changed, LatestYear latest) {
        BucketTally contacts = new BucketTally();
        changed.base().basis().addContacts(contacts);
        Broadcast<Map<Integer, EarlyNews>> early =
                context.broadcast(new HashMap<>(latest.news().early()));
        try {
            BucketEarlierYear.Latest taken =
                    new BucketEarlierYear.Latest(latest.output().folder().toString(), early);
            each(changed.buckets(), shared -> new BucketEarlierYear(changed.plan(), changed.news(), taken, shared))
                    .forEach(contacts::addContacts);
        } finally {
            early.destroy();
        }
        BucketTally tally = latest.basis().lines();
        tally.addContacts(contacts);
        tally.prune();
        return new FoldResult(tally, latest.basis().sharedIdentities(), null);
    }

    /** @param places ordinal of a delivery per ordinal in the tasks; null when they are the same */
    private Map<BucketTally.Source, Long> sharedIdentities(int @Nullable [] places) {
        return CurateWarnings.sharedIdentities(
                context, plan.outputFolder(), places, request.home().workers());
    }

    private <T> List<T> each(List<Bucket> buckets, Function<SharedData, WorkerFiles.Task<Bucket, T>> task) {
        if (buckets.isEmpty()) {
            return List.of();
        }
        List<String> texts =
                new ArrayList<>(CodeDictionary.load(request.home().dictionary()).texts());
        SharedData shared = new SharedData(context.broadcast(reference), context.broadcast(texts));
        try {
            return context.parallelize(buckets, buckets.size())
                    .map(request.home().workers().task(task.apply(shared)))
                    .collect();
        } finally {
            shared.destroy();
        }
    }
}
