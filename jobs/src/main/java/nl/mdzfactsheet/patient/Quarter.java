package nl.mdzfactsheet.patient;

import java.time.LocalDate;

/**
 * A calendar quarter. Days are counted from 1970-01-01.
 *
 * @param year calendar year
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    /** The quarter that contains a day. */
    public static Quarter of(int epochDay) {
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        return new Quarter(date.getYear(), (date.getMonthValue() + 2) / 3);
    }

    public int firstDay() {
        return (int) LocalDate.of(year, number * 3 - 2, 1).toEpochDay();
    }

    public int lastDay() {
        return next(1).firstDay() - 1;
    }

    /** The quarter n later; n may be negative. */
    public Quarter next(int n) {
        int index = year * 4 + number - 1 + n;
        return new Quarter(Math.floorDiv(index, 4), Math.floorMod(index, 4) + 1);
    }

    public boolean contains(int epochDay) {
        return firstDay() <= epochDay && epochDay <= lastDay();
    }

    @Override
    public int compareTo(Quarter other) {
        return Integer.compare(year * 4 + number, other.year * 4 + other.number);
    }
}
