package nl.mdzfactsheet.reference;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** On which days a table is covered: inside the period of an active delivery with full coverage that holds it. */
final class CoverageCalendar {
    private final Map<String, BitSet> days = new HashMap<>();

    CoverageCalendar(List<Delivery> active) {
        for (Delivery delivery : active) {
            Descriptor d = delivery.descriptor;
            if (d.hasPeriod() && d.full()) {
                d.resources().forEach(r -> days.computeIfAbsent(r.table(), t -> new BitSet())
                        .set(index(d.from()), index(d.to()) + 1));
            }
        }
    }

    private static int index(LocalDate day) {
        return Math.toIntExact(Math.max(0, day.toEpochDay()));
    }

    boolean covered(ClaimTable table, LocalDate day) {
        return ofTable(table).get(index(day));
    }

    boolean coveredThroughout(ClaimTable table, LocalDate first, LocalDate last) {
        return ofTable(table).nextClearBit(index(first)) > index(last);
    }

    private BitSet ofTable(ClaimTable table) {
        return days.getOrDefault(table.label(), new BitSet());
    }
}
