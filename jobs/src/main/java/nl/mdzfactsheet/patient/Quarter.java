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
    private static final int[] FIRST_DAYS = firstDays();
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

    /** First days of the quarters of the table and of the one after it. */
    private static int[] firstDays() {
        int[] days = new int[(LAST_TABLE_YEAR - FIRST_TABLE_YEAR + 1) * 4 + 1];
        for (int i = 0; i < days.length; i++) {
            days[i] = epochDay(FIRST_TABLE_YEAR + i / 4, i % 4 * 3 + 1);
        }
        return days;
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
        return firstDay(0);
    }

    public int lastDay() {
        return firstDay(1) - 1;
    }

    /** First day of the quarter n later, n being 0 or 1. */
    private int firstDay(int later) {
        int index = (year - FIRST_TABLE_YEAR) * 4 + number - 1 + later;
        if (index >= 0 && index < FIRST_DAYS.length) {
            return FIRST_DAYS[index];
        }
        Quarter quarter = next(later);
        return epochDay(quarter.year, quarter.number * 3 - 2);
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
