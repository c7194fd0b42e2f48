package nl.mdzfactsheet.patient.profile;

import java.util.ArrayList;
import java.util.List;
import nl.mdzfactsheet.patient.Detection;
import nl.mdzfactsheet.patient.Detector;
import nl.mdzfactsheet.patient.Detector.Certainty;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.PatientQuarter;
import nl.mdzfactsheet.patient.PatientQuarter.Kept;
import nl.mdzfactsheet.patient.Quarter;
import nl.mdzfactsheet.patient.curate.PaidQuarter;
import nl.mdzfactsheet.patient.detect.Judgements;
import nl.mdzfactsheet.patient.detect.ReportingYear;
import nl.mdzfactsheet.patient.detect.Waterfall;

/** The paid quarters of one person in the reporting year, as rows. */
public final class QuarterProfile {

    private final ReportingYear year;
    private final Judgements judgements;

    private QuarterProfile(ReportingYear year, Judgements judgements) {
        this.year = year;
        this.judgements = judgements;
    }

    /** In the order of quarter, then programme. */
    public static List<PatientQuarter> of(ReportingYear year, Judgements judgements) {
        QuarterProfile profile = new QuarterProfile(year, judgements);
        return year.paidQuarters().stream().map(profile::row).toList();
    }

    private PatientQuarter row(PaidQuarter paid) {
        List<Detection> besides = besides(paid);
        List<Detection> certain = besides.stream()
                .filter(flag -> flag.certainty() == Certainty.ZEKER)
                .toList();
        return new PatientQuarter(
                paid.quarter(),
                paid.programme(),
                paid.kept().unit(),
                paid.lines().size(),
                paid.lines().stream().mapToLong(NetLine::netCents).sum(),
                Waterfall.of(paid.kept(), judgements),
                paid.lines().stream().anyMatch(line -> judgements.isFlagged(Detector.D2, line)),
                kept(paid.kept()),
                certain.size(),
                certain.stream().mapToLong(Detection::amountCents).sum(),
                besides.size() - certain.size(),
                contactLines(paid.quarter()));
    }

    private Kept kept(NetLine kept) {
        return new Kept(
                judgements.isFlagged(Detector.D3, kept),
                judgements.isAssessed(Detector.D7, kept),
                judgements.isFlagged(Detector.D7, kept),
                judgements.isFlagged(Detector.D8, kept),
                judgements.isFlagged(Detector.D9, kept),
                judgements.isAssessed(Detector.D10, kept),
                judgements.isFlagged(Detector.D10, kept));
    }

    /** The D4 flags that count at a paid quarter. */
    private List<Detection> besides(PaidQuarter paid) {
        List<Detection> besides = new ArrayList<>();
        for (NetLine line : year.lines()) {
            Detection flag = judgements.flag(Detector.D4, line);
            if (flag != null
                    && line.quarter().equals(paid.quarter())
                    && paid.programme().equals(flag.programme())) {
                besides.add(flag);
            }
        }
        return besides;
    }

    private int contactLines(Quarter quarter) {
        int lines = 0;
        for (NetLine line : year.lines()) {
            if (line.isContact() && line.quarter().equals(quarter)) {
                lines++;
            }
        }
        return lines;
    }
}
