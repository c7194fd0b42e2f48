package nl.mdzfactsheet.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sums numerators and denominators per measure and row. Persons come one after the other, so a person is counted anew
 * in a row when the row's last person was another one.
 */
final class Tally {
    private static final class Sum {
        private BigDecimal numerator = BigDecimal.ZERO;
        private BigDecimal denominator = BigDecimal.ZERO;
        private long persons;
        private String lastPerson = "";
    }

    private final Level.Rollup rollup;
    private final Map<String, Map<Level, Sum>> sums = new HashMap<>();
    private final Map<String, Map<Unit, List<Sum>>> sumsOfUnit = new HashMap<>();
    private String person = "";

    Tally(Level.Rollup rollup, List<String> measures) {
        this.rollup = rollup;
        for (String measure : measures) {
            rollup.always().forEach(level -> sum(measure, level));
        }
    }

    private Sum sum(String measure, Level level) {
        return sums.computeIfAbsent(measure, m -> new HashMap<>()).computeIfAbsent(level, l -> new Sum());
    }

    void startPerson(String id) {
        person = id;
    }

    void add(String measure, Unit unit, long numerator, long denominator) {
        add(measure, unit, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    void add(String measure, Unit unit, BigDecimal numerator, BigDecimal denominator) {
        List<Sum> rows = sumsOfUnit
                .computeIfAbsent(measure, m -> new HashMap<>())
                .computeIfAbsent(unit, u -> rollup.of(u).stream()
                        .map(level -> sum(measure, level))
                        .toList());
        for (Sum sum : rows) {
            sum.numerator = sum.numerator.add(numerator);
            sum.denominator = sum.denominator.add(denominator);
            if (denominator.signum() != 0 && !sum.lastPerson.equals(person)) {
                sum.persons++;
                sum.lastPerson = person;
            }
        }
    }

    /** One row of the denominator, in the numerator or not. */
    void addShare(String measure, Unit unit, boolean inNumerator) {
        add(measure, unit, inNumerator ? 1 : 0, 1);
    }

    /** Rows by measure, level, RHO and practice; a practice only when numerator or denominator is not zero. */
    List<MeasureResult> results() {
        List<MeasureResult> results = new ArrayList<>();
        sums.forEach((measure, rows) -> rows.forEach((level, sum) -> {
            boolean empty = sum.numerator.signum() == 0 && sum.denominator.signum() == 0;
            if (!empty || !level.level().equals("practice")) {
                results.add(new MeasureResult(measure, level, sum.numerator, sum.denominator, sum.persons));
            }
        }));
        results.sort(Comparator.comparing(MeasureResult::measureId).thenComparing(MeasureResult::level, Level.ORDER));
        return List.copyOf(results);
    }
}
