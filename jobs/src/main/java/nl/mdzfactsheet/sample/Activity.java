package nl.mdzfactsheet.sample;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** In which quarters a person left a trace of a programme: in the claims, and as a contact that took place. */
final class Activity {
    private final Map<Programme, Set<Integer>> traces = new EnumMap<>(Programme.class);
    private final Map<Programme, Set<Integer>> attended = new EnumMap<>(Programme.class);

    void trace(Programme programme, int quarter) {
        traces.computeIfAbsent(programme, p -> new HashSet<>()).add(quarter);
    }

    void attend(Programme programme, int quarter) {
        attended.computeIfAbsent(programme, p -> new HashSet<>()).add(quarter);
    }

    /** Any trace in the four quarters that end with {@code quarter}. */
    boolean tracedInYearTo(Programme programme, int quarter) {
        return within(traces.getOrDefault(programme, Set.of()), quarter);
    }

    /** Any contact that took place in the four quarters that end with {@code quarter}. */
    boolean attendedInYearTo(Programme programme, int quarter) {
        return within(attended.getOrDefault(programme, Set.of()), quarter);
    }

    private static boolean within(Set<Integer> quarters, int last) {
        return quarters.stream().anyMatch(q -> q > last - 4 && q <= last);
    }
}
