package nl.mdzfactsheet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.mdzfactsheet.SparkTest;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.definition.Definitions;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.SparkTables;
import nl.mdzfactsheet.table.StepOutput;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A fold output of three persons, all results by hand. Person p1 is in practices 01000001 and 01000002 of RHO R1 and in 01000003 of R2, p2 in 01000001, p3 nowhere; RHO R3 has
 * no data. Regions: R1 and R2 in Noord, R3 in Zuid.
 */
class MeasureStageTest extends SparkTest {

    static final Definitions DEFINITIONS = Definitions.load(DefinitionSource.of(
            Path.of(System.getProperty("project.root", "..")).resolve("schemas")));
    private static final List<ReportedRho> RHOS =
            List.of(new ReportedRho("R1", "Noord"), new ReportedRho("R2", "Noord"), new ReportedRho("R3", "Zuid"));
    private static final SortedMap<String, Long> CEILINGS = new TreeMap<>(Map.of("50000001", 1000L, "50000002", 90L));

    @TempDir
    private static Path folder = Path.of("");

    /** The stage reads and writes files only, so one run serves all tests that look at its tables. */
    private static @Nullable StepOutput output;

    @BeforeAll
    static void countOnce() {
        output = run(false);
    }

    private static StepOutput output() {
        return Objects.requireNonNull(output);
    }

    private static StepOutput run(boolean reversed) {
        return MeasureStage.run(request(reversed), SparkTest::spark);
    }

    private static MeasureRequest request(boolean reversed) {
        Home home = new Home(folder.resolve(reversed ? "b" : "a"));
        return new MeasureRequest(
                home,
                ThreePersons.fixture().write(home, reversed),
                DEFINITIONS,
                FoldFixture.YEAR,
                RHOS,
                CEILINGS,
                MeasureRequest.DEFAULT_ROW_CAP);
    }

    /** Rows of an output table as text, numbers without trailing zeros, null as "-". */
    private static List<String> rows(StepOutput output, String table, String contains) {
        return SparkTables.read(spark(), DEFINITIONS.contracts().table(Layer.CURATED, table), output.files(table))
                .collectAsList()
                .stream()
                .map(MeasureStageTest::text)
                .filter(text -> text.contains(contains))
                .toList();
    }

    private static String text(Row row) {
        return IntStream.range(1, row.size())
                .filter(i -> !row.schema().fieldNames()[i].endsWith("largest"))
                .mapToObj(row::get)
                .map(v -> v instanceof BigDecimal d ? d.stripTrailingZeros().toPlainString() : Objects.toString(v, "-"))
                .collect(java.util.stream.Collectors.joining(" | "));
    }

    @Test
    void linesAreSummedAndPersonsAreDistinctAtEveryLevel() {
        assertThat(rows(output(), "measure_count", "duplicate_lines"))
                .containsExactly(
                        "duplicate_lines | insurer | - | - | - | 2 | 9 | 3",
                        "duplicate_lines | region | Noord | - | - | 1 | 8 | 2",
                        "duplicate_lines | region | Zuid | - | - | 0 | 0 | 0",
                        "duplicate_lines | rho | - | R1 | - | 1 | 7 | 2",
                        "duplicate_lines | rho | - | R2 | - | 0 | 1 | 1",
                        "duplicate_lines | rho | - | R3 | - | 0 | 0 | 0",
                        "duplicate_lines | rho | - | zonder RHO | - | 1 | 1 | 1",
                        "duplicate_lines | practice | - | R1 | 01000001 | 1 | 6 | 2",
                        "duplicate_lines | practice | - | R1 | 01000002 | 0 | 1 | 1",
                        "duplicate_lines | practice | - | R2 | 01000003 | 0 | 1 | 1",
                        "duplicate_lines | practice | - | zonder RHO | onbekende praktijk | 1 | 1 | 1");
        assertThat(rows(output(), "measure_count", "dry_powder_share"))
                .containsExactly(
                        "dry_powder_share | insurer | - | - | - | 30 | 44.75 | 2",
                        "dry_powder_share | region | Noord | - | - | 30 | 40.5 | 1",
                        "dry_powder_share | region | Zuid | - | - | 0 | 0 | 0",
                        "dry_powder_share | rho | - | R1 | - | 30 | 40.5 | 1",
                        "dry_powder_share | rho | - | R2 | - | 0 | 0 | 0",
                        "dry_powder_share | rho | - | R3 | - | 0 | 0 | 0",
                        "dry_powder_share | rho | - | zonder RHO | - | 0 | 4.25 | 1",
                        "dry_powder_share | practice | - | R1 | 01000001 | 30 | 40.5 | 1",
                        "dry_powder_share | practice | - | zonder RHO | onbekende praktijk | 0 | 4.25 | 1");
    }

    @Test
    void quartersAndPersonsOfThePatientQuarter() {
        assertThat(rows(output(), "measure_count", "double_bundle_quarters"))
                .containsExactly(
                        "double_bundle_quarters | insurer | - | - | - | 1 | 3 | 2",
                        "double_bundle_quarters | region | Noord | - | - | 1 | 3 | 2",
                        "double_bundle_quarters | region | Zuid | - | - | 0 | 0 | 0",
                        "double_bundle_quarters | rho | - | R1 | - | 1 | 2 | 2",
                        "double_bundle_quarters | rho | - | R2 | - | 0 | 1 | 1",
                        "double_bundle_quarters | rho | - | R3 | - | 0 | 0 | 0",
                        "double_bundle_quarters | rho | - | zonder RHO | - | 0 | 0 | 0",
                        "double_bundle_quarters | practice | - | R1 | 01000001 | 1 | 2 | 2",
                        "double_bundle_quarters | practice | - | R2 | 01000003 | 0 | 1 | 1");
        assertThat(rows(output(), "measure_count", "besides_bundle_amount | insurer"))
                .containsExactly("besides_bundle_amount | insurer | - | - | - | 1151 | 3 | 2");
    }

    @Test
    void personsOfThePatientYearKeepToAgeEnrolmentAndThresholds() {
        // p2 is 17, p3 is not enrolled
        assertThat(rows(output(), "measure_count", "inclusion_rate_DM2 | insurer"))
                .containsExactly("inclusion_rate_DM2 | insurer | - | - | - | 1 | 1 | 1");
        assertThat(rows(output(), "measure_count", "ppi_chronic | rho | - | R1"))
                .containsExactly("ppi_chronic | rho | - | R1 | - | 1 | 2 | 2");
        // the amount of p3 counts, the person does not: a practice row with denominator 0
        assertThat(rows(output(), "measure_count", "no_show_amount"))
                .containsExactly(
                        "no_show_amount | insurer | - | - | - | 6500 | 2 | 2",
                        "no_show_amount | region | Noord | - | - | 0 | 2 | 2",
                        "no_show_amount | region | Zuid | - | - | 0 | 0 | 0",
                        "no_show_amount | rho | - | R1 | - | 0 | 2 | 2",
                        "no_show_amount | rho | - | R2 | - | 0 | 0 | 0",
                        "no_show_amount | rho | - | R3 | - | 0 | 0 | 0",
                        "no_show_amount | rho | - | zonder RHO | - | 6500 | 0 | 0",
                        "no_show_amount | practice | - | R1 | 01000001 | 0 | 2 | 2",
                        "no_show_amount | practice | - | zonder RHO | onbekende praktijk | 6500 | 0 | 0");
    }

    /** Measures with case mix only, practice units only: what expected numbers are made of. */
    @Test
    void caseMixIsCountedPerStratumInTheSameScan() {
        assertThat(rows(output(), "stratum_count", "ppi_chronic"))
                .containsExactly(
                        "ppi_chronic | R1 | 01000001 | 55 t/m 64 | 1 | 3 | 1 | 1",
                        "ppi_chronic | R1 | 01000001 | 15 t/m 24 | 2 | onbekend | 0 | 1");
        // p2 is 17 and no adult
        assertThat(rows(output(), "stratum_count", "inclusion_rate_DM2"))
                .containsExactly("inclusion_rate_DM2 | R1 | 01000001 | 55 t/m 64 | 1 | 3 | 1 | 1");
        assertThat(rows(output(), "stratum_count", "bundle_cost")).isEmpty();
    }

    @Test
    void everyMeasureHasARowForInsurerRegionsRhosAndWithoutRho() {
        for (String level : List.of(
                "| insurer |",
                "| region | Noord",
                "| region | Zuid",
                "| rho | - | R1",
                "| rho | - | R2",
                "| rho | - | R3",
                "| rho | - | zonder RHO")) {
            assertThat(rows(output(), "measure_count", level)).hasSameSizeAs(DEFINITIONS.measures());
        }
    }

    @Test
    void theMonitorCountsEnrolledPersonsOfRealRhos() {
        // p1 and p2 are enrolled at R1 and in one programme each
        assertThat(rows(output(), "rho_count", "")).containsExactly("R1 | 2 | 0", "R2 | 0 | 0", "R3 | 0 | 0");
    }

    @Test
    void waterfallHoldsEveryBundleLineOnce() {
        assertThat(rows(output(), "waterfall_count", ""))
                .containsExactly(
                        "insurer | - | - | DM2 | D2 | 1 | 1 | 6400",
                        "insurer | - | - | DM2 | efficient | 3 | 2 | 19500",
                        "rho | R1 | - | DM2 | D2 | 1 | 1 | 6400",
                        "rho | R1 | - | DM2 | efficient | 3 | 2 | 19500",
                        "practice | R1 | 01000001 | DM2 | efficient | 3 | 2 | 19500",
                        "practice | R1 | 01000002 | DM2 | D2 | 1 | 1 | 6400");
    }

    /** Last the persons of the year: p1 is flagged in two quarters and is one person of it. */
    @Test
    void detectionsAreCountedPerUnitProgrammeAndQuarter() {
        assertThat(rows(output(), "detection_count", ""))
                .containsExactly(
                        "D1 | insurer | - | - | - | 1 | zeker | 1 | 1 | 1151 | 2",
                        "D1 | insurer | - | - | - | 2 | zeker | 1 | 1 | 700 | 2",
                        "D1 | insurer | - | - | - | 3 | zeker | 1 | 1 | 300 | 2",
                        "D1 | rho | R1 | - | - | 1 | zeker | 1 | 1 | 1151 | 1",
                        "D1 | rho | R1 | - | - | 3 | zeker | 1 | 1 | 300 | 1",
                        "D1 | rho | zonder RHO | - | - | 2 | zeker | 1 | 1 | 700 | 1",
                        "D1 | practice | R1 | 01000001 | - | 1 | zeker | 1 | 1 | 1151 | 1",
                        "D1 | practice | R1 | 01000001 | - | 3 | zeker | 1 | 1 | 300 | 1",
                        "D1 | practice | zonder RHO | onbekende praktijk | - | 2 | zeker | 1 | 1 | 700 | 1",
                        "D2 | insurer | - | - | DM2 | 1 | zeker | 2 | 1 | 12900 | 1",
                        "D2 | rho | R1 | - | DM2 | 1 | zeker | 2 | 1 | 12900 | 1",
                        "D2 | practice | R1 | 01000001 | DM2 | 1 | zeker | 1 | 1 | 6500 | 1",
                        "D2 | practice | R1 | 01000002 | DM2 | 1 | zeker | 1 | 1 | 6400 | 1");
    }

    @Test
    void shuffledInputGivesTheSameBytes() {
        assertThat(run(true).manifest().files()).isEqualTo(output().manifest().files());
    }

    @Test
    void theSameInputsAreNotComputedAgain() {
        MeasureRequest request = request(false);
        StepOutput second = MeasureStage.run(request, () -> {
            throw new AssertionError("nothing to compute");
        });
        assertThat(second.folder()).isEqualTo(output().folder());
    }

    @Test
    void tooManyAggregatesStopTheRun() {
        assertThatThrownBy(() -> MeasureStage.run(tooSmallACap(), SparkTest::spark))
                .isInstanceOfSatisfying(
                        MdzException.class, e -> assertThat(e.reason()).isEqualTo(Reason.ROW_CAP_EXCEEDED));
    }

    private static MeasureRequest tooSmallACap() {
        Home home = new Home(folder.resolve("capped"));
        return new MeasureRequest(
                home, ThreePersons.fixture().write(home, false), DEFINITIONS, FoldFixture.YEAR, RHOS, CEILINGS, 40);
    }
}
