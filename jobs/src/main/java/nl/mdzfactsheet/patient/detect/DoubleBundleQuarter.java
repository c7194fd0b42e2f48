package nl.mdzfactsheet.patient.detect;

import nl.mdzfactsheet.patient.Detection;
import nl.mdzfactsheet.patient.Detector;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.curate.PaidQuarter;

/** D2: every net MDZ line of the same programme and quarter but the kept one. */
public final class DoubleBundleQuarter implements LineDetector {

    private static final long serialVersionUID = 1L;

    @Override
    public void judge(ReportingYear year, Judgements judgements) {
        for (PaidQuarter paid : year.paidQuarters()) {
            String kept = paid.kept().declaratieId();
            for (NetLine line : paid.lines()) {
                if (!line.equals(paid.kept())) {
                    judgements.flag(Detection.certain(Detector.D2, line, line.netCents(), kept));
                }
            }
        }
    }
}
