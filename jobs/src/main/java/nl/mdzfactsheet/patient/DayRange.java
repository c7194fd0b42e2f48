package nl.mdzfactsheet.patient;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Days from … to, both inclusive, counted from 1970-01-01; empty when to lies before from.
 *
 * @param fromDay first day
 * @param toDay last day
 */
public record DayRange(int fromDay, int toDay) implements Serializable {

    public boolean contains(int day) {
        return fromDay <= day && day <= toDay;
    }

    public boolean isEmpty() {
        return toDay < fromDay;
    }

    /** A calendar year. */
    public static DayRange ofYear(int year) {
        return new DayRange(new Quarter(year, 1).firstDay(), new Quarter(year, 4).lastDay());
    }

    /** For people: {@code 2025-01-01 to 2025-12-31}, or {@code … to open}. */
    @Override
    public String toString() {
        String end = toDay >= InsuredPeriod.OPEN
                ? "open"
                : LocalDate.ofEpochDay(toDay).toString();
        return LocalDate.ofEpochDay(fromDay) + " to " + end;
    }
}
