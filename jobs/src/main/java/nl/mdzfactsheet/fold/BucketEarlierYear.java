package nl.mdzfactsheet.fold;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.mdzfactsheet.patient.DayRange;
import nl.mdzfactsheet.patient.fold.PatientFold;
import nl.mdzfactsheet.table.mirror.TaskFiles;
import nl.mdzfactsheet.table.mirror.WorkerFiles;
import org.apache.spark.broadcast.Broadcast;

/**
 * The task of a worker for a year before the latest one, on a night with little news: only the patients of whom something of before the end of the year changed are folded, and a bucket without them is
 * not read. What curate set aside is that of all years, so it is taken from the latest one. What comes out is, byte for byte, what {@link BucketFold} would write.
 */
final class BucketEarlierYear implements WorkerFiles.Task<Bucket, BucketTally> {

    private static final long serialVersionUID = 1L;

    private final BucketPlan plan;
    private final RefoldPlan news;
    private final Latest latest;
    private final SharedData shared;

    /**
     * What is taken from the latest year.
     *
     * @param folder its output
     * @param early whose news concerns earlier years, by bucket
     */
    record Latest(String folder, Broadcast<Map<Integer, EarlyNews>> early) implements Serializable {}

    BucketEarlierYear(BucketPlan plan, RefoldPlan news, Latest latest, SharedData shared) {
        this.plan = plan;
        this.news = news;
        this.latest = latest;
        this.shared = shared;
    }

    /** What the account gains, less what it loses, by patients of whom something changed; their lines of all years are in it. */
    @Override
    public BucketTally run(Bucket bucket, TaskFiles files) {
        BucketPlan planHere = plan.at(files);
        RefoldPlan newsHere = news.fetched(files, new FoldRows(plan).tablesOfYear(), bucket.number());
        if (news.buckets().contains(bucket.number())) {
            Path kept = Path.of(latest.folder(), QuarantinedLines.TABLE, FoldTable.fileName(bucket.number()));
            TableMerge.link(
                    Path.of(files.fetched(kept.toString())),
                    new QuarantinedLines(planHere).table().file(planHere.outputFolder(), bucket.number()));
        }
        EarlyNews early = Objects.requireNonNull(latest.early().value().get(bucket.number()), "not a bucket of then");
        Set<PatientKey> touched = early.until(DayRange.ofYear(plan.year()).toDay());
        BucketEarlierYear here = new BucketEarlierYear(planHere, newsHere, latest, shared);
        try (BucketMerge merge =
                BucketMerge.of(new FoldRows(planHere).tablesOfYear(), newsHere, planHere, bucket.number())) {
            BucketTally tally =
                    touched.isEmpty() ? new BucketTally() : here.fold(bucket.fetched(files), touched, merge);
            merge.finish();
            return tally;
        }
    }

    private BucketTally fold(Bucket bucket, Set<PatientKey> touched, BucketMerge merge) {
        PatientFold fold = shared.fold(plan);
        BucketTally tally = new BucketTally();
        try (BucketHistories histories = BucketHistories.open(bucket, plan, shared.codes())) {
            while (histories.hasNext()) {
                PatientKey patient = histories.patient();
                if (touched.contains(patient)) {
                    PatientNews outcome = PatientNews.of(patient, histories.next(), fold, news);
                    tally.remove(outcome.then());
                    tally.add(outcome.now());
                    merge.accept(outcome);
                } else {
                    histories.skip((row, file) -> {});
                }
            }
        }
        return tally;
    }
}
