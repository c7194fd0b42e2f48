package nl.mdzfactsheet.patient.fold;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.mdzfactsheet.patient.DayRange;
import nl.mdzfactsheet.patient.Detection;
import nl.mdzfactsheet.patient.Detector;
import nl.mdzfactsheet.patient.Feature;
import nl.mdzfactsheet.patient.FlaggedLine;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.PatientHistory;
import nl.mdzfactsheet.patient.PatientOutcome;
import nl.mdzfactsheet.patient.Quarter;
import nl.mdzfactsheet.patient.Unit;
import nl.mdzfactsheet.patient.curate.CuratedHistory;
import nl.mdzfactsheet.patient.curate.Curation;
import nl.mdzfactsheet.patient.detect.Detectors;
import nl.mdzfactsheet.patient.detect.Judgements;
import nl.mdzfactsheet.patient.detect.PatternHits;
import nl.mdzfactsheet.patient.detect.ReportingYear;
import nl.mdzfactsheet.patient.detect.Waterfall;
import nl.mdzfactsheet.patient.profile.ContactProfile;
import nl.mdzfactsheet.patient.profile.QuarterProfile;
import nl.mdzfactsheet.patient.profile.RepeatedRequests;
import nl.mdzfactsheet.patient.profile.YearProfile;
import nl.mdzfactsheet.patient.reference.ReferenceData;
import org.jspecify.annotations.Nullable;

/**
 * One patient's history in; net lines, paid quarters, the patient-year and flagged lines of one reporting year out. A pure
 * function: the same history in any order gives the same outcome. One instance serves any number of threads and patients.
 */
public final class PatientFold implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReferenceData reference;
    private final int year;
    private final Curation curation;
    private final Detectors detectors;
    private final YearProfile yearProfile;

    /**
     * @param year reporting year
     * @param features columns of the patient-year, in the order of the values
     */
    public PatientFold(ReferenceData reference, int year, List<Feature> features) {
        this.reference = reference;
        this.year = year;
        this.curation = new Curation(reference);
        this.detectors = new Detectors(reference, year);
        this.yearProfile = new YearProfile(reference, year, features, detectors);
    }

    public PatientOutcome fold(PatientHistory history) {
        JudgedPatient judged = judge(history);
        ReportingYear reported = judged.year();
        Judgements judgements = judged.judgements();
        return new PatientOutcome(
                history.patientId(),
                flaggedLines(reported, judgements),
                QuarterProfile.of(reported, judgements),
                yearProfile.of(reported, judgements),
                ContactProfile.of(year - 1, judged.history()),
                judgements.detections(reported.lines()),
                judgements.contested(reported.lines()),
                judged.history().fates(),
                judged.history().otherLabel());
    }

    /** What counts of one person, over all years. */
    public CuratedHistory curate(PatientHistory history) {
        return curation.curate(history);
    }

    /** What the rules say of one person, before it becomes rows: for {@code explain}. What lies after the reporting year plays no part. */
    public JudgedPatient judge(PatientHistory history) {
        CuratedHistory curated =
                curation.curate(history).until(DayRange.ofYear(year).toDay());
        PatternHits hits = PatternHits.of(curated.lines(), reference.indications());
        ReportingYear reported = ReportingYear.of(year, curated, hits);
        return new JudgedPatient(reported, detectors.judge(reported));
    }

    public Detectors detectors() {
        return detectors;
    }

    /** The unit of a practice in a quarter; null when it is not in praktijken. */
    public @Nullable Unit unitOf(int practiceAgb, Quarter quarter) {
        return reference.practiceUnit(practiceAgb, quarter.lastDay());
    }

    /** Whether one programme excludes another in a quarter. */
    public boolean excludes(String programme, String other, Quarter quarter) {
        return reference.excludes(programme, other, quarter.firstDay());
    }

    private static List<FlaggedLine> flaggedLines(ReportingYear year, Judgements judgements) {
        Set<NetLine> repeated = RepeatedRequests.among(year.history().lines());
        List<FlaggedLine> flagged = new ArrayList<>(year.lines().size());
        for (NetLine line : year.lines()) {
            Detection aboveTariff = judgements.flag(Detector.D6, line);
            flagged.add(new FlaggedLine(
                    line,
                    judgements.isFlagged(Detector.D1, line),
                    judgements.isFlagged(Detector.D5, line),
                    judgements.isAssessed(Detector.D6, line),
                    aboveTariff == null ? 0 : aboveTariff.amountCents(),
                    repeated.contains(line),
                    line.isBundle() ? Waterfall.of(line, judgements) : null));
        }
        return flagged;
    }
}
