package nl.mdzfactsheet.fold;

import java.io.Serializable;
import java.util.List;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.patient.Feature;
import nl.mdzfactsheet.table.mirror.TaskFiles;

/**
 * What a worker needs to fold a bucket, besides the reference data. Small, sent with every task.
 *
 * @param year reporting year
 * @param programmes programmes of the patient-year columns, in order
 * @param features features of the patient-year columns, in order
 * @param deliveryIds delivery id per ordinal
 * @param claimContract contract of the claim segments
 * @param insuredContract contract of the insured segments
 * @param contactContract contract of the contact segments
 * @param lineColumns columns of net_line
 * @param quarterColumns columns of patient_quarter
 * @param yearColumns columns of patient_year
 * @param detectionColumns columns of detection
 * @param quarantine what the rows of quarantined_line need
 * @param outputFolder staging folder of the step
 */
record BucketPlan(
        int year,
        List<String> programmes,
        List<Feature> features,
        List<String> deliveryIds,
        TableContract claimContract,
        TableContract insuredContract,
        TableContract contactContract,
        List<ColumnContract> lineColumns,
        List<ColumnContract> quarterColumns,
        List<ColumnContract> yearColumns,
        List<ColumnContract> detectionColumns,
        QuarantinePlan quarantine,
        String outputFolder)
        implements Serializable {

    /** The same with the output folder where a task can write. */
    BucketPlan at(TaskFiles files) {
        return new BucketPlan(
                year,
                programmes,
                features,
                deliveryIds,
                claimContract,
                insuredContract,
                contactContract,
                lineColumns,
                quarterColumns,
                yearColumns,
                detectionColumns,
                quarantine,
                files.path(outputFolder));
    }
}
