package nl.mdzfactsheet.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mdzfactsheet.reference.ReferenceRows.Membership;
import nl.mdzfactsheet.reference.ReferenceRows.Praktijk;
import nl.mdzfactsheet.reference.ReferenceRows.Rho;
import org.jspecify.annotations.Nullable;

/** What is agreed with an RHO about its size: patients, practices, mandates. Practices are those on 31 December. */
public final class RhoMonitor {
    /** One indicator of one RHO; value and norm are null when there is none. Status is OK or NOT_APPLICABLE. */
    public record Row(
            String rho,
            String indicator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal norm,
            String status) {}

    private static final BigDecimal ENOUGH_PATIENTS = BigDecimal.valueOf(100_000);
    private static final BigDecimal ENOUGH_PRACTICES = new BigDecimal("0.85");

    private final ReferenceData reference;
    private final LocalDate newYearsEve;
    private final Map<String, Praktijk> practices = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    RhoMonitor(ReferenceData reference, int year) {
        this.reference = reference;
        this.newYearsEve = LocalDate.of(year, 12, 31);
        reference.praktijken().stream()
                .filter(p -> p.validOn(newYearsEve))
                .sorted(Comparator.comparing(Praktijk::van))
                .forEach(p -> practices.put(p.agb(), p));
    }

    /** Rows by RHO, indicators in a fixed order. */
    List<Row> rows(List<PersonYear> personYears) {
        for (Rho rho : reference.rhos().stream()
                .sorted(Comparator.comparing(Rho::id, Utf8Order.INSTANCE))
                .toList()) {
            addRho(
                    rho,
                    personYears.stream()
                            .filter(py -> py.enrolled() && py.unit().rho().equals(rho.id()))
                            .toList());
        }
        return List.copyOf(rows);
    }

    private void addRho(Rho rho, List<PersonYear> enrolled) {
        List<Membership> members = reference.memberships().stream()
                .filter(m -> m.rho().equals(rho.id()) && m.validOn(newYearsEve))
                .toList();
        long inRegion = practices.values().stream()
                .filter(p -> p.regio().equals(rho.regio()))
                .count();
        long mandates = members.stream().filter(Membership::mandate).count();
        long several = enrolled.stream().filter(py -> py.included().size() >= 2).count();
        add(rho, "enrolled", BigDecimal.valueOf(enrolled.size()), ENOUGH_PATIENTS);
        add(rho, "ingeschreven_totaal", allInsurers(members), ENOUGH_PATIENTS);
        add(rho, "practices_member", BigDecimal.valueOf(members.size()), null);
        add(rho, "practices_region", BigDecimal.valueOf(inRegion), null);
        add(rho, "share_members", share(members.size(), inRegion), ENOUGH_PRACTICES);
        add(rho, "practices_with_mandate", BigDecimal.valueOf(mandates), null);
        add(rho, "practices_moved", BigDecimal.valueOf(moved(rho.id())), null);
        add(rho, "patients_in_several_programmes", BigDecimal.valueOf(several), null);
    }

    private void add(Rho rho, String indicator, @Nullable BigDecimal value, @Nullable BigDecimal norm) {
        rows.add(new Row(rho.id(), indicator, value, norm, value == null ? "NOT_APPLICABLE" : "OK"));
    }

    /** Known only when every member says it. */
    private @Nullable BigDecimal allInsurers(List<Membership> members) {
        long sum = 0;
        for (Membership member : members) {
            Praktijk practice = practices.get(member.practice());
            if (practice == null || practice.allInsurers() == null) {
                return null;
            }
            sum += practice.allInsurers();
        }
        return members.isEmpty() ? null : BigDecimal.valueOf(sum);
    }

    private static @Nullable BigDecimal share(long members, long inRegion) {
        return inRegion == 0
                ? null
                : BigDecimal.valueOf(members).divide(BigDecimal.valueOf(inRegion), 6, RoundingMode.HALF_UP);
    }

    /** Practices that are a member on one day of the year and not on the day before, or the other way round. */
    private long moved(String rho) {
        Map<String, List<Membership>> byPractice = new HashMap<>();
        reference.memberships().stream().filter(m -> m.rho().equals(rho)).forEach(m -> byPractice
                .computeIfAbsent(m.practice(), p -> new ArrayList<>())
                .add(m));
        Set<String> moved = new HashSet<>();
        byPractice.forEach((practice, periods) -> {
            for (LocalDate day = newYearsEve.withDayOfYear(1); !day.isAfter(newYearsEve); day = day.plusDays(1)) {
                if (memberOn(periods, day) != memberOn(periods, day.minusDays(1))) {
                    moved.add(practice);
                }
            }
        });
        return moved.size();
    }

    private static boolean memberOn(List<Membership> periods, LocalDate day) {
        return periods.stream().anyMatch(m -> m.validOn(day));
    }
}
