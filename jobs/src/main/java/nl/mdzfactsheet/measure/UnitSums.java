package nl.mdzfactsheet.measure;

import java.io.Serializable;

/** What the measures of a grain add up to in one unit: numerator, denominator and persons by measure. Adding is independent of order. */
final class UnitSums implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ExactSum[] numerators;
    private final ExactSum[] denominators;
    private final long[] persons;

    UnitSums(int measures) {
        numerators = new ExactSum[measures];
        denominators = new ExactSum[measures];
        persons = new long[measures];
        for (int i = 0; i < measures; i++) {
            numerators[i] = new ExactSum();
            denominators[i] = new ExactSum();
        }
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

    /** Everything of another part of the same unit: no person is in both. */
    void add(UnitSums other) {
        addAmounts(other);
        for (int i = 0; i < persons.length; i++) {
            persons[i] = Math.addExact(persons[i], other.persons[i]);
        }
    }

    /** The amounts of a unit below this one; its persons may be in other units too and are counted apart. */
    void addAmounts(UnitSums part) {
        for (int i = 0; i < numerators.length; i++) {
            numerators[i].add(part.numerators[i]);
            denominators[i].add(part.denominators[i]);
        }
    }
}
