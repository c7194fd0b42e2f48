package nl.mdzfactsheet.patient.detect;

import nl.mdzfactsheet.patient.Detection;
import nl.mdzfactsheet.patient.Detector;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.curate.PaidQuarter;
import nl.mdzfactsheet.patient.reference.ReferenceData;
import org.jspecify.annotations.Nullable;

/** D3: MDZ line of the lapsing programme in a quarter with an MDZ line of the excluding programme. */
public final class ProgrammeOverlap implements LineDetector {

    private static final long serialVersionUID = 1L;

    private final ReferenceData reference;

    public ProgrammeOverlap(ReferenceData reference) {
        this.reference = reference;
    }

    @Override
    public void judge(ReportingYear year, Judgements judgements) {
        for (PaidQuarter paid : year.paidQuarters()) {
            NetLine excluding = firstExcludingLine(year, paid);
            if (excluding != null) {
                for (NetLine line : paid.lines()) {
                    judgements.flag(Detection.certain(Detector.D3, line, line.netCents(), excluding.declaratieId()));
                }
            }
        }
    }

    private @Nullable NetLine firstExcludingLine(ReportingYear year, PaidQuarter lapsing) {
        int firstDay = lapsing.quarter().firstDay();
        return year.paidIn(lapsing.quarter()).stream()
                .filter(other -> reference.excludes(other.programme(), lapsing.programme(), firstDay))
                .flatMap(other -> other.lines().stream())
                .min(NetLine.BY_GRANTING)
                .orElse(null);
    }
}
