package nl.mdzfactsheet.patient;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A calendar quarter. Days are counted from 1970-01-01.
 *
 * @param year calendar year
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter>, Serializable {

    /** Days in these years are looked up in a table: the fold asks for the quarter of every claim line. */
    private static final int FIRST_TABLE_YEAR = 2000;

    private static final int LAST_TABLE_YEAR = 2060;
    private static final int FIRST_TABLE_DAY = epochDay(FIRST_TABLE_YEAR, 1);
    private static final Quarter[] BY_DAY = table();

    private static Quarter[] table() {
        Quarter[] table = new Quarter[epochDay(LAST_TABLE_YEAR + 1, 1) - FIRST_TABLE_DAY];
        Quarter quarter = new Quarter(FIRST_TABLE_YEAR, 1);
        int end = quarter.lastDay();
        for (int i = 0; i < table.length; i++) {
            if (FIRST_TABLE_DAY + i > end) {
                quarter = quarter.next(1);
                end = quarter.lastDay();
            }
            table[i] = quarter;
        }
        return table;
    }

    private static int epochDay(int year, int month) {
        return (int) LocalDate.of(year, month, 1).toEpochDay();
    }

    /** The quarter that contains a day. */
    public static Quarter of(int epochDay) {
        int index = epochDay - FIRST_TABLE_DAY;
        if (index >= 0 && index < BY_DAY.length) {
            return BY_DAY[index];
        }
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        return new Quarter(date.getYear(), (date.getMonthValue() + 2) / 3);
    }

    public int firstDay() {
        return epochDay(year, number * 3 - 2);
    }

    public int lastDay() {
        return next(1).firstDay() - 1;
    }

    /** Its three calendar months. */
    public List<DayRange> months() {
        int first = number * 3 - 2;
        return List.of(
                new DayRange(epochDay(year, first), epochDay(year, first + 1) - 1),
                new DayRange(epochDay(year, first + 1), epochDay(year, first + 2) - 1),
                new DayRange(epochDay(year, first + 2), lastDay()));
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
