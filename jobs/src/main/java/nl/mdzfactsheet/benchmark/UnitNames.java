package nl.mdzfactsheet.benchmark;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mdzfactsheet.table.SmallTable;

/** Names of RHOs and practices, regions and mandates, as they were on one day. Pure: reference rows in, look-ups out. */
final class UnitNames {

    private record RhoName(String name, String region) {}

    private record Named(String name, LocalDate from) {}

    private final Map<String, RhoName> rhos = new HashMap<>();
    private final Map<String, Named> practices = new HashMap<>();
    private final Set<String> mandates = new HashSet<>();

    private UnitNames() {}

    /**
     * @param rho reference table {@code rho}
     * @param praktijken reference table {@code praktijken}; a practice without a row on the day keeps the name of its latest row
     * @param members reference table {@code rho_praktijken}
     */
    static UnitNames on(LocalDate day, SmallTable rho, SmallTable praktijken, SmallTable members) {
        UnitNames names = new UnitNames();
        rho.rows().forEach(r -> names.addRho(r, rho));
        praktijken.rows().forEach(r -> names.addPractice(r, praktijken, day));
        members.rows().forEach(r -> names.addMandate(r, members, day));
        return names;
    }

    String rhoName(ReportUnit unit) {
        RhoName rho = rhos.get(unit.rhoId());
        return rho == null ? "" : rho.name();
    }

    /** The region itself, or that of the RHO; empty for the insurer and outside RHOs. */
    String region(ReportUnit unit) {
        if (unit.level() == ReportUnit.Level.REGION) {
            return unit.region();
        }
        return regionOfRho(unit.rhoId());
    }

    /** The region of an RHO; empty for what is none. */
    String regionOfRho(String rhoId) {
        RhoName rho = rhos.get(rhoId);
        return rho == null ? "" : rho.region();
    }

    String practiceName(ReportUnit unit) {
        Named practice = practices.get(unit.practiceAgb());
        return practice == null ? "" : practice.name();
    }

    /** J or N at practice level, else empty: no row of rho_praktijken on the day is no mandate. */
    String mandate(ReportUnit unit) {
        if (unit.level() != ReportUnit.Level.PRACTICE) {
            return "";
        }
        return mandates.contains(key(unit.rhoId(), unit.practiceAgb())) ? "J" : "N";
    }

    private void addRho(List<String> row, SmallTable table) {
        rhos.put(
                row.get(table.index("rho_id")),
                new RhoName(row.get(table.index("naam")), row.get(table.index("regio"))));
    }

    private void addPractice(List<String> row, SmallTable table, LocalDate day) {
        LocalDate from = LocalDate.parse(row.get(table.index("van")));
        Named candidate = new Named(row.get(table.index("naam")), from);
        practices.merge(row.get(table.index("agb_praktijk")), candidate, (a, b) -> later(a, b, day));
    }

    /** The last row that began by the day; when none did, the first to begin. */
    private static Named later(Named a, Named b, LocalDate day) {
        boolean aBegan = !a.from().isAfter(day);
        boolean bBegan = !b.from().isAfter(day);
        if (aBegan != bBegan) {
            return aBegan ? a : b;
        }
        boolean bLater = b.from().isAfter(a.from());
        return bLater == bBegan ? b : a;
    }

    private void addMandate(List<String> row, SmallTable table, LocalDate day) {
        LocalDate from = LocalDate.parse(row.get(table.index("van")));
        String to = row.get(table.index("tot"));
        boolean valid =
                !from.isAfter(day) && (to.isEmpty() || !LocalDate.parse(to).isBefore(day));
        if (valid && row.get(table.index("mandaat_spiegelinformatie")).equals("J")) {
            mandates.add(key(row.get(table.index("rho_id")), row.get(table.index("agb_praktijk"))));
        }
    }

    private static String key(String rhoId, String agb) {
        return agb + "|" + rhoId;
    }
}
