package nl.mdzfactsheet.patient;

/**
 * What decides in a calendar year whether a person is a frequent user of GP care: the group the person is compared with and the number of contacts.
 *
 * @param sex 0, 1, 2 or 9 as delivered, of the insured period that says who the person is in the year
 * @param age year minus year of birth
 * @param enrolledQuarters quarters of the year with an insured enrolment fee
 * @param contacts net insured consult and visit lines of the year
 */
public record ContactYear(int year, int sex, int age, int enrolledQuarters, int contacts) {

    private static final int QUARTERS_OF_A_YEAR = 4;

    /** Only who is enrolled in all four quarters is compared. */
    public boolean isEnrolledAllYear() {
        return enrolledQuarters == QUARTERS_OF_A_YEAR;
    }
}
