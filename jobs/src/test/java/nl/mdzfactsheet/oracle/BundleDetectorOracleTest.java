package nl.mdzfactsheet.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.SQLException;
import nl.mdzfactsheet.oracle.OracleRows.Detection;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Detectors of bundles that need no history: D2, D3, D4, D8, D9")
class BundleDetectorOracleTest {
    private final OracleInbox inbox;

    BundleDetectorOracleTest(@TempDir Path folder) {
        inbox = OracleInbox.in(folder);
    }

    private void assertFlags(String detector, Tuple... expected) throws SQLException {
        try (DuckOracle oracle = inbox.compute()) {
            assertThat(oracle.detections())
                    .filteredOn(d -> d.detector().equals(detector))
                    .extracting(
                            Detection::declaratieId,
                            Detection::rhoId,
                            Detection::programme,
                            Detection::evidence,
                            Detection::certainty)
                    .containsExactlyInAnyOrder(expected);
        }
    }

    private void rule(String id, String rho, String programme, String code, String effect) {
        String list = code.equals("CON") ? "008" : "016";
        String certainty = id.startsWith("maybe") ? "vermoeden" : "zeker";
        inbox.reference(
                "samenloopregels",
                String.join(";", id, rho, programme, list, code, effect, certainty, "2025-01-01", "2025-06-30"));
    }

    @Test
    @DisplayName("D2: every line of a quarter but the one at the enrolment practice, then the first granted")
    void doubleBundleQuarter() throws SQLException {
        inbox.enrolled("a", OracleWorld.PRACTICE_A2, 2025);
        inbox.line("mdz", "first", "a", "DM", "2025-01-01").put("datum_toekenning", "2025-02-01");
        inbox.line("mdz", "kept", "a", "DM", "2025-03-01").put("agb_praktijk", OracleWorld.PRACTICE_A2);
        inbox.line("mdz", "next-quarter", "a", "DM", "2025-04-01");
        inbox.line("mdz", "other-programme", "a", "CV", "2025-01-01");
        inbox.line("mdz", "later", "b", "DM", "2025-01-01").put("datum_toekenning", "2025-02-02");
        inbox.line("mdz", "sooner", "b", "DM", "2025-01-01").put("datum_toekenning", "2025-02-01");
        assertFlags(
                "D2",
                tuple("first", "RHO-A", "DM2", "kept", "zeker"),
                tuple("later", "RHO-A", "DM2", "sooner", "zeker"));
    }

    @Test
    @DisplayName("D3: CVRM lapses in a quarter with DM2, under a rule valid on the first day of the quarter")
    void programmeOverlap() throws SQLException {
        inbox.without("programmaregels").reference("programmaregels", "DM2;CVRM;CVRM;2025-02-01;");
        for (String date : new String[] {"2025-03-01", "2025-04-15"}) {
            inbox.line("mdz", "DM" + date, "a", "DM", date);
            inbox.line("mdz", "CV" + date, "a", "CV", date);
        }
        inbox.line("mdz", "alone", "b", "CV", "2025-04-15");
        // On 1 January the rule was not valid yet; on 1 April it was.
        assertFlags("D3", tuple("CV2025-04-15", "RHO-A", "CVRM", "DM2025-04-15", "zeker"));
    }

    @Test
    @DisplayName("D4: forbidden next to a paid quarter; an own row switches off the rows of everyone; toegestaan wins")
    void besidesBundle() throws SQLException {
        rule("all-lab", "*", "DM2", "LAB", "verboden");
        rule("own-con", "RHO-B", "DM2", "CON", "verboden");
        rule("all-con-no", "*", "CVRM", "CON", "verboden");
        rule("all-con-yes", "*", "CVRM", "CON", "toegestaan");
        rule("maybe-lab", "*", "CVRM", "LAB", "verboden");
        inbox.line("mdz", "m-a", "a", "DM", "2025-02-01"); // RHO-A: rows of everyone
        inbox.line("mdz", "m-b", "b", "DM", "2025-02-01").put("agb_hoofdaannemer", OracleWorld.CONTRACTOR_B);
        inbox.line("mdz", "m-c", "c", "CV", "2025-02-01");
        for (String person : new String[] {"a", "b", "c", "d"}) {
            inbox.line("eld", "lab-" + person, person, "LAB", "2025-03-31");
            inbox.line("huisartsenzorg", "con-" + person, person, "CON", "2025-03-31");
        }
        inbox.line("eld", "next-quarter", "a", "LAB", "2025-04-01");
        assertFlags(
                "D4",
                tuple("lab-a", "RHO-A", "DM2", "all-lab", "zeker"),
                tuple("con-b", "RHO-B", "DM2", "own-con", "zeker"),
                tuple("lab-c", "RHO-A", "CVRM", "maybe-lab", "vermoeden"));
    }

    @Test
    @DisplayName("D4: one row per line, zeker first, then programme order; the rule must be valid on the date")
    void besidesBundleOnce() throws SQLException {
        rule("maybe-dm", "*", "DM2", "LAB", "verboden");
        rule("sure-cv", "*", "CVRM", "LAB", "verboden");
        rule("sure-con", "*", "DM2", "CON", "verboden");
        for (String date : new String[] {"2025-06-01", "2025-07-01"}) {
            inbox.line("mdz", "DM" + date, "a", "DM", date);
            inbox.line("mdz", "CV" + date, "a", "CV", date);
            inbox.line("eld", "lab" + date, "a", "LAB", date); // rules end on 30 June
        }
        assertFlags("D4", tuple("lab2025-06-01", "RHO-A", "CVRM", "sure-cv", "zeker"));
    }

    @Test
    @DisplayName("D8: uninsured or deceased on the first day of the quarter; a stranger is not assessed")
    void notCovered() throws SQLException {
        inbox.without("verzekerden");
        inbox.reference("verzekerden", OracleInbox.person("a") + ";3311;1960;1;1234;2020-01-01;2025-04-01;");
        inbox.reference("verzekerden", OracleInbox.person("b") + ";3311;1960;1;1234;2020-01-01;;2025-03-31");
        inbox.line("mdz", "first-day", "a", "DM", "2025-05-01");
        inbox.line("mdz", "uninsured", "a", "DM", "2025-07-01");
        inbox.line("mdz", "deceased", "b", "DM", "2025-04-01");
        inbox.line("mdz", "stranger", "c", "DM", "2025-04-01");
        assertFlags(
                "D8",
                tuple("uninsured", "RHO-A", "DM2", "uninsured", "zeker"),
                tuple("deceased", "RHO-A", "DM2", "deceased", "zeker"));
    }

    @Test
    @DisplayName("D9: a DBC of the second line runs on the first day of the quarter, not by way of the emergency room")
    void specialistTreated() throws SQLException {
        inbox.line("mdz", "q1", "a", "DM", "2025-02-01");
        inbox.line("mdz", "q2", "a", "DM", "2025-05-01");
        dbc("runs", "a", "2024-12-01", "2025-01-01", "huisarts");
        inbox.line("mdz", "one-day", "b", "DM", "2025-02-01");
        dbc("open", "b", "2024-12-31", "", "huisarts"); // empty end: that day alone
        inbox.line("mdz", "emergency", "c", "DM", "2025-02-01");
        dbc("er", "c", "2024-12-01", "2025-03-01", "spoed");
        assertFlags("D9", tuple("q1", "RHO-A", "DM2", "runs", "zeker"));
    }

    private void dbc(String id, String person, String from, String to, String referral) {
        var line = inbox.line("msz", id, person, "15A001", from);
        line.put("diagnosecode", "222");
        line.put("datum_einde", to);
        line.put("type_verwijzing", referral);
    }
}
