package nl.mdzfactsheet.patient.detect;

import nl.mdzfactsheet.patient.Detection;
import nl.mdzfactsheet.patient.Detector;
import nl.mdzfactsheet.patient.Detector.Basis;
import nl.mdzfactsheet.patient.Detector.Certainty;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.curate.PaidQuarter;
import nl.mdzfactsheet.patient.detect.IndicationCheck.Answer;

/** D10: MDZ line while no indication for the programme is found in the claims of the 24 months up to the end of the quarter. */
public final class NoIndication implements LineDetector {

    private static final long serialVersionUID = 1L;

    private final IndicationCheck check;

    public NoIndication(IndicationCheck check) {
        this.check = check;
    }

    @Override
    public void judge(ReportingYear year, Judgements judgements) {
        for (PaidQuarter paid : year.paidQuarters()) {
            Answer answer = check.answer(paid.programme(), paid.quarter(), year.history(), year.hits());
            for (NetLine line : paid.lines()) {
                if (answer != Answer.NOT_ASSESSED) {
                    judgements.assess(Detector.D10, line);
                }
                if (answer == Answer.NOT_MET) {
                    judgements.flag(flag(line));
                }
            }
        }
    }

    private static Detection flag(NetLine line) {
        return new Detection(
                Detector.D10,
                line,
                line.unit(),
                line.programme(),
                line.netCents(),
                "no_indicatie",
                Basis.CLAIMS_PROXY,
                Certainty.VERMOEDEN);
    }
}
