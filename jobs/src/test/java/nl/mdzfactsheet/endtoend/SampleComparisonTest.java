package nl.mdzfactsheet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.mdzfactsheet.reference.MeasureResult;
import nl.mdzfactsheet.reference.ReferenceFactsheet;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The comparison columns of the committed sample, recomputed here from the numerators and denominators beside them, from the evaluator and from what was planted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleComparisonTest {

    private static final Path SAMPLE = SampleRun.SAMPLE;
    private static final double Z95 = 1.959963984540054;

    private Path home = SAMPLE;
    private List<CSVRecord> results = List.of();

    @BeforeAll
    void read() throws IOException, InterruptedException {
        home = SampleRun.home();
        results = rows("insurer/factsheet_data.csv");
    }

    private List<CSVRecord> rows(String file) throws IOException {
        return Factsheet.rows(home.resolve("published/2025/v1").resolve(file));
    }

    private static double number(CSVRecord row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private static boolean has(CSVRecord row, String column) {
        return !row.get(column).isEmpty();
    }

    private List<CSVRecord> where(Predicate<CSVRecord> condition) {
        return results.stream().filter(condition).toList();
    }

    private static Predicate<CSVRecord> is(String column, String value) {
        return row -> row.get(column).equals(value);
    }

    @Test
    void everyFigureIsFiniteAndEveryWordIsOneOfTheList() throws IOException {
        Map<String, Set<String>> words = Map.of(
                "status", Set.of("OK", "NO_DENOMINATOR", "INSUFFICIENT_N", "SUPPRESSED"),
                "verdict", Set.of("better", "worse", "as_expected", "not_assessed"),
                "funnel_signal", Set.of("", "none", "attention_low", "attention_high", "signal_low", "signal_high"),
                "funnel_adjusted", Set.of("yes", "no", "not_assessed"),
                "change_verdict",
                        Set.of("increase", "decrease", "no_demonstrable_change", "not_assessed", "not_applicable"),
                "target_verdict", Set.of("", "MET", "NOT_MET", "INCONCLUSIVE"),
                "ci_method", Set.of("", "wilson", "poisson_exact", "byar", "none"),
                "case_mix", Set.of("yes", "no"));
        List<Path> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(home.resolve("published/2025/v1"))) {
            walk.filter(f -> f.getFileName().toString().equals("factsheet_data.csv"))
                    .forEach(files::add);
        }
        assertThat(files).hasSize(8);
        for (Path file : files) {
            assertThat(Files.readString(file)).doesNotContain("NaN", "Infinity");
            for (CSVRecord row : Factsheet.rows(file)) {
                words.forEach(
                        (column, allowed) -> assertThat(allowed).as(column).contains(row.get(column)));
            }
        }
    }

    @Test
    void numbersAreThereOnlyWhenTheStatusIsOkButCountsAlways() {
        for (CSVRecord row : results) {
            assertThat(row.get("numerator")).isNotEmpty();
            assertThat(row.get("denominator")).isNotEmpty();
            assertThat(row.get("expected")).isNotEmpty();
            assertThat(has(row, "value"))
                    .as(row.toString())
                    .isEqualTo(row.get("status").equals("OK"));
            if (!row.get("status").equals("OK")) {
                for (String column :
                        List.of("lower95", "oe_ratio", "decile", "shrunken_value", "change", "potential")) {
                    assertThat(row.get(column)).as(column).isEmpty();
                }
                assertThat(row.get("verdict")).isEqualTo("not_assessed");
            }
        }
        assertThat(where(is("status", "INSUFFICIENT_N"))).isNotEmpty();
    }

    @Test
    void expectedNumbersAddUpToTheObservedOnes() {
        Map<String, double[]> sums = new TreeMap<>();
        for (CSVRecord row : where(is("level", "practice"))) {
            double[] sum = sums.computeIfAbsent(row.get("measure_id"), m -> new double[2]);
            sum[0] += number(row, "numerator");
            sum[1] += number(row, "expected");
        }
        sums.forEach(
                (measure, sum) -> assertThat(sum[1]).as(measure).isCloseTo(sum[0], within(1e-6 * Math.max(1, sum[0]))));
        for (CSVRecord row : where(is("case_mix", "yes").and(is("status", "OK")))) {
            double ratio = number(row, "numerator") / number(row, "expected");
            assertThat(number(row, "oe_ratio")).isCloseTo(ratio, within(1e-9 * Math.max(1, ratio)));
        }
    }

    /** Wilson 1927, written out once more. */
    @Test
    void proportionsHaveWilsonLimits() {
        for (CSVRecord row : where(is("ci_method", "wilson"))) {
            double x = number(row, "numerator");
            double n = number(row, "denominator");
            double root = Z95 * Math.sqrt(Z95 * Z95 + 4 * x * (1 - x / n));
            double lower = (2 * x + Z95 * Z95 - root) / (2 * (n + Z95 * Z95)) * number(row, "per");
            double upper = (2 * x + Z95 * Z95 + root) / (2 * (n + Z95 * Z95)) * number(row, "per");
            assertThat(number(row, "lower95")).isCloseTo(lower, within(1e-9 * number(row, "per")));
            assertThat(number(row, "upper95")).isCloseTo(upper, within(1e-9 * number(row, "per")));
            assertThat(number(row, "lower998")).isLessThanOrEqualTo(number(row, "lower95"));
        }
    }

    /** Type 7, written out once more, over the practices with a value. */
    @Test
    void benchmarksArePercentilesOfThePractices() {
        for (String measure : Set.of("ppi_chronic", "duplicate_lines", "bundle_cost_DM2")) {
            boolean ratio = measure.equals("ppi_chronic");
            List<Double> values = new ArrayList<>(where(is("measure_id", measure)
                            .and(is("level", "practice"))
                            .and(is("status", "OK"))
                            .and(is("practice_agb", "onbekende praktijk").negate()))
                    .stream()
                    .map(r -> number(r, ratio ? "oe_ratio" : "value"))
                    .toList());
            Collections.sort(values);
            assertThat(values).hasSizeGreaterThan(20);
            CSVRecord insurer =
                    where(is("measure_id", measure).and(is("level", "insurer"))).get(0);
            Map<String, Double> columns = Map.of("p10", 0.10, "p25", 0.25, "median", 0.5, "p75", 0.75, "p90", 0.90);
            columns.forEach((column, p) -> {
                double at = (values.size() - 1) * p;
                int below = (int) Math.floor(at);
                double above = values.get(Math.min(below + 1, values.size() - 1));
                double quantile = values.get(below) + (at - below) * (above - values.get(below));
                assertThat(number(insurer, "benchmark_" + column)).isCloseTo(quantile, within(1e-9 * quantile + 1e-12));
            });
        }
    }

    /** Lowest, highest and their quotient, from the practices themselves. */
    @Test
    void variationIsThatOfThePractices() throws IOException {
        int compared = 0;
        for (CSVRecord row : rows("insurer/variation_data.csv")) {
            if (row.get("level").equals("practice") && row.get("status").equals("OK")) {
                List<Double> values = where(is("measure_id", row.get("measure_id"))
                                .and(is("level", "practice"))
                                .and(is("status", "OK"))
                                .and(is("practice_agb", "onbekende praktijk").negate()))
                        .stream()
                        .map(r -> number(r, has(r, "oe_ratio") ? "oe_ratio" : "value"))
                        .sorted()
                        .toList();
                double highest = values.get(values.size() - 1);
                assertThat(number(row, "k")).isEqualTo(values.size());
                assertThat(number(row, "lowest")).isCloseTo(values.get(0), within(1e-12));
                assertThat(number(row, "highest")).isCloseTo(highest, within(1e-12 * Math.max(1, highest)));
                boolean quotient = values.size() >= 10 && values.get(0) > 0;
                assertThat(has(row, "eq")).isEqualTo(quotient);
                if (quotient) {
                    assertThat(number(row, "eq")).isCloseTo(highest / values.get(0), within(1e-9));
                }
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(40);
    }

    /** The value of 2024 is that of the evaluator run on 2024; the deliveries hold three years, so every measure has one. */
    @Test
    void previousValuesEqualTheReferenceEvaluator() throws IOException {
        Map<String, BigDecimal[]> before = new HashMap<>();
        ReferenceFactsheet.compute(
                        SAMPLE.resolve("inbox"),
                        SampleRun.YEAR - 1,
                        LocalDate.parse(SampleRun.RUN_DATE),
                        Homes.allowedLabels(SAMPLE))
                .measures()
                .forEach(row -> before.put(key(row), new BigDecimal[] {row.numerator(), row.denominator()}));
        int compared = 0;
        for (CSVRecord row :
                where(r -> has(r, "previous_value") && !r.get("level").equals("region"))) {
            BigDecimal[] fraction = before.get(
                    Factsheet.key(row.get("measure_id"), row.get("level"), row.get("rho_id"), row.get("practice_agb")));
            if (fraction != null) {
                double value = fraction[0]
                        .multiply(new BigDecimal(row.get("per")))
                        .divide(fraction[1], MathContext.DECIMAL128)
                        .doubleValue();
                assertThat(number(row, "previous_value")).as(row.toString()).isEqualTo(value);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(1000);
        assertThat(where(is("level", "insurer").and(r -> !has(r, "previous_value"))))
                .isEmpty();
    }

    private static String key(MeasureResult row) {
        return Factsheet.key(
                row.measureId(),
                row.level().level(),
                row.level().rho(),
                row.level().practice());
    }

    @Test
    void thePartsOfAChangeAddUpToIt() throws IOException {
        Map<String, Double> parts = new TreeMap<>();
        for (CSVRecord row : rows("insurer/decomposition_data.csv")) {
            double part = number(row, "behaviour") + number(row, "mix") + number(row, "entry_exit");
            parts.merge(row.get("measure_id") + "|" + row.get("rho_id"), part, Double::sum);
        }
        int compared = 0;
        for (CSVRecord row : where(is("level", "rho").and(r -> has(r, "previous_value") && has(r, "value")))) {
            double change = number(row, "value") - number(row, "previous_value");
            assertThat(parts.get(row.get("measure_id") + "|" + row.get("rho_id")))
                    .as(row.toString())
                    .isCloseTo(change, within(1e-9 * Math.max(1, number(row, "value"))));
            compared++;
        }
        assertThat(compared).isGreaterThan(200);
    }

    @Test
    void agreementsHaveTheirBaselineTargetAndResult() throws IOException {
        List<CSVRecord> agreed = rows("insurer/pdca_data.csv");
        assertThat(agreed).extracting(r -> r.get("afspraak_id")).containsExactly("AF-01", "AF-02", "AF-03", "AF-04");
        for (CSVRecord row : agreed) {
            CSVRecord result = where(is("level", "rho")
                            .and(is("rho_id", row.get("rho_id")))
                            .and(is("measure_id", row.get("measure_id"))))
                    .get(0);
            assertThat(row.get("result")).isEqualTo(result.get("value"));
            assertThat(row.get("target")).isEqualTo(result.get("target")).isNotEmpty();
            assertThat(row.get("verdict"))
                    .isEqualTo(result.get("target_verdict"))
                    .isNotEmpty();
            if (has(row, "baseline_year")) {
                assertThat(row.get("baseline")).isEqualTo(result.get("previous_value"));
            }
            assertThat(row.get("next_action")).isEmpty();
        }
        assertThat(number(agreed.get(0), "target")).isCloseTo(0.9 * number(agreed.get(0), "baseline"), within(1e-9));
        assertThat(agreed.get(0).get("shrunken_baseline")).isNotEmpty();
        assertThat(Files.readString(home.resolve("published/2025/v1/rho/RHO-01/pdca_excel-nl.csv")))
                .contains("AF-01")
                .doesNotContain("AF-02");
    }

    /** The generator multiplied the use of PPI per practice: who was planted high comes out high. */
    @Test
    void plantedEffectsOfPracticesAreFound() throws IOException {
        Map<String, Double> planted = new HashMap<>();
        for (CSVRecord row : Factsheet.rows(SAMPLE.resolve("expected/practice_effects.csv"))) {
            if (row.get("effect").equals("ppi")) {
                planted.put(row.get("practice"), Double.valueOf(row.get("multiplier")));
            }
        }
        List<double[]> pairs = new ArrayList<>();
        for (CSVRecord row :
                where(is("measure_id", "ppi_users").and(is("level", "practice")).and(is("status", "OK")))) {
            Double multiplier = planted.get(row.get("practice_agb"));
            if (multiplier != null) {
                pairs.add(new double[] {Math.log(multiplier), Math.log(number(row, "oe_ratio"))});
                if (row.get("funnel_signal").startsWith("signal")) {
                    assertThat(row.get("funnel_signal")).isEqualTo(multiplier > 1 ? "signal_high" : "signal_low");
                }
            }
        }
        assertThat(pairs).hasSizeGreaterThan(30);
        // Practices of some 150 insured with 16 per cent users: chance alone takes the correlation well below 1.
        assertThat(correlation(pairs)).isGreaterThan(0.5);
    }

    private static double correlation(List<double[]> pairs) {
        double x = pairs.stream().mapToDouble(p -> p[0]).average().orElse(0);
        double y = pairs.stream().mapToDouble(p -> p[1]).average().orElse(0);
        double xy = pairs.stream().mapToDouble(p -> (p[0] - x) * (p[1] - y)).sum();
        double xx = pairs.stream().mapToDouble(p -> (p[0] - x) * (p[0] - x)).sum();
        double yy = pairs.stream().mapToDouble(p -> (p[1] - y) * (p[1] - y)).sum();
        return xy / Math.sqrt(xx * yy);
    }

    /** Everything but who and what the row is about, and the benchmarks of all practices, is gone. */
    @Test
    void aSuppressedRowTellsNothing() throws IOException {
        int suppressed = 0;
        for (CSVRecord row : rows("rho/RHO-01/factsheet_data.csv")) {
            assertThat(row.get("rho_id")).isEqualTo("RHO-01");
            if (row.get("status").equals("SUPPRESSED")) {
                suppressed++;
                List<String> names = new ArrayList<>(row.getParser().getHeaderNames());
                names.subList(0, names.indexOf("numerator")).clear();
                names.removeIf(n -> n.startsWith("benchmark_"));
                names.removeAll(List.of(
                        "unit",
                        "case_mix",
                        "better",
                        "status",
                        "status_reason",
                        "basis",
                        "stand_per",
                        "completeness",
                        "run_id"));
                assertThat(names.stream().map(row::get).distinct()).isSubsetOf("", "not_assessed", "not_applicable");
            }
        }
        assertThat(suppressed).isPositive();
    }
}
