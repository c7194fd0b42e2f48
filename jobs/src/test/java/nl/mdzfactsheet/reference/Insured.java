package nl.mdzfactsheet.reference;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person of the table verzekerden: periods in order of their first day, and the earliest day of death given. */
final class Insured {
    /** One row of verzekerden; sex as delivered. */
    record Period(LocalDate from, LocalDate to, String uzovi, int birthYear, String sex, String postcode) {
        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private final List<Period> periods;
    private final @Nullable LocalDate death;

    Insured(List<CheckedRow> rows) {
        periods = rows.stream()
                .map(Insured::period)
                .sorted(Comparator.comparing(Period::from))
                .toList();
        death = rows.stream()
                .map(r -> r.dateOrNull("overlijdensdatum"))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Period period(CheckedRow r) {
        return new Period(
                r.date("verzekerd_van"),
                r.end("verzekerd_tot"),
                r.text("uzovi"),
                (int) r.number("geboortejaar"),
                r.text("geslacht"),
                r.text("postcode4"));
    }

    boolean deceased(LocalDate day) {
        return death != null && day.isAfter(death);
    }

    boolean insuredOn(LocalDate day) {
        return !deceased(day) && periodOn(day).isPresent();
    }

    Optional<Period> periodOn(LocalDate day) {
        return periods.stream().filter(p -> p.contains(day)).findFirst();
    }

    /** Every day from the first to the last given day lies in a period, and none after the day of death. */
    boolean insuredThroughout(LocalDate first, LocalDate last) {
        LocalDate day = first;
        while (!day.isAfter(last)) {
            Optional<Period> period = periodOn(day);
            if (period.isEmpty() || deceased(day)) {
                return false;
            }
            day = period.get().to().isBefore(last) ? period.get().to().plusDays(1) : last.plusDays(1);
        }
        return !deceased(last);
    }

    /** The number of insured days between two days, both included. */
    long insuredDays(LocalDate first, LocalDate last) {
        LocalDate end = death != null && death.isBefore(last) ? death : last;
        long days = 0;
        for (Period p : periods) {
            LocalDate from = p.from().isAfter(first) ? p.from() : first;
            LocalDate to = p.to().isBefore(end) ? p.to() : end;
            days += Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
        }
        return days;
    }

    /** The row for age, sex and postcode: valid on 31 December, else the last that ended before, else the first. */
    Period describing(int year) {
        LocalDate newYearsEve = LocalDate.of(year, 12, 31);
        return periodOn(newYearsEve)
                .or(() -> periods.stream()
                        .filter(p -> p.to().isBefore(newYearsEve))
                        .max(Comparator.comparing(Period::to)))
                .orElse(periods.get(0));
    }
}
