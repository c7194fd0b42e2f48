package nl.mdzfactsheet.benchmark;

import static nl.mdzfactsheet.benchmark.ReportUnit.BYTE_ORDER;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.contract.CanonicalText;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.table.SmallTable;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code rho_monitor}: per RHO the conditions for a regional organisation, as facts beside their norm. An insurer sees its own insured only, so the number of
 * enrolled is a lower bound of the size of an RHO; the total over all insurers is known where praktijken holds it for every member. Pure.
 */
final class RhoMonitor {

    /** Patients for which an RHO organises care, at least. */
    private static final String PATIENTS_NORM = "100000";

    /** Share of the practices of its region that takes part, at least. */
    private static final String MEMBERS_NORM = "0.85";

    private static final String NO_NORM = "";

    /**
     * Persons of an RHO.
     *
     * @param enrolled own insured with an enrolled quarter in the year
     * @param severalProgrammes of these in two or more programmes
     */
    record RhoCount(long enrolled, long severalProgrammes) {}

    private final RhoMembers members;
    private final Map<String, RhoCount> persons;

    RhoMonitor(RhoMembers members, Map<String, RhoCount> persons) {
        this.members = members;
        this.persons = Map.copyOf(persons);
    }

    /**
     * Eight rows per RHO, by RHO in byte order.
     *
     * @param rho reference table {@code rho}
     */
    SmallTable of(SmallTable rho, TableContract contract) {
        int id = rho.index("rho_id");
        int region = rho.index("regio");
        List<List<String>> rows = new ArrayList<>();
        rho.rows().stream()
                .sorted((a, b) -> BYTE_ORDER.compare(a.get(id), b.get(id)))
                .forEach(row -> rows.addAll(indicators(row.get(id), row.get(region))));
        return new SmallTable(contract, rows);
    }

    private List<List<String>> indicators(String rho, String region) {
        RhoCount counted = persons.getOrDefault(rho, new RhoCount(0, 0));
        BigDecimal member = number(members.on31December(rho).size());
        BigDecimal inRegion = number(members.practicesOf(region).size());
        return List.of(
                row(rho, "enrolled", number(counted.enrolled()), PATIENTS_NORM),
                row(rho, "ingeschreven_totaal", members.enrolledTotal(rho), PATIENTS_NORM),
                row(rho, "practices_member", member, NO_NORM),
                row(rho, "practices_region", inRegion, NO_NORM),
                share(rho, member, inRegion),
                row(
                        rho,
                        "practices_with_mandate",
                        number(members.withMandate(rho).size()),
                        NO_NORM),
                row(rho, "practices_moved", number(members.moved(rho).size()), NO_NORM),
                row(rho, "patients_in_several_programmes", number(counted.severalProgrammes()), NO_NORM));
    }

    /** The quotient is rounded for reading; the norm is judged on the numbers themselves. */
    private static List<String> share(String rho, BigDecimal member, BigDecimal inRegion) {
        if (inRegion.signum() == 0) {
            return row(rho, "share_members", null, MEMBERS_NORM);
        }
        boolean met = member.compareTo(inRegion.multiply(new BigDecimal(MEMBERS_NORM))) >= 0;
        return List.of(
                rho,
                "share_members",
                CanonicalText.exact(member.divide(inRegion, 8, RoundingMode.HALF_UP)),
                MEMBERS_NORM,
                met ? "MET" : "BELOW_NORM");
    }

    private static List<String> row(String rho, String indicator, @Nullable BigDecimal value, String norm) {
        return List.of(rho, indicator, value == null ? "" : CanonicalText.exact(value), norm, status(value, norm));
    }

    private static String status(@Nullable BigDecimal value, String norm) {
        if (value == null) {
            return "NOT_APPLICABLE";
        }
        if (norm.equals(NO_NORM)) {
            return "NO_NORM";
        }
        return value.compareTo(new BigDecimal(norm)) >= 0 ? "MET" : "BELOW_NORM";
    }

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }
}
