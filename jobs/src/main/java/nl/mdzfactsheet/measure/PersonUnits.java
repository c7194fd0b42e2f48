package nl.mdzfactsheet.measure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.mdzfactsheet.patient.Unit;
import org.jspecify.annotations.Nullable;

/** The practice units in which the current person was seen, by measure. Nearly everybody is seen in one. */
final class PersonUnits {

    /** Receives the sums, at every level, in which the person counts for a measure. */
    @FunctionalInterface
    interface Receiver {
        void count(int measure, List<UnitSums> levels);
    }

    private final @Nullable Unit[] first;
    private final @Nullable Set<Unit>[] all;
    private @Nullable Unit last;
    private List<UnitSums> levelsOfLast = List.of();

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of sets
    PersonUnits(int measures) {
        first = new @Nullable Unit[measures];
        all = new @Nullable Set[measures];
    }

    void add(int measure, Unit unit) {
        Unit known = first[measure];
        if (known == null) {
            first[measure] = unit;
        } else if (!known.equals(unit)) {
            Set<Unit> units = all[measure];
            if (units == null) {
                units = new HashSet<>(Set.of(known));
                all[measure] = units;
            }
            units.add(unit);
        }
    }

    /** The person is complete. */
    void end(Function<Set<Unit>, List<UnitSums>> levels, Receiver receiver) {
        for (int i = 0; i < first.length; i++) {
            Unit unit = first[i];
            if (unit == null) {
                continue;
            }
            Set<Unit> units = all[i];
            receiver.count(i, units == null ? levelsOf(unit, levels) : levels.apply(units));
            first[i] = null;
            all[i] = null;
        }
    }

    @SuppressWarnings("ReferenceEquality") // only to be quick: levels of an equal one are the same
    private List<UnitSums> levelsOf(Unit unit, Function<Set<Unit>, List<UnitSums>> levels) {
        if (unit != last) {
            last = unit;
            levelsOfLast = levels.apply(Set.of(unit));
        }
        return levelsOfLast;
    }
}
