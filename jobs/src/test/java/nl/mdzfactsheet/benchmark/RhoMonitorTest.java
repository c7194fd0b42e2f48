package nl.mdzfactsheet.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.benchmark.RhoMonitor.RhoCount;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.table.SmallTable;
import org.junit.jupiter.api.Test;

/** The RHO monitor of 2025 by hand: R1 in Oost with three members, R2 in West without any. */
class RhoMonitorTest {

    private static final Contracts CONTRACTS = Contracts.load(DefinitionSource.shipped());

    private final List<List<String>> practices = new ArrayList<>();
    private final List<List<String>> members = new ArrayList<>();

    private void practice(String agb, String region, String total, String from, String to) {
        practices.add(List.of(agb, "Praktijk", "1234", region, total, from, to));
    }

    private void member(String rho, String agb, String from, String to, String mandate) {
        members.add(List.of(rho, agb, from, to, mandate));
    }

    private static SmallTable table(String name, List<List<String>> rows) {
        return new SmallTable(CONTRACTS.table(Layer.EXTRACT, name), rows);
    }

    private List<String> monitor(String rho, RhoCount count) {
        RhoMembers onDay = new RhoMembers(2025, table("praktijken", practices), table("rho_praktijken", members));
        SmallTable rhos = table("rho", List.of(List.of("R2", "RHO Twee", "West"), List.of("R1", "RHO Een", "Oost")));
        return new RhoMonitor(onDay, Map.of("R1", count))
                .of(rhos, CONTRACTS.table(Layer.RESULT, "rho_monitor")).rows().stream()
                        .filter(row -> row.get(0).equals(rho))
                        .map(row -> String.join(" | ", row.subList(1, row.size())))
                        .toList();
    }

    private void threeMembersOfFourPractices() {
        practice("01000001", "Oost", "60000", "2010-01-01", "");
        practice("01000002", "Oost", "39000", "2010-01-01", "");
        practice("01000003", "Oost", "1000", "2010-01-01", "");
        practice("01000004", "Oost", "", "2010-01-01", "");
        practice("01000005", "Oost", "", "2010-01-01", "2025-12-30");
        practice("01000006", "West", "", "2010-01-01", "");
        member("R1", "01000001", "2010-01-01", "", "J");
        member("R1", "01000002", "2010-01-01", "2025-12-31", "N");
        member("R1", "01000003", "2025-07-01", "", "J");
    }

    @Test
    void everyIndicatorBesideItsNorm() {
        threeMembersOfFourPractices();
        assertThat(monitor("R1", new RhoCount(45_000, 120)))
                .containsExactly(
                        "enrolled | 45000 | 100000 | BELOW_NORM",
                        "ingeschreven_totaal | 100000 | 100000 | MET",
                        "practices_member | 3 |  | NO_NORM",
                        "practices_region | 4 |  | NO_NORM",
                        "share_members | 0.75 | 0.85 | BELOW_NORM",
                        "practices_with_mandate | 2 |  | NO_NORM",
                        "practices_moved | 1 |  | NO_NORM",
                        "patients_in_several_programmes | 120 |  | NO_NORM");
    }

    @Test
    void withoutDataAnIndicatorIsNotApplicable() {
        practice("01000001", "Oost", "60000", "2010-01-01", "");
        assertThat(monitor("R2", new RhoCount(1, 1)))
                .containsExactly(
                        "enrolled | 0 | 100000 | BELOW_NORM",
                        "ingeschreven_totaal |  | 100000 | NOT_APPLICABLE",
                        "practices_member | 0 |  | NO_NORM",
                        "practices_region | 0 |  | NO_NORM",
                        "share_members |  | 0.85 | NOT_APPLICABLE",
                        "practices_with_mandate | 0 |  | NO_NORM",
                        "practices_moved | 0 |  | NO_NORM",
                        "patients_in_several_programmes | 0 |  | NO_NORM");
    }

    @Test
    void oneMemberWithoutATotalMakesTheTotalUnknown() {
        threeMembersOfFourPractices();
        member("R1", "01000004", "2025-01-01", "", "N");
        assertThat(monitor("R1", new RhoCount(100_000, 0)))
                .contains(
                        "enrolled | 100000 | 100000 | MET",
                        "ingeschreven_totaal |  | 100000 | NOT_APPLICABLE",
                        "share_members | 1 | 0.85 | MET");
    }

    @Test
    void movedIsJoinedOrLeftInTheYearAndCountsOnce() {
        // left in the year, and joined again: once
        member("R1", "01000001", "2010-01-01", "2025-03-31", "J");
        member("R1", "01000001", "2025-10-01", "", "J");
        // a new row without a gap is no move
        member("R1", "01000002", "2010-01-01", "2025-06-30", "N");
        member("R1", "01000002", "2025-07-01", "", "J");
        // the last day was 31 December of the year before: left on 1 January
        member("R1", "01000003", "2010-01-01", "2024-12-31", "J");
        // member up to and including 31 December: leaves next year
        member("R1", "01000004", "2010-01-01", "2025-12-31", "J");
        // joined on 1 January
        member("R1", "01000005", "2025-01-01", "", "J");
        // long ago
        member("R1", "01000006", "2010-01-01", "2020-12-31", "J");
        assertThat(monitor("R1", new RhoCount(0, 0)))
                .contains("practices_moved | 3 |  | NO_NORM", "practices_member | 4 |  | NO_NORM");
    }
}
