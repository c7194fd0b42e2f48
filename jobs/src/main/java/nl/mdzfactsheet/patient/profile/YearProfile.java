package nl.mdzfactsheet.patient.profile;

import java.io.Serializable;
import java.util.List;
import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.patient.ContactYear;
import nl.mdzfactsheet.patient.DayRange;
import nl.mdzfactsheet.patient.Detection;
import nl.mdzfactsheet.patient.Detector;
import nl.mdzfactsheet.patient.Feature;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.PatientYear;
import nl.mdzfactsheet.patient.Quarter;
import nl.mdzfactsheet.patient.Unit;
import nl.mdzfactsheet.patient.curate.CuratedHistory;
import nl.mdzfactsheet.patient.curate.Enrolments;
import nl.mdzfactsheet.patient.detect.Detectors;
import nl.mdzfactsheet.patient.detect.Judgements;
import nl.mdzfactsheet.patient.detect.ReportingYear;
import nl.mdzfactsheet.patient.reference.ReferenceData;
import org.jspecify.annotations.Nullable;

/** One person in the reporting year: who, where, and every feature. */
public final class YearProfile implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String UNKNOWN_SES = "onbekend";

    private final ReferenceData reference;
    private final FeatureValues features;
    private final ProgrammeProfile programmes;

    public YearProfile(ReferenceData reference, int year, List<Feature> features, Detectors detectors) {
        this.reference = reference;
        this.features = new FeatureValues(features, year);
        this.programmes = new ProgrammeProfile(reference, detectors);
    }

    /** The patient-year, or null when the person has no insured day in the year. */
    public @Nullable PatientYear of(ReportingYear year, Judgements judgements) {
        CuratedHistory history = year.history();
        int insuredDays = history.insured().daysIn(DayRange.ofYear(year.year()));
        if (insuredDays == 0) {
            return null;
        }
        ContactYear contacts = ContactProfile.ofKnown(year.year(), history);
        int postcode4 = history.insured().personIn(year.year()).postcode4();
        return new PatientYear(
                year.year(),
                unit(year.year(), history.enrolments()),
                contacts.sex(),
                contacts.age(),
                AgeBands.of(contacts.age()),
                ses(postcode4),
                contacts.enrolledQuarters(),
                insuredDays,
                contacts.contacts(),
                noShowCents(year.lines(), judgements),
                history.insured().covers(bothYears(year.year())),
                Referrals.in(year.year(), history.lines()),
                ContactProfile.ofKnown(year.year() - 1, history),
                programmes.of(year),
                features.of(history.lines()));
    }

    /** The enrolment practice of the last enrolled quarter, with its RHO on the last day of that quarter. */
    private Unit unit(int year, Enrolments enrolments) {
        for (int number = 4; number >= 1; number--) {
            Quarter quarter = new Quarter(year, number);
            int practice = enrolments.practiceIn(quarter);
            if (practice != ClaimLine.NONE) {
                Unit found = reference.practiceUnit(practice, quarter.lastDay());
                return found == null ? Unit.UNKNOWN : found;
            }
        }
        return Unit.UNKNOWN;
    }

    private String ses(int postcode4) {
        String quintile = reference.sesQuintile(postcode4);
        return quintile == null ? UNKNOWN_SES : quintile;
    }

    /** The year before and the year. */
    private static DayRange bothYears(int year) {
        return new DayRange(
                DayRange.ofYear(year - 1).fromDay(), DayRange.ofYear(year).toDay());
    }

    private static long noShowCents(List<NetLine> lines, Judgements judgements) {
        long cents = 0;
        for (NetLine line : lines) {
            Detection flag = judgements.flag(Detector.D7, line);
            cents += flag != null && line.isInsured() ? flag.amountCents() : 0;
        }
        return cents;
    }
}
