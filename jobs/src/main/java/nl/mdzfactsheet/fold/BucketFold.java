package nl.mdzfactsheet.fold;

import nl.mdzfactsheet.fold.SegmentRows.Codes;
import nl.mdzfactsheet.patient.PatientOutcome;
import nl.mdzfactsheet.patient.fold.PatientFold;
import nl.mdzfactsheet.table.mirror.TaskFiles;
import nl.mdzfactsheet.table.mirror.WorkerFiles;

/** The task of a worker: one bucket of patients, from sorted segments to written tables, one patient in memory at a time. */
final class BucketFold implements WorkerFiles.Task<Bucket, BucketTally> {

    private static final long serialVersionUID = 1L;

    private final BucketPlan plan;
    private final SharedData shared;

    BucketFold(BucketPlan plan, SharedData shared) {
        this.plan = plan;
        this.shared = shared;
    }

    @Override
    public BucketTally run(Bucket bucket, TaskFiles files) {
        return fold(bucket.fetched(files), plan.at(files), shared.fold(plan), shared.codes());
    }

    /** Writes the tables of one bucket below the output folder of the plan. */
    static BucketTally fold(Bucket bucket, BucketPlan plan, PatientFold fold, Codes codes) {
        BucketTally tally = new BucketTally();
        try (BucketHistories histories = BucketHistories.open(bucket, plan, codes);
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
