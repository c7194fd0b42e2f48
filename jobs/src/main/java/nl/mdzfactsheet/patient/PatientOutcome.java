package nl.mdzfactsheet.patient;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the fold of one patient gives for one reporting year. Lists are in a fixed order that does not depend on the order of the history.
 *
 * @param lines net lines with datum_prestatie in the reporting year
 * @param quarters paid quarters of the reporting year
 * @param year the patient-year; null when the person has no insured day in the reporting year
 * @param previousContacts enrolment and contacts of the year before, also of a person without a patient-year; null when the person is not in verzekerden
 * @param detections flagged lines of the reporting year
 * @param contested lines of the reporting year whose flag was contested with success; not among the detections
 * @param fates what became of every active line, over all years
 * @param otherLabel insured net lines whose label differs from that of the insured period, over all years
 */
public record PatientOutcome(
        String patientId,
        List<FlaggedLine> lines,
        List<PatientQuarter> quarters,
        @Nullable PatientYear year,
        @Nullable ContactYear previousContacts,
        List<Detection> detections,
        List<Detection> contested,
        List<LineFate> fates,
        List<ClaimLine> otherLabel) {

    /**
     * What became of one active line. Every line has exactly one fate.
     *
     * @param line the line as delivered
     * @param fate its outcome
     * @param netCents what is left of it after credits; 0 unless net or partly reversed
     */
    public record LineFate(ClaimLine line, Fate fate, long netCents) {}

    /** The outcomes of curate. */
    public enum Fate {
        NET,
        PARTLY_REVERSED,
        REVERSED,
        CREDIT_USED,
        UNMATCHED_CREDIT,
        REPEATED,
        RESTATED_LINE,
        UNKNOWN_CODE,
        VALUE_MISSING,
        CONFLICTING_LINE,
        CREDIT_EXCEEDS_DEBIT
    }
}
