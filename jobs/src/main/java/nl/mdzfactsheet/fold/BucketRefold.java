package nl.mdzfactsheet.fold;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.patient.DayRange;
import nl.mdzfactsheet.patient.fold.PatientFold;
import nl.mdzfactsheet.table.ActiveDeliveries.Side;
import nl.mdzfactsheet.table.ParquetRowReader;
import nl.mdzfactsheet.table.mirror.TaskFiles;
import nl.mdzfactsheet.table.mirror.WorkerFiles;
import org.jspecify.annotations.Nullable;

/**
 * The task of a worker on a night with little news: of one bucket, the patients with lines in deliveries that came or went are folded as they were and as they are, and their rows take the place of
 * the old ones; all other rows are those of the earlier output. One patient is in memory at a time, however much news there is. What comes out is, byte for byte, what {@link BucketFold} would write.
 */
final class BucketRefold implements WorkerFiles.Task<Bucket, BucketRefold.Refolded> {

    private static final long serialVersionUID = 1L;
    private static final ClaimTable[] TABLES = ClaimTable.values();

    private final BucketPlan plan;
    private final RefoldPlan news;
    private final SharedData shared;

    BucketRefold(BucketPlan plan, RefoldPlan news, SharedData shared) {
        this.plan = plan;
        this.news = news;
        this.shared = shared;
    }

    /**
     * What came of a bucket.
     *
     * @param bucket its number
     * @param tally what the account gains, less what it loses
     * @param early whose news concerns the years before
     */
    record Refolded(int bucket, BucketTally tally, EarlyNews early) implements Serializable {}

    @Override
    public Refolded run(Bucket bucket, TaskFiles files) {
        BucketPlan planHere = plan.at(files);
        RefoldPlan newsHere = news.fetched(files, new FoldRows(plan).tables(), bucket.number());
        return new BucketRefold(planHere, newsHere, shared).fold(bucket.fetched(files));
    }

    private Refolded fold(Bucket bucket) {
        PatientFold fold = shared.fold(plan);
        BucketTally tally = new BucketTally();
        EarlyNews early = new EarlyNews(DayRange.ofYear(plan.year()).fromDay());
        Set<PatientKey> touched = touched(bucket);
        try (BucketHistories histories = BucketHistories.open(bucket, plan, shared.codes());
                IdentitySpill identities = new IdentitySpill(plan.outputFolder(), bucket.number());
                BucketMerge merge = BucketMerge.of(new FoldRows(plan).tables(), news, plan, bucket.number())) {
            while (histories.hasNext()) {
                PatientKey patient = histories.patient();
                if (touched.contains(patient)) {
                    PatientNews outcome = PatientNews.of(patient, histories.next(), fold, news);
                    tally.remove(outcome.then());
                    tally.add(outcome.now());
                    identities.write(outcome.now());
                    merge.accept(outcome);
                    early.add(outcome);
                } else {
                    identities.write(places -> addIdentities(histories, bucket, places));
                }
            }
            merge.finish();
        }
        return new Refolded(bucket.number(), tally, early);
    }

    /** The patients with a line or a contact in a delivery that came or went. */
    private Set<PatientKey> touched(Bucket bucket) {
        Set<PatientKey> touched = new TreeSet<>();
        for (Bucket.DeliveryFile file : bucket.claims()) {
            if (news.changed().contains(file.delivery())) {
                addPatients(new PatientCursor<>(Path.of(file.path()), plan.claimContract(), row -> row), touched);
            }
        }
        for (Bucket.DeliveryFile file : bucket.contacts()) {
            if (news.changed().contains(file.delivery())) {
                addPatients(new PatientCursor<>(Path.of(file.path()), plan.contactContract(), row -> row), touched);
            }
        }
        return touched;
    }

    private static void addPatients(PatientCursor<?> rows, Set<PatientKey> target) {
        try (rows) {
            while (!rows.exhausted()) {
                PatientKey patient = rows.patient();
                target.add(patient);
                rows.skip(patient, row -> {});
            }
        }
    }

    /** Place by hash of the lines of a patient without news. */
    private void addIdentities(BucketHistories histories, Bucket bucket, HashPlaces places) {
        histories.skip((row, file) -> {
            Bucket.DeliveryFile origin = bucket.claims().get(file);
            if (news.isNow(origin.delivery()) && counts(row, origin.only())) {
                ClaimTable table = TABLES[(int) row.number(news.tableColumn())];
                String id = Objects.requireNonNull(row.text(news.idColumn()));
                places.keepLargest(IdentitySpill.hash(table, id), IdentitySpill.place(origin.delivery(), table));
            }
        });
    }

    private boolean counts(ParquetRowReader row, @Nullable Side only) {
        return only == null || (row.number(news.debitColumn()) != 0) == (only == Side.DEBIT);
    }
}
