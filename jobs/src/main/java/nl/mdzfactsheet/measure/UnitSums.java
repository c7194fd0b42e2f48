package nl.mdzfactsheet.measure;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the measures of a grain add up to in one unit: numerator, denominator and persons by measure, and at practice units the counts per stratum. Adding is independent of order. */
final class UnitSums implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ExactSum[] numerators;
    private final ExactSum[] denominators;
    private final long[] persons;
    private final LargestTwo[] amounts;

    /** Per stratum numerator and denominator by measure: numerator of measure i at 2i, denominator at 2i + 1. */
    private final HashMap<StratumKey, long[]> strata = new HashMap<>();

    UnitSums(int measures) {
        numerators = new ExactSum[measures];
        denominators = new ExactSum[measures];
        persons = new long[measures];
        amounts = new LargestTwo[measures];
        for (int i = 0; i < measures; i++) {
            numerators[i] = new ExactSum();
            denominators[i] = new ExactSum();
            amounts[i] = new LargestTwo();
        }
    }

    /** Largest amount of one person in a measure of amounts, null when there is none. */
    @Nullable
    BigDecimal largest(int measure) {
        return amounts[measure].largest();
    }

    /** Second largest amount of one person, null when there is none. */
    @Nullable
    BigDecimal second(int measure) {
        return amounts[measure].second();
    }

    /** The whole amount of one person in a measure. */
    void addAmountOfPerson(int measure, BigDecimal amount) {
        amounts[measure].add(amount);
    }

    ExactSum numerator(int measure) {
        return numerators[measure];
    }

    ExactSum denominator(int measure) {
        return denominators[measure];
    }

    long persons(int measure) {
        return persons[measure];
    }

    /** One person more in the denominator of a measure. */
    void addPerson(int measure) {
        persons[measure]++;
    }

    /** The counts of a stratum, to which is added with {@link #addTo}. */
    long[] stratum(StratumKey stratum) {
        return strata.computeIfAbsent(stratum, s -> new long[2 * persons.length]);
    }

    /** Adds whole counts of a measure to those of a stratum. */
    static void addTo(long[] counts, int measure, long numerator, long denominator) {
        counts[2 * measure] = Math.addExact(counts[2 * measure], numerator);
        counts[2 * measure + 1] = Math.addExact(counts[2 * measure + 1], denominator);
    }

    /** Counts per stratum, laid out as numerator, denominator by measure. */
    Map<StratumKey, long[]> strata() {
        return strata;
    }

    /** Between processes the sums travel packed: most measures of most units are zero, and Java's own notation names every object. */
    private Object writeReplace() {
        return PackedSums.of(this);
    }

    /** Number of measures. */
    int measures() {
        return persons.length;
    }

    void addPersons(int measure, long more) {
        persons[measure] = Math.addExact(persons[measure], more);
    }

    /** Everything of another part of the same unit: no person is in both. */
    void add(UnitSums other) {
        addAmounts(other);
        for (int i = 0; i < persons.length; i++) {
            addPersons(i, other.persons[i]);
            amounts[i].add(other.amounts[i]);
        }
        other.strata.forEach((stratum, counts) -> {
            long[] known = stratum(stratum);
            for (int i = 0; i < counts.length; i++) {
                known[i] = Math.addExact(known[i], counts[i]);
            }
        });
    }

    /** The amounts of a unit below this one; its persons may be in other units too and are counted apart. */
    void addAmounts(UnitSums part) {
        for (int i = 0; i < numerators.length; i++) {
            numerators[i].add(part.numerators[i]);
            denominators[i].add(part.denominators[i]);
        }
    }
}
