package nl.mdzfactsheet.fold;

import java.util.List;
import nl.mdzfactsheet.fold.SegmentRows.Codes;
import nl.mdzfactsheet.patient.PatientOutcome;
import nl.mdzfactsheet.patient.fold.PatientFold;
import nl.mdzfactsheet.patient.reference.ReferenceData;
import nl.mdzfactsheet.table.mirror.TaskFiles;
import nl.mdzfactsheet.table.mirror.WorkerFiles;
import org.apache.spark.broadcast.Broadcast;

/** The task of a worker: one bucket of patients, from sorted segments to written tables, one patient in memory at a time. */
final class BucketFold implements WorkerFiles.Task<Bucket, BucketTally> {

    private static final long serialVersionUID = 1L;

    private final BucketPlan plan;
    private final Broadcast<ReferenceData> reference;
    private final Broadcast<List<String>> dictionary;

    BucketFold(BucketPlan plan, Broadcast<ReferenceData> reference, Broadcast<List<String>> dictionary) {
        this.plan = plan;
        this.reference = reference;
        this.dictionary = dictionary;
    }

    @Override
    public BucketTally run(Bucket bucket, TaskFiles files) {
        PatientFold fold = new PatientFold(reference.value(), plan.year(), plan.features());
        return fold(bucket.fetched(files), plan.at(files), fold, dictionary.value());
    }

    /** Writes the tables of one bucket below the output folder of the plan. */
    static BucketTally fold(Bucket bucket, BucketPlan plan, PatientFold fold, List<String> texts) {
        BucketTally tally = new BucketTally();
        try (BucketHistories histories = BucketHistories.open(bucket, plan, new Codes(texts));
                FoldWriter writer = new FoldWriter(new FoldRows(plan).tables(), plan.outputFolder(), bucket.number());
                IdentitySpill identities = new IdentitySpill(plan.outputFolder(), bucket.number())) {
            while (histories.hasNext()) {
                PatientOutcome outcome = fold.fold(histories.next());
                tally.add(outcome);
                identities.write(outcome);
                writer.write(outcome);
            }
        }
        return tally;
    }
}
