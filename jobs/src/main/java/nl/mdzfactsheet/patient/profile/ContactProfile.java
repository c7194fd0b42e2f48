package nl.mdzfactsheet.patient.profile;

import java.util.List;
import nl.mdzfactsheet.patient.ContactYear;
import nl.mdzfactsheet.patient.InsuredPeriod;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.Quarter;
import nl.mdzfactsheet.patient.curate.CuratedHistory;
import nl.mdzfactsheet.patient.curate.Enrolments;
import org.jspecify.annotations.Nullable;

/** The contacts of one person in one year, with the group they are compared in. */
public final class ContactProfile {

    private ContactProfile() {}

    /** A year of a person, insured in it or not; null when the person is not in verzekerden. */
    public static @Nullable ContactYear of(int year, CuratedHistory history) {
        return history.insured().isKnown() ? ofKnown(year, history) : null;
    }

    /** A year of a person in verzekerden. */
    static ContactYear ofKnown(int year, CuratedHistory history) {
        InsuredPeriod person = history.insured().personIn(year);
        return new ContactYear(
                year,
                person.sex(),
                year - person.birthYear(),
                enrolledQuarters(year, history.enrolments()),
                contacts(year, history.lines()));
    }

    private static int enrolledQuarters(int year, Enrolments enrolments) {
        int quarters = 0;
        for (int number = 1; number <= 4; number++) {
            quarters += enrolments.isEnrolled(new Quarter(year, number)) ? 1 : 0;
        }
        return quarters;
    }

    private static int contacts(int year, List<NetLine> lines) {
        int contacts = 0;
        for (NetLine line : lines) {
            contacts += line.isInsured() && line.isContact() && line.quarter().year() == year ? 1 : 0;
        }
        return contacts;
    }
}
