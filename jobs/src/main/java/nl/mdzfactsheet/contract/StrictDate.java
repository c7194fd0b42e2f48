package nl.mdzfactsheet.contract;

import java.time.LocalDate;
import nl.mdzfactsheet.failure.Reason;

/** Dates written {@code yyyy-MM-dd} and nothing else: no short dates, no existing-by-rounding dates. */
final class StrictDate {

    static final int FIRST_SERVICE_DAY = day(2006, 1, 1);
    static final int FIRST_DAY = day(1900, 1, 1);
    static final int LAST_DAY = day(9999, 12, 31);

    private static final int LENGTH = 10;
    private static final int[] MONTH_DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int DAYS_PER_ERA = 146_097;
    private static final int DAYS_BEFORE_1970 = 719_468;

    private StrictDate() {}

    /** A parser for dates between two days, both included. */
    static FieldParser between(int first, int last) {
        long outside = Parsed.fault(Reason.DATE_OUT_OF_RANGE);
        return (text, from, to) -> {
            long day = parse(text, from, to);
            return Parsed.isFault(day) || (day >= first && day <= last) ? day : outside;
        };
    }

    private static long parse(byte[] text, int from, int to) {
        long invalid = Parsed.fault(Reason.DATE_INVALID);
        if (to - from != LENGTH || text[from + 4] != '-' || text[from + 7] != '-') {
            return invalid;
        }
        int year = Digits.number(text, from, from + 4);
        int month = Digits.number(text, from + 5, from + 7);
        int dayOfMonth = Digits.number(text, from + 8, to);
        if (year < 0 || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > monthDays(year, month)) {
            return invalid;
        }
        return epochDay(year, month, dayOfMonth);
    }

    private static int monthDays(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && leap ? 29 : MONTH_DAYS[month - 1];
    }

    /** Proleptic Gregorian day number without allocation: years start in March, so that the leap day comes last. */
    private static int epochDay(int year, int month, int dayOfMonth) {
        int shifted = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(shifted, 400);
        int yearOfEra = shifted - era * 400;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + dayOfMonth - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * DAYS_PER_ERA + dayOfEra - DAYS_BEFORE_1970;
    }

    private static int day(int year, int month, int dayOfMonth) {
        return (int) LocalDate.of(year, month, dayOfMonth).toEpochDay();
    }
}
