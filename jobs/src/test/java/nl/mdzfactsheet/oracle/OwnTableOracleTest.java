package nl.mdzfactsheet.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.mdzfactsheet.oracle.OwnTableRows.EldCeiling;
import nl.mdzfactsheet.oracle.OwnTableRows.EldPassedOn;
import nl.mdzfactsheet.oracle.OwnTableRows.RhoMonitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Turnover ceilings of first-line diagnostics and the RHO monitor")
class OwnTableOracleTest {
    private final OracleInbox inbox;

    OwnTableOracleTest(@TempDir Path folder) {
        inbox = OracleInbox.in(folder);
    }

    @Test
    @DisplayName("eld_ceiling: by date and declaratie_id, what lies above the ceiling goes to the requesting practice")
    void ceilings() throws SQLException {
        inbox.reference("omzetplafonds", "50000001;2024;0.01");
        inbox.reference("omzetplafonds", "50000001;2025;25.00");
        inbox.reference("omzetplafonds", "50000009;2025;1.00"); // nothing was granted
        inbox.line("eld", "e3", "a", "LAB", "2025-01-06").put("agb_aanvrager", OracleWorld.PRACTICE_B);
        inbox.line("eld", "e2", "b", "LAB", "2025-01-06").put("agb_aanvrager", OracleWorld.PRACTICE_A);
        inbox.line("eld", "e9", "a", "LAB", "2025-01-05").put("agb_aanvrager", OracleWorld.PRACTICE_A);
        inbox.line("eld", "e4", "a", "LAB", "2025-01-07").put("agb_uitvoerder", "50000002"); // no ceiling
        try (DuckOracle oracle = inbox.compute()) {
            // e9, e2, e3 and the harmless line of June, 10 euro each: e3 is half above, June wholly.
            assertThat(oracle.eldCeilings())
                    .containsExactly(
                            new EldCeiling("50000001", 2025, 2500, 4000, 1500),
                            new EldCeiling("50000009", 2025, 100, 0, 0));
            assertThat(oracle.eldPassedOn())
                    .containsExactly(
                            new EldPassedOn("50000001", "RHO-B", OracleWorld.PRACTICE_B, 500),
                            new EldPassedOn("50000001", "zonder RHO", "onbekende praktijk", 1000));
        }
    }

    @Test
    @DisplayName("rho_monitor: practices on 31 December, moves over a day of the year, NOT_APPLICABLE without data")
    void monitor() throws SQLException {
        inbox.without("praktijken").without("rho_praktijken");
        for (String row : List.of(
                OracleWorld.PRACTICE_A + ";P;1234;Noord;2000-01-01;;1500",
                OracleWorld.PRACTICE_A2 + ";P;1234;Noord;2000-01-01;;2500",
                OracleWorld.PRACTICE_LOOSE + ";P;1234;Noord;2000-01-01;;",
                "01000009;P;1234;Noord;2000-01-01;2025-12-30;900", // closed a day too early
                OracleWorld.PRACTICE_B + ";P;1234;Oost;2000-01-01;;")) {
            inbox.reference("praktijken", row);
        }
        for (String row : List.of(
                "RHO-A;" + OracleWorld.PRACTICE_A + ";2000-01-01;2025-05-31;N",
                "RHO-A;" + OracleWorld.PRACTICE_A + ";2025-06-01;;J", // goes on: not moved
                "RHO-A;" + OracleWorld.PRACTICE_A2 + ";2025-01-01;;J", // joined on New Year's Day
                "RHO-A;01000009;2000-01-01;2024-12-31;J", // left on New Year's Day
                "RHO-A;" + OracleWorld.PRACTICE_LOOSE + ";2000-01-01;2025-03-31;J", // left
                "RHO-B;" + OracleWorld.PRACTICE_B + ";2000-01-01;2025-12-31;N")) { // leaves in the next year
            inbox.reference("rho_praktijken", row);
        }
        inbox.enrolled("a", OracleWorld.PRACTICE_A, 2025);
        inbox.enrolled("b", OracleWorld.PRACTICE_A2, 2025);
        inbox.line("mdz", "m1", "a", "DM", "2025-02-01");
        inbox.line("mdz", "m2", "a", "CV", "2025-05-01");
        inbox.line("mdz", "m3", "b", "DM", "2025-02-01");
        inbox.line("mdz", "m4", "c", "DM", "2025-02-01"); // not enrolled
        inbox.line("mdz", "m5", "c", "CV", "2025-05-01");
        try (DuckOracle oracle = inbox.compute()) {
            assertThat(rows(oracle, "RHO-A"))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "enrolled", "2 100000 OK",
                            "ingeschreven_totaal", "4000 100000 OK",
                            "practices_member", "2 - OK",
                            "practices_region", "3 - OK",
                            "share_members", "0.666667 0.85 OK",
                            "practices_with_mandate", "2 - OK",
                            "practices_moved", "3 - OK",
                            "patients_in_several_programmes", "1 - OK"));
            assertThat(rows(oracle, "RHO-B"))
                    .containsEntry("ingeschreven_totaal", "- 100000 NOT_APPLICABLE")
                    .containsEntry("practices_region", "0 - OK") // its region is Zuid
                    .containsEntry("share_members", "- 0.85 NOT_APPLICABLE")
                    .containsEntry("practices_with_mandate", "0 - OK")
                    .containsEntry("practices_moved", "0 - OK");
        }
    }

    private static Map<String, String> rows(DuckOracle oracle, String rho) throws SQLException {
        Map<String, String> rows = new TreeMap<>();
        for (RhoMonitor row : oracle.rhoMonitor()) {
            if (row.rhoId().equals(rho)) {
                String value = row.value() == null
                        ? "-"
                        : row.value().stripTrailingZeros().toPlainString();
                String norm = row.norm() == null
                        ? "-"
                        : row.norm().stripTrailingZeros().toPlainString();
                rows.put(row.indicator(), value + " " + norm + " " + row.status());
            }
        }
        return rows;
    }
}
