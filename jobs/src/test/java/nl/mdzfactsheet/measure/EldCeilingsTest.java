package nl.mdzfactsheet.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.definition.Definitions;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.StepOutput;
import org.apache.spark.api.java.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Turnover ceilings by hand: laboratory 50000001 has a ceiling of 20 euro, 50000002 of 50 euro, 50000003 of 5 euro without a line; 50000009 has none. */
class EldCeilingsTest {

    private static final Definitions DEFINITIONS = Definitions.load(DefinitionSource.of(
            Path.of(System.getProperty("project.root", "..")).resolve("schemas")));

    private static final Map<String, Long> CEILINGS = Map.of("50000001", 2000L, "50000002", 5000L, "50000003", 500L);

    @TempDir
    Path folder = Path.of("");

    private static void line(FoldFixture fold, String unit, String lab, String id, String date, int cents) {
        long day = LocalDate.parse(date).toEpochDay();
        fold.row(
                "net_line",
                "p-" + unit,
                "R" + unit,
                "0100000" + unit,
                "table",
                "eld",
                "executing_agb",
                lab,
                "declaratie_id",
                id,
                "service_date",
                day,
                "net_cents",
                cents);
    }

    private List<String> rows(FoldFixture fold, Map<String, Long> ceilings) {
        Home home = new Home(folder);
        StepOutput output = fold.write(home, true);
        TableContract lines = DEFINITIONS.contracts().table(Layer.CURATED, "net_line");
        EldScan scan = new EldScan(lines, FoldFixture.YEAR, ceilings.keySet());
        EldCeilings passing = new EldCeilings(
                FoldFixture.YEAR, new TreeMap<>(ceilings), perFile(output.files("net_line"), scan.days()));
        return passing
                .rows(perFile(output.files("net_line"), scan.lines(passing.crossings())).stream()
                        .flatMap(List::stream)
                        .toList())
                .stream()
                .map(row -> Arrays.stream(row)
                        .skip(1)
                        .map(value -> Objects.toString(value, "-"))
                        .collect(Collectors.joining(" | ")))
                .toList();
    }

    private static <T> List<T> perFile(List<Path> files, Function<String, T> task) {
        List<T> results = new ArrayList<>();
        for (Path file : files) {
            try {
                results.add(task.call(file.toString()));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        return results;
    }

    @Test
    void whatLiesAboveTheCeilingIsPassedOnInTheOrderOfTheLines() {
        FoldFixture fold = new FoldFixture(DEFINITIONS);
        line(fold, "1", "50000001", "c", "2025-01-05", 1200);
        // reaches the ceiling: 8 euro below it, 1 euro above
        line(fold, "2", "50000001", "a", "2025-02-01", 900);
        // one day: declaratie_id decides, both wholly above
        line(fold, "1", "50000001", "d", "2025-03-01", 300);
        line(fold, "2", "50000001", "b", "2025-03-01", 400);
        line(fold, "1", "50000002", "e", "2025-06-01", 5000);
        line(fold, "1", "50000009", "f", "2025-06-01", 9900);
        assertThat(rows(fold, CEILINGS))
                .containsExactly(
                        "50000001 | organisation | - | - | 2000 | 2800 | 800 | 800",
                        "50000001 | practice | R1 | 01000001 | - | 1500 | - | 300",
                        "50000001 | practice | R2 | 01000002 | - | 1300 | - | 500",
                        "50000002 | organisation | - | - | 5000 | 5000 | 0 | 0",
                        "50000002 | practice | R1 | 01000001 | - | 5000 | - | 0",
                        "50000003 | organisation | - | - | 500 | 0 | 0 | 0");
    }

    @Test
    void theLineThatCrossesTheCeilingIsSplit() {
        FoldFixture fold = new FoldFixture(DEFINITIONS);
        line(fold, "1", "50000001", "a", "2025-12-31", 2500);
        line(fold, "2", "50000001", "b", "2025-01-01", 500);
        assertThat(rows(fold, Map.of("50000001", 2000L)))
                .containsExactly(
                        "50000001 | organisation | - | - | 2000 | 3000 | 1000 | 1000",
                        "50000001 | practice | R1 | 01000001 | - | 2500 | - | 1000",
                        "50000001 | practice | R2 | 01000002 | - | 500 | - | 0");
    }

    @Test
    void otherTablesAreNoTurnoverAndWithoutCeilingsThereAreNoRows() {
        FoldFixture fold = new FoldFixture(DEFINITIONS);
        fold.row("net_line", "p", "R1", "01000001", "table", "msz", "executing_agb", "50000001", "net_cents", 9900);
        assertThat(rows(fold, Map.of("50000001", 2000L)))
                .containsExactly("50000001 | organisation | - | - | 2000 | 0 | 0 | 0");
        assertThat(rows(fold, Map.of())).isEmpty();
    }
}
