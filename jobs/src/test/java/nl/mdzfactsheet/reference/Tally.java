package nl.mdzfactsheet.reference;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sums numerators and denominators per measure and row. Persons come one after the other, so a person is counted anew
 * in a row when the row's last person was another one.
 */
final class Tally {
    private record Key(String measure, Level level) {}

    private static final class Sum {
        private BigDecimal numerator = BigDecimal.ZERO;
        private BigDecimal denominator = BigDecimal.ZERO;
        private long persons;
        private String lastPerson = "";
    }

    private final Level.Rollup rollup;
    private final Map<Key, Sum> sums = new HashMap<>();
    private String person = "";

    Tally(Level.Rollup rollup, List<String> measures) {
        this.rollup = rollup;
        for (String measure : measures) {
            rollup.always().forEach(level -> sums.put(new Key(measure, level), new Sum()));
        }
    }

    void startPerson(String id) {
        person = id;
    }

    void add(String measure, Unit unit, long numerator, long denominator) {
        add(measure, unit, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    void add(String measure, Unit unit, BigDecimal numerator, BigDecimal denominator) {
        for (Level level : rollup.of(unit)) {
            Sum sum = sums.computeIfAbsent(new Key(measure, level), k -> new Sum());
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
        return sums.entrySet().stream()
                .filter(e -> !e.getKey().level().level().equals("practice")
                        || e.getValue().numerator.signum() != 0
                        || e.getValue().denominator.signum() != 0)
                .map(e -> new MeasureResult(
                        e.getKey().measure(),
                        e.getKey().level(),
                        e.getValue().numerator,
                        e.getValue().denominator,
                        e.getValue().persons))
                .sorted(Comparator.comparing(MeasureResult::measureId)
                        .thenComparing(r -> r.level().level())
                        .thenComparing(r -> r.level().rho(), Utf8Order.INSTANCE)
                        .thenComparing(r -> r.level().practice(), Utf8Order.INSTANCE))
                .toList();
    }
}
