package nl.mdzfactsheet.patient.curate;

import java.util.List;
import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.PatientOutcome.LineFate;
import nl.mdzfactsheet.patient.ProgrammeContact;

/**
 * What counts of one person's history, over all years.
 *
 * @param lines net lines in the order of datum_prestatie, table, declaratie_id
 * @param insured when the person was insured
 * @param enrolments enrolment practice per quarter
 * @param paidQuarters net MDZ lines by quarter and programme, in that order
 * @param contacts registered programme contacts
 * @param fates what became of every active line
 * @param otherLabel insured net lines with another label than the period that insures them
 */
public record CuratedHistory(
        String patientId,
        List<NetLine> lines,
        InsuredTime insured,
        Enrolments enrolments,
        List<PaidQuarter> paidQuarters,
        List<ProgrammeContact> contacts,
        List<LineFate> fates,
        List<ClaimLine> otherLabel) {}
