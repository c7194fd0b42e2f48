package nl.mdzfactsheet.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.mdzfactsheet.measure.EldScan.Day;
import nl.mdzfactsheet.measure.EldScan.Line;
import nl.mdzfactsheet.patient.Unit;
import nl.mdzfactsheet.patient.Utf8Order;
import org.jspecify.annotations.Nullable;

/**
 * The rows of eld_ceiling_count. Lines of an executing organisation are added up in the order of datum_prestatie, declaratie_id and person; what lies above the
 * ceiling is passed on to the unit of the requesting practice. Before the day on which the ceiling is reached nothing is passed on and after it everything, so the order
 * of lines matters on that day alone. Per organisation one row of its own and one per unit, which add up to it.
 */
final class EldCeilings {

    private static final String ORGANISATION = "organisation";
    private static final String PRACTICE = "practice";

    private static final Comparator<Unit> BY_UNIT =
            Comparator.comparing(Unit::rhoId, Utf8Order::compare).thenComparing(Unit::practiceAgb, Utf8Order::compare);
    private static final Comparator<Line> BY_LINE = Comparator.comparing(Line::declaratieId, Utf8Order::compare)
            .thenComparing(Line::person, Utf8Order::compare);

    private final int year;
    private final SortedMap<String, Long> ceilings;
    private final Map<String, SortedMap<LocalDate, Map<Unit, Long>>> days = new HashMap<>();

    /** @param files cents per day and unit, of every file */
    EldCeilings(int year, SortedMap<String, Long> ceilings, Collection<Map<Day, Map<Unit, Long>>> files) {
        this.year = year;
        this.ceilings = ceilings;
        files.forEach(file -> file.forEach((day, units) -> {
            Map<Unit, Long> sums = days.computeIfAbsent(day.organisation(), o -> new TreeMap<>())
                    .computeIfAbsent(day.date(), d -> new HashMap<>());
            units.forEach((unit, cents) -> sums.merge(unit, cents, Math::addExact));
        }));
    }

    /** The days on which an organisation passes its ceiling: of these every line is needed. */
    Set<Day> crossings() {
        Set<Day> crossings = new HashSet<>();
        ceilings.forEach((organisation, ceiling) -> {
            long running = 0;
            for (Map.Entry<LocalDate, Map<Unit, Long>> day :
                    daysOf(organisation).entrySet()) {
                long after = Math.addExact(running, sum(day.getValue().values()));
                if (running < ceiling && after > ceiling) {
                    crossings.add(new Day(organisation, day.getKey()));
                }
                running = after;
            }
        });
        return crossings;
    }

    /**
     * Sorted by organisation; its own row first, then its units.
     *
     * @param crossing every line of the days of {@link #crossings}
     */
    List<@Nullable Object[]> rows(List<Line> crossing) {
        Map<Day, List<Line>> lines = new HashMap<>();
        crossing.forEach(line ->
                lines.computeIfAbsent(line.day(), d -> new ArrayList<>()).add(line));
        List<@Nullable Object[]> rows = new ArrayList<>();
        ceilings.forEach((organisation, ceiling) -> {
            SortedMap<Unit, Long> granted = new TreeMap<>(BY_UNIT);
            Map<Unit, Long> passedOn = new HashMap<>();
            long running = 0;
            for (Map.Entry<LocalDate, Map<Unit, Long>> day :
                    daysOf(organisation).entrySet()) {
                day.getValue().forEach((unit, cents) -> granted.merge(unit, cents, Math::addExact));
                List<Line> ordered = lines.getOrDefault(new Day(organisation, day.getKey()), List.of());
                if (!ordered.isEmpty()) {
                    share(ordered, running, ceiling, passedOn);
                } else if (running >= ceiling) {
                    day.getValue().forEach((unit, cents) -> passedOn.merge(unit, cents, Math::addExact));
                }
                running = Math.addExact(running, sum(day.getValue().values()));
            }
            rows.add(organisation(organisation, ceiling, running, sum(passedOn.values())));
            granted.forEach(
                    (unit, cents) -> rows.add(practice(organisation, unit, cents, passedOn.getOrDefault(unit, 0L))));
        });
        return rows;
    }

    /** Line after line: of each what lies above the ceiling. */
    private static void share(List<Line> lines, long before, long ceiling, Map<Unit, Long> passedOn) {
        long running = before;
        for (Line line : lines.stream().sorted(BY_LINE).toList()) {
            long after = Math.addExact(running, line.cents());
            passedOn.merge(line.unit(), Math.max(0, after - Math.max(ceiling, running)), Math::addExact);
            running = after;
        }
    }

    private SortedMap<LocalDate, Map<Unit, Long>> daysOf(String organisation) {
        return days.getOrDefault(organisation, new TreeMap<>());
    }

    private @Nullable Object[] organisation(String agb, long ceiling, long granted, long passedOn) {
        long above = Math.max(0, granted - ceiling);
        if (above != passedOn) {
            throw new IllegalStateException("Cannot pass on the turnover above a ceiling: the parts do not add up");
        }
        return new @Nullable Object[] {year, agb, ORGANISATION, null, null, ceiling, granted, above, passedOn};
    }

    private @Nullable Object[] practice(String agb, Unit unit, long granted, long passedOn) {
        return new @Nullable Object[] {
            year, agb, PRACTICE, unit.rhoId(), unit.practiceAgb(), null, granted, null, passedOn
        };
    }

    private static long sum(Collection<Long> cents) {
        return cents.stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    }
}
