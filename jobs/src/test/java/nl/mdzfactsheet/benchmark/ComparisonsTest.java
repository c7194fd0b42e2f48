package nl.mdzfactsheet.benchmark;

import static nl.mdzfactsheet.benchmark.MiniInsurer.practice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.mdzfactsheet.statistics.Minimums;
import nl.mdzfactsheet.table.SmallTable;
import org.junit.jupiter.api.Test;

/** A small insurer, all expected figures by hand. */
class ComparisonsTest {

    private static final ComparisonRules CASE_MIX = new ComparisonRules(true, Minimums.DEFAULT, 0, true, false);

    private static SmallTable table(Map<String, SmallTable> tables, String name) {
        return Objects.requireNonNull(tables.get(name));
    }

    /** Cells of the rows of a measure at a level, by unit. */
    private static String cells(SmallTable table, List<String> unit, String... columns) {
        List<List<String>> found =
                table.rows().stream().filter(r -> r.containsAll(unit)).toList();
        assertThat(found).as(unit.toString()).hasSize(1);
        return Arrays.stream(columns).map(c -> found.get(0).get(table.index(c))).collect(Collectors.joining("|"));
    }

    private static double number(SmallTable table, List<String> unit, String column) {
        return Double.parseDouble(cells(table, unit, column));
    }

    /**
     * Two strata. Young: 20 of 200 at A, 40 of 200 at B, 0 of 100 unknown, together 60 of 500, R = 0.12. Old: 60 of 100 at A, 60 of 300 at B, together 120 of 400,
     * R = 0.3. E(A) = 200·0.12 + 100·0.3 = 54, E(B) = 24 + 90 = 114, E(unknown) = 12; ΣE = 180 = ΣO.
     */
    private static MiniInsurer twoStrata() {
        return new MiniInsurer()
                .measure("m", "proportion", 1000, "lower", CASE_MIX)
                .stratum("m", practice("R1", "01000001"), "5 t/m 14", 20, 200)
                .stratum("m", practice("R1", "01000001"), "75 t/m 84", 60, 100)
                .stratum("m", practice("R2", "01000002"), "5 t/m 14", 40, 200)
                .stratum("m", practice("R2", "01000002"), "75 t/m 84", 60, 300)
                .stratum("m", practice("zonder RHO", "onbekende praktijk"), "5 t/m 14", 0, 100);
    }

    @Test
    void expectedNumbersFollowTheStrataAndAddUpToWhatWasObserved() {
        SmallTable results = table(twoStrata().tables(), "measure_results");
        List<String> a = List.of("practice", "01000001");
        List<String> b = List.of("practice", "01000002");
        assertThat(number(results, a, "expected")).isEqualTo(54);
        assertThat(number(results, b, "expected")).isEqualTo(114);
        assertThat(number(results, a, "oe_ratio")).isCloseTo(80.0 / 54, within(1e-12));
        assertThat(cells(results, a, "numerator", "denominator", "case_mix", "ci_method"))
                .isEqualTo("80|300|yes|wilson");
        assertThat(number(results, a, "value")).isCloseTo(80_000.0 / 300, within(1e-9));
        // higher levels: of all their practices together
        assertThat(number(results, List.of("rho", "R1"), "expected")).isEqualTo(54);
        assertThat(number(results, List.of("region", "Noord"), "expected")).isEqualTo(168);
        assertThat(number(results, List.of("region", "Noord"), "oe_ratio")).isCloseTo(180.0 / 168, within(1e-12));
        assertThat(number(results, List.of("insurer"), "expected")).isEqualTo(180);
        assertThat(cells(results, List.of("insurer"), "oe_ratio")).isEqualTo("1");
        double sum = results.rows().stream()
                .filter(r -> r.contains("practice"))
                .mapToDouble(r -> Double.parseDouble(r.get(results.index("expected"))))
                .sum();
        assertThat(sum).isCloseTo(180, within(1e-9));
    }

    /** Potential with case mix: O − E·P25(O/E). Peers 80/54 and 100/114: P25 of two is a quarter of the way up. */
    @Test
    void whatNobodyAnswersForIsNoPeer() {
        SmallTable results = table(twoStrata().tables(), "measure_results");
        double low = 100.0 / 114;
        double high = 80.0 / 54;
        List<String> a = List.of("practice", "01000001");
        assertThat(number(results, a, "benchmark_median")).isCloseTo((low + high) / 2, within(1e-9));
        assertThat(cells(results, a, "benchmark_p10", "benchmark_p25", "decile"))
                .isEqualTo("||");
        assertThat(number(results, a, "units_ranked")).isEqualTo(2);
        List<String> unknown = List.of("practice", "onbekende praktijk");
        assertThat(cells(
                        results,
                        unknown,
                        "status",
                        "value",
                        "verdict",
                        "percent_rank",
                        "units_ranked",
                        "funnel_signal"))
                .isEqualTo("OK|0|not_assessed|||");
        double potential = 80 - 54 * (low + 0.25 * (high - low));
        assertThat(number(results, a, "potential")).isCloseTo(potential, within(1e-9));
        assertThat(number(results, List.of("rho", "R1"), "potential")).isCloseTo(potential, within(1e-9));
        assertThat(number(results, List.of("insurer"), "potential")).isCloseTo(potential, within(1e-9));
        assertThat(cells(results, a, "potential_eur")).isEmpty();
    }

    /** E = 4.9…: 41 of 10,000 expected at 0.12 %. Numerator, denominator and expected stay. */
    @Test
    void minimumsOfTheMeasureFileAreKept() {
        MiniInsurer insurer = new MiniInsurer()
                .measure("m", "event_rate", 1, "none", new ComparisonRules(true, new Minimums(30, 6), 0, true, false))
                .measure("n", "proportion", 1, "none", new ComparisonRules(false, new Minimums(100, 5), 0, true, false))
                .stratum("m", practice("R1", "01000001"), "5 t/m 14", 900, 960)
                .stratum("m", practice("R1", "01000002"), "5 t/m 14", 91, 29)
                .stratum("m", practice("R1", "01000003"), "5 t/m 14", 9, 11)
                .count(2025, "n", practice("R1", "01000001"), 1, 99)
                .count(2025, "n", practice("R1", "01000002"), 1, 100);
        SmallTable results = table(insurer.tables(), "measure_results");
        // R = 1000/1000: E = n
        assertThat(cells(
                        results,
                        List.of("m", "01000002"),
                        "denominator",
                        "expected",
                        "value",
                        "oe_ratio",
                        "status",
                        "status_reason"))
                .isEqualTo("29|29|||INSUFFICIENT_N|denominator_below_minimum");
        assertThat(cells(results, List.of("m", "01000001"), "expected", "status"))
                .isEqualTo("960|OK");
        assertThat(cells(results, List.of("n", "01000001"), "numerator", "expected", "value", "status"))
                .isEqualTo("1|0.994974874|" + "|INSUFFICIENT_N");
        assertThat(cells(results, List.of("n", "01000002"), "value", "status")).isEqualTo("0.01|OK");
    }

    /** Twenty practices at 100 of 1000 and one at 300: by the central binomial p far below 0.001; the others well inside. */
    private static MiniInsurer oneOutlier(String better) {
        MiniInsurer insurer = new MiniInsurer().measure("m", "proportion", 1, better, ComparisonRules.PLAIN);
        for (int i = 0; i < 20; i++) {
            insurer.count(2025, "m", practice("R" + (1 + i % 3), "010000" + (10 + i)), 95 + i % 11, 1000);
        }
        return insurer.count(2025, "m", practice("R1", "01000099"), 300, 1000);
    }

    @Test
    void wordsFollowTheSignal() {
        List<String> outlier = List.of("01000099");
        List<String> ordinary = List.of("01000010");
        String[] columns = {"funnel_signal", "verdict"};
        SmallTable lower = table(oneOutlier("lower").tables(), "measure_results");
        assertThat(cells(lower, outlier, columns)).isEqualTo("signal_high|worse");
        assertThat(cells(lower, ordinary, columns)).isEqualTo("none|as_expected");
        assertThat(cells(lower, ordinary, "funnel_adjusted")).isNotEqualTo("not_assessed");
        assertThat(number(lower, outlier, "q_value")).isLessThanOrEqualTo(0.05);
        assertThat(cells(table(oneOutlier("higher").tables(), "measure_results"), outlier, columns))
                .isEqualTo("signal_high|better");
        assertThat(cells(table(oneOutlier("none").tables(), "measure_results"), outlier, columns))
                .isEqualTo("signal_high|not_assessed");
    }

    @Test
    void aMeasureThatIsNeverRankedHasNoRanks() {
        MiniInsurer insurer = new MiniInsurer()
                .measure("m", "proportion", 1, "none", new ComparisonRules(false, Minimums.DEFAULT, 0, false, false));
        for (int i = 0; i < 20; i++) {
            insurer.count(2025, "m", practice("R1", "010000" + (10 + i)), 10L * i, 1000);
        }
        SmallTable results = table(insurer.tables(), "measure_results");
        assertThat(cells(results, List.of("01000015"), "percent_rank", "percentile_position", "decile", "units_ranked"))
                .isEqualTo("|||");
        assertThat(cells(results, List.of("01000015"), "value")).isEqualTo("0.05");
    }

    /** 100 of 1000 in 2024, 150 of 1000 in 2025 for R1: +0.05. Practices: A 60/500 → 60/400, B 40/500 → 90/600. */
    private static MiniInsurer twoYears(ComparisonRules rules) {
        return new MiniInsurer()
                .measure("m", "proportion", 1, "lower", rules)
                .count(2024, "m", practice("R1", "01000001"), 60, 500)
                .count(2024, "m", practice("R1", "01000002"), 40, 500)
                .count(2025, "m", practice("R1", "01000001"), 60, 400)
                .count(2025, "m", practice("R1", "01000002"), 90, 600);
    }

    /**
     * Kitagawa by hand: A w̄ = 0.45, Δr = 0.03, behaviour 0.0135; Δw = −0.1, r̄ − R̄ = 0.135 − 0.125, mix −0.001. B w̄ = 0.55, Δr = 0.07, behaviour 0.0385; Δw = 0.1,
     * r̄ − R̄ = 0.115 − 0.125, mix −0.001. Together 0.05.
     */
    @Test
    void changeAndItsPartsByHand() {
        Map<String, SmallTable> tables = twoYears(ComparisonRules.PLAIN).tables();
        SmallTable results = table(tables, "measure_results");
        List<String> rho = List.of("rho", "R1");
        assertThat(cells(results, rho, "previous_value", "value", "change_verdict"))
                .isEqualTo("0.1|0.15|increase");
        assertThat(number(results, rho, "change")).isCloseTo(0.05, within(1e-12));
        assertThat(number(results, rho, "change_lower95")).isBetween(0.0, 0.05);
        SmallTable parts = table(tables, "decomposition");
        assertThat(parts.rows()).hasSize(2);
        assertThat(number(parts, List.of("01000001"), "behaviour")).isCloseTo(0.0135, within(1e-12));
        assertThat(number(parts, List.of("01000001"), "mix")).isCloseTo(-0.001, within(1e-12));
        assertThat(number(parts, List.of("01000002"), "behaviour")).isCloseTo(0.0385, within(1e-12));
        assertThat(number(parts, List.of("01000002"), "mix")).isCloseTo(-0.001, within(1e-12));
        BigDecimal sum = BigDecimal.ZERO;
        for (List<String> row : parts.rows()) {
            for (String column : List.of("behaviour", "mix", "entry_exit")) {
                sum = sum.add(new BigDecimal(row.get(parts.index(column))));
            }
        }
        assertThat(sum.doubleValue()).isCloseTo(0.05, within(1e-12));
    }

    @Test
    void aChangeNeedsTheClaimsThatBothFiguresRestOn() {
        String[] columns = {"previous_value", "change", "change_verdict"};
        List<String> rho = List.of("rho", "R1");
        ComparisonRules looksBack = new ComparisonRules(false, Minimums.DEFAULT, 0, true, true);
        assertThat(cells(table(twoYears(looksBack).tables(), "measure_results"), rho, columns))
                .endsWith("|increase");
        Map<String, SmallTable> twoYears = twoYears(looksBack).since(2024).tables();
        assertThat(cells(table(twoYears, "measure_results"), rho, columns)).isEqualTo("||not_applicable");
        assertThat(table(twoYears, "decomposition").rows()).isEmpty();
        assertThat(cells(table(twoYears(ComparisonRules.PLAIN).since(2024).tables(), "measure_results"), rho, columns))
                .endsWith("|increase");
        assertThat(cells(table(twoYears(ComparisonRules.PLAIN).since(2025).tables(), "measure_results"), rho, columns))
                .isEqualTo("||not_applicable");
    }

    /** Baseline 0.1; target 0.9 of it is 0.09; 150 of 1000 has Wilson limits 0.129 … 0.173: not met. At most 0.2 is met, at least 0.16 cannot be told. */
    @Test
    void agreementsAreJudgedByTheLimitOnTheirSide() {
        Map<String, SmallTable> tables = twoYears(ComparisonRules.PLAIN)
                .agreed("A3", "R1", "m", "absoluut", "minstens", "0.16", "")
                .agreed("A1", "R1", "m", "relatief", "hoogstens", "0.9", "2024")
                .agreed("A2", "R1", "m", "absoluut", "hoogstens", "0.2", "")
                .agreed("A4", "R1", "m", "relatief", "hoogstens", "0.9", "2022")
                .agreed("A5", "R9", "m", "absoluut", "hoogstens", "0.2", "")
                .agreed("A6", "R1", "none", "absoluut", "hoogstens", "0.2", "")
                .tables();
        SmallTable pdca = table(tables, "pdca");
        String[] columns = {"baseline_year", "baseline", "target", "result", "verdict", "status", "status_reason"};
        assertThat(cells(pdca, List.of("A1"), columns)).isEqualTo("2024|0.1|0.09|0.15|NOT_MET|OK|");
        assertThat(cells(pdca, List.of("A2"), columns)).isEqualTo("2024|0.1|0.2|0.15|MET|OK|");
        assertThat(cells(pdca, List.of("A3"), columns)).isEqualTo("2024|0.1|0.16|0.15|INCONCLUSIVE|OK|");
        assertThat(cells(pdca, List.of("A4"), columns)).isEqualTo("2022|||||NOT_APPLICABLE|baseline_unknown");
        assertThat(cells(pdca, List.of("A5"), columns)).isEqualTo("2024|||||NOT_APPLICABLE|unknown_rho");
        assertThat(cells(pdca, List.of("A6"), columns)).isEqualTo("2024|||||NOT_APPLICABLE|unknown_measure");
        assertThat(pdca.rows())
                .extracting(r -> r.get(pdca.index("afspraak_id")))
                .containsExactly("A1", "A2", "A3", "A4", "A6", "A5");
        // above 0.09: A 60 − 36 = 24, B 90 − 54 = 36 of 60: B alone is half
        assertThat(cells(pdca, List.of("A1"), "practices_contributing_most", "next_action"))
                .isEqualTo("01000002|");
        assertThat(cells(pdca, List.of("A2"), "practices_contributing_most")).isEmpty();
        // the one agreed last: equal days, so the highest id
        assertThat(cells(table(tables, "measure_results"), List.of("rho", "R1"), "target", "target_verdict"))
                .isEqualTo("|");
    }

    @Test
    void theOrderOfTheCountsDoesNotMatter() {
        for (MiniInsurer insurer : List.of(twoStrata(), oneOutlier("lower"), twoYears(ComparisonRules.PLAIN))) {
            Map<String, SmallTable> tables = insurer.tables();
            assertThat(insurer.shuffled(7)).isEqualTo(tables);
            assertThat(insurer.shuffled(8)).isEqualTo(tables);
        }
    }

    /** 21 practices: φ and τ² are assessed, quantile ratios told; at RHO level (3) median and range only; one region with figures is none. */
    @Test
    void variationByLevel() {
        SmallTable variation = table(oneOutlier("lower").tables(), "variation");
        assertThat(cells(variation, List.of("practice"), "k", "median", "lowest", "highest", "eq", "status"))
                .isEqualTo("21|0.1|0.095|0.3|3.1578947368421053|OK");
        assertThat(number(variation, List.of("practice"), "phi")).isPositive();
        assertThat(number(variation, List.of("practice"), "between_rho_share")).isBetween(0.0, 1.0);
        assertThat(cells(variation, List.of("rho"), "k", "eq", "p90_p10", "cv", "status"))
                .isEqualTo("3||||OK");
        assertThat(cells(
                        table(twoYears(ComparisonRules.PLAIN).tables(), "variation"),
                        List.of("rho"),
                        "k",
                        "median",
                        "status"))
                .isEqualTo("1||NOT_APPLICABLE");
    }

    /** Money: 3,000 cents above P25 of the peers, per practice; 1 cent a unit. */
    @Test
    void potentialInEuros() {
        MiniInsurer insurer = new MiniInsurer()
                .measure(
                        "m", "ratio_of_sums", 1, "lower", new ComparisonRules(false, Minimums.DEFAULT, 1, true, false));
        for (int i = 0; i < 5; i++) {
            insurer.count(2025, "m", practice("R1", "0100000" + i), 1000L * (i + 1), 100);
        }
        SmallTable results = table(insurer.tables(), "measure_results");
        // values 10, 20, 30, 40, 50: P25 = 20
        assertThat(cells(
                        results,
                        List.of("01000004"),
                        "value",
                        "benchmark_median",
                        "potential",
                        "potential_eur",
                        "lower95",
                        "ci_method"))
                .isEqualTo("50|30|3000|30.00||none");
        assertThat(cells(results, List.of("01000000"), "potential", "potential_eur"))
                .isEqualTo("0|0.00");
        assertThat(cells(results, List.of("rho", "R1"), "potential", "potential_eur"))
                .isEqualTo("6000|60.00");
        assertThat(cells(results, List.of("region", "Noord"), "potential_eur")).isEqualTo("60.00");
    }
}
