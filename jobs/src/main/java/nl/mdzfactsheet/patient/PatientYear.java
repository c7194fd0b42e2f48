package nl.mdzfactsheet.patient;

import java.util.List;

/**
 * One person in the reporting year.
 *
 * @param sex 0, 1, 2 or 9 as delivered
 * @param age reporting year minus year of birth
 * @param ageBand "0 t/m 4", "5 t/m 14", "15 t/m 24", … "75 t/m 84", "85+"
 * @param ses "1" to "5" or "onbekend"
 * @param enrolledQuarters quarters of the year with an insured enrolment fee
 * @param insuredDays insured days of the year
 * @param contacts net insured consult and visit lines of the year
 * @param noShowCents cents of insured lines flagged by D7
 * @param insuredBothYears insured on every day of the year before and of the year
 * @param referrals new referrals by the GP: first hospital line of a specialism in a year, one per specialism and day
 * @param previous enrolment and contacts of the year before
 * @param programmes one entry per programme, in programme order
 * @param features feature values in the order of the feature set; aggregates in hundredths for units, 10^-8 for ddd
 */
public record PatientYear(
        int year,
        Unit unit,
        int sex,
        int age,
        String ageBand,
        String ses,
        int enrolledQuarters,
        int insuredDays,
        int contacts,
        long noShowCents,
        boolean insuredBothYears,
        int referrals,
        ContactYear previous,
        List<ProgrammeYear> programmes,
        List<Long> features) {

    /** What decides whether the person is a frequent user in this year. */
    public ContactYear contactYear() {
        return new ContactYear(year, sex, age, enrolledQuarters, contacts);
    }

    /**
     * One programme of one person in the reporting year.
     *
     * @param paidQuarters paid quarters with an insured net MDZ line
     * @param insuredCents net amount of its insured MDZ lines
     * @param mdzLines net MDZ lines, whatever their coverage
     * @param indicationAssessed D10 at the fourth quarter could be assessed
     * @param indicationMet an indication exists at the fourth quarter
     * @param specialistTreated D9 treatment on 1 October
     * @param excludedByOther an insured paid quarter of a programme that excludes this one
     */
    public record ProgrammeYear(
            String programme,
            int paidQuarters,
            long insuredCents,
            int mdzLines,
            boolean indicationAssessed,
            boolean indicationMet,
            boolean specialistTreated,
            boolean excludedByOther) {}
}
