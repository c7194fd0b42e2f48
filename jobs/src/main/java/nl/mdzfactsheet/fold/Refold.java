package nl.mdzfactsheet.fold;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nl.mdzfactsheet.fold.SegmentRows.Codes;
import nl.mdzfactsheet.patient.PatientHistory;
import nl.mdzfactsheet.patient.fold.PatientFold;
import nl.mdzfactsheet.patient.reference.ReferenceData;
import nl.mdzfactsheet.table.ActiveDeliveries;
import nl.mdzfactsheet.table.CodeDictionary;

/** Folds single patients once more, from the same segments and reference tables as the stage, without Spark: what {@code explain} shows is what was computed. */
public final class Refold {

    private final BucketPlan plan;
    private final List<Bucket> buckets;
    private final PatientFold fold;
    private final List<String> texts;

    public Refold(FoldRequest request) {
        ActiveSegments segments = new ActiveSegments(
                request.home(), ActiveDeliveries.read(request.ingest().folder()));
        this.buckets = segments.buckets();
        this.plan = FoldStage.plan(request, segments, Path.of(""));
        ReferenceData reference = new ReferenceData(
                ReferenceSnapshot.read(request.ingest().folder(), request.contracts()),
                segments.coverage(),
                ContactPass.of(plan.contactContract(), buckets),
                request.programmes());
        this.fold = new PatientFold(reference, request.year(), request.features());
        this.texts = CodeDictionary.load(request.home().dictionary()).texts();
    }

    /** The rules with the reference data of the run. */
    public PatientFold fold() {
        return fold;
    }

    /** Delivery ids by the ordinal that lines carry. */
    public List<String> deliveryIds() {
        return plan.deliveryIds();
    }

    /** The histories of the patients wanted, in the order of the store. */
    public void histories(Predicate<String> wanted, Consumer<PatientHistory> receiver) {
        Codes codes = new Codes(texts);
        for (Bucket bucket : buckets) {
            try (BucketHistories histories = BucketHistories.open(bucket, plan, codes)) {
                while (histories.hasNext()) {
                    PatientHistory history = histories.next();
                    if (wanted.test(history.patientId())) {
                        receiver.accept(history);
                    }
                }
            }
        }
    }
}
