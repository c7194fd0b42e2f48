package nl.mdzfactsheet.patient;

/**
 * One registered programme contact of one patient.
 *
 * @param practiceAgb practice of the contact
 * @param programme programme of the contact
 * @param day date, days since 1970-01-01
 * @param attended true when the outcome is verschenen
 */
public record ProgrammeContact(int practiceAgb, String programme, int day, boolean attended) {}
