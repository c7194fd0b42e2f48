package nl.mdzfactsheet.fold;

import java.io.Serializable;
import java.util.List;
import nl.mdzfactsheet.fold.SegmentRows.Codes;
import nl.mdzfactsheet.patient.fold.PatientFold;
import nl.mdzfactsheet.patient.reference.ReferenceData;
import org.apache.spark.broadcast.Broadcast;

/**
 * What all tasks of a fold share; sent to each worker once.
 *
 * @param reference reference data
 * @param dictionary texts by number
 */
record SharedData(Broadcast<ReferenceData> reference, Broadcast<List<String>> dictionary) implements Serializable {

    /** The rules for the year of a plan. */
    PatientFold fold(BucketPlan plan) {
        return new PatientFold(reference.value(), plan.year(), plan.features());
    }

    Codes codes() {
        return new Codes(dictionary.value());
    }

    void destroy() {
        reference.destroy();
        dictionary.destroy();
    }
}
