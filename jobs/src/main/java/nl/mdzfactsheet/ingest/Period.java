package nl.mdzfactsheet.ingest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The period of a delivery: a year, quarter or month.
 *
 * @param fromDay first day, days since 1970-01-01
 * @param toDay last day
 */
record Period(int fromDay, int toDay) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?");

    /** {@code 2025}, {@code 2025-Q3} or {@code 2025-07}; anything else is empty. */
    static Optional<Period> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(form.group(1));
        String quarter = form.group(2);
        String month = form.group(3);
        int first = quarter != null ? Integer.parseInt(quarter) * 3 - 2 : month != null ? Integer.parseInt(month) : 1;
        int months = quarter != null ? 3 : month != null ? 1 : 12;
        LocalDate from = LocalDate.of(year, first, 1);
        LocalDate to = YearMonth.of(year, first).plusMonths(months - 1L).atEndOfMonth();
        return Optional.of(new Period((int) from.toEpochDay(), (int) to.toEpochDay()));
    }

    boolean contains(long day) {
        return day >= fromDay && day <= toDay;
    }

    int days() {
        return toDay - fromDay + 1;
    }
}
