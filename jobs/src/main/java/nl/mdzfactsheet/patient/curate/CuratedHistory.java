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
        List<ClaimLine> otherLabel) {

    /**
     * The history as it was on a day at the end of a quarter: nothing of later days can change what is judged of it.
     * What became of the lines stays that of all days.
     *
     * @param day last day of a quarter
     */
    public CuratedHistory until(int day) {
        int last = lines.size();
        while (last > 0 && lines.get(last - 1).claim().serviceDay() > day) {
            last--;
        }
        if (last == lines.size() && contacts.stream().allMatch(contact -> contact.day() <= day)) {
            return this;
        }
        return new CuratedHistory(
                patientId,
                lines.subList(0, last),
                insured,
                enrolments,
                paidQuarters.stream()
                        .filter(paid -> paid.quarter().lastDay() <= day)
                        .toList(),
                contacts.stream().filter(contact -> contact.day() <= day).toList(),
                fates,
                otherLabel);
    }
}
