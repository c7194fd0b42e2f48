package nl.mdzfactsheet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.mdzfactsheet.endtoend.ProductProcess.Ended;
import nl.mdzfactsheet.reference.ClaimTable;
import nl.mdzfactsheet.reference.MeasureResult;
import nl.mdzfactsheet.reference.ReferenceFactsheet;
import nl.mdzfactsheet.reference.ReferenceResult;
import nl.mdzfactsheet.reference.WaterfallRow;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The committed sample, computed by the program and by the plain-Java evaluator, and held against what was planted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleFactsheetTest {

    private static final Path SAMPLE = Path.of(System.getProperty("project.root", ".."), "sample-data");
    private static final String RUN_DATE = "2026-07-01";
    private static final int YEAR = 2025;

    private Path folder = SAMPLE;
    private Path home = SAMPLE;
    private Map<String, String> figures = Map.of();
    private Map<String, String> waterfall = Map.of();
    private SortedSet<String> flags = new TreeSet<>();

    @BeforeAll
    void runTheProgram(@TempDir Path temp) throws IOException, InterruptedException {
        folder = temp;
        home = Homes.forSample(SAMPLE, temp.resolve("home"));
        Ended ended = run(YEAR);
        assertThat(ended.exitCode()).as(ended.output()).isZero();
        Factsheet factsheet = new Factsheet(home, YEAR);
        figures = factsheet.figures();
        waterfall = factsheet.waterfall();
        flags = factsheet.flags();
    }

    private Ended run(int year) throws IOException, InterruptedException {
        return ProductProcess.with()
                .run(
                        folder.resolve("run.log"),
                        "run",
                        "--year",
                        Integer.toString(year),
                        "--home",
                        home.toString(),
                        "--inbox",
                        SAMPLE.resolve("inbox").toString(),
                        "--run-date",
                        RUN_DATE);
    }

    @Test
    void flagsAreExactlyThosePlanted() throws IOException {
        SortedSet<String> planted = Factsheet.planted(SAMPLE.resolve("expected"), YEAR);
        assertThat(planted.stream().map(f -> f.substring(0, f.indexOf(' '))).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8", "D9", "D10");
        assertThat(flags).isEqualTo(planted);
    }

    @Test
    void figuresEqualTheReferenceEvaluator() throws IOException {
        ReferenceResult reference = reference();
        Set<String> measured = figures.keySet().stream()
                .map(k -> k.substring(0, k.indexOf(' ')))
                .collect(Collectors.toSet());
        Map<String, String> expected = new TreeMap<>();
        for (MeasureResult row : reference.measures()) {
            if (measured.contains(row.measureId()) && !row.level().level().equals("region") && hasRow(row)) {
                String key = Factsheet.key(
                        row.measureId(),
                        row.level().level(),
                        row.level().rho(),
                        row.level().practice());
                expected.put(key, Factsheet.fraction(row.numerator(), row.denominator()));
            }
        }
        assertThat(measured).hasSizeGreaterThanOrEqualTo(27);
        assertThat(figures).isEqualTo(expected);
        Map<String, String> classes = new TreeMap<>();
        for (WaterfallRow row : reference.waterfall()) {
            if (!row.level().level().equals("region")) {
                classes.put(
                        Factsheet.key(
                                row.level().level(),
                                row.level().rho(),
                                row.level().practice(),
                                row.programme(),
                                row.waterfallClass()),
                        row.quarters() + ", " + row.patients() + ", " + row.cents());
            }
        }
        assertThat(waterfall).isEqualTo(classes);
        assertThat(waterfallCents()).isEqualTo(netBundleCents(reference));
    }

    private static ReferenceResult reference() throws IOException {
        return ReferenceFactsheet.compute(
                SAMPLE.resolve("inbox"), YEAR, LocalDate.parse(RUN_DATE), Homes.allowedLabels(SAMPLE));
    }

    private static boolean hasRow(MeasureResult row) {
        return !row.level().level().equals("practice")
                || row.numerator().signum() != 0
                || row.denominator().signum() != 0;
    }

    private long waterfallCents() {
        return waterfall.entrySet().stream()
                .filter(e -> e.getKey().startsWith("insurer"))
                .mapToLong(
                        e -> Long.parseLong(e.getValue().substring(e.getValue().lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Net MDZ cents of the year, counted by the evaluator line by line at insurer level. */
    private static long netBundleCents(ReferenceResult reference) {
        assertThat(reference.netCents()).containsKey(ClaimTable.MDZ);
        return reference.waterfall().stream()
                .filter(w -> w.level().level().equals("insurer"))
                .mapToLong(WaterfallRow::cents)
                .sum();
    }

    @Test
    void higherLevelsAreSumsOfTheirUnits() {
        Map<String, BigDecimal[]> insurer = new TreeMap<>();
        Map<String, BigDecimal[]> rhos = new TreeMap<>();
        Map<String, BigDecimal[]> practices = new TreeMap<>();
        figures.forEach((key, value) -> {
            String[] parts = key.split(" \\| ", -1);
            Map<String, BigDecimal[]> level =
                    switch (parts[1]) {
                        case "insurer" -> insurer;
                        case "rho" -> rhos;
                        default -> practices;
                    };
            String[] fraction = value.split(" / ", -1);
            level.merge(parts[0], new BigDecimal[] {new BigDecimal(fraction[0]), new BigDecimal(fraction[1])}, (a, b) ->
                    new BigDecimal[] {a[0].add(b[0]), a[1].add(b[1])});
        });
        assertThat(text(rhos)).isEqualTo(text(insurer));
        assertThat(text(practices)).isEqualTo(text(insurer));
    }

    @Test
    void regionsAreSumsOfTheirRhos() throws IOException {
        Factsheet factsheet = new Factsheet(home, YEAR);
        Map<String, String> regions = factsheet.regions();
        assertThat(regions.keySet().stream()
                        .map(k -> k.substring(k.lastIndexOf(' ') + 1))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("Noordstreek", "Oostland", "Westkust", "Zuidhoek");
        assertThat(regions).isEqualTo(factsheet.sumsOfRhosPerRegion());
    }

    @Test
    void whatLiesAboveACeilingIsPassedOnToTheRequestingPractices() throws IOException {
        Map<String, BigDecimal> above = new TreeMap<>();
        Map<String, BigDecimal> passedOn = new TreeMap<>();
        for (CSVRecord row : new Factsheet(home, YEAR).rows("insurer/eld_ceiling_data.csv")) {
            if (row.get("level").equals("organisation")) {
                above.put(row.get("agb_uitvoerder"), new BigDecimal(row.get("above_eur")));
            } else {
                passedOn.merge(row.get("agb_uitvoerder"), new BigDecimal(row.get("passed_on_eur")), BigDecimal::add);
            }
        }
        assertThat(above).isNotEmpty();
        assertThat(above.values()).anyMatch(eur -> eur.signum() > 0);
        assertThat(passedOn).isEqualTo(above);
    }

    private static Map<String, String> text(Map<String, BigDecimal[]> sums) {
        Map<String, String> texts = new TreeMap<>();
        sums.forEach((measure, sum) -> texts.put(measure, Factsheet.fraction(sum[0], sum[1])));
        return texts;
    }

    @Test
    void anotherRunSaysAlreadyDoneAndChangesNothing() throws IOException, InterruptedException {
        Map<String, String> before = new Factsheet(home, YEAR).csvFiles();
        Ended again = run(YEAR);
        assertThat(again.exitCode()).as(again.output()).isZero();
        assertThat(again.output()).containsIgnoringCase("al gedaan");
        assertThat(new Factsheet(home, YEAR).csvFiles()).isEqualTo(before);
    }

    @Test
    void theYearBeforeIsFlaggedAsPlantedToo() throws IOException, InterruptedException {
        Ended ended = run(YEAR - 1);
        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(new Factsheet(home, YEAR - 1).flags())
                .isEqualTo(Factsheet.planted(SAMPLE.resolve("expected"), YEAR - 1));
    }

    @Test
    void anRhoFolderHoldsItsOwnRowsAndNoFigureAboutFewPersons() throws IOException {
        Factsheet factsheet = new Factsheet(home, YEAR);
        Path rhos = home.resolve("published")
                .resolve(Integer.toString(YEAR))
                .resolve("v1")
                .resolve("rho");
        Set<String> seen = new TreeSet<>();
        try (var folders = Files.list(rhos)) {
            for (Path rho : folders.toList()) {
                for (CSVRecord row : Factsheet.rows(rho.resolve("factsheet_data.csv"))) {
                    assertThat(row.get("rho_id")).isEqualTo(rho.getFileName().toString());
                    assertThat(row.get("level")).isIn("rho", "practice");
                    if (row.get("status").equals("SUPPRESSED")) {
                        assertThat(row.get("numerator") + row.get("denominator") + row.get("value"))
                                .isEmpty();
                    }
                    seen.add(row.get("status"));
                }
            }
        }
        assertThat(seen).contains("OK", "SUPPRESSED");
        assertThat(factsheet.rows("insurer/factsheet_data.csv")).hasSameSizeAs(figures.keySet());
    }
}
