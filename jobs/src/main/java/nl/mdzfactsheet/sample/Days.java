package nl.mdzfactsheet.sample;

import java.time.LocalDate;

/** Days as epoch days and quarters as {@code 4 × year + 0…3}: cheap to compute with, written as ISO text. */
final class Days {
    /** An open end: written as an empty field. */
    static final int OPEN = Integer.MAX_VALUE;

    private static final int FIRST = (int) LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int LAST = (int) LocalDate.of(2045, 12, 31).toEpochDay();
    private static final String[] TEXTS = texts();
    private static final short[] QUARTERS = quarters();
    private static final int[] GRANTS = grants();
    private static final int[] FIRST_DAYS = firstDays();

    private Days() {}

    static int of(int year, int month, int day) {
        return (int) LocalDate.of(year, month, day).toEpochDay();
    }

    /** ISO text; an open end is empty. */
    static String text(int day) {
        if (day == OPEN) {
            return "";
        }
        return day >= FIRST && day <= LAST
                ? TEXTS[day - FIRST]
                : LocalDate.ofEpochDay(day).toString();
    }

    static int year(int day) {
        return quarter(day) / 4;
    }

    static int quarter(int day) {
        return QUARTERS[day - FIRST];
    }

    static int firstDay(int quarter) {
        return FIRST_DAYS[quarter - QUARTERS[0]];
    }

    static int lastDay(int quarter) {
        return firstDay(quarter + 1) - 1;
    }

    /** {@code 2023-Q1}. */
    static String quarterLabel(int quarter) {
        return quarter / 4 + "-Q" + (quarter % 4 + 1);
    }

    /** The usual day of granting: the 15th of the month after the service. */
    static int usualGrant(int day) {
        return GRANTS[day - FIRST];
    }

    private static String[] texts() {
        String[] texts = new String[LAST - FIRST + 1];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = LocalDate.ofEpochDay((long) FIRST + i).toString();
        }
        return texts;
    }

    private static int[] grants() {
        int[] grants = new int[LAST - FIRST + 1];
        for (int i = 0; i < grants.length; i++) {
            LocalDate date = LocalDate.ofEpochDay((long) FIRST + i);
            grants[i] = (int) date.plusMonths(1).withDayOfMonth(15).toEpochDay();
        }
        return grants;
    }

    private static int[] firstDays() {
        int first = QUARTERS[0];
        int[] days = new int[QUARTERS[QUARTERS.length - 1] - first + 1];
        for (int i = 0; i < days.length; i++) {
            int quarter = first + i;
            days[i] = of(quarter / 4, quarter % 4 * 3 + 1, 1);
        }
        return days;
    }

    private static short[] quarters() {
        short[] quarters = new short[LAST - FIRST + 1];
        for (int i = 0; i < quarters.length; i++) {
            LocalDate date = LocalDate.ofEpochDay((long) FIRST + i);
            quarters[i] = (short) (date.getYear() * 4 + (date.getMonthValue() - 1) / 3);
        }
        return quarters;
    }
}
