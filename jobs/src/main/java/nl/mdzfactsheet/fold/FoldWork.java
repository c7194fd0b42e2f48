package nl.mdzfactsheet.fold;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.mdzfactsheet.patient.reference.ReferenceData;
import nl.mdzfactsheet.table.ActiveDeliveries;
import nl.mdzfactsheet.table.CodeDictionary;
import nl.mdzfactsheet.table.mirror.WorkerFiles;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * Hands the buckets to the cores: all patients anew, or only those with news on the ground of an earlier output.
 *
 * @param context Spark
 * @param request what is computed
 * @param plan of all patients anew
 * @param reference reference data of now
 */
record FoldWork(JavaSparkContext context, FoldRequest request, BucketPlan plan, ReferenceData reference) {

    /** A task for one bucket, given what all tasks share. */
    private interface Task {
        WorkerFiles.Task<Bucket, BucketTally> of(
                Broadcast<ReferenceData> reference, Broadcast<List<String>> dictionary);
    }

    /** All patients of all buckets. */
    BucketTally fold(List<Bucket> buckets) {
        return total(buckets, (shared, texts) -> new BucketFold(plan, shared, texts), new BucketTally());
    }

    /** The patients with news; the account is that of then, less what was, plus what is. Deliveries are numbered as now. */
    BucketTally fold(BaseFold base, ActiveDeliveries active, List<Bucket> buckets) {
        ActiveSegments together = new ActiveSegments(request.home(), base.together());
        BucketPlan planOfBoth = FoldStage.plan(request, together, Path.of(plan.outputFolder()));
        Set<Integer> withPatients = buckets.stream().map(Bucket::number).collect(Collectors.toCollection(TreeSet::new));
        RefoldPlan news =
                RefoldPlan.of(base, base.placesOf(active.deliveries()), withPatients, planOfBoth.claimContract());
        BucketTally both = total(
                together.buckets(),
                (shared, texts) -> new BucketRefold(planOfBoth, news, shared, texts),
                base.basis().tally(base.placesOfThen()));
        both.prune();
        return both.renumbered(base.placesIn(active.deliveries()));
    }

    private BucketTally total(List<Bucket> buckets, Task task, BucketTally start) {
        if (buckets.isEmpty()) {
            return start;
        }
        Broadcast<ReferenceData> sharedReference = context.broadcast(reference);
        List<String> texts =
                new ArrayList<>(CodeDictionary.load(request.home().dictionary()).texts());
        Broadcast<List<String>> sharedTexts = context.broadcast(texts);
        try {
            context.parallelize(buckets, buckets.size())
                    .map(request.home().workers().task(task.of(sharedReference, sharedTexts)))
                    .collect()
                    .forEach(start::add);
            return start;
        } finally {
            sharedReference.destroy();
            sharedTexts.destroy();
        }
    }
}
