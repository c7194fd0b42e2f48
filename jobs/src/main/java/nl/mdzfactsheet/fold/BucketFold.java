package nl.mdzfactsheet.fold;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.mdzfactsheet.fold.SegmentRows.Codes;
import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.patient.InsuredPeriod;
import nl.mdzfactsheet.patient.PatientOutcome;
import nl.mdzfactsheet.patient.ProgrammeContact;
import nl.mdzfactsheet.patient.fold.PatientFold;
import nl.mdzfactsheet.patient.reference.ReferenceData;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;

/** The task of a worker: one bucket of patients, from sorted segments to written tables, one patient in memory at a time. */
final class BucketFold implements Function<Bucket, BucketTally> {

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
    public BucketTally call(Bucket bucket) {
        PatientFold fold = new PatientFold(reference.value(), plan.year(), plan.features());
        BucketTally tally = new BucketTally();
        try (BucketHistories histories = open(bucket);
                FoldWriter writer = new FoldWriter(plan, bucket.number());
                QuarantinedLines quarantine = new QuarantinedLines(plan, bucket.number());
                IdentitySpill identities = new IdentitySpill(plan.outputFolder(), bucket.number())) {
            while (histories.hasNext()) {
                PatientOutcome outcome = fold.fold(histories.next());
                outcome.fates().forEach(tally::add);
                outcome.otherLabel().forEach(tally::addOtherLabel);
                quarantine.write(outcome);
                identities.write(outcome);
                writer.write(outcome);
            }
        }
        return tally;
    }

    private BucketHistories open(Bucket bucket) {
        Codes codes = new Codes(dictionary.value());
        List<PatientCursor<ClaimLine>> claims = new ArrayList<>();
        for (Bucket.DeliveryFile file : bucket.claims()) {
            claims.add(new PatientCursor<>(
                    Path.of(file.path()),
                    plan.claimContract(),
                    SegmentRows.claims(plan.claimContract(), codes, file.delivery())));
        }
        List<PatientCursor<InsuredPeriod>> insured = new ArrayList<>();
        for (String file : bucket.insured()) {
            insured.add(new PatientCursor<>(
                    Path.of(file), plan.insuredContract(), SegmentRows.insuredPeriods(plan.insuredContract())));
        }
        List<PatientCursor<ProgrammeContact>> contacts = new ArrayList<>();
        for (Bucket.DeliveryFile file : bucket.contacts()) {
            contacts.add(new PatientCursor<>(
                    Path.of(file.path()),
                    plan.contactContract(),
                    SegmentRows.contacts(plan.contactContract(), file.delivery())));
        }
        return new BucketHistories(claims, insured, contacts);
    }
}
