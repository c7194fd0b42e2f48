package nl.mdzfactsheet.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.SQLException;
import nl.mdzfactsheet.oracle.OracleRows.Detection;
import nl.mdzfactsheet.oracle.OracleRows.Waterfall;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Detectors with a window and the waterfall: D7, D10")
class AssessedDetectorOracleTest {
    private final OracleInbox inbox;

    AssessedDetectorOracleTest(@TempDir Path folder) {
        inbox = OracleInbox.in(folder);
    }

    private void bundles(String person, int fromYear) {
        for (int year = fromYear; year <= 2025; year++) {
            for (String month : new String[] {"02", "05", "08", "11"}) {
                inbox.line("mdz", person + year + month, person, "DM", year + "-" + month + "-01");
            }
        }
    }

    /** Two dispensings of A10 in 2024 and 2025: the indication of DM2 is met in every window that ends in 2025. */
    private void indicated(String person) {
        for (String date : new String[] {"2024-01-05", "2024-02-05", "2025-01-05", "2025-02-05"}) {
            inbox.line("farmacie", "rx" + date + person, person, "METF", date);
        }
    }

    @Test
    @DisplayName("D7 on claims: no trace in twelve months; a trace on the first day of the window counts")
    void noShowOnClaims() throws SQLException {
        bundles("a", 2024);
        bundles("b", 2024);
        inbox.line("eld", "trace", "b", "LAB", "2024-04-01"); // first day of the window that ends with 2025 Q1
        bundles("c", 2025); // no MDZ line in or before 2024 Q2; for Q4 the window starts with 2025 Q1
        try (DuckOracle oracle = inbox.compute()) {
            assertThat(oracle.detections())
                    .filteredOn(d -> d.detector().equals("D7"))
                    .extracting(Detection::declaratieId, Detection::evidence, Detection::basis, Detection::certainty)
                    .containsExactly(
                            tuple("a202502", "no_spoor", "claims_proxy", "vermoeden"),
                            tuple("a202505", "no_spoor", "claims_proxy", "vermoeden"),
                            tuple("a202508", "no_spoor", "claims_proxy", "vermoeden"),
                            tuple("a202511", "no_spoor", "claims_proxy", "vermoeden"),
                            tuple("b202505", "no_spoor", "claims_proxy", "vermoeden"),
                            tuple("b202508", "no_spoor", "claims_proxy", "vermoeden"),
                            tuple("b202511", "no_spoor", "claims_proxy", "vermoeden"),
                            tuple("c202511", "no_spoor", "claims_proxy", "vermoeden"));
        }
    }

    @Test
    @DisplayName("D7 on contacts: the practice registers in each quarter of the window, the person never showed up")
    void noShowOnContacts() throws SQLException {
        bundles("a", 2024);
        inbox.line("eld", "trace", "a", "LAB", "2025-12-01"); // does not matter on basis contacts
        for (String date : new String[] {"2025-01-10", "2025-04-10", "2025-07-10", "2025-10-10"}) {
            inbox.contact("e", OracleWorld.PRACTICE_A, "DM2", date, "afgezegd");
        }
        inbox.contact("a", OracleWorld.PRACTICE_A, "DM2", "2025-10-11", "niet_verschenen");
        bundles("b", 2024);
        inbox.contact("b", OracleWorld.PRACTICE_B, "DM2", "2025-01-01", "verschenen"); // at any practice
        try (DuckOracle oracle = inbox.compute()) {
            // The practice registered in every quarter of 2025 only, so Q4 alone is judged on contacts.
            assertThat(oracle.detections())
                    .filteredOn(d -> d.detector().equals("D7") && d.quarter() == 4)
                    .extracting(Detection::declaratieId, Detection::evidence, Detection::basis, Detection::certainty)
                    .containsExactly(tuple("a202511", "no_verschenen", "contacts", "zeker"));
            assertThat(oracle.detections())
                    .filteredOn(d -> d.detector().equals("D7") && d.quarter() < 4)
                    .extracting(Detection::basis)
                    .containsOnly("claims_proxy");
        }
    }

    @Test
    @DisplayName("D10: fewer than two dispensings in 24 months, with twelve whole insured and covered months")
    void noIndication() throws SQLException {
        bundles("a", 2025);
        inbox.line("farmacie", "rx1", "a", "METF", "2025-01-05");
        inbox.line("farmacie", "rx2", "a", "METF", "2025-12-31"); // second one: met from Q4 on
        inbox.without("verzekerden");
        inbox.reference("verzekerden", OracleInbox.person("a") + ";3311;1960;1;1234;2020-01-01;;");
        // b: insured from 2 July 2024: whole months August 2024 .. June 2025 = 11 at Q2, 14 at Q3.
        inbox.reference("verzekerden", OracleInbox.person("b") + ";3311;1960;1;1234;2024-07-02;;");
        bundles("b", 2025);
        try (DuckOracle oracle = inbox.compute()) {
            assertThat(oracle.detections())
                    .filteredOn(d -> d.detector().equals("D10"))
                    .extracting(Detection::declaratieId, Detection::evidence, Detection::basis, Detection::certainty)
                    .containsExactly(
                            tuple("a202502", "no_indicatie", "claims_proxy", "vermoeden"),
                            tuple("a202505", "no_indicatie", "claims_proxy", "vermoeden"),
                            tuple("a202508", "no_indicatie", "claims_proxy", "vermoeden"),
                            tuple("b202508", "no_indicatie", "claims_proxy", "vermoeden"),
                            tuple("b202511", "no_indicatie", "claims_proxy", "vermoeden"));
        }
    }

    @Test
    @DisplayName("D10: months count only where every table of the rows is covered by a full delivery")
    void noIndicationUncovered() throws SQLException {
        inbox.delivery("y2023", "2023");
        for (String table : new String[] {"huisartsenzorg", "mdz", "eld", "msz", "paramedisch"}) {
            inbox.line(table, "filler-2023", "f", "FILL", "2023-06-15"); // without farmacie
        }
        inbox.delivery("y2024", "2024").partial();
        inbox.line("eld", "filler-2024", "f", "FILL", "2024-06-15");
        inbox.line("farmacie", "filler-2024", "f", "FILL", "2024-06-15");
        bundles("a", 2025);
        try (DuckOracle oracle = inbox.compute()) {
            // Covered for farmacie: 2025 only, so twelve months are reached at Q4.
            assertThat(oracle.detections())
                    .filteredOn(d -> d.detector().equals("D10"))
                    .extracting(Detection::declaratieId)
                    .containsExactly("a202511");
        }
    }

    @Test
    @DisplayName("waterfall: every net line has one class, the first that applies; the classes sum to the net amount")
    void waterfall() throws SQLException {
        bundles("a", 2024); // indicated, with a trace in every window: efficient
        indicated("a");
        inbox.line("eld", "trace-a", "a", "LAB", "2025-01-15");
        inbox.line("eld", "trace-a0", "a", "LAB", "2024-12-15");
        inbox.line("mdz", "double", "a", "DM", "2025-02-02").put("bedrag", "7.00"); // D2
        inbox.line("mdz", "overlap", "a", "CV", "2025-02-02").put("bedrag", "3.00"); // D3
        bundles("b", 2024); // indicated, no trace: D7
        indicated("b");
        bundles("c", 2024); // no indication and no trace: D10 goes first
        inbox.line("mdz", "cvrm", "d", "CV", "2025-02-02").put("bedrag", "5.00"); // no rows for CVRM
        try (DuckOracle oracle = inbox.compute()) {
            assertThat(oracle.waterfall())
                    .filteredOn(w -> w.level().equals("insurer"))
                    .extracting(
                            Waterfall::programme,
                            Waterfall::waterfallClass,
                            Waterfall::quarters,
                            Waterfall::patients,
                            Waterfall::amountCents)
                    .containsExactlyInAnyOrder(
                            tuple("DM2", "efficient", 4L, 1L, 4000L),
                            tuple("DM2", "D2", 1L, 1L, 700L),
                            tuple("CVRM", "D3", 1L, 1L, 300L),
                            tuple("DM2", "D7", 4L, 1L, 4000L),
                            tuple("DM2", "D10", 4L, 1L, 4000L),
                            tuple("CVRM", "not_assessed", 1L, 1L, 500L));
            for (String level : new String[] {"practice", "rho", "insurer"}) {
                // 12 bundle lines of 10.00, 7.00, 3.00 and 5.00.
                assertThat(oracle.waterfall().stream()
                                .filter(w -> w.level().equals(level))
                                .mapToLong(Waterfall::amountCents)
                                .sum())
                        .isEqualTo(13500L);
            }
        }
    }
}
