package nl.mdzfactsheet.patient;

import java.util.List;

/**
 * Everything the active deliveries say about one person, over all years.
 *
 * @param patientId pseudonym, 32 lower-case hexadecimal characters
 * @param lines claim lines of all active deliveries, in any order
 * @param periods insured periods; empty when the person is not in verzekerden
 * @param contacts registered programme contacts
 */
public record PatientHistory(
        String patientId, List<ClaimLine> lines, List<InsuredPeriod> periods, List<ProgrammeContact> contacts) {

    public PatientHistory {
        lines = List.copyOf(lines);
        periods = List.copyOf(periods);
        contacts = List.copyOf(contacts);
    }
}
