package nl.mdzfactsheet.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.mdzfactsheet.patient.Unit;

/** What the current person adds to the numerators of measures of amounts, per practice unit, until the last row of the person. */
final class PersonAmounts {

    private final List<Map<Unit, BigDecimal>> measures = new ArrayList<>();

    PersonAmounts(int count) {
        for (int i = 0; i < count; i++) {
            measures.add(new HashMap<>(4));
        }
    }

    void add(int measure, Unit unit, BigDecimal amount) {
        measures.get(measure).merge(unit, amount, BigDecimal::add);
    }

    /**
     * The person is complete: each unit, at every level, gets the whole amount of the person in it.
     *
     * @param above the levels above a practice unit
     * @param sums the sums of a unit
     */
    void end(Function<Unit, List<UnitKey>> above, Function<UnitKey, UnitSums> sums) {
        for (int i = 0; i < measures.size(); i++) {
            if (measures.get(i).isEmpty()) {
                continue;
            }
            Map<UnitKey, BigDecimal> levels = new HashMap<>();
            measures.get(i).forEach((unit, amount) -> {
                levels.merge(UnitKey.practice(unit), amount, BigDecimal::add);
                above.apply(unit).forEach(level -> levels.merge(level, amount, BigDecimal::add));
            });
            int measure = i;
            levels.forEach((level, amount) -> sums.apply(level).addAmountOfPerson(measure, amount));
            measures.get(i).clear();
        }
    }
}
