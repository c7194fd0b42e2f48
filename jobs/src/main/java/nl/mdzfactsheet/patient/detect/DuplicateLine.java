package nl.mdzfactsheet.patient.detect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.patient.Detection;
import nl.mdzfactsheet.patient.Detector;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.ServiceCode;

/**
 * D1: same table, executing AGB, code and date as an earlier net line, in the order of datum_toekenning and declaratie_id, and
 * the code is not meermaals_per_dag. Not for farmacie, where partial dispensing is normal.
 */
public final class DuplicateLine implements LineDetector {

    private static final long serialVersionUID = 1L;

    private record Same(int executingAgb, ServiceCode service) {
        static Same of(NetLine line) {
            return new Same(line.claim().executingAgb(), line.claim().service());
        }
    }

    @Override
    public void judge(ReportingYear year, Judgements judgements) {
        List<NetLine> lines = year.lines();
        int start = 0;
        for (int end = 1; end <= lines.size(); end++) {
            if (end == lines.size()
                    || !sameTableAndDay(lines.get(start).claim(), lines.get(end).claim())) {
                if (end - start > 1 && lines.get(start).claim().table() != ClaimTable.FARMACIE) {
                    judgeDay(lines.subList(start, end), judgements);
                }
                start = end;
            }
        }
    }

    private static boolean sameTableAndDay(ClaimLine one, ClaimLine other) {
        return one.table() == other.table() && one.serviceDay() == other.serviceDay();
    }

    private static void judgeDay(List<NetLine> linesOfDay, Judgements judgements) {
        Map<Same, NetLine> first = new HashMap<>();
        for (NetLine line : linesOfDay) {
            first.merge(Same.of(line), line, BinaryOperator.minBy(NetLine.BY_GRANTING));
        }
        for (NetLine line : linesOfDay) {
            NetLine original = first.getOrDefault(Same.of(line), line);
            if (!original.equals(line) && !line.severalPerDay()) {
                judgements.flag(Detection.certain(Detector.D1, line, line.netCents(), original.declaratieId()));
            }
        }
    }
}
