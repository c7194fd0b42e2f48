package nl.mdzfactsheet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.mdzfactsheet.endtoend.ProductProcess.Ended;
import nl.mdzfactsheet.reference.ClaimTable;
import nl.mdzfactsheet.reference.Detection;
import nl.mdzfactsheet.reference.MeasureResult;
import nl.mdzfactsheet.reference.ReferenceFactsheet;
import nl.mdzfactsheet.reference.ReferenceResult;
import nl.mdzfactsheet.reference.WaterfallRow;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The committed sample, computed by the program and by the plain-Java evaluator, and held against what was planted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleFactsheetTest {

    private static final Path SAMPLE = SampleRun.SAMPLE;
    private static final String RUN_DATE = SampleRun.RUN_DATE;
    private static final int YEAR = SampleRun.YEAR;

    private Path folder = SAMPLE;
    private Path home = SAMPLE;
    private Map<String, String> figures = Map.of();
    private Map<String, String> waterfall = Map.of();
    private SortedSet<String> flags = new TreeSet<>();
    private @Nullable ReferenceResult evaluated;

    @BeforeAll
    void runTheProgram(@TempDir Path temp) throws IOException, InterruptedException {
        folder = temp;
        home = SampleRun.home();
        Factsheet factsheet = new Factsheet(home, YEAR);
        figures = factsheet.figures();
        waterfall = factsheet.waterfall();
        flags = factsheet.flags();
    }

    private Ended run(Path where, int year) throws IOException, InterruptedException {
        return SampleRun.run(where, folder.resolve("run.log"), year);
    }

    @Test
    void flagsAreExactlyThosePlanted() throws IOException {
        SortedSet<String> planted = Factsheet.planted(SAMPLE.resolve("expected"), YEAR);
        assertThat(planted.stream().map(f -> f.substring(0, f.indexOf(' '))).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8", "D9", "D10");
        assertThat(flags).isEqualTo(planted);
    }

    @Test
    void flagsContestedWithSuccessAreListedAndNotCounted() throws IOException {
        SortedSet<String> planted = new TreeSet<>();
        for (CSVRecord row : Factsheet.rows(SAMPLE.resolve("expected/near_misses.csv"))) {
            if (row.get("description").equals("contested gegrond")) {
                planted.add(Factsheet.key(
                        row.get("detector"), row.get("tabel"), row.get("verzekerde_id"), row.get("declaratie_id")));
            }
        }
        SortedSet<String> contested = new Factsheet(home, YEAR).contested();
        SortedSet<String> byTheReference = new TreeSet<>();
        for (Detection flag : reference().contested()) {
            byTheReference.add(
                    Factsheet.key(flag.detector(), flag.table().label(), flag.person(), flag.declaratieId()));
        }
        assertThat(contested).isEqualTo(byTheReference).isSubsetOf(planted);
        assertThat(contested).anyMatch(c -> c.startsWith("D1 ")).anyMatch(c -> c.startsWith("D2 "));
    }

    @Test
    void figuresEqualTheReferenceEvaluator() throws IOException {
        ReferenceResult reference = reference();
        Set<String> measured = Factsheet.part(figures, 0);
        Map<String, String> expected = new TreeMap<>();
        for (MeasureResult row : reference.measures()) {
            if (!row.level().level().equals("region") && hasRow(row)) {
                String key = Factsheet.key(
                        row.measureId(),
                        row.level().level(),
                        row.level().rho(),
                        row.level().practice());
                expected.put(key, Factsheet.fraction(row.numerator(), row.denominator()));
            }
        }
        assertThat(measured).isEqualTo(reference.measureIds());
        assertThat(Factsheet.part(figures, 1)).containsExactly("insurer", "practice", "rho");
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

    /** Persons in the denominator, of every measure and unit: the number that decides what an RHO may see. */
    @Test
    void personsEqualTheReferenceEvaluator() throws IOException, SQLException {
        Map<String, Long> expected = new TreeMap<>();
        for (MeasureResult row : reference().measures()) {
            if (hasRow(row)) {
                String key = Factsheet.key(
                        row.measureId(),
                        row.level().level(),
                        row.level().rho(),
                        row.level().practice());
                expected.put(key, row.persons());
            }
        }
        assertThat(Factsheet.part(figures, 1)).contains("practice", "rho", "insurer");
        assertThat(new Store(home).persons(YEAR)).isEqualTo(expected);
    }

    @Test
    void quarantineIsExactlyThatPlanted() throws IOException, SQLException {
        Store store = new Store(home);
        assertThat(store.quarantined()).isEqualTo(SampleFiles.quarantine(SAMPLE));
        assertThat(store.places()).isNotEmpty().allSatisfy(place -> SampleFiles.assertHolds(SAMPLE, place));
        assertThat(store.columns())
                .contains(
                        "unknown_code | prestatiecode",
                        "value_missing | prestatiecode",
                        "conflicting_line | ",
                        "decimal_notation | bedrag",
                        "row_length | ");
    }

    /** Per delivery; the evaluator counts over all tables together. */
    @Test
    void warningsOfLinesEqualTheReferenceEvaluator() throws IOException, SQLException {
        for (String reason : List.of("label_differs", "id_under_two_persons")) {
            Map<String, long[]> published = new TreeMap<>();
            for (String row : new Store(home).quality(YEAR, reason)) {
                String[] cells = row.split(" \\| ", -1);
                long cents = cells[3].isEmpty()
                        ? 0
                        : new BigDecimal(cells[3]).movePointRight(2).longValueExact();
                long[] sums = published.computeIfAbsent(cells[0], d -> new long[2]);
                sums[0] += Long.parseLong(cells[2]);
                sums[1] += cents;
            }
            Map<String, long[]> expected = new TreeMap<>();
            reference().quality().stream()
                    .filter(q -> q.reason().equals(reason))
                    .forEach(q -> expected.put(q.delivery(), new long[] {q.lines(), q.cents()}));
            assertThat(published).as(reason).isNotEmpty();
            assertThat(text(published, Arrays::toString)).isEqualTo(text(expected, Arrays::toString));
        }
    }

    @Test
    void practicesWithoutAnRhoAreListed() throws IOException, SQLException {
        Path reference = SAMPLE.resolve("inbox/referentie");
        Set<String> practices = SampleFiles.openOn(LocalDate.of(YEAR, 12, 31), reference, "praktijken");
        practices.removeAll(SampleFiles.openOn(LocalDate.of(YEAR, 12, 31), reference, "rho_praktijken"));
        assertThat(practices).isNotEmpty();
        assertThat(new Store(home).quality(YEAR, "practice_without_rho"))
                .containsExactly("referentie | praktijken | " + practices.size() + " | ");
    }

    private ReferenceResult reference() throws IOException {
        ReferenceResult known = evaluated;
        if (known == null) {
            known = ReferenceFactsheet.compute(
                    SAMPLE.resolve("inbox"), YEAR, LocalDate.parse(RUN_DATE), Homes.allowedLabels(SAMPLE));
            evaluated = known;
        }
        return known;
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
        Map<String, BigDecimal[]> regions = new TreeMap<>();
        figures.forEach((key, value) -> {
            String[] parts = key.split(" \\| ", -1);
            Map<String, BigDecimal[]> level =
                    switch (parts[1]) {
                        case "insurer" -> insurer;
                        case "rho" -> rhos;
                        case "region" -> regions;
                        default -> practices;
                    };
            String[] fraction = value.split(" / ", -1);
            level.merge(parts[0], new BigDecimal[] {new BigDecimal(fraction[0]), new BigDecimal(fraction[1])}, (a, b) ->
                    new BigDecimal[] {a[0].add(b[0]), a[1].add(b[1])});
        });
        Function<BigDecimal[], String> fraction = sum -> Factsheet.fraction(sum[0], sum[1]);
        assertThat(text(rhos, fraction)).isEqualTo(text(insurer, fraction));
        assertThat(text(practices, fraction)).isEqualTo(text(insurer, fraction));
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

    private static <T> Map<String, String> text(Map<String, T> sums, Function<T, String> shown) {
        Map<String, String> texts = new TreeMap<>();
        sums.forEach((key, sum) -> texts.put(key, shown.apply(sum)));
        return texts;
    }

    @Test
    void anotherRunSaysAlreadyDoneAndChangesNothing() throws IOException, InterruptedException {
        Map<String, String> before = new Factsheet(home, YEAR).csvFiles();
        Ended again = run(home, YEAR);
        assertThat(again.exitCode()).as(again.output()).isZero();
        assertThat(again.output()).containsIgnoringCase("al gedaan");
        assertThat(new Factsheet(home, YEAR).csvFiles()).isEqualTo(before);
    }

    /** A slow proof: it folds two years more. In a copy, for other tests count what the home has published. */
    @Test
    @Tag("verify")
    void theYearBeforeIsFlaggedAsPlantedToo() throws IOException, InterruptedException {
        Path copy = folder.resolve("year-before");
        Homes.copy(home, copy);
        Ended ended = run(copy, YEAR - 1);
        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(new Factsheet(copy, YEAR - 1).flags())
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
        assertThat(factsheet.rows("insurer/factsheet_data.csv"))
                .hasSize(figures.size() + factsheet.regions().size());
    }
}
