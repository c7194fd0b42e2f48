package nl.mdzfactsheet.measure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.mdzfactsheet.patient.Unit;
import org.jspecify.annotations.Nullable;

/** What the current person adds to the numerators of measures of amounts, per practice unit, until the last row of the person. Nearly everybody has one unit. */
final class PersonAmounts {

    private final @Nullable Unit[] units;
    private final BigDecimal[] sums;
    private final @Nullable Map<Unit, BigDecimal>[] others;

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of maps
    PersonAmounts(int count) {
        units = new @Nullable Unit[count];
        sums = new BigDecimal[count];
        others = new @Nullable Map[count];
    }

    void add(int measure, Unit unit, BigDecimal amount) {
        Unit known = units[measure];
        if (known == null) {
            units[measure] = unit;
            sums[measure] = amount;
        } else if (known.equals(unit)) {
            sums[measure] = sums[measure].add(amount);
        } else {
            Map<Unit, BigDecimal> further = others[measure];
            if (further == null) {
                further = new HashMap<>();
                others[measure] = further;
            }
            further.merge(unit, amount, BigDecimal::add);
        }
    }

    /**
     * The person is complete: each unit, at every level, gets the whole amount of the person in it.
     *
     * @param sumsOfUnit the sums of a practice unit and of the levels above it
     * @param levels a practice unit and the levels above it
     * @param sumsAt the sums of a unit
     */
    void end(
            Function<Unit, List<UnitSums>> sumsOfUnit,
            Function<Unit, Collection<UnitKey>> levels,
            Function<UnitKey, UnitSums> sumsAt) {
        for (int i = 0; i < units.length; i++) {
            Unit unit = units[i];
            if (unit == null) {
                continue;
            }
            Map<Unit, BigDecimal> further = others[i];
            if (further == null) {
                for (UnitSums level : sumsOfUnit.apply(unit)) {
                    level.addAmountOfPerson(i, sums[i]);
                }
            } else {
                further.put(unit, sums[i]);
                addTogether(i, further, levels, sumsAt);
            }
            units[i] = null;
            others[i] = null;
        }
    }

    private static void addTogether(
            int measure,
            Map<Unit, BigDecimal> amounts,
            Function<Unit, Collection<UnitKey>> levels,
            Function<UnitKey, UnitSums> sumsAt) {
        Map<UnitKey, BigDecimal> together = new HashMap<>();
        amounts.forEach(
                (unit, amount) -> levels.apply(unit).forEach(level -> together.merge(level, amount, BigDecimal::add)));
        together.forEach((level, amount) -> sumsAt.apply(level).addAmountOfPerson(measure, amount));
    }
}
