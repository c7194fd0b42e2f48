package nl.mdzfactsheet.benchmark;

import static nl.mdzfactsheet.benchmark.ReportUnit.Level.INSURER;
import static nl.mdzfactsheet.benchmark.ReportUnit.Level.PRACTICE;
import static nl.mdzfactsheet.benchmark.ReportUnit.Level.RHO;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.mdzfactsheet.benchmark.UnitTables.WaterfallCount;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.table.Candidates;
import nl.mdzfactsheet.table.SmallTable;
import org.junit.jupiter.api.Test;

class MeasureResultsTest {

    private static final Contracts CONTRACTS = Contracts.load(DefinitionSource.shipped());
    private static final RunFacts FACTS = new RunFacts(2025, LocalDate.of(2026, 3, 1), "run", "");

    private static SmallTable reference(String table, List<List<String>> rows) {
        return new SmallTable(CONTRACTS.table(Layer.EXTRACT, table), rows);
    }

    private final UnitNames names = UnitNames.on(
            FACTS.lastDay(),
            reference("rho", List.of(List.of("R1", "RHO Een", "Oost"))),
            reference(
                    "praktijken",
                    List.of(
                            List.of("01000001", "Oude naam", "1234", "Oost", "", "2010-01-01", "2024-12-31"),
                            List.of("01000001", "Nieuwe naam", "1234", "Oost", "", "2025-01-01", ""),
                            List.of("01000002", "Gesloten", "1234", "Oost", "", "2010-01-01", "2020-12-31"),
                            List.of("01000001", "Naam van later", "1234", "Oost", "", "2026-01-01", ""))),
            reference(
                    "rho_praktijken",
                    List.of(
                            List.of("R1", "01000001", "2010-01-01", "2025-12-31", "J"),
                            List.of("R1", "01000001", "2026-01-01", "", "N"),
                            List.of("R1", "01000002", "2010-01-01", "2025-12-30", "J"))));

    private static MeasureLabel label(String id, int per) {
        return new MeasureLabel(
                id, "1.0.0", "family", "", "proportion", per, "eenheid", "none", "claims", ComparisonRules.PLAIN);
    }

    private static MeasureCount count(String id, ReportUnit unit, String numerator, String denominator) {
        return new MeasureCount(id, unit, new BigDecimal(numerator), new BigDecimal(denominator), 25);
    }

    private SmallTable assemble(List<MeasureCount> counts) {
        MeasureResults results = new MeasureResults(
                names, FACTS, Candidates.of(CONTRACTS.table(Layer.RESULT, "measure_results")), new Targets(List.of()));
        YearFigures figures = YearFigures.of(counts, Map.of());
        for (MeasureLabel label : List.of(label("a", 1000), label("b", 1))) {
            results.add(new MeasureYears(label, 2025, figures.compared(label, names::regionOfRho), Map.of()));
        }
        return results.table();
    }

    private static String cells(SmallTable table, int row, String... columns) {
        return Arrays.stream(columns)
                .map(c -> table.rows().get(row).get(table.index(c)))
                .collect(Collectors.joining("|"));
    }

    /** One practice of 10 in 30: Wilson limits as the R package binom gives them (binom.confint, method wilson). */
    @Test
    void aRowHasItsLabelNamesAndFigures() {
        ReportUnit unit = new ReportUnit(PRACTICE, "R1", "01000001");
        SmallTable table = assemble(List.of(count("a", unit, "10.00000000", "30.00000000")));

        assertThat(table.rows().get(0).subList(0, 17))
                .containsExactly(
                        "2025",
                        "a",
                        "1.0.0",
                        "family",
                        "",
                        "practice",
                        "Oost",
                        "R1",
                        "RHO Een",
                        "01000001",
                        "Nieuwe naam",
                        "proportion",
                        "1000",
                        "10",
                        "30",
                        "333.3333333333333",
                        "eenheid");
        assertThat(cells(table, 0, "ci_method", "case_mix", "better", "status", "status_reason", "basis", "stand_per"))
                .isEqualTo("wilson|no|none|OK||claims|2026-03-01");
        assertThat(cells(table, 0, "funnel_signal", "funnel_adjusted", "verdict", "change_verdict", "completeness"))
                .isEqualTo("|not_assessed|not_assessed|not_applicable|");
        assertThat(cells(table, 0, "run_id", Candidates.PERSONS, Candidates.MANDATE, Candidates.PERSONS_BEFORE))
                .isEqualTo("run|25|J|");
    }

    /** The names and their order are those of chapter 6 of the specification. */
    @Test
    void columnsAreFrozen() {
        assertThat(String.join(
                        ", ", CONTRACTS.table(Layer.RESULT, "measure_results").columnNames()))
                .isEqualTo(
                        "reporting_year, measure_id, measure_version, family, programme, level, region, rho_id, rho_name, "
                                + "practice_agb, practice_name, kind, per, numerator, denominator, value, unit, lower95, upper95, "
                                + "lower998, upper998, ci_method, expected, oe_ratio, oe_lower95, oe_upper95, case_mix, "
                                + "benchmark_p10, benchmark_p25, benchmark_median, benchmark_p75, benchmark_p90, percent_rank, "
                                + "percentile_position, decile, units_ranked, shrunken_value, reliability, funnel_signal, "
                                + "funnel_adjusted, q_value, better, verdict, previous_value, change, change_lower95, "
                                + "change_upper95, change_verdict, target, target_verdict, potential, potential_eur, status, "
                                + "status_reason, basis, stand_per, completeness, run_id");
    }

    @Test
    void withoutDenominatorOrWithTooFewThereIsNoValueAndMandateEndsWithItsLastDay() {
        SmallTable table = assemble(List.of(
                count("b", new ReportUnit(PRACTICE, "R1", "01000001"), "3", "19"),
                count("b", new ReportUnit(PRACTICE, "R1", "01000002"), "0", "0.00000000"),
                count("b", new ReportUnit(INSURER, "", ""), "3", "19")));

        String[] columns = {
            "numerator", "denominator", "expected", "value", "lower95", "ci_method", "status", "status_reason"
        };
        assertThat(cells(table, 1, columns)).isEqualTo("3|19|3||||INSUFFICIENT_N|denominator_below_minimum");
        assertThat(cells(table, 2, columns)).isEqualTo("0|0|0||||NO_DENOMINATOR|denominator_is_zero");
        assertThat(cells(table, 2, Candidates.MANDATE, "practice_name")).isEqualTo("N|Gesloten");
    }

    @Test
    void rowsAreSortedByMeasureLevelRhoPracticeInByteOrder() {
        SmallTable table = assemble(List.of(
                count("b", new ReportUnit(INSURER, "", ""), "1", "2"),
                count("a", new ReportUnit(PRACTICE, "R1", "onbekende praktijk"), "1", "2"),
                count("a", new ReportUnit(PRACTICE, "R1", "01000001"), "1", "2"),
                count("a", new ReportUnit(RHO, "zonder RHO", ""), "1", "2"),
                count("a", new ReportUnit(RHO, "é", ""), "1", "2"),
                count("a", new ReportUnit(RHO, "R1", ""), "1", "2"),
                count("a", new ReportUnit(INSURER, "", ""), "1", "2")));

        assertThat(table.rows())
                .extracting(r -> r.get(1) + "|" + r.get(5) + "|" + r.get(7) + "|" + r.get(9))
                .containsExactly(
                        "a|insurer||",
                        "a|rho|R1|",
                        "a|rho|zonder RHO|",
                        "a|rho|é|",
                        "a|practice|R1|01000001",
                        "a|practice|R1|onbekende praktijk",
                        "b|insurer||");
    }

    @Test
    void waterfallClassesComeInTheOrderInWhichTheyApply() {
        ReportUnit insurer = new ReportUnit(INSURER, "", "");
        SmallTable table = UnitTables.waterfall(
                List.of(
                        new WaterfallCount(insurer, "DM2", "efficient", 10, 4, 123456),
                        new WaterfallCount(insurer, "DM2", "D7", 1, 1, 5),
                        new WaterfallCount(insurer, "DM2", "D2", 1, 1, -5)),
                names,
                Candidates.of(CONTRACTS.table(Layer.RESULT, "waterfall")));

        assertThat(table.rows())
                .extracting(r -> r.get(6) + "|" + r.get(9))
                .containsExactly("D2|-0.05", "D7|0.05", "efficient|1234.56");
    }
}
