package nl.mdzfactsheet.patient;

/**
 * One registered programme contact of one patient.
 *
 * @param contactId identifier of the contact
 * @param delivery ordinal of the delivery that holds it: a later delivery has a higher one
 * @param practiceAgb practice of the contact
 * @param programme programme of the contact
 * @param day date, days since 1970-01-01
 * @param attended true when the outcome is verschenen
 */
public record ProgrammeContact(
        String contactId, int delivery, int practiceAgb, String programme, int day, boolean attended) {

    /** Equal in everything but the delivery. */
    public boolean sameContent(ProgrammeContact other) {
        return practiceAgb == other.practiceAgb
                && programme.equals(other.programme)
                && day == other.day
                && attended == other.attended;
    }
}
