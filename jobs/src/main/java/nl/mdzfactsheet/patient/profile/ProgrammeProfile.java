package nl.mdzfactsheet.patient.profile;

import java.io.Serializable;
import java.util.List;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.PatientYear.ProgrammeYear;
import nl.mdzfactsheet.patient.Quarter;
import nl.mdzfactsheet.patient.curate.PaidQuarter;
import nl.mdzfactsheet.patient.detect.Detectors;
import nl.mdzfactsheet.patient.detect.IndicationCheck.Answer;
import nl.mdzfactsheet.patient.detect.ReportingYear;
import nl.mdzfactsheet.patient.reference.ReferenceData;

/** Per programme: what was paid, and what undercoverage needs to know. */
final class ProgrammeProfile implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReferenceData reference;
    private final Detectors detectors;

    ProgrammeProfile(ReferenceData reference, Detectors detectors) {
        this.reference = reference;
        this.detectors = detectors;
    }

    /** One entry per programme, in programme order. */
    List<ProgrammeYear> of(ReportingYear year) {
        return reference.programmes().stream()
                .map(programme -> programmeYear(programme, year))
                .toList();
    }

    private ProgrammeYear programmeYear(String programme, ReportingYear year) {
        Quarter last = new Quarter(year.year(), 4);
        Answer indication = detectors.indicationCheck().answer(programme, last, year.history(), year.hits());
        boolean treated = detectors.specialistTreated().treatment(programme, last, year.hits()) != null;
        int paidQuarters = 0;
        int lines = 0;
        long cents = 0;
        boolean excluded = false;
        for (PaidQuarter paid : year.paidQuarters()) {
            boolean insured = paid.lines().stream().anyMatch(NetLine::isInsured);
            if (paid.programme().equals(programme)) {
                paidQuarters += insured ? 1 : 0;
                lines += paid.lines().size();
                cents += insuredCents(paid);
            }
            excluded |= insured && excludes(paid, programme);
        }
        return new ProgrammeYear(
                programme,
                paidQuarters,
                cents,
                lines,
                indication != Answer.NOT_ASSESSED,
                indication == Answer.MET,
                treated,
                excluded);
    }

    private static long insuredCents(PaidQuarter paid) {
        return paid.lines().stream()
                .filter(NetLine::isInsured)
                .mapToLong(NetLine::netCents)
                .sum();
    }

    private boolean excludes(PaidQuarter paid, String programme) {
        return reference.excludes(paid.programme(), programme, paid.quarter().firstDay());
    }
}
