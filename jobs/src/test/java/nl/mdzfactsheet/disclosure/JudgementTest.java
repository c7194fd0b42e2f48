package nl.mdzfactsheet.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.disclosure.rule.DisclosureRules;
import nl.mdzfactsheet.disclosure.rule.DisclosureRules.MeasureTraits;
import nl.mdzfactsheet.disclosure.rule.Thresholds;
import nl.mdzfactsheet.table.Candidates;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.SmallTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two RHOs of five listed practices, one measure: what each recipient gets. */
class JudgementTest {

    private static final DefinitionSource SOURCE = DefinitionSource.of(
            Path.of(System.getProperty("project.root", "..")).resolve("schemas"));
    private static final Contracts CONTRACTS = Contracts.load(SOURCE);
    private static final DisclosureRules RULES = new DisclosureRules(
            Thresholds.load(SOURCE), new TreeMap<>(Map.of("m", new MeasureTraits(true, false, false, false, ""))));

    @TempDir
    Path folder = Path.of(".");

    /** Numerator, denominator and mandate of the practices of an RHO. */
    private record Practice(String agb, int numerator, int denominator, String mandate) {}

    private static List<Practice> practices(String first, int... numerators) {
        List<Practice> practices = new ArrayList<>();
        for (int i = 0; i < numerators.length; i++) {
            practices.add(new Practice(first + i, numerators[i], 100 + 10 * i, "J"));
        }
        return practices;
    }

    private static List<String> row(String level, String rho, Practice counts, String run) {
        Map<String, String> cells = new HashMap<>();
        cells.put("reporting_year", "2025");
        cells.put("measure_id", "m");
        cells.put("kind", "proportion");
        cells.put("per", "1");
        cells.put("level", level);
        cells.put("rho_id", rho);
        cells.put("practice_agb", counts.agb());
        cells.put("numerator", Integer.toString(counts.numerator()));
        cells.put("denominator", Integer.toString(counts.denominator()));
        cells.put("value", "0.5");
        cells.put("benchmark_median", "0.123456");
        cells.put("expected", "41.23456");
        cells.put("status", "OK");
        cells.put("run_id", run);
        cells.put(Candidates.PERSONS, Integer.toString(counts.denominator()));
        cells.put(Candidates.MANDATE, counts.mandate());
        cells.put(Candidates.PEERS, "12");
        return Candidates.of(CONTRACTS.table(Layer.RESULT, "measure_results")).columnNames().stream()
                .map(c -> cells.getOrDefault(c, ""))
                .toList();
    }

    private static Practice sum(List<Practice> practices) {
        return new Practice(
                "",
                practices.stream().mapToInt(Practice::numerator).sum(),
                practices.stream().mapToInt(Practice::denominator).sum(),
                "");
    }

    private Judgement judge(String run, List<Practice> first, List<Practice> second) {
        List<Practice> all = new ArrayList<>(first);
        all.addAll(second);
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("insurer", "", sum(all), run));
        rows.add(row("rho", "R1", sum(first), run));
        rows.add(row("rho", "R2", sum(second), run));
        first.forEach(p -> rows.add(row("practice", "R1", p, run)));
        second.forEach(p -> rows.add(row("practice", "R2", p, run)));
        Map<String, SmallTable> candidates = new LinkedHashMap<>();
        for (String table : Release.UNIT_TABLES) {
            candidates.put(
                    table,
                    new SmallTable(
                            Candidates.of(CONTRACTS.table(Layer.RESULT, table)),
                            table.equals("measure_results") ? rows : List.of()));
        }
        EarlierRows earlier = new EarlierRows(new Home(folder), CONTRACTS.table(Layer.RESULT, "measure_results"), 10);
        candidates.put("variation", new SmallTable(CONTRACTS.table(Layer.RESULT, "variation"), List.of()));
        return Judgement.of(candidates, RULES, CONTRACTS, earlier);
    }

    private static ReleasedTable measures(Judgement judgement, String rho) {
        return judgement
                .rhos()
                .getOrDefault(rho, Map.of())
                .getOrDefault(
                        "measure_results",
                        new ReleasedTable(Tier.RHO, CONTRACTS.table(Layer.RESULT, "measure_results"), List.of()));
    }

    private static List<String> column(ReleasedTable table, String column) {
        int at = table.contract().columnNames().indexOf(column);
        return table.rows().stream().map(r -> r.cells().get(at)).toList();
    }

    private static final List<Practice> LARGE = practices("0100000", 40, 45, 50, 55, 60);

    @Test
    void aFolderRestsOnItsOwnRhoAlone() {
        List<Practice> small = practices("0200000", 4, 50, 50, 60, 70);
        Judgement one = judge("run", LARGE, practices("0200000", 50, 50, 50, 60, 70));
        Judgement two = judge("run", LARGE, small);
        assertThat(measures(one, "R1").rows().stream().map(ReleasedRow::cells))
                .isEqualTo(measures(two, "R1").rows().stream()
                        .map(ReleasedRow::cells)
                        .toList());
        assertThat(column(measures(one, "R2"), "status")).doesNotContain("SUPPRESSED");
        assertThat(column(measures(two, "R2"), "status"))
                .containsExactly("OK", "SUPPRESSED", "SUPPRESSED", "SUPPRESSED", "OK", "OK");
    }

    @Test
    void hiddenRowsTellNothingAndDoNotSayWhy() {
        Judgement judged = judge("run", practices("0100000", 4, 50, 50, 60, 70), LARGE);
        ReleasedTable own = measures(judged, "R1");
        assertThat(column(own, "numerator")).containsExactly("234", "", "", "", "60", "70");
        assertThat(column(own, "status_reason").stream().distinct())
                .containsExactlyInAnyOrder("", "disclosure_control");
        assertThat(column(own, "expected")).containsExactly("41.2", "", "", "", "41.2", "41.2");
        assertThat(column(own, "benchmark_median").stream().distinct()).containsExactly("0.123");
    }

    @Test
    void practicesWithoutMandateAreOneRowOrNone() {
        List<Practice> two = new ArrayList<>(LARGE);
        two.set(0, new Practice("01000000", 40, 100, "N"));
        two.set(1, new Practice("01000001", 45, 110, "N"));
        ReleasedTable hidden = measures(judge("run", two, LARGE), "R1");
        assertThat(column(hidden, "practice_agb"))
                .containsExactly("", "01000002", "01000003", "01000004", "overige praktijken");
        assertThat(column(hidden, "numerator").get(4)).isEmpty();
        assertThat(column(hidden, "status").stream()
                        .filter("SUPPRESSED"::equals)
                        .count())
                .isGreaterThanOrEqualTo(2);
        two.set(2, new Practice("01000002", 50, 120, "N"));
        ReleasedTable shown = measures(judge("run", two, LARGE), "R1");
        assertThat(column(shown, "practice_agb").get(3)).isEqualTo("overige praktijken");
        assertThat(column(shown, "numerator").get(3)).isEqualTo("135");
        assertThat(column(shown, "status")).doesNotContain("SUPPRESSED");
    }

    @Test
    void everybodySeesNoRhoOfTwoPractices() {
        ReleasedTable shared =
                judge("run", LARGE, practices("0200000", 50, 60)).everybody().get("measure_results");
        assertThat(shared).isNotNull();
        if (shared != null) {
            assertThat(column(shared, "practice_agb")).containsOnly("");
            assertThat(column(shared, "status")).containsOnly("SUPPRESSED");
        }
    }

    /** v1 hid three rows and showed the others; in the next version one of the hidden is large, and one shown moved by three. */
    @Test
    void whatAnEarlierVersionHidStaysHiddenAndASmallChangeIsNotTold() throws IOException {
        List<Practice> first = practices("0100000", 4, 50, 50, 60, 70);
        publish(measures(judge("run1", first, LARGE), "R1"));
        ReleasedTable next = measures(judge("run2", practices("0100000", 40, 80, 80, 63, 90), LARGE), "R1");
        assertThat(column(next, "status"))
                .containsExactly("OK", "SUPPRESSED", "SUPPRESSED", "SUPPRESSED", "SUPPRESSED", "OK");
        ReleasedTable same = measures(judge("run1", first, LARGE), "R1");
        assertThat(column(same, "status")).containsExactly("OK", "SUPPRESSED", "SUPPRESSED", "SUPPRESSED", "OK", "OK");
    }

    private void publish(ReleasedTable table) throws IOException {
        Path version = folder.resolve("published/2025/v1");
        Files.createDirectories(version.resolve("rho/R1"));
        Files.writeString(version.resolve("manifest.json"), "{}");
        new SmallTable(
                        table.contract(),
                        table.rows().stream().map(ReleasedRow::cells).toList())
                .write(version.resolve("rho/R1/factsheet_data.csv"));
    }

    @Test
    void folderNamesAreSafeAndDifferent() {
        assertThat(FolderName.of("RHO-1_a")).isEqualTo("RHO-1_a");
        assertThat(FolderName.of("../x")).isEqualTo("~2e~2e~2fx");
        assertThat(FolderName.of("é")).isEqualTo("~c3~a9");
        assertThat(FolderName.of("~2e")).isNotEqualTo(FolderName.of("."));
    }
}
