package nl.mdzfactsheet.patient.detect;

import nl.mdzfactsheet.patient.Coverage;
import nl.mdzfactsheet.patient.Detection;
import nl.mdzfactsheet.patient.Detector;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.curate.PaidQuarter;

/** D8: MDZ line while the person was uninsured or deceased on the first day of the quarter. */
public final class NotCovered implements LineDetector {

    private static final long serialVersionUID = 1L;

    @Override
    public void judge(ReportingYear year, Judgements judgements) {
        for (PaidQuarter paid : year.paidQuarters()) {
            for (NetLine line : paid.lines()) {
                Coverage coverage = line.coverage();
                if (coverage == Coverage.UNINSURED || coverage == Coverage.DECEASED) {
                    judgements.flag(Detection.certain(Detector.D8, line, line.netCents(), coverage.word()));
                }
            }
        }
    }
}
