package nl.mdzfactsheet.patient.fold;

import nl.mdzfactsheet.patient.curate.CuratedHistory;
import nl.mdzfactsheet.patient.detect.Judgements;
import nl.mdzfactsheet.patient.detect.ReportingYear;

/**
 * One person with everything the rules found, before it becomes rows.
 *
 * @param year the reporting year with the history behind it
 * @param judgements what the detectors say of its lines
 */
public record JudgedPatient(ReportingYear year, Judgements judgements) {

    /** Everything that counts of the person, up to the end of the reporting year. */
    public CuratedHistory history() {
        return year.history();
    }
}
