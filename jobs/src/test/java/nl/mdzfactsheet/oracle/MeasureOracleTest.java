package nl.mdzfactsheet.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import nl.mdzfactsheet.oracle.OracleRows.Measure;
import nl.mdzfactsheet.oracle.OracleRows.Threshold;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Measures: numerators, denominators and persons per unit")
class MeasureOracleTest {
    private final OracleInbox inbox;

    MeasureOracleTest(@TempDir Path folder) {
        inbox = OracleInbox.in(folder);
    }

    private static void assertMeasure(DuckOracle oracle, String measure, Tuple... expected) throws SQLException {
        assertThat(oracle.measures())
                .filteredOn(m -> m.measureId().equals(measure) && !m.level().equals("region"))
                .extracting(
                        m -> m.rhoId() == null ? "insurer" : m.rhoId(),
                        m -> m.practiceAgb() == null ? "-" : m.practiceAgb(),
                        m -> m.numerator().stripTrailingZeros().toPlainString(),
                        m -> m.denominator().stripTrailingZeros().toPlainString(),
                        Measure::persons)
                .containsExactlyInAnyOrder(expected);
    }

    @Test
    @DisplayName("inclusion_rate: included of enrolled adults; every RHO and the insurer have a row")
    void inclusionRate() throws SQLException {
        inbox.enrolled("a", OracleWorld.PRACTICE_A, 2025);
        inbox.enrolled("b", OracleWorld.PRACTICE_A, 2025);
        inbox.enrolled("c", OracleWorld.PRACTICE_LOOSE, 2025);
        inbox.line("mdz", "m1", "a", "DM", "2025-02-01");
        inbox.line("mdz", "m2", "d", "DM", "2025-02-01"); // paid, not enrolled
        inbox.reference("verzekerden", OracleInbox.person("1") + ";3311;2008;2;1234;2020-01-01;;"); // 17 years
        inbox.enrolled("1", OracleWorld.PRACTICE_A, 2025);
        try (DuckOracle oracle = inbox.compute()) {
            assertMeasure(
                    oracle,
                    "inclusion_rate_DM2",
                    tuple("RHO-A", OracleWorld.PRACTICE_A, "1", "2", 2L),
                    tuple("zonder RHO", OracleWorld.PRACTICE_LOOSE, "0", "1", 1L),
                    tuple("RHO-A", "-", "1", "2", 2L),
                    tuple("RHO-B", "-", "0", "0", 0L),
                    tuple("zonder RHO", "-", "0", "1", 1L),
                    tuple("insurer", "-", "1", "3", 3L));
            // Aged 17: an adult for ASTMA.
            assertThat(oracle.measures())
                    .filteredOn(m -> m.measureId().equals("inclusion_rate_ASTMA")
                            && m.level().equals("insurer"))
                    .extracting(Measure::persons)
                    .containsExactly(4L);
        }
    }

    @Test
    @DisplayName("undercoverage: indicated, not at the specialist, not excluded, without a bundle")
    void undercoverage() throws SQLException {
        for (String person : new String[] {"a", "b", "c", "d"}) {
            inbox.enrolled(person, OracleWorld.PRACTICE_A, 2025);
            if (!person.equals("d")) { // d has no indication
                inbox.line("farmacie", "rx1" + person, person, "METF", "2025-01-05");
                inbox.line("farmacie", "rx2" + person, person, "METF", "2025-03-05");
            }
        }
        inbox.line("mdz", "m1", "b", "DM", "2025-02-01");
        var dbc = inbox.line("msz", "dbc", "c", "15A001", "2025-09-01"); // at the specialist on 1 October
        dbc.put("diagnosecode", "222");
        dbc.put("datum_einde", "2025-10-01");
        try (DuckOracle oracle = inbox.compute()) {
            assertMeasure(
                    oracle,
                    "undercoverage_DM2",
                    tuple("RHO-A", OracleWorld.PRACTICE_A, "1", "2", 2L),
                    tuple("RHO-A", "-", "1", "2", 2L),
                    tuple("RHO-B", "-", "0", "0", 0L),
                    tuple("zonder RHO", "-", "0", "0", 0L),
                    tuple("insurer", "-", "1", "2", 2L));
        }
    }

    @Test
    @DisplayName("paid quarters: double bundles, overlap and lines besides the bundle, at the unit of the kept line")
    void paidQuarters() throws SQLException {
        inbox.reference("samenloopregels", "r1;*;DM2;016;LAB;verboden;zeker;2025-01-01;");
        inbox.reference("samenloopregels", "r2;*;DM2;008;CON;verboden;vermoeden;2025-01-01;");
        inbox.line("mdz", "m1", "a", "DM", "2025-02-01");
        inbox.line("mdz", "m2", "a", "DM", "2025-02-01");
        inbox.line("mdz", "m3", "a", "DM", "2025-05-01");
        inbox.line("mdz", "m4", "b", "DM", "2025-05-01");
        inbox.line("mdz", "m5", "b", "CV", "2025-05-01");
        inbox.line("eld", "l1", "a", "LAB", "2025-02-03");
        inbox.line("eld", "l2", "a", "LAB", "2025-02-04").put("bedrag", "2.50");
        inbox.line("huisartsenzorg", "l3", "a", "CON", "2025-02-04"); // vermoeden does not count
        try (DuckOracle oracle = inbox.compute()) {
            for (List<String> expected : List.of(
                    List.of("double_bundle_quarters", "1"), // a, Q1
                    List.of("programme_overlap", "1"), // b, CVRM, Q2
                    List.of("besides_bundle_lines", "2"),
                    List.of("besides_bundle_amount", "1250"))) {
                assertThat(oracle.measures())
                        .filteredOn(m -> m.measureId().equals(expected.get(0))
                                && m.level().equals("practice"))
                        .extracting(
                                Measure::practiceAgb,
                                m -> m.numerator().stripTrailingZeros().toPlainString(),
                                m -> m.denominator().stripTrailingZeros().toPlainString(),
                                Measure::persons)
                        .containsExactly(tuple(OracleWorld.PRACTICE_A, expected.get(1), "4", 2L));
            }
        }
    }

    @Test
    @DisplayName("medicines: users, 180 oral units, statins from 40 years, dry powder in defined daily doses")
    void medicines() throws SQLException {
        for (String person : new String[] {"a", "b"}) {
            inbox.enrolled(person, OracleWorld.PRACTICE_A, 2025);
            inbox.line("farmacie", "ppi1" + person, person, "OMEP", "2025-01-05")
                    .put("aantal", "90");
        }
        inbox.line("farmacie", "ppi2", "a", "OMEP", "2025-06-05").put("aantal", "90.00"); // 90 + 90 = 180
        inbox.line("farmacie", "ppi3", "b", "OMEP", "2025-06-05").put("aantal", "89.99"); // 179.99
        inbox.line("farmacie", "statin", "a", "SIMV", "2025-06-05");
        inbox.line("farmacie", "pmdi", "a", "PMDI", "2025-06-05").put("aantal", "8"); // 8 x 0.125 = 1
        inbox.line("farmacie", "dpi", "b", "DPI", "2025-06-05").put("aantal", "3"); // 3 x 0.333333 = 0.999999
        try (DuckOracle oracle = inbox.compute()) {
            for (List<String> expected : List.of(
                    List.of("ppi_users", "2", "2"),
                    List.of("ppi_chronic", "1", "2"),
                    List.of("statin_users", "1", "2"),
                    List.of("dry_powder_share", "0.999999", "1.999999"))) {
                assertThat(oracle.measures())
                        .filteredOn(m -> m.measureId().equals(expected.get(0))
                                && m.level().equals("practice"))
                        .extracting(
                                Measure::practiceAgb,
                                m -> m.numerator().stripTrailingZeros().toPlainString(),
                                m -> m.denominator().stripTrailingZeros().toPlainString())
                        .containsExactly(tuple(OracleWorld.PRACTICE_A, expected.get(1), expected.get(2)));
            }
        }
    }

    @Test
    @DisplayName("frequent users: the smallest number of contacts that at most ten per cent of the group reach")
    void frequentUsers() throws SQLException {
        // Ten women of 30; contacts 0, 1, 2 .. 9. Two reach 8, one reaches 9: threshold 9.
        for (int i = 0; i <= 9; i++) {
            String person = Integer.toString(i);
            inbox.reference("verzekerden", OracleInbox.person(person) + ";3311;1995;2;1234;2020-01-01;;");
            inbox.enrolled(person, OracleWorld.PRACTICE_A, 2025);
            for (int contact = 1; contact <= i; contact++) {
                inbox.line("huisartsenzorg", "con" + contact, person, "CON", "2025-03-0" + contact);
            }
        }
        inbox.enrolled("a", OracleWorld.PRACTICE_A, 2025); // alone in his group: one of one is more than 10 %
        inbox.line("huisartsenzorg", "con", "a", "CON", "2025-03-01");
        try (DuckOracle oracle = inbox.compute()) {
            assertThat(oracle.thresholds())
                    .containsExactly(
                            new Threshold(2025, "1", "65-74", 1, 2, 0), new Threshold(2025, "2", "18-44", 10, 9, 1));
            assertMeasure(
                    oracle,
                    "frequent_users",
                    tuple("RHO-A", OracleWorld.PRACTICE_A, "1", "11", 11L),
                    tuple("RHO-A", "-", "1", "11", 11L),
                    tuple("RHO-B", "-", "0", "0", 0L),
                    tuple("zonder RHO", "-", "0", "0", 0L),
                    tuple("insurer", "-", "1", "11", 11L));
        }
    }

    @Test
    @DisplayName("no-show and efficiency: classes of the kept lines; cents at the patient-year's unit")
    void noShow() throws SQLException {
        inbox.enrolled("a", OracleWorld.PRACTICE_A2, 2025);
        for (String month : new String[] {"2024-02", "2024-05", "2024-08", "2024-11", "2025-02"}) {
            inbox.line("mdz", "m" + month, "a", "DM", month + "-01").put("agb_praktijk", OracleWorld.PRACTICE_A);
        }
        inbox.line("farmacie", "rx1", "a", "METF", "2024-02-01");
        inbox.line("farmacie", "rx2", "a", "METF", "2024-02-02");
        try (DuckOracle oracle = inbox.compute()) {
            assertThat(oracle.measures())
                    .filteredOn(m -> List.of("no_show_rate_DM2", "inclusion_efficiency_DM2", "no_show_amount")
                                    .contains(m.measureId())
                            && m.level().equals("practice"))
                    .extracting(
                            Measure::measureId,
                            Measure::practiceAgb,
                            m -> m.numerator().stripTrailingZeros().toPlainString(),
                            m -> m.denominator().stripTrailingZeros().toPlainString())
                    .containsExactlyInAnyOrder(
                            tuple("no_show_rate_DM2", OracleWorld.PRACTICE_A, "1", "1"),
                            tuple("inclusion_efficiency_DM2", OracleWorld.PRACTICE_A, "1", "1"),
                            tuple("no_show_amount", OracleWorld.PRACTICE_A2, "1000", "1"));
        }
    }
}
