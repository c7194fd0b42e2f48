package nl.mdzfactsheet.patient.detect;

import java.util.List;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.Quarter;
import nl.mdzfactsheet.patient.curate.CuratedHistory;
import nl.mdzfactsheet.patient.curate.PaidQuarter;

/**
 * One person's history seen from a reporting year.
 *
 * @param history everything that counts, up to the end of the reporting year
 * @param lines net lines of the reporting year, in the order of history
 * @param paidQuarters paid quarters of the reporting year
 * @param hits lines of the whole history that match a row of indicaties
 */
public record ReportingYear(
        int year, CuratedHistory history, List<NetLine> lines, List<PaidQuarter> paidQuarters, PatternHits hits) {

    public static ReportingYear of(int year, CuratedHistory history, PatternHits hits) {
        List<NetLine> lines = history.lines().stream()
                .filter(line -> line.quarter().year() == year)
                .toList();
        List<PaidQuarter> paidQuarters = history.paidQuarters().stream()
                .filter(paid -> paid.quarter().year() == year)
                .toList();
        return new ReportingYear(year, history, lines, paidQuarters, hits);
    }

    /** The paid quarters, one per programme, of a quarter of the reporting year. */
    public List<PaidQuarter> paidIn(Quarter quarter) {
        return paidQuarters.stream()
                .filter(paid -> paid.quarter().equals(quarter))
                .toList();
    }
}
