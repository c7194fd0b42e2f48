package nl.mdzfactsheet.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Measures of claim lines and of paid quarters, and the level region")
class LineAndQuarterMeasureOracleTest {
    private final OracleInbox inbox;

    LineAndQuarterMeasureOracleTest(@TempDir Path folder) {
        inbox = OracleInbox.in(folder);
    }

    private void bundle(String id, String person, String code, String date, String amount) {
        inbox.line("mdz", id, person, code, date).put("bedrag", amount);
    }

    @Test
    @DisplayName("bundle_tariff, contacts_besides per paid quarter; bundle_cost per enrolled person")
    void bundles() throws SQLException {
        inbox.reference("verzekerden", OracleInbox.person("1") + ";3311;1960;1;1234;2025-02-01;;");
        inbox.enrolled("a", OracleWorld.PRACTICE_A, 2025);
        inbox.enrolled("1", OracleWorld.PRACTICE_A, 2025);
        bundle("m1", "a", "DM", "2025-02-01", "65.00");
        bundle("m2", "a", "DM", "2025-02-02", "64.00"); // the second line of the quarter is paid too
        bundle("m3", "a", "CV", "2025-02-01", "30.00");
        bundle("m4", "b", "DM", "2025-02-01", "60.00"); // not enrolled
        bundle("m5", "1", "DM", "2025-02-10", "50.00"); // not insured on 1 January: paid, no cost of the person
        inbox.line("huisartsenzorg", "h1", "a", "CON", "2025-03-31");
        inbox.line("huisartsenzorg", "h2", "a", "HUIS", "2025-01-01").put("agb_praktijk", OracleWorld.PRACTICE_B);
        inbox.line("huisartsenzorg", "h3", "a", "CON", "2025-04-01"); // the next quarter
        inbox.line("huisartsenzorg", "h4", "a", "MI", "2025-02-01"); // no contact
        inbox.line("huisartsenzorg", "h5", "1", "CON", "2025-01-15"); // not insured, still in the quarter
        try (DuckOracle oracle = inbox.compute()) {
            OracleFigures figures = new OracleFigures(oracle);
            assertThat(figures.at("practice", "bundle_tariff_DM2"))
                    .containsExactly(Map.entry("RHO-A " + OracleWorld.PRACTICE_A, "23900/3 of 3"));
            assertThat(figures.ofInsurer("bundle_cost_DM2")).isEqualTo("12900/2 of 2");
            assertThat(figures.ofInsurer("bundle_cost_CVRM")).isEqualTo("3000/2 of 2");
            assertThat(figures.ofInsurer("contacts_besides_DM2")).isEqualTo("3/3 of 3");
            assertThat(figures.ofInsurer("contacts_besides_CVRM")).isEqualTo("2/1 of 1");
        }
    }

    @Test
    @DisplayName("excess over maximum tariffs: contested lines stay assessed; enrolment fees count insured or not")
    void tariffsAndFees() throws SQLException {
        inbox.reference("tarieven", "016;LAB;;2025-01-01;;4.00");
        inbox.reference("tarieven", "008;CON;;2025-01-01;;9.00");
        inbox.reference("weerleggingen", "eld;e3;;D6;gegrond");
        inbox.line("eld", "e1", "a", "LAB", "2025-02-01").put("bedrag", "5.00");
        inbox.line("eld", "e2", "a", "LAB", "2025-02-02").put("bedrag", "4.01"); // a cent is tolerated
        inbox.line("eld", "e3", "a", "LAB", "2025-02-03").put("bedrag", "9.00"); // contested
        inbox.line("huisartsenzorg", "h1", "9", "CON", "2025-02-01"); // 10.00, not insured here
        inbox.line("paramedisch", "p1", "a", "DIET", "2025-02-01"); // no tariff
        inbox.line("huisartsenzorg", "i1", "a", "INS", "2025-01-01");
        inbox.line("huisartsenzorg", "i2", "a", "INS", "2025-01-02").put("agb_praktijk", OracleWorld.PRACTICE_A2);
        inbox.line("huisartsenzorg", "i3", "9", "INS", "2025-01-01");
        try (DuckOracle oracle = inbox.compute()) {
            OracleFigures figures = new OracleFigures(oracle);
            assertThat(figures.ofInsurer("above_maximum_amount")).isEqualTo("200/2801 of 2");
            assertThat(figures.ofInsurer("eld_above_maximum_amount")).isEqualTo("100/1801 of 1");
            assertThat(figures.ofInsurer("double_enrolment")).isEqualTo("1/3 of 2");
            assertThat(figures.at("practice", "double_enrolment"))
                    .containsEntry("RHO-A " + OracleWorld.PRACTICE_A2, "1/1 of 1"); // flagged: the later fee
        }
    }

    @Test
    @DisplayName("eld_repeated: 1 to 28 days after the last earlier day of the same code, also over New Year")
    void repeatedDiagnostics() throws SQLException {
        for (String day : new String[] {"2025-01-01", "2025-01-29", "2025-02-27"}) {
            inbox.line("eld", "a" + day, "a", "LAB", day); // 28 days: repeated; 29: not
        }
        inbox.line("eld", "a4", "a", "LAB", "2025-02-27");
        inbox.line("eld", "b1", "b", "LAB", "2024-12-31");
        inbox.line("eld", "b2", "b", "LAB", "2025-01-28"); // repeated
        inbox.line("eld", "c1", "c", "LAB", "2025-03-01");
        inbox.line("eld", "c2", "c", "FILL", "2025-03-05"); // another code
        for (String day : new String[] {"2025-05-01", "2025-05-02"}) {
            inbox.line("eld", "d1" + day, "d", "LAB", day).put("agb_aanvrager", OracleWorld.PRACTICE_A);
            inbox.line("eld", "d2" + day, "d", "LAB", day).put("agb_aanvrager", OracleWorld.PRACTICE_B);
        }
        inbox.line("eld", "x1", "9", "LAB", "2025-01-01");
        inbox.line("eld", "x2", "9", "LAB", "2025-01-02"); // repeated, insured or not
        try (DuckOracle oracle = inbox.compute()) {
            OracleFigures figures = new OracleFigures(oracle);
            // a 4, b 1, c 2, d 4, 9 2 and the harmless line of the delivery.
            assertThat(figures.ofInsurer("eld_repeated")).isEqualTo("5/14 of 6");
            assertThat(figures.at("practice", "eld_repeated"))
                    .containsEntry("RHO-A " + OracleWorld.PRACTICE_A, "1/2 of 1")
                    .containsEntry("RHO-B " + OracleWorld.PRACTICE_B, "1/2 of 1");
        }
    }

    @Test
    @DisplayName("region: the sum of its real RHOs, a person in two of them counts once")
    void regions() throws SQLException {
        inbox.reference("rho", "RHO-C;Gamma;Noord");
        inbox.reference("rho_praktijken", "RHO-C;" + OracleWorld.PRACTICE_LOOSE + ";2000-01-01;;J");
        inbox.enrolled("a", OracleWorld.PRACTICE_A, 2025);
        inbox.enrolled("b", OracleWorld.PRACTICE_LOOSE, 2025);
        inbox.enrolled("c", OracleWorld.PRACTICE_B, 2025);
        inbox.line("huisartsenzorg", "i9", "a", "INS2", "2025-01-05").put("agb_praktijk", OracleWorld.PRACTICE_LOOSE);
        inbox.line("huisartsenzorg", "h1", "d", "CON", "2025-01-05").put("agb_praktijk", "01999999"); // no practice
        try (DuckOracle oracle = inbox.compute()) {
            OracleFigures figures = new OracleFigures(oracle);
            assertThat(figures.at("rho", "double_enrolment"))
                    .containsExactly(
                            Map.entry("RHO-A", "0/4 of 1"),
                            Map.entry("RHO-B", "0/4 of 1"),
                            Map.entry("RHO-C", "1/5 of 2"),
                            Map.entry("zonder RHO", "0/0 of 0"));
            assertThat(figures.at("region", "double_enrolment"))
                    .containsExactly(Map.entry("Noord", "1/9 of 2"), Map.entry("Zuid", "0/4 of 1"));
            assertThat(figures.at("region", "consults_per_patient"))
                    .containsExactly(Map.entry("Noord", "0/2 of 2"), Map.entry("Zuid", "0/1 of 1"));
            assertThat(figures.at("region", "ppi_stopped"))
                    .containsExactly(Map.entry("Noord", "0/0 of 0"), Map.entry("Zuid", "0/0 of 0"));
        }
    }
}
