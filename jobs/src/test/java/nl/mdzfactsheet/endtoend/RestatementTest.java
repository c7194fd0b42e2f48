package nl.mdzfactsheet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mdzfactsheet.endtoend.ProductProcess.Ended;
import nl.mdzfactsheet.table.StepStore;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The sample, published again after three changes at once: every figure's change is split into causes that add up, and the causes are the changes that were made. */
@Tag("verify")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestatementTest {

    private static final Path ROOT = SampleRun.SAMPLE.resolve("..").normalize();

    private Path folder = ROOT;
    private Path home = ROOT;
    private List<CSVRecord> corrected = List.of();
    private String printed = "";
    private Set<Path> foldsOfRuns = Set.of();

    /** measure | level | region | rho | practice → cause → row. */
    private final Map<String, Map<String, CSVRecord>> restated = new TreeMap<>();

    private Map<String, CSVRecord> before = Map.of();
    private Map<String, CSVRecord> after = Map.of();

    @BeforeAll
    void publishTwice(@TempDir Path temp) throws IOException, InterruptedException {
        folder = temp;
        home = temp.resolve("home");
        Homes.copy(SampleRun.home(), home);
        Homes.copy(ROOT.resolve("schemas"), temp.resolve("schemas"));
        command(0, "explain", "--year", "2025", "--measure", "consults_per_patient");
        corrected = ThreeChanges.contacts(
                home.resolve("protected/explain/2025-v1/consults_per_patient-insurer.csv"),
                ThreeChanges.REVERSED + ThreeChanges.ADDED);
        ThreeChanges.deliverCorrection(temp.resolve("inbox"), corrected);
        ThreeChanges.deliverMembership(temp.resolve("inbox"));
        ThreeChanges.changeDefinitions(temp.resolve("schemas"));
        command(
                0,
                "run",
                "--year",
                "2025",
                "--inbox",
                temp.resolve("inbox").toString(),
                "--run-date",
                SampleRun.RUN_DATE,
                "--definitions",
                temp.resolve("schemas").toString());
        foldsOfRuns = folds();
        printed = command(0, "diff", "--year", "2025", "--from", "v1", "--to", "v2", "--lang", "en");
        before = published("v1");
        after = published("v2");
        for (CSVRecord row : Factsheet.rows(home.resolve("restatements/2025/v1-v2/restatement_data.csv"))) {
            restated.computeIfAbsent(key(row, row.get("region")), k -> new LinkedHashMap<>())
                    .put(row.get("cause"), row);
        }
    }

    private Set<Path> folds() throws IOException {
        try (Stream<Path> folds = Files.list(home.resolve("work/20-fold"))) {
            return folds.collect(Collectors.toSet());
        }
    }

    private String command(int exitCode, String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", home.toString()));
        Ended ended = ProductProcess.with().run(folder.resolve("command.log"), all.toArray(String[]::new));
        assertThat(ended.exitCode()).as(ended.output()).isEqualTo(exitCode);
        return ended.output();
    }

    private Map<String, CSVRecord> published(String version) throws IOException {
        Map<String, CSVRecord> figures = new TreeMap<>();
        for (CSVRecord row :
                Factsheet.rows(home.resolve("published/2025").resolve(version).resolve("insurer/factsheet_data.csv"))) {
            figures.put(key(row, row.get("level").equals("region") ? row.get("region") : ""), row);
        }
        return figures;
    }

    private static String key(CSVRecord row, String region) {
        return Factsheet.key(
                row.get("measure_id"), row.get("level"), region, row.get("rho_id"), row.get("practice_agb"));
    }

    private static BigDecimal number(String text) {
        return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
    }

    private static BigDecimal published(Map<String, CSVRecord> version, String key, String column) {
        CSVRecord row = version.get(key);
        return row == null ? BigDecimal.ZERO : number(row.get(column));
    }

    @Test
    void theCausesOfEveryFigureAddUpToItsChange() {
        assertThat(restated).hasSizeGreaterThan(100);
        restated.forEach((key, causes) -> {
            CSVRecord any = causes.values().iterator().next();
            for (String column : List.of("numerator", "denominator")) {
                BigDecimal sum = causes.values().stream()
                        .map(row -> number(row.get(column + "_change")))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(number(any.get(column + "_before")))
                        .as(key)
                        .isEqualByComparingTo(published(before, key, column));
                assertThat(number(any.get(column + "_after")))
                        .as(key)
                        .isEqualByComparingTo(published(after, key, column));
                assertThat(sum)
                        .as(key)
                        .isEqualByComparingTo(published(after, key, column).subtract(published(before, key, column)));
            }
            if (causes.values().stream()
                    .noneMatch(row -> row.get("value_change").isEmpty())) {
                BigDecimal sum = causes.values().stream()
                        .map(row -> number(row.get("value_change")))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(sum)
                        .as(key)
                        .isEqualByComparingTo(number(any.get("value_after")).subtract(number(any.get("value_before"))));
            }
        });
    }

    @Test
    void everyFigureThatDiffersIsListed() {
        Map<String, CSVRecord> all = new TreeMap<>(before);
        all.putAll(after);
        for (String key : all.keySet()) {
            boolean same = List.of("numerator", "denominator").stream()
                            .allMatch(c -> published(before, key, c).compareTo(published(after, key, c)) == 0)
                    && sameValue(before.get(key), after.get(key));
            assertThat(same || restated.containsKey(key)).as(key).isTrue();
        }
    }

    /** A value that is not given in one of the versions is one below a minimum there: the figure itself is the same. */
    private static boolean sameValue(@Nullable CSVRecord one, @Nullable CSVRecord other) {
        return one == null
                || other == null
                || one.get("value").isEmpty()
                || other.get("value").isEmpty()
                || number(one.get("value")).compareTo(number(other.get("value"))) == 0;
    }

    private Map<String, CSVRecord> causes(String measure, String level, String rho, String practice) {
        return restated.getOrDefault(Factsheet.key(measure, level, "", rho, practice), Map.of());
    }

    private static CSVRecord part(Map<String, CSVRecord> causes, String cause) {
        return Objects.requireNonNull(causes.get(cause), cause);
    }

    private static void assertMoved(CSVRecord row, long numerator, long denominator) {
        assertThat(new BigDecimal(row.get("numerator_change"))).isEqualByComparingTo(BigDecimal.valueOf(numerator));
        assertThat(new BigDecimal(row.get("denominator_change"))).isEqualByComparingTo(BigDecimal.valueOf(denominator));
    }

    @Test
    void linesThatWereAddedAndReversedAreCounted() {
        Map<String, CSVRecord> insurer = causes("consults_per_patient", "insurer", "", "");
        assertThat(insurer).containsOnlyKeys("data", "reversal");
        assertMoved(part(insurer, "data"), ThreeChanges.ADDED, 0);
        assertMoved(part(insurer, "reversal"), -ThreeChanges.REVERSED, 0);
        assertThat(printed).contains("reversals").contains("membership").contains("eld_requests");
    }

    @Test
    void thePracticeThatMovedTakesItsPatientsAlong() {
        String old = Factsheet.key("consults_per_patient", "practice", "", "RHO-01", ThreeChanges.MOVED);
        long patients = published(before, old, "denominator").longValueExact();
        long contacts = published(before, old, "numerator").longValueExact();
        for (int i = 0; i < corrected.size(); i++) {
            if (corrected.get(i).get("practice_agb").equals(ThreeChanges.MOVED)) {
                contacts += i < ThreeChanges.REVERSED ? -1 : 1;
            }
        }
        assertThat(patients).isPositive();
        assertMoved(part(causes("consults_per_patient", "rho", "RHO-01", ""), "membership"), -contacts, -patients);
        assertMoved(part(causes("consults_per_patient", "rho", "RHO-02", ""), "membership"), contacts, patients);
        CSVRecord left = part(restated.getOrDefault(old, Map.of()), "membership");
        assertThat(left.get("change")).isEqualTo("disappeared");
        assertThat(left.get("numerator_after")).isEmpty();
        assertThat(left.get("value_change")).isEmpty();
        CSVRecord arrived =
                part(causes("consults_per_patient", "practice", "RHO-02", ThreeChanges.MOVED), "membership");
        assertThat(arrived.get("change")).isEqualTo("appeared");
        assertMoved(arrived, contacts, patients);
    }

    @Test
    void aChangedMeasureShowsItsDefinitionOnlyAndAChangedListTheList() {
        Map<String, CSVRecord> scale = causes("eld_requests", "insurer", "", "");
        assertThat(scale).containsOnlyKeys("definition");
        assertMoved(part(scale, "definition"), 0, 0);
        BigDecimal value = new BigDecimal(part(scale, "definition").get("value_before"));
        assertThat(new BigDecimal(part(scale, "definition").get("value_change")))
                .isCloseTo(value.multiply(BigDecimal.valueOf(9)), Offset.offset(new BigDecimal("0.0000001")));
        Map<String, CSVRecord> fewer = causes("statin_users", "insurer", "", "");
        assertThat(fewer).containsOnlyKeys("definition");
        assertThat(number(part(fewer, "definition").get("numerator_change"))).isNegative();
        Map<String, CSVRecord> list = causes("ppi_chronic_without_risk", "insurer", "", "");
        assertThat(list).containsOnlyKeys("code_list");
        assertThat(number(part(list, "code_list").get("numerator_change"))).isPositive();
    }

    @Test
    void statesAreKeptAndTheirFoldsAreNot() throws IOException {
        assertThat(folds()).isEqualTo(foldsOfRuns).isNotEmpty();
        try (Stream<Path> counts = Files.list(home.resolve("work/restatement-counts"))) {
            assertThat(counts).hasSize(4);
        }
    }

    @Test
    void whatIsGoneIsSaidAndNotGuessed() throws IOException, InterruptedException {
        Path other = folder.resolve("purged");
        Homes.copy(home, other);
        StepStore.delete(other.resolve("definitions"));
        Ended ended = ProductProcess.with()
                .run(
                        folder.resolve("purged.log"),
                        "diff",
                        "--year",
                        "2025",
                        "--from",
                        "v1",
                        "--to",
                        "v2",
                        "--home",
                        other.toString());
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.output()).contains("definitions").contains("v1");
        assertThat(other.resolve("restatements/2025/v1-v3")).doesNotExist();
    }

    /** To an RHO no change of a count between two versions is told that is smaller than ten; the row of the earlier version stands there instead, cell by cell. */
    @Test
    void aSmallChangeIsNotToldToAnRhoOrToThePublic() throws IOException {
        int kept = 0;
        int renewed = 0;
        List<String> folders = new ArrayList<>(List.of("public"));
        for (int rho = 1; rho <= 6; rho++) {
            folders.add("rho/RHO-0" + rho);
        }
        for (String recipient : folders) {
            Map<String, CSVRecord> then = printed("v1", recipient);
            for (CSVRecord now : printed("v2", recipient).values()) {
                CSVRecord old = then.get(key(now, ""));
                String run = before.values().iterator().next().get("run_id");
                if (now.get("run_id").equals(run)) {
                    assertThat(old).isNotNull();
                    assertThat(now.toMap()).isEqualTo(old == null ? Map.of() : old.toMap());
                    kept++;
                } else if (old != null && !now.get("kind").equals("ratio_of_sums")) {
                    assertFar(old, now);
                    renewed++;
                }
            }
        }
        assertThat(kept).as("rows kept").isPositive();
        assertThat(renewed).as("rows of the new version").isPositive();
        assertThat(verified()).contains("Ledger of publications whole, publications: 2");
    }

    private String verified() throws IOException {
        try {
            Ended ended =
                    ProductProcess.with().run(folder.resolve("verify.log"), "verify", home.toString(), "--lang", "en");
            assertThat(ended.exitCode()).as(ended.output()).isZero();
            return ended.output();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, CSVRecord> printed(String version, String recipient) throws IOException {
        Map<String, CSVRecord> rows = new TreeMap<>();
        Path file = home.resolve("published/2025")
                .resolve(version)
                .resolve(recipient)
                .resolve("factsheet_data.csv");
        for (CSVRecord row : Factsheet.rows(file)) {
            if (!row.get("numerator").isEmpty()) {
                rows.put(key(row, ""), row);
            }
        }
        return rows;
    }

    private static void assertFar(CSVRecord old, CSVRecord now) {
        BigDecimal numerator = number(now.get("numerator")).subtract(number(old.get("numerator")));
        BigDecimal denominator = number(now.get("denominator")).subtract(number(old.get("denominator")));
        List<BigDecimal> changes = new ArrayList<>(List.of(numerator, denominator));
        if (now.get("kind").equals("proportion")) {
            changes.add(denominator.subtract(numerator));
        }
        for (BigDecimal change : changes) {
            assertThat(change.signum() == 0 || change.abs().compareTo(BigDecimal.TEN) >= 0)
                    .as("%s of %s", now.get("measure_id"), now.get("practice_agb"))
                    .isTrue();
        }
    }
}
