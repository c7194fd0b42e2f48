package nl.mdzfactsheet.measure;

import java.io.Serializable;

/** Lines, distinct persons and cents of one key. Within a file the lines of a person come together, so a person is new when the one before was another. */
final class PersonCount implements Serializable {

    private static final long serialVersionUID = 1L;

    private long lines;
    private long persons;
    private long cents;
    private String last = "";

    void add(String person, long amountCents) {
        lines++;
        cents = Math.addExact(cents, amountCents);
        if (!person.equals(last)) {
            persons++;
            last = person;
        }
    }

    /** Adds another file: no person is in both. */
    PersonCount add(PersonCount other) {
        lines = Math.addExact(lines, other.lines);
        persons = Math.addExact(persons, other.persons);
        cents = Math.addExact(cents, other.cents);
        return this;
    }

    long lines() {
        return lines;
    }

    long persons() {
        return persons;
    }

    long cents() {
        return cents;
    }
}
