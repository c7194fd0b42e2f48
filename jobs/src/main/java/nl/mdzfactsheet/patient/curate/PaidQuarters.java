package nl.mdzfactsheet.patient.curate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.Quarter;

/** Groups the net MDZ lines of one person into paid quarters. */
final class PaidQuarters {

    private record Key(Quarter quarter, int programmeOrder) {}

    private static final Comparator<Key> IN_ORDER =
            Comparator.comparing(Key::quarter).thenComparingInt(Key::programmeOrder);

    private PaidQuarters() {}

    /** In the order of quarter, then programme. */
    static List<PaidQuarter> of(List<NetLine> lines, List<String> programmes, Enrolments enrolments) {
        SortedMap<Key, List<NetLine>> groups = new TreeMap<>(IN_ORDER);
        for (NetLine line : lines) {
            if (line.programme() != null) {
                Key key = new Key(line.quarter(), programmes.indexOf(line.programme()));
                groups.computeIfAbsent(key, absent -> new ArrayList<>(1)).add(line);
            }
        }
        List<PaidQuarter> quarters = new ArrayList<>(groups.size());
        groups.forEach((key, group) -> {
            group.sort(keptFirst(enrolments.practiceIn(key.quarter())));
            quarters.add(new PaidQuarter(key.quarter(), programmes.get(key.programmeOrder()), List.copyOf(group)));
        });
        return List.copyOf(quarters);
    }

    private static Comparator<NetLine> keptFirst(int enrolmentPractice) {
        return Comparator.<NetLine, Boolean>comparing(line -> !isOf(line, enrolmentPractice))
                .thenComparing(NetLine.BY_GRANTING);
    }

    private static boolean isOf(NetLine line, int enrolmentPractice) {
        return enrolmentPractice != ClaimLine.NONE && line.claim().practiceAgb() == enrolmentPractice;
    }
}
