package nl.mdzfactsheet.patient.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.mdzfactsheet.patient.Detection;
import nl.mdzfactsheet.patient.Detector;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.Quarter;
import nl.mdzfactsheet.patient.ServiceCode;
import nl.mdzfactsheet.patient.Utf8Order;

/**
 * D5: a quarter with enrolment fees of several practices, or twice the same code of one practice: every fee but one rightful,
 * which is the earliest (then the lowest declaratie_id) among the practices also paid in the quarter before, else among all.
 */
public final class DoubleEnrolment implements LineDetector {

    private static final long serialVersionUID = 1L;

    private static final Comparator<NetLine> EARLIEST = Comparator.<NetLine>comparingInt(
                    line -> line.claim().serviceDay())
            .thenComparing(NetLine::declaratieId, Utf8Order::compare);

    private record Fee(int practiceAgb, ServiceCode service) {}

    @Override
    public void judge(ReportingYear year, Judgements judgements) {
        List<NetLine> fees =
                year.history().lines().stream().filter(NetLine::isEnrolmentFee).toList();
        for (int number = 1; number <= 4; number++) {
            Quarter quarter = new Quarter(year.year(), number);
            List<NetLine> paid = feesIn(quarter, fees);
            if (paid.size() > 1 && isDouble(paid)) {
                judgeQuarter(paid, practices(feesIn(quarter.next(-1), fees)), judgements);
            }
        }
    }

    private static List<NetLine> feesIn(Quarter quarter, List<NetLine> fees) {
        List<NetLine> found = new ArrayList<>(2);
        for (NetLine fee : fees) {
            if (fee.quarter().equals(quarter)) {
                found.add(fee);
            }
        }
        return found;
    }

    private static boolean isDouble(List<NetLine> fees) {
        Set<Fee> distinct = new HashSet<>();
        for (NetLine fee : fees) {
            distinct.add(new Fee(fee.claim().practiceAgb(), fee.claim().service()));
        }
        return practices(fees).size() > 1 || distinct.size() < fees.size();
    }

    private static Set<Integer> practices(List<NetLine> fees) {
        Set<Integer> practices = new HashSet<>();
        for (NetLine fee : fees) {
            practices.add(fee.claim().practiceAgb());
        }
        return practices;
    }

    private static void judgeQuarter(List<NetLine> fees, Set<Integer> paidBefore, Judgements judgements) {
        NetLine rightful = fees.stream()
                .filter(fee -> paidBefore.contains(fee.claim().practiceAgb()))
                .min(EARLIEST)
                .or(() -> fees.stream().min(EARLIEST))
                .orElseThrow();
        for (NetLine fee : fees) {
            if (!fee.equals(rightful)) {
                judgements.flag(Detection.certain(Detector.D5, fee, fee.netCents(), rightful.declaratieId()));
            }
        }
    }
}
