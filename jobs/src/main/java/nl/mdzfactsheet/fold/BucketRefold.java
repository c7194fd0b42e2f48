package nl.mdzfactsheet.fold;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.mdzfactsheet.fold.SegmentRows.Codes;
import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.patient.PatientHistory;
import nl.mdzfactsheet.patient.PatientOutcome;
import nl.mdzfactsheet.patient.ProgrammeContact;
import nl.mdzfactsheet.patient.fold.PatientFold;
import nl.mdzfactsheet.patient.reference.ReferenceData;
import nl.mdzfactsheet.table.ActiveDeliveries.Side;
import nl.mdzfactsheet.table.ParquetRowReader;
import nl.mdzfactsheet.table.mirror.TaskFiles;
import nl.mdzfactsheet.table.mirror.WorkerFiles;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;

/**
 * The task of a worker on a night with little news: of one bucket, the patients with lines in deliveries that came or went are folded as they were and as they are, and their rows take the place of
 * the old ones; all other rows are those of the earlier output. One patient is in memory at a time, however much news there is. What comes out is, byte for byte, what {@link BucketFold} would write.
 */
final class BucketRefold implements WorkerFiles.Task<Bucket, BucketTally> {

    private static final long serialVersionUID = 1L;
    private static final ClaimTable[] TABLES = ClaimTable.values();

    private final BucketPlan plan;
    private final RefoldPlan news;
    private final Broadcast<ReferenceData> reference;
    private final Broadcast<List<String>> dictionary;

    BucketRefold(
            BucketPlan plan, RefoldPlan news, Broadcast<ReferenceData> reference, Broadcast<List<String>> dictionary) {
        this.plan = plan;
        this.news = news;
        this.reference = reference;
        this.dictionary = dictionary;
    }

    /** What the account gains, less what it loses. */
    @Override
    public BucketTally run(Bucket bucket, TaskFiles files) {
        BucketPlan planHere = plan.at(files);
        RefoldPlan newsHere = news.fetched(files, new FoldRows(plan).tables(), bucket.number());
        return new BucketRefold(planHere, newsHere, reference, dictionary).fold(bucket.fetched(files));
    }

    private BucketTally fold(Bucket bucket) {
        PatientFold fold = new PatientFold(reference.value(), plan.year(), plan.features());
        BucketTally tally = new BucketTally();
        Set<PatientKey> touched = touched(bucket);
        try (BucketHistories histories = BucketHistories.open(bucket, plan, new Codes(dictionary.value()));
                IdentitySpill identities = new IdentitySpill(plan.outputFolder(), bucket.number());
                BucketMerge merge = BucketMerge.of(new FoldRows(plan).tables(), news, plan, bucket.number())) {
            while (histories.hasNext()) {
                PatientKey patient = histories.patient();
                if (touched.contains(patient)) {
                    PatientHistory history = histories.next();
                    News outcome = new News(
                            patient, fold.fold(part(history, news::isThen)), fold.fold(part(history, news::isNow)));
                    tally.remove(outcome.then());
                    tally.add(outcome.now());
                    identities.write(outcome.now());
                    merge.accept(outcome);
                } else {
                    identities.write(places -> addIdentities(histories, bucket, places));
                }
            }
            merge.finish();
        }
        return tally;
    }

    /** A patient with news: the outcome of then, and of now. */
    record News(PatientKey patient, PatientOutcome then, PatientOutcome now) {

        boolean changes(FoldTable table) {
            return !table.part().of(then).equals(table.part().of(now));
        }
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

    /** The history as some of the deliveries tell it. */
    private static PatientHistory part(PatientHistory whole, Predicate<Integer> delivery) {
        List<ClaimLine> lines = whole.lines().stream()
                .filter(line -> delivery.test(line.origin().delivery()))
                .toList();
        List<ProgrammeContact> contacts = whole.contacts().stream()
                .filter(contact -> delivery.test(contact.delivery()))
                .toList();
        return new PatientHistory(whole.patientId(), lines, whole.periods(), contacts);
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
