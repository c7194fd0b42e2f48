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

@DisplayName("Detectors of single lines: D1, D5, D6 and contested lines")
class LineDetectorOracleTest {
    private final OracleInbox inbox;

    LineDetectorOracleTest(@TempDir Path folder) {
        inbox = OracleInbox.in(folder);
    }

    private void assertFlags(String detector, Tuple... expected) throws SQLException {
        try (DuckOracle oracle = inbox.compute()) {
            assertThat(oracle.detections())
                    .filteredOn(d -> d.detector().equals(detector))
                    .extracting(Detection::declaratieId, Detection::amountCents, Detection::evidence)
                    .containsExactlyInAnyOrder(expected);
        }
    }

    @Test
    @DisplayName("D1: the same service again on a day, unless it may be declared several times or is a medicine")
    void duplicateLine() throws SQLException {
        inbox.line("huisartsenzorg", "z-first", "a", "CON", "2025-02-01").put("datum_toekenning", "2025-03-01");
        inbox.line("huisartsenzorg", "a-second", "a", "CON", "2025-02-01").put("datum_toekenning", "2025-03-02");
        inbox.line("huisartsenzorg", "other-day", "a", "CON", "2025-02-02");
        inbox.line("huisartsenzorg", "other-person", "b", "CON", "2025-02-01");
        inbox.line("huisartsenzorg", "other-agb", "a", "CON", "2025-02-01").put("agb_praktijk", OracleWorld.PRACTICE_B);
        inbox.line("huisartsenzorg", "many-1", "a", "MANY", "2025-02-01");
        inbox.line("huisartsenzorg", "many-2", "a", "MANY", "2025-02-01");
        inbox.line("farmacie", "drug-1", "a", "METF", "2025-02-01");
        inbox.line("farmacie", "drug-2", "a", "METF", "2025-02-01");
        inbox.line("msz", "dbc-1", "a", "15A001", "2025-02-01"); // no row in prestaties: not meermaals_per_dag
        inbox.line("msz", "dbc-2", "a", "15A001", "2025-02-01");
        assertFlags("D1", tuple("a-second", 1000L, "z-first"), tuple("dbc-2", 1000L, "dbc-1"));
    }

    @Test
    @DisplayName("D1: a reversed line is no duplicate")
    void reversedDuplicate() throws SQLException {
        inbox.line("huisartsenzorg", "d1", "a", "CON", "2025-02-01");
        inbox.line("huisartsenzorg", "d2", "a", "CON", "2025-02-01");
        inbox.line("huisartsenzorg", "c1", "a", "CON", "2025-02-01").put("debet_credit", "C");
        inbox.delivery("credits", "2025").partial();
        var credit = inbox.line("credits", "huisartsenzorg", "c2", "a", "CON", "2025-02-01");
        credit.put("debet_credit", "C");
        credit.put("voorgaande_declaratie_id", "d1");
        assertFlags("D1");
    }

    @Test
    @DisplayName("D1: a gegrond contested line is not flagged, for the person named or for every person")
    void contested() throws SQLException {
        for (String person : new String[] {"a", "b", "c"}) {
            inbox.line("huisartsenzorg", "1" + person, person, "CON", "2025-02-01");
            inbox.line("huisartsenzorg", "2" + person, person, "CON", "2025-02-01");
        }
        inbox.reference("weerleggingen", "huisartsenzorg;2a;" + OracleInbox.person("a") + ";D1;gegrond");
        inbox.reference("weerleggingen", "huisartsenzorg;2b;;D1;ongegrond");
        inbox.reference("weerleggingen", "huisartsenzorg;2c;" + OracleInbox.person("a") + ";D1;gegrond");
        assertFlags("D1", tuple("2b", 1000L, "1b"), tuple("2c", 1000L, "1c"));
    }

    @Test
    @DisplayName("D5: several practices in a quarter; the rightful one was also paid in the quarter before")
    void doubleEnrolment() throws SQLException {
        inbox.line("huisartsenzorg", "before", "a", "INS", "2024-10-01").put("agb_praktijk", OracleWorld.PRACTICE_A2);
        inbox.line("huisartsenzorg", "early", "a", "INS", "2025-01-01");
        inbox.line("huisartsenzorg", "rightful", "a", "INS", "2025-01-05").put("agb_praktijk", OracleWorld.PRACTICE_A2);
        // b: nobody was paid before, so the earliest date is rightful; twice the same code of one practice.
        inbox.line("huisartsenzorg", "b-2", "b", "INS", "2025-01-02");
        inbox.line("huisartsenzorg", "b-1", "b", "INS", "2025-01-01");
        // c: two different codes of one practice are no double fee.
        inbox.line("huisartsenzorg", "c-1", "c", "INS", "2025-01-01");
        inbox.line("huisartsenzorg", "c-2", "c", "INS2", "2025-01-01");
        assertFlags("D5", tuple("early", 1000L, "rightful"), tuple("b-2", 1000L, "b-1"));
    }

    @Test
    @DisplayName(
            "D6: above quantity times maximum tariff by more than a cent; the executing AGB's own tariff goes first")
    void aboveMaximumTariff() throws SQLException {
        inbox.reference("tarieven", "016;LAB;;2025-01-01;2025-12-31;1.01");
        inbox.reference("tarieven", "016;LAB;50000002;2025-01-01;;2.00");
        // 2.50 x 101 = 252.5, half up 253; 253 + 1 = 254 is not above, 255 is: excess 2.
        amount("exact", "2.50", "2.54");
        amount("above", "2.50", "2.55");
        inbox.line("eld", "own", "a", "LAB", "2025-02-09").put("agb_uitvoerder", "50000002"); // 10.00 - 2.00
        inbox.line("eld", "no-tariff", "a", "LAB", "2024-12-31");
        inbox.line("huisartsenzorg", "no-tariff", "a", "CON", "2025-02-01");
        assertFlags("D6", tuple("above", 2L, "max_cents=253"), tuple("own", 800L, "max_cents=200"));
    }

    private void amount(String id, String quantity, String amount) {
        var line = inbox.line("eld", id, "a", "LAB", "2025-02-0" + id.length());
        line.put("aantal", quantity);
        line.put("bedrag", amount);
    }
}
