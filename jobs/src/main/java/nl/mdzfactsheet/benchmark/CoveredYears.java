package nl.mdzfactsheet.benchmark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.patient.DayRange;
import nl.mdzfactsheet.patient.Quarter;
import nl.mdzfactsheet.patient.reference.TableCoverage;
import nl.mdzfactsheet.table.ActiveDeliveries;
import nl.mdzfactsheet.table.ActiveDeliveries.Active;

/** Which earlier years can be held against the reporting year: both must be there whole, in every claim table that was delivered for the reporting year. Pure. */
final class CoveredYears {

    private final int year;
    private final TableCoverage coverage;
    private final List<ClaimTable> delivered = new ArrayList<>();

    CoveredYears(ActiveDeliveries active, int year) {
        this.year = year;
        Map<ClaimTable, List<DayRange>> periods = new EnumMap<>(ClaimTable.class);
        active.deliveries().stream().filter(Active::full).forEach(d -> add(d, periods));
        this.coverage = new TableCoverage(periods);
        DayRange reported = DayRange.ofYear(year);
        periods.forEach((table, ranges) -> {
            if (ranges.stream().anyMatch(r -> r.fromDay() <= reported.toDay() && reported.fromDay() <= r.toDay())) {
                delivered.add(table);
            }
        });
    }

    private static void add(Active delivery, Map<ClaimTable, List<DayRange>> periods) {
        for (ClaimTable table : ClaimTable.values()) {
            if (delivery.tables().contains(table.tableName())) {
                periods.computeIfAbsent(table, t -> new ArrayList<>())
                        .add(new DayRange(delivery.fromDay(), delivery.toDay()));
            }
        }
    }

    /** Whether figures of an earlier year can stand beside those of the reporting year; with {@code looksBack} its own year before must be there too. */
    boolean comparable(int earlier, boolean looksBack) {
        return whole(year) && whole(earlier) && (!looksBack || whole(earlier - 1));
    }

    /** Claim tables delivered for the reporting year. */
    List<ClaimTable> delivered() {
        return List.copyOf(delivered);
    }

    /** Whether a table was delivered for all of a quarter. */
    boolean holds(ClaimTable table, Quarter quarter) {
        return coverage.covers(table, new DayRange(quarter.firstDay(), quarter.lastDay()));
    }

    /** The reporting year. */
    int year() {
        return year;
    }

    private boolean whole(int any) {
        return !delivered.isEmpty() && coverage.coversAll(delivered, DayRange.ofYear(any));
    }
}
