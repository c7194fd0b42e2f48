package nl.mdzfactsheet.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import nl.mdzfactsheet.oracle.OracleRows.DeliveryStatus;
import nl.mdzfactsheet.oracle.OracleRows.NetLine;
import nl.mdzfactsheet.oracle.OracleRows.Outcome;
import nl.mdzfactsheet.oracle.OracleRows.Rejected;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Curate: deliveries, row checks, restatements, reversals, coverage and units")
class CurateOracleTest {
    private final OracleInbox inbox;

    CurateOracleTest(@TempDir Path folder) {
        inbox = OracleInbox.in(folder);
    }

    private void credit(String id, String reference, String amount) {
        Map<String, String> line = inbox.line("eld", id, "a", "LAB", "2025-03-01");
        line.put("debet_credit", "C");
        line.put("voorgaande_declaratie_id", reference);
        line.put("bedrag", amount);
    }

    @Test
    @DisplayName("credits reverse, reduce, exceed or miss their debit")
    void reversals() throws SQLException {
        for (String id : new String[] {"whole", "part", "over", "zero"}) {
            inbox.line("eld", id, "a", "LAB", "2025-02-0" + (id.length() % 5 + 1))
                    .put("bedrag", id.equals("zero") ? "0.00" : "10.00");
        }
        credit("c1", "whole", "4.00"); // 4.00 + 6.00 = 10.00: reversed
        credit("c2", "whole", "6.00");
        credit("c3", "part", "2.50"); // 10.00 - 2.50 = 7.50 stays
        credit("c4", "over", "10.01"); // more than the debit: debit whole, credit in quarantine
        credit("c5", "c1", "1.00"); // refers to a credit
        credit("c6", "", "1.00"); // without reference
        try (DuckOracle oracle = inbox.compute()) {
            assertThat(oracle.netLines())
                    .filteredOn(line -> line.table().equals("eld"))
                    .extracting(NetLine::declaratieId, NetLine::netCents)
                    .containsExactly(
                            tuple("over", 1000L), tuple("part", 750L), tuple("zero", 0L), tuple("filler-2025", 1000L));
            assertThat(oracle.outcomes())
                    .filteredOn(o -> o.table().equals("eld") && o.delivery().equals("y2025"))
                    .extracting(
                            Outcome::outcome,
                            Outcome::debitLines,
                            Outcome::debitCents,
                            Outcome::creditLines,
                            Outcome::creditCents,
                            Outcome::netCents)
                    .containsExactly(
                            tuple("credit_exceeds_debit", 0L, 0L, 1L, 1001L, 0L),
                            tuple("credit_used", 0L, 0L, 3L, 1250L, 0L),
                            tuple("net", 3L, 2000L, 0L, 0L, 2000L),
                            tuple("partly_reversed", 1L, 1000L, 0L, 0L, 750L),
                            tuple("reversed", 1L, 1000L, 0L, 0L, 0L),
                            tuple("unmatched_credit", 0L, 0L, 2L, 200L, 0L));
        }
    }

    @Test
    @DisplayName(
            "a later delivery restates; equal lines are repeated; a conflict inside one delivery leaves the older line")
    void restatement() throws SQLException {
        inbox.delivery("correction", "2025").partial();
        for (String id : new String[] {"restated", "repeated", "conflict"}) {
            inbox.line("eld", id, "a", "LAB", "2025-02-01");
            inbox.line("correction", "eld", id, "a", "LAB", "2025-02-01")
                    .put("bedrag", id.equals("restated") ? "12.00" : "10.0");
        }
        inbox.line("correction", "eld", "conflict", "a", "LAB", "2025-02-01").put("bedrag", "11.00");
        try (DuckOracle oracle = inbox.compute()) {
            assertThat(oracle.netLines())
                    .filteredOn(line -> line.verzekerdeId().equals(OracleInbox.person("a")))
                    .extracting(NetLine::declaratieId, NetLine::netCents)
                    .containsExactly(tuple("conflict", 1000L), tuple("repeated", 1000L), tuple("restated", 1200L));
            assertThat(oracle.outcomes())
                    .filteredOn(o -> o.table().equals("eld") && !o.outcome().equals("net"))
                    .extracting(Outcome::delivery, Outcome::outcome, Outcome::debitLines)
                    .containsExactly(
                            tuple("correction", "conflicting_line", 2L),
                            tuple("y2025", "repeated", 1L),
                            tuple("y2025", "restated_line", 1L));
        }
    }

    @Test
    @DisplayName("replaced and refused deliveries are not visible; what a refused delivery replaces stays")
    void replaces() throws SQLException {
        inbox.delivery("second", "2025").replaces("y2025");
        inbox.line("second", "eld", "new", "a", "LAB", "2025-02-01");
        inbox.delivery("third", "2025").replaces("second").debitTotal("eld", 999);
        inbox.line("third", "eld", "never", "a", "LAB", "2025-02-01");
        inbox.line("eld", "old", "a", "LAB", "2025-02-01");
        try (DuckOracle oracle = inbox.compute()) {
            assertThat(oracle.deliveries())
                    .extracting(DeliveryStatus::id, DeliveryStatus::status)
                    .containsExactly(
                            tuple("reference", "active"),
                            tuple("y2023", "active"),
                            tuple("y2024", "active"),
                            tuple("y2025", "replaced"),
                            tuple("second", "active"),
                            tuple("third", "refused"));
            assertThat(oracle.netLines()).extracting(NetLine::declaratieId).containsExactly("new");
        }
    }

    @Test
    @DisplayName(
            "a row that does not parse is set aside with its first fault; the share decides whether a delivery is held")
    void rowChecks() throws SQLException {
        inbox.delivery("bad", "2025-Q1");
        inbox.line("bad", "eld", "amount", "a", "LAB", "2025-02-01").put("bedrag", "1,23");
        inbox.line("bad", "eld", "thousands", "a", "LAB", "2025-02-01").put("bedrag", "1.234.56");
        inbox.line("bad", "eld", "date", "a", "LAB", "2025-02-29");
        inbox.line("bad", "eld", "agb", "a", "LAB", "2025-02-01").put("agb_uitvoerder", "1234567");
        inbox.line("bad", "eld", "period", "a", "LAB", "2025-04-01");
        inbox.line("bad", "eld", "future", "a", "LAB", "2026-07-01");
        try (DuckOracle oracle = inbox.compute()) {
            assertThat(oracle.rejected())
                    .extracting(Rejected::reason, Rejected::column, Rejected::lines)
                    .containsExactly(
                            tuple("agb_invalid", "agb_uitvoerder", 1L),
                            tuple("amount_invalid", "bedrag", 1L),
                            tuple("date_invalid", "datum_prestatie", 1L),
                            tuple("date_out_of_range", "datum_prestatie", 1L),
                            tuple("decimal_notation", "bedrag", 1L),
                            tuple("outside_period", "datum_prestatie", 1L));
            assertThat(oracle.deliveries()).contains(new DeliveryStatus("bad", "held", "share_above_limit"));
        }
    }

    @Test
    @DisplayName("packed windows-1252 files with tabs and decimal commas are read by their descriptor")
    void windowsExport() throws SQLException {
        inbox.delivery("windows", "2025").asWindowsExport();
        var line = inbox.line("windows", "eld", "caf\u00e9", "a", "LAB", "2025-02-01");
        line.put("bedrag", "12,34");
        line.put("aantal", "1,5");
        try (DuckOracle oracle = inbox.compute()) {
            assertThat(oracle.rejected()).isEmpty();
            assertThat(oracle.netLines())
                    .extracting(NetLine::declaratieId, NetLine::netCents)
                    .contains(tuple("caf\u00e9", 1234L));
        }
    }

    @Test
    @DisplayName("deceased goes before uninsured; MDZ lines are judged on the first day of the quarter")
    void coverage() throws SQLException {
        inbox.without("verzekerden");
        inbox.reference("verzekerden", OracleInbox.person("a") + ";3311;1960;1;1234;2020-01-01;2025-02-28;2025-02-10");
        inbox.line("eld", "day-of-death", "a", "LAB", "2025-02-10");
        inbox.line("eld", "after-death", "a", "LAB", "2025-03-10");
        inbox.line("mdz", "bundle", "a", "DM", "2025-03-10");
        inbox.reference("verzekerden", OracleInbox.person("b") + ";3311;1960;1;1234;2020-01-01;2025-02-28;");
        inbox.line("eld", "after-end", "b", "LAB", "2025-03-01");
        try (DuckOracle oracle = inbox.compute()) {
            assertThat(oracle.netLines())
                    .filteredOn(line -> !line.declaratieId().startsWith("filler"))
                    .extracting(NetLine::declaratieId, NetLine::coverage)
                    .containsExactly(
                            tuple("after-death", "deceased"),
                            tuple("day-of-death", "insured"),
                            tuple("after-end", "uninsured"),
                            tuple("bundle", "insured"));
            assertThat(oracle.netLines())
                    .filteredOn(line -> line.declaratieId().startsWith("filler"))
                    .extracting(NetLine::coverage)
                    .containsOnly("unknown");
        }
    }

    @Test
    @DisplayName("units: contractor's RHO, own practice, enrolment practice, unknown practice")
    void units() throws SQLException {
        inbox.enrolled("a", OracleWorld.PRACTICE_A2, 2025);
        inbox.line("mdz", "other-contractor", "a", "DM", "2025-01-10")
                .put("agb_hoofdaannemer", OracleWorld.CONTRACTOR_B);
        inbox.line("mdz", "no-contractor", "a", "CV", "2025-01-10").put("agb_hoofdaannemer", "53999999");
        inbox.line("mdz", "unknown-practice", "a", "DM", "2025-04-10").put("agb_praktijk", "01999999");
        inbox.line("mdz", "oi", "a", "OI", "2025-04-10").put("agb_praktijk", "");
        inbox.line("eld", "requested", "a", "LAB", "2025-01-10").put("agb_aanvrager", OracleWorld.PRACTICE_LOOSE);
        inbox.line("eld", "unrequested", "a", "LAB", "2025-01-11").put("agb_aanvrager", "");
        inbox.line("farmacie", "drug", "a", "METF", "2025-01-11");
        inbox.line("farmacie", "drug-stranger", "b", "METF", "2025-01-11");
        try (DuckOracle oracle = inbox.compute()) {
            assertThat(oracle.netLines())
                    .filteredOn(line -> !line.declaratieId().startsWith("filler")
                            && !line.declaratieId().startsWith("I"))
                    .extracting(NetLine::declaratieId, NetLine::rhoId, NetLine::practiceAgb)
                    .containsExactlyInAnyOrder(
                            tuple("requested", "zonder RHO", OracleWorld.PRACTICE_LOOSE),
                            tuple("unrequested", "RHO-A", OracleWorld.PRACTICE_A2),
                            tuple("drug", "RHO-A", OracleWorld.PRACTICE_A2),
                            tuple("drug-stranger", "zonder RHO", "onbekende praktijk"),
                            tuple("no-contractor", "RHO-A", OracleWorld.PRACTICE_A),
                            tuple("oi", "RHO-A", "onbekende praktijk"),
                            tuple("other-contractor", "RHO-B", OracleWorld.PRACTICE_A),
                            tuple("unknown-practice", "RHO-A", "onbekende praktijk"));
        }
    }

    @Test
    @DisplayName("overlapping periods of one key stop the run and name the table")
    void overlap() {
        inbox.reference("rho_praktijken", "RHO-B;" + OracleWorld.PRACTICE_A + ";2025-01-01;;J");
        assertThatThrownBy(inbox::compute).hasMessageContaining("rho_praktijken");
    }
}
