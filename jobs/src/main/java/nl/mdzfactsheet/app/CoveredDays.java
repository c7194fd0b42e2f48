package nl.mdzfactsheet.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.mdzfactsheet.publish.Publication;
import nl.mdzfactsheet.table.ActiveDeliveries;
import nl.mdzfactsheet.table.DeliveryEntry;
import nl.mdzfactsheet.table.DeliveryStore;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.StepOutput;

/** Which days of a year each table covers: those of its deliveries with coverage full. */
final class CoveredDays {

    private final int year;
    private final Map<String, BitSet> days = new TreeMap<>();

    private CoveredDays(int year) {
        this.year = year;
    }

    /** True when the version that counts was made of deliveries that cover the same days as these; also when there is none. */
    static boolean same(Home home, int year, StepOutput ingest) {
        Path folder = home.published(year);
        Optional<Publication> current = Publication.current(folder);
        if (current.isEmpty()) {
            return true;
        }
        CoveredDays now = new CoveredDays(year);
        List<String> ids = new ArrayList<>();
        ActiveDeliveries.read(ingest.folder()).deliveries().forEach(d -> ids.add(d.id()));
        DeliveryStore store = new DeliveryStore(home);
        ids.forEach(id -> store.find(id).ifPresent(now::add));
        CoveredDays then = new CoveredDays(year);
        current.get().inputs(folder).forEach(id -> store.find(id).ifPresent(then::add));
        return now.days.equals(then.days);
    }

    private void add(DeliveryEntry delivery) {
        if (!delivery.full()) {
            return;
        }
        long first = LocalDate.of(year, 1, 1).toEpochDay();
        int length = LocalDate.of(year, 1, 1).lengthOfYear();
        int from = (int) Math.max(0, delivery.fromDay() - first);
        int to = (int) Math.min(length - 1L, delivery.toDay() - first);
        if (from <= to) {
            delivery.tables().forEach(table -> days.computeIfAbsent(table, t -> new BitSet())
                    .set(from, to + 1));
        }
    }
}
