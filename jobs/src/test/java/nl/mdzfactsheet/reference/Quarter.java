package nl.mdzfactsheet.reference;

import java.time.LocalDate;
import java.util.Comparator;

/** A calendar quarter; number is 1 to 4. */
public record Quarter(int year, int number) implements Comparable<Quarter> {
    private static final Comparator<Quarter> ORDER =
            Comparator.comparingInt(Quarter::year).thenComparingInt(Quarter::number);

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    public LocalDate lastDay() {
        return firstDay().plusMonths(3).minusDays(1);
    }

    public Quarter plus(int quarters) {
        return of(firstDay().plusMonths(3L * quarters));
    }

    @Override
    public int compareTo(Quarter other) {
        return ORDER.compare(this, other);
    }

    /** Written as {@code 2025-Q3}. */
    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
