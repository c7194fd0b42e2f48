package nl.mdzfactsheet.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** D1: the same service by the same party for the same person on the same day, after the first one granted. */
final class DuplicateLine implements Detector {
    private record Service(ClaimTable table, String executingAgb, String list, String code, LocalDate date) {}

    private final Units units;

    DuplicateLine(Units units) {
        this.units = units;
    }

    @Override
    public List<Detection> detect(CuratedPerson person, int year) {
        Map<Service, List<NetLine>> groups = new LinkedHashMap<>();
        for (NetLine l : person.lines()) {
            if (l.inYear(year) && l.table() != ClaimTable.FARMACIE && !allowedTwice(l)) {
                ClaimLine c = l.line();
                groups.computeIfAbsent(
                                new Service(c.table(), c.executingAgb(), c.list(), c.code(), c.date()),
                                k -> new ArrayList<>(1))
                        .add(l);
            }
        }
        List<Detection> flags = new ArrayList<>();
        for (List<NetLine> group : groups.values()) {
            group.sort(NetLine.BY_GRANT);
            for (NetLine later : group.subList(1, group.size())) {
                flags.add(Detection.of(
                        "D1", later, units.ofLine(later, person), group.get(0).id()));
            }
        }
        return flags;
    }

    private static boolean allowedTwice(NetLine l) {
        return l.prestatie() != null && l.prestatie().meermaalsPerDag();
    }
}
