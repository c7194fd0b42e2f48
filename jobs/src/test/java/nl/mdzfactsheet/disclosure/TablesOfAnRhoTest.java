package nl.mdzfactsheet.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
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

/** Waterfall, detections and agreements of one RHO of five listed practices, by hand. Practice i has 100 + 10 i quarters in the bundle of DM2. */
class TablesOfAnRhoTest {

    private static final DefinitionSource SOURCE = DefinitionSource.of(
            Path.of(System.getProperty("project.root", "..")).resolve("schemas"));
    private static final Contracts CONTRACTS = Contracts.load(SOURCE);
    private static final String RHO = "R1";
    private static final String SUPPRESSED = "SUPPRESSED";
    private static final MeasureTraits RATE = new MeasureTraits(false, false, false, false, "");

    @TempDir
    Path folder = Path.of(".");

    private final Map<String, List<List<String>>> rows = new LinkedHashMap<>();
    private final TreeMap<String, MeasureTraits> traits = new TreeMap<>();

    private static String agb(int practice) {
        return "0100000" + practice;
    }

    private void add(String table, Map<String, String> cells) {
        rows.computeIfAbsent(table, t -> new ArrayList<>())
                .add(Candidates.of(CONTRACTS.table(Layer.RESULT, table)).columnNames().stream()
                        .map(c -> cells.getOrDefault(c, ""))
                        .toList());
    }

    private static Map<String, String> unit(String practice, String... more) {
        Map<String, String> cells = new HashMap<>();
        cells.put("level", practice.isEmpty() ? "rho" : "practice");
        cells.put("rho_id", RHO);
        cells.put("rho_name", "RHO Een");
        cells.put("practice_agb", practice);
        cells.put("practice_name", practice.isEmpty() ? "" : "Praktijk " + practice);
        cells.put(Candidates.MANDATE, practice.isEmpty() ? "" : "J");
        cells.put("status", "OK");
        for (int i = 0; i < more.length; i += 2) {
            cells.put(more[i], more[i + 1]);
        }
        return cells;
    }

    /** A measure of events over 200 + 10 i persons per practice. */
    private void measure(String id, String run, int... events) {
        traits.put(id, RATE);
        int all = 0;
        int persons = 0;
        for (int i = 0; i < events.length; i++) {
            all += events[i];
            persons += 200 + 10 * i;
            measureRow(id, run, agb(i), events[i], 200 + 10 * i);
        }
        measureRow(id, run, "", all, persons);
        Map<String, String> insurer = unit("", "level", "insurer", "rho_id", "", "rho_name", "");
        insurer.putAll(figures(id, run, all, persons));
        add("measure_results", insurer);
    }

    private void measureRow(String id, String run, String practice, int events, int persons) {
        Map<String, String> cells = unit(practice);
        cells.putAll(figures(id, run, events, persons));
        add("measure_results", cells);
    }

    private static Map<String, String> figures(String id, String run, int events, int persons) {
        return Map.of(
                "reporting_year",
                "2025",
                "measure_id",
                id,
                "kind",
                "event_rate",
                "per",
                "1",
                "numerator",
                Integer.toString(events),
                "denominator",
                Integer.toString(persons),
                "value",
                "0.5",
                "run_id",
                run,
                Candidates.PERSONS,
                Integer.toString(persons),
                Candidates.NUMERATOR_BEFORE,
                Integer.toString(events));
    }

    /** Quarters and patients of the practices in a class; the RHO has their sums. */
    private void waterfall(String lineClass, int[] quarters, int[] patients) {
        for (int i = 0; i < quarters.length; i++) {
            waterfallRow(lineClass, agb(i), quarters[i], patients[i]);
        }
        waterfallRow(
                lineClass,
                "",
                IntStream.of(quarters).sum(),
                IntStream.of(patients).sum());
    }

    private void waterfallRow(String lineClass, String practice, int quarters, int patients) {
        add(
                "waterfall",
                unit(
                        practice,
                        "programme",
                        "DM2",
                        "class",
                        lineClass,
                        "quarters",
                        Integer.toString(quarters),
                        "patients",
                        Integer.toString(patients),
                        "amount_eur",
                        quarters + "00.00",
                        Candidates.PERSONS,
                        Integer.toString(patients)));
    }

    private void detections(String certainty, int... lines) {
        for (int i = 0; i < lines.length; i++) {
            detectionRow(certainty, agb(i), lines[i]);
        }
        detectionRow(certainty, "", IntStream.of(lines).sum());
    }

    private void detectionRow(String certainty, String practice, int lines) {
        add(
                "detection_counts",
                unit(
                        practice,
                        "detector",
                        "D4",
                        "programme",
                        "DM2",
                        "quarter",
                        "2",
                        "certainty",
                        certainty,
                        "lines",
                        Integer.toString(lines),
                        "amount_eur",
                        lines + ".00",
                        Candidates.PERSONS_OF_YEAR,
                        Integer.toString(lines)));
    }

    private Judgement judge(String run) {
        Map<String, SmallTable> candidates = new LinkedHashMap<>();
        for (String table : Release.UNIT_TABLES) {
            candidates.put(
                    table,
                    new SmallTable(
                            Candidates.of(CONTRACTS.table(Layer.RESULT, table)), rows.getOrDefault(table, List.of())));
        }
        candidates.put("variation", new SmallTable(CONTRACTS.table(Layer.RESULT, "variation"), List.of()));
        Memory memory = new EarlierReleases(new Home(folder), CONTRACTS).memory(2025, run);
        return Judgement.of(candidates, new DisclosureRules(Thresholds.load(SOURCE), traits), CONTRACTS, memory);
    }

    private static ReleasedTable table(Judgement judgement, String name) {
        return java.util.Objects.requireNonNull(
                judgement.rhos().getOrDefault(RHO, Map.of()).get(name), name);
    }

    /** The cell of a column by practice, in the rows that a pair of cells picks out. */
    private static Map<String, String> cells(ReleasedTable table, String key, String value, String column) {
        List<String> columns = table.contract().columnNames();
        Map<String, String> cells = new LinkedHashMap<>();
        for (ReleasedRow row : table.rows()) {
            if (row.cells().get(columns.indexOf(key)).equals(value)) {
                cells.put(
                        row.cells().get(columns.indexOf("practice_agb")),
                        row.cells().get(columns.indexOf(column)));
            }
        }
        return cells;
    }

    private void ordinary(String run, int small) {
        measure("m", run, 50, 60, 70, 80, 90);
        waterfall("D7", new int[] {small, 40, 40, 40, 40}, new int[] {Math.min(small, 3), 20, 20, 20, 20});
        waterfall("efficient", new int[] {100 - small, 70, 80, 90, 100}, new int[] {60, 40, 50, 60, 70});
    }

    /** Four quarters without trace at one practice: they are hidden, and as the total of each practice may be known, so is its other class; two practices more, for each knows its own. */
    @Test
    void aSmallClassTakesTheOtherClassAndTwoPracticesWithIt() {
        ordinary("run", 4);
        ReleasedTable waterfall = table(judge("run"), "waterfall");
        Map<String, String> noTrace = cells(waterfall, "class", "D7", "status");
        Map<String, String> efficient = cells(waterfall, "class", "efficient", "status");
        assertThat(noTrace.values().stream().filter(SUPPRESSED::equals)).hasSize(3);
        assertThat(noTrace).containsEntry(agb(0), SUPPRESSED).containsEntry("", "OK");
        assertThat(efficient).isEqualTo(noTrace);
        assertThat(cells(waterfall, "class", "D7", "quarters"))
                .containsEntry("", "164")
                .containsEntry(agb(0), "");
        assertThat(cells(waterfall, "class", "D7", "amount_eur")).containsEntry("", "16400.00");
        assertThat(cells(waterfall, "class", "D2", "quarters").values())
                .as("a class that nobody has")
                .containsOnly("0");
    }

    @Test
    void nothingOfAWaterfallIsHiddenWhereNothingIsSmall() {
        ordinary("run", 30);
        waterfallPatients();
        ReleasedTable waterfall = table(judge("run"), "waterfall");
        assertThat(cells(waterfall, "class", "D7", "status").values()).containsOnly("OK");
    }

    private void forget(String lineClass) {
        rows.getOrDefault("waterfall", new ArrayList<>()).removeIf(r -> r.contains(lineClass));
    }

    private void waterfallPatients() {
        forget("D7");
        waterfall("D7", new int[] {30, 40, 40, 40, 40}, new int[] {15, 20, 20, 20, 20});
    }

    /** 3 of 83 lines of a detector: hidden with two others; another certainty of the same detector is a table of its own. */
    @Test
    void aSmallDetectionTakesTwoOthersWithIt() {
        ordinary("run", 4);
        detections("zeker", 3, 20, 20, 20, 20);
        detections("vermoeden", 30, 31, 32, 33, 34);
        ReleasedTable detections = table(judge("run"), "detection_counts");
        Map<String, String> certain = cells(detections, "certainty", "zeker", "status");
        assertThat(certain.values().stream().filter(SUPPRESSED::equals)).hasSize(3);
        assertThat(certain).containsEntry(agb(0), SUPPRESSED).containsEntry("", "OK");
        assertThat(cells(detections, "certainty", "vermoeden", "lines"))
                .containsEntry("", "160")
                .containsEntry(agb(4), "34");
        assertThat(cells(detections, "certainty", "zeker", "quarter").values())
                .as("totals of the year")
                .containsOnly("");
    }

    /** A measure that counts the same lines as the detector shows no row that the detector hides, and the other way around. */
    @Test
    void aMeasureOfTheSameLinesIsHiddenWhereTheDetectorIs() {
        ordinary("run", 4);
        measure("lines", "run", 3, 20, 20, 20, 20);
        detections("zeker", 3, 20, 20, 20, 20);
        Judgement judgement = judge("run");
        assertThat(cells(table(judgement, "measure_results"), "measure_id", "lines", "status"))
                .isEqualTo(cells(table(judgement, "detection_counts"), "certainty", "zeker", "status"));
    }

    /** Two kinds of a detector add up to the measure: 43 is told, the 3 and the 40 behind it are not. */
    @Test
    void aMeasureOfTheSumOfKindsIsShownWhereTheKindsAreNot() {
        ordinary("run", 4);
        measure("lines", "run", 43, 60, 60, 60, 60);
        detections("zeker", 3, 20, 20, 20, 20);
        detections("vermoeden", 40, 40, 40, 40, 40);
        Judgement judgement = judge("run");
        Map<String, String> certain = cells(table(judgement, "detection_counts"), "certainty", "zeker", "status");
        Map<String, String> suspected = cells(table(judgement, "detection_counts"), "certainty", "vermoeden", "status");
        assertThat(cells(table(judgement, "measure_results"), "measure_id", "lines", "status")
                        .values())
                .containsOnly("OK");
        assertThat(certain).containsEntry(agb(0), SUPPRESSED).isEqualTo(suspected);
        assertThat(certain.values().stream().filter(SUPPRESSED::equals))
                .as("two more, for each of them knows its own")
                .hasSize(3);
    }

    /** In the next version one class moved by three quarters: its row keeps the old figures, with the word for it. */
    @Test
    void aSmallChangeOfAClassKeepsTheOldRow() {
        ordinary("run1", 30);
        waterfallPatients();
        Judgement first = judge("run1");
        publish(first);
        rows.clear();
        ordinary("run2", 30);
        waterfallPatients();
        forget("efficient");
        waterfall("efficient", new int[] {73, 70, 80, 90, 100}, new int[] {60, 40, 50, 60, 70});
        ReleasedTable next = table(judge("run2"), "waterfall");
        assertThat(cells(next, "class", "efficient", "quarters"))
                .containsEntry(agb(0), "70")
                .containsEntry("", "410");
        assertThat(cells(next, "class", "efficient", "status"))
                .containsEntry(agb(0), "EARLIER")
                .containsEntry("", "EARLIER");
    }

    /** A class that moved by ten quarters or more is told anew: the change is about enough lines. */
    @Test
    void aLargeChangeOfAClassIsTold() {
        ordinary("run1", 30);
        waterfallPatients();
        publish(judge("run1"));
        rows.clear();
        ordinary("run2", 30);
        waterfallPatients();
        forget("efficient");
        waterfall("efficient", new int[] {90, 70, 80, 90, 100}, new int[] {70, 40, 50, 60, 70});
        ReleasedTable next = table(judge("run2"), "waterfall");
        assertThat(cells(next, "class", "efficient", "status").values()).containsOnly("OK");
        assertThat(cells(next, "class", "efficient", "quarters"))
                .containsEntry(agb(0), "90")
                .containsEntry("", "430");
    }

    private void publish(Judgement judgement) {
        LedgerDraft draft = new LedgerDraft();
        draft.add("rho R1", "rho/R1", judgement.rhos().getOrDefault(RHO, Map.of()));
        SmallTable log = judgement.log();
        draft.write(
                folder.resolve("report").resolve(ReleaseLedger.REPORT_FOLDER),
                new ReleasedTable(
                        Tier.PROTECTED,
                        log.contract(),
                        log.rows().stream().map(ReleasedRow::new).toList()));
        new ReleaseLedger(new Home(folder).ledger()).add(folder.resolve("report"), 2025, 1, "run1", "content");
    }

    private void agreement(String measure, String relative, String baseYear) {
        Map<String, String> cells = new HashMap<>();
        cells.put("rho_id", RHO);
        cells.put("measure_id", measure);
        cells.put("afspraak_id", "A-" + measure + baseYear);
        cells.put("agreed", "minder");
        cells.put("baseline_year", baseYear);
        cells.put("baseline", "0.61");
        cells.put("target", "0.55");
        cells.put("result", "0.5");
        cells.put("verdict", "MET");
        cells.put("status", "OK");
        cells.put(Candidates.PERSONS, "1100");
        cells.put(Candidates.RELATIVE, relative);
        cells.put(Candidates.CONTRIBUTORS, "9.0\t" + agb(0) + "\tNul\n1.0\t" + agb(1) + "\tEen");
        add("pdca", cells);
    }

    private static Map<String, String> agreements(ReleasedTable pdca, String column) {
        List<String> columns = pdca.contract().columnNames();
        Map<String, String> cells = new LinkedHashMap<>();
        pdca.rows()
                .forEach(r -> cells.put(
                        r.cells().get(columns.indexOf("afspraak_id")), r.cells().get(columns.indexOf(column))));
        return cells;
    }

    /** An agreement is hidden with the figure of the RHO; a relative one also where its baseline is no figure of the year before; only shown practices are named. */
    @Test
    void anAgreementFollowsItsFigureAndItsBaseline() {
        ordinary("run", 4);
        measure("few", "run", 1, 1, 1, 1, 1);
        agreement("m", "N", "2020");
        agreement("m", "J", "2021");
        agreement("few", "N", "2022");
        ReleasedTable pdca = table(judge("run"), "pdca");
        assertThat(agreements(pdca, "result"))
                .containsEntry("A-m2020", "0.5")
                .containsEntry("A-m2021", "")
                .containsEntry("A-few2022", "");
        assertThat(agreements(pdca, "baseline")).containsEntry("A-m2020", "");
        assertThat(agreements(pdca, "agreed").values()).containsOnly("minder");
        assertThat(agreements(pdca, "practices_contributing_most")).containsEntry("A-m2020", "Nul");
        assertThat(agreements(pdca, "status")).containsEntry("A-few2022", SUPPRESSED);
    }
}
