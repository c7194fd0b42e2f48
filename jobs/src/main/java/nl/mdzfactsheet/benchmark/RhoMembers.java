package nl.mdzfactsheet.benchmark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.mdzfactsheet.table.SmallTable;
import org.jspecify.annotations.Nullable;

/** Which practices belong to which RHO, on 31 December and during the year. Pure: reference rows in, sets of AGB codes out. */
final class RhoMembers {

    /** A period of membership; {@code to} is the last day. */
    private record Period(String rho, String practice, LocalDate from, LocalDate to, boolean mandate) {

        boolean contains(LocalDate day) {
            return !from.isAfter(day) && !to.isBefore(day);
        }
    }

    /** A practice as praktijken has it on 31 December; total is null when not known. */
    private record Practice(
            String agb, String region, @Nullable BigDecimal total) {}

    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    private final int year;
    private final List<Period> periods = new ArrayList<>();
    private final Map<String, Practice> practices = new HashMap<>();

    /**
     * @param praktijken reference table {@code praktijken}
     * @param members reference table {@code rho_praktijken}
     */
    RhoMembers(int year, SmallTable praktijken, SmallTable members) {
        this.year = year;
        members.rows().forEach(row -> addPeriod(row, members));
        praktijken.rows().forEach(row -> addPractice(row, praktijken));
    }

    private LocalDate lastDay() {
        return LocalDate.of(year, 12, 31);
    }

    private static LocalDate end(String text) {
        return text.isEmpty() ? OPEN : LocalDate.parse(text);
    }

    private void addPeriod(List<String> row, SmallTable table) {
        periods.add(new Period(
                row.get(table.index("rho_id")),
                row.get(table.index("agb_praktijk")),
                LocalDate.parse(row.get(table.index("van"))),
                end(row.get(table.index("tot"))),
                row.get(table.index("mandaat_spiegelinformatie")).equals("J")));
    }

    /** Of several rows valid on the day the last one counts. */
    private void addPractice(List<String> row, SmallTable table) {
        LocalDate from = LocalDate.parse(row.get(table.index("van")));
        boolean valid =
                !from.isAfter(lastDay()) && !end(row.get(table.index("tot"))).isBefore(lastDay());
        if (valid) {
            String agb = row.get(table.index("agb_praktijk"));
            String total = row.get(table.index("ingeschreven_totaal"));
            practices.put(
                    agb,
                    new Practice(agb, row.get(table.index("regio")), total.isEmpty() ? null : new BigDecimal(total)));
        }
    }

    /** Members on 31 December. */
    SortedSet<String> on31December(String rho) {
        return select(rho, period -> period.contains(lastDay()));
    }

    /** Members on 31 December that let the RHO see their mirror information. */
    SortedSet<String> withMandate(String rho) {
        return select(rho, period -> period.contains(lastDay()) && period.mandate());
    }

    /** Practices that joined or left during the year: member on a day of it and not on the day before, or the other way around. */
    SortedSet<String> moved(String rho) {
        return select(rho, period -> joined(period) || left(period));
    }

    private boolean joined(Period period) {
        return period.from().getYear() == year
                && !isMember(period.rho(), period.practice(), period.from().minusDays(1));
    }

    private boolean left(Period period) {
        LocalDate firstDayOut = period.to().plusDays(1);
        return firstDayOut.getYear() == year && !isMember(period.rho(), period.practice(), firstDayOut);
    }

    private boolean isMember(String rho, String practice, LocalDate day) {
        return periods.stream()
                .anyMatch(p -> p.rho().equals(rho) && p.practice().equals(practice) && p.contains(day));
    }

    /** Practices of a region on 31 December, members of an RHO or not. */
    SortedSet<String> practicesOf(String region) {
        SortedSet<String> found = new TreeSet<>();
        practices.values().stream().filter(p -> p.region().equals(region)).forEach(p -> found.add(p.agb()));
        return found;
    }

    /** ingeschreven_totaal of all members on 31 December; null when there is none or one of them does not have it. */
    @Nullable
    BigDecimal enrolledTotal(String rho) {
        BigDecimal sum = BigDecimal.ZERO;
        SortedSet<String> members = on31December(rho);
        for (String agb : members) {
            Practice practice = practices.get(agb);
            if (practice == null || practice.total() == null) {
                return null;
            }
            sum = sum.add(practice.total());
        }
        return members.isEmpty() ? null : sum;
    }

    private SortedSet<String> select(String rho, Predicate<Period> condition) {
        SortedSet<String> found = new TreeSet<>();
        for (Period period : periods) {
            if (period.rho().equals(rho) && condition.test(period)) {
                found.add(period.practice());
            }
        }
        return found;
    }
}
