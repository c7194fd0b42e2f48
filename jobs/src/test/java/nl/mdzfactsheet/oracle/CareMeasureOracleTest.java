package nl.mdzfactsheet.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Measures per enrolled person: insured lines at the unit of the patient-year")
class CareMeasureOracleTest {
    private final OracleInbox inbox;

    CareMeasureOracleTest(@TempDir Path folder) {
        inbox = OracleInbox.in(folder);
    }

    private Map<String, String> hospital(String id, String person, String date, String referral) {
        Map<String, String> line = inbox.line("msz", id, person, "15A001", date);
        line.put("type_verwijzing", referral);
        return line;
    }

    @Test
    @DisplayName("referrals: none of the specialism in the 365 days before, one per specialism and day")
    void referrals() throws SQLException {
        for (String letter : new String[] {"a", "b", "c", "1"}) {
            inbox.enrolled(letter, OracleWorld.PRACTICE_A, 2025);
        }
        inbox.reference("verzekerden", OracleInbox.person("1") + ";3311;1960;1;1234;2025-01-01;;");
        hospital("z1", "a", "2024-03-01", "spoed"); // 365 days before z2
        hospital("z2", "a", "2025-03-01", "huisarts").put("agb_verwijzer", OracleWorld.PRACTICE_B);
        hospital("z3", "a", "2025-03-02", "huisarts").put("specialisme", "0320"); // counts, with z4 once
        hospital("z4", "a", "2025-03-02", "huisarts").put("specialisme", "0320");
        hospital("z5", "b", "2024-02-29", "huisarts"); // 366 days before z6
        hospital("z6", "b", "2025-03-01", "huisarts").put("agb_verwijzer", OracleWorld.PRACTICE_B);
        hospital("z7", "c", "2025-05-01", "intern");
        hospital("z8", "c", "2025-06-01", "huisarts"); // not the first
        hospital("z9", "1", "2024-12-01", "huisarts"); // not insured then
        hospital("z10", "1", "2025-02-01", "huisarts");
        hospital("z11", "d", "2025-02-01", "huisarts"); // not enrolled
        try (DuckOracle oracle = inbox.compute()) {
            assertThat(new OracleFigures(oracle).at("practice", "referrals"))
                    .containsExactly(Map.entry("RHO-A " + OracleWorld.PRACTICE_A, "3/4 of 4"));
        }
    }

    @Test
    @DisplayName("requests, lines and amounts of a category, whatever practice or table the line has")
    void careOfEnrolledPersons() throws SQLException {
        inbox.enrolled("a", OracleWorld.PRACTICE_A, 2025);
        inbox.enrolled("1", OracleWorld.PRACTICE_A, 2025);
        inbox.reference("verzekerden", OracleInbox.person("1") + ";3311;2008;1;1234;2020-01-01;;"); // 17 years
        inbox.line("eld", "e1", "a", "LAB", "2025-02-01").put("agb_aanvrager", OracleWorld.PRACTICE_B);
        inbox.line("eld", "e2", "a", "FILL", "2025-02-01"); // the same day
        inbox.line("eld", "e3", "1", "LAB", "2025-02-01"); // another person
        inbox.line("eld", "e4", "a", "LAB", "2025-02-02");
        inbox.line("huisartsenzorg", "h1", "a", "MI", "2025-02-01").put("agb_praktijk", OracleWorld.PRACTICE_B);
        inbox.line("huisartsenzorg", "h2", "a", "MI", "2025-02-01").put("agb_praktijk", OracleWorld.PRACTICE_B);
        inbox.line("huisartsenzorg", "h3", "a", "GGZ", "2025-12-31");
        inbox.line("huisartsenzorg", "h4", "b", "GGZ", "2025-12-31"); // not enrolled
        inbox.line("huisartsenzorg", "h5", "a", "S3", "2025-12-31").put("bedrag", "7.00");
        inbox.line("huisartsenzorg", "h6", "a", "CON", "2025-12-31");
        inbox.line("huisartsenzorg", "h7", "1", "HUIS", "2025-01-01").put("agb_praktijk", OracleWorld.PRACTICE_B);
        inbox.line("huisartsenzorg", "h8", "a", "CON", "2024-12-31"); // another year
        inbox.line("mdz", "o1", "a", "OI", "2025-02-01").put("agb_praktijk", "");
        for (String letter : new String[] {"a", "1"}) {
            for (String month : new String[] {"03", "06"}) {
                inbox.line("paramedisch", "g" + month, letter, "GLI", "2025-" + month + "-01")
                        .put("prestatiecodelijst", "079");
            }
        }
        try (DuckOracle oracle = inbox.compute()) {
            OracleFigures figures = new OracleFigures(oracle);
            Map.of(
                            "eld_requests", "3/2 of 2",
                            "mi_lines", "2/2 of 2",
                            "poh_ggz_rate", "1/2 of 2",
                            "s3_cost", "700/2 of 2",
                            "oi_cost", "1000/2 of 2",
                            "consults_per_patient", "2/2 of 2",
                            "gli_rate", "1/1 of 1")
                    .forEach((measure, expected) -> assertAtPracticeA(figures, measure, expected));
        }
    }

    private static void assertAtPracticeA(OracleFigures figures, String measure, String expected) {
        try {
            assertThat(figures.at("practice", measure))
                    .as(measure)
                    .containsExactly(Map.entry("RHO-A " + OracleWorld.PRACTICE_A, expected));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
