package nl.mdzfactsheet.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import nl.mdzfactsheet.disclosure.ledger.ReleaseLedger;
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
        candidates.put("variation", new SmallTable(CONTRACTS.table(Layer.RESULT, "variation"), List.of()));
        Memory memory = new EarlierReleases(new Home(folder), CONTRACTS).memory(2025, run);
        return Judgement.of(candidates, RULES, CONTRACTS, memory);
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

    /**
     * The first version hid the count of 4 and two rows with it. In the next all of these moved far, but one that was printed moved by three: its old row stays, and as the total moved with it, the two
     * smallest rows are hidden so that three is not a subtraction away.
     */
    @Test
    void aSmallChangeKeepsTheOldRowAndCannotBeSubtracted() {
        List<Practice> first = practices("0100000", 4, 50, 50, 60, 70);
        Judgement before = judge("run1", first, LARGE);
        assertThat(column(measures(before, "R1"), "status"))
                .containsExactly("OK", "SUPPRESSED", "SUPPRESSED", "SUPPRESSED", "OK", "OK");
        publish(before, "run1", 1);
        Judgement next = judge("run2", practices("0100000", 40, 80, 80, 63, 90), LARGE);
        ReleasedTable own = measures(next, "R1");
        assertThat(column(own, "status")).containsExactly("OK", "SUPPRESSED", "SUPPRESSED", "OK", "OK", "OK");
        assertThat(column(own, "numerator")).containsExactly("353", "", "", "80", "60", "90");
        assertThat(column(own, "run_id")).containsExactly("run2", "run2", "run2", "run2", "run1", "run2");
        assertThat(decisions(next)).containsExactly("shown", "complement", "complement", "shown", "earlier", "shown");
        ReleasedTable same = measures(judge("run1", first, LARGE), "R1");
        assertThat(column(same, "status"))
                .as("an entry of the same figures tells nothing")
                .containsExactly("OK", "SUPPRESSED", "SUPPRESSED", "SUPPRESSED", "OK", "OK");
    }

    /** What was too small to be told stays untold while it is near: 4 became 12. */
    @Test
    void aRowHiddenForItsOwnSakeStaysHiddenUntilItMovedFar() {
        publish(judge("run1", practices("0100000", 4, 50, 50, 60, 70), LARGE), "run1", 1);
        ReleasedTable near = measures(judge("run2", practices("0100000", 12, 90, 90, 90, 90), LARGE), "R1");
        assertThat(column(near, "status").get(1)).isEqualTo("SUPPRESSED");
        ReleasedTable far = measures(judge("run3", practices("0100000", 14, 90, 90, 90, 90), LARGE), "R1");
        assertThat(column(far, "status")).containsOnly("OK");
    }

    /** A fourth practice without mandate joins three: the totals of the two versions would give its figures by subtraction, so the folder keeps its old figures. */
    @Test
    void aPracticeThatMovesAloneDoesNotRestateTheTotal() {
        List<Practice> first = practices("0100000", 40, 50, 50, 60, 70, 80);
        for (int i = 0; i < 3; i++) {
            first.set(
                    i,
                    new Practice(
                            first.get(i).agb(),
                            first.get(i).numerator(),
                            first.get(i).denominator(),
                            "N"));
        }
        publish(judge("run1", first, LARGE), "run1", 1);
        List<Practice> joined = new ArrayList<>(first);
        joined.add(new Practice("01000009", 55, 140, "N"));
        ReleasedTable alone = measures(judge("run2", joined, LARGE), "R1");
        assertThat(column(alone, "run_id")).containsExactly("run1", "run2", "run2", "run2", "run1");
        assertThat(column(alone, "numerator").get(0)).isEqualTo("350");
        joined.add(new Practice("01000010", 56, 150, "N"));
        joined.add(new Practice("01000011", 57, 160, "N"));
        ReleasedTable together = measures(judge("run3", joined, LARGE), "R1");
        assertThat(column(together, "run_id").get(0)).isEqualTo("run3");
        assertThat(column(together, "numerator").get(0)).isEqualTo("518");
    }

    /** The rows of R1 in the log about the reporting year. */
    private static List<String> decisions(Judgement judgement) {
        SmallTable log = judgement.log();
        return log.rows().stream()
                .filter(r -> r.get(log.index("recipient")).equals("rho R1")
                        && r.get(log.index("about_year")).equals("2025"))
                .map(r -> r.get(log.index("decision")))
                .toList();
    }

    private void publish(Judgement judgement, String run, int version) {
        LedgerDraft draft = new LedgerDraft();
        draft.add("rho R1", "rho/R1", judgement.rhos().getOrDefault("R1", Map.of()));
        SmallTable log = judgement.log();
        Path report = folder.resolve("report" + version);
        draft.write(
                report.resolve(ReleaseLedger.REPORT_FOLDER),
                new ReleasedTable(
                        Tier.PROTECTED,
                        log.contract(),
                        log.rows().stream().map(ReleasedRow::new).toList()));
        new ReleaseLedger(new Home(folder).ledger()).add(report, 2025, version, run, "content" + version);
    }

    @Test
    void folderNamesAreSafeAndDifferent() {
        assertThat(FolderName.of("RHO-1_a")).isEqualTo("RHO-1_a");
        assertThat(FolderName.of("../x")).isEqualTo("~2e~2e~2fx");
        assertThat(FolderName.of("é")).isEqualTo("~c3~a9");
        assertThat(FolderName.of("~2e")).isNotEqualTo(FolderName.of("."));
        assertThat(FolderName.of("{Zz09}")).isEqualTo("~7bZz09~7d");
        assertThatThrownBy(() -> FolderName.of("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FolderName.of("x".repeat(101))).isInstanceOf(IllegalArgumentException.class);
    }
}
