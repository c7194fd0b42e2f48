package nl.mdzfactsheet.patient;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A set of days as disjoint, sorted ranges; adjoining and overlapping ranges are joined. */
public final class DayRanges implements Serializable {

    private static final long serialVersionUID = 1L;

    /** No day at all. */
    public static final DayRanges NONE = new DayRanges(List.of());

    private final List<DayRange> ranges;

    private DayRanges(List<DayRange> ranges) {
        this.ranges = ranges;
    }

    /** The union of ranges in any order. */
    public static DayRanges of(Collection<DayRange> parts) {
        List<DayRange> joined = new ArrayList<>();
        for (DayRange part : sorted(parts)) {
            DayRange last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && part.fromDay() <= last.toDay() + 1) {
                joined.set(joined.size() - 1, new DayRange(last.fromDay(), Math.max(last.toDay(), part.toDay())));
            } else {
                joined.add(part);
            }
        }
        return new DayRanges(List.copyOf(joined));
    }

    private static List<DayRange> sorted(Collection<DayRange> parts) {
        List<DayRange> sorted = new ArrayList<>(parts.size());
        for (DayRange part : parts) {
            if (!part.isEmpty()) {
                sorted.add(part);
            }
        }
        sorted.sort(Comparator.comparingInt(DayRange::fromDay));
        return sorted;
    }

    public boolean contains(int day) {
        return covers(day, day);
    }

    /** Whether every day from … to is in the set. */
    public boolean covers(int fromDay, int toDay) {
        for (int i = 0; i < ranges.size(); i++) {
            DayRange range = ranges.get(i);
            if (range.fromDay() <= fromDay && toDay <= range.toDay()) {
                return true;
            }
        }
        return false;
    }

    /** The days up to and including one, as text: equal sets give equal texts. */
    public String until(int lastDay) {
        return ranges.stream()
                .filter(range -> range.fromDay() <= lastDay)
                .map(range -> range.fromDay() + "-" + Math.min(range.toDay(), lastDay))
                .collect(Collectors.joining(" "));
    }

    /** Number of days of the set in the range. */
    public int daysIn(DayRange range) {
        int days = 0;
        for (DayRange own : ranges) {
            int from = Math.max(own.fromDay(), range.fromDay());
            int to = Math.min(own.toDay(), range.toDay());
            days += Math.max(0, to - from + 1);
        }
        return days;
    }
}
