package nl.mdzfactsheet.patient.detect;

import java.io.Serializable;
import java.util.List;
import nl.mdzfactsheet.patient.reference.ReferenceData;

/** The ten detectors of one reporting year, and the two checks that undercoverage shares with them. */
public final class Detectors implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReferenceData reference;
    private final IndicationCheck indicationCheck;
    private final SpecialistTreated specialistTreated;
    private final List<LineDetector> inOrder;

    public Detectors(ReferenceData reference, int year) {
        this.reference = reference;
        indicationCheck = new IndicationCheck(reference, year);
        specialistTreated = new SpecialistTreated(reference, year);
        inOrder = List.of(
                new DuplicateLine(),
                new DoubleBundleQuarter(),
                new ProgrammeOverlap(reference),
                new BesidesBundle(reference),
                new DoubleEnrolment(),
                new AboveMaximumTariff(reference),
                new NoShowQuarter(reference, year),
                new NotCovered(),
                specialistTreated,
                new NoIndication(indicationCheck));
    }

    /** What all detectors say of one person's reporting year. */
    public Judgements judge(ReportingYear year) {
        Judgements judgements = new Judgements(reference, year.history().patientId());
        for (LineDetector detector : inOrder) {
            detector.judge(year, judgements);
        }
        return judgements;
    }

    public IndicationCheck indicationCheck() {
        return indicationCheck;
    }

    public SpecialistTreated specialistTreated() {
        return specialistTreated;
    }
}
