package nl.mdzfactsheet.disclosure.written;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.disclosure.ledger.ReleaseLedger;
import nl.mdzfactsheet.disclosure.rule.Thresholds;
import nl.mdzfactsheet.disclosure.written.WrittenFilesAudit.Finding;

/** The files of a report of 2025 about one RHO, {@code R1}, filled by hand: what the insurer has, what the RHO gets, and what it got before. A test takes away or adds what would be a leak. */
final class WrittenReport {

    static final String OTHERS = "overige praktijken";
    static final Thresholds THRESHOLDS = Thresholds.load(DefinitionSource.shipped());

    private static final Contracts CONTRACTS = Contracts.load(DefinitionSource.shipped());
    private static final String MEASURES = "measure_results";
    private static final Map<String, String> FOR_PEOPLE = Map.of(
            "waterfall", "waterfall",
            "detection_counts", "detections",
            "pdca", "pdca",
            "changes", "wijzigingen");

    private final Path report;
    private final int listed;
    private boolean withoutPractice;
    private final Map<String, List<Map<String, String>>> insurer = new LinkedHashMap<>();
    private final Map<String, List<Map<String, String>>> own = new LinkedHashMap<>();
    private final Map<String, List<Map<String, String>>> people = new LinkedHashMap<>();
    private final List<Map<String, String>> log = new ArrayList<>();
    private final List<List<Map<String, String>>> told = new ArrayList<>(List.of(new ArrayList<>()));

    /** @param listed number of practices with a row of their own; the others stand together */
    WrittenReport(Path report, int listed) {
        this.report = report;
        this.listed = listed;
    }

    /** Said first: what has no row of its own are lines without a practice. */
    WrittenReport othersWithoutPractice() {
        withoutPractice = true;
        return this;
    }

    /** Practice as the insurer has it. */
    private String code(int practice) {
        return practice >= listed && withoutPractice ? "onbekende praktijk" : agb(practice);
    }

    static String agb(int practice) {
        return String.format(Locale.ROOT, "01%06d", practice);
    }

    private static Map<String, String> cells(String... cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        return row;
    }

    private static List<Map<String, String>> rows(Map<String, List<Map<String, String>>> tables, String table) {
        return tables.computeIfAbsent(table, t -> new ArrayList<>());
    }

    private String unit(int practice) {
        return practice < listed ? agb(practice) : OTHERS;
    }

    /** Sums of counts by row of the folder, the total first. */
    private Map<String, long[]> sums(long[]... counts) {
        Map<String, long[]> sums = new LinkedHashMap<>();
        sums.put("", new long[2]);
        for (int i = 0; i < counts.length; i++) {
            for (String unit : List.of("", unit(i))) {
                long[] sum = sums.computeIfAbsent(unit, u -> new long[2]);
                sum[0] += counts[i][0];
                sum[1] += counts[i][1];
            }
        }
        return sums;
    }

    /**
     * A measure, of which everything is shown.
     *
     * @param counts numerator and denominator of each practice
     */
    WrittenReport measure(String id, String kind, String programme, long[]... counts) {
        for (int i = 0; i < counts.length; i++) {
            rows(insurer, MEASURES).add(measureRow(id, kind, programme, code(i), counts[i]));
        }
        sums(counts).forEach((unit, sum) -> rows(own, MEASURES).add(measureRow(id, kind, programme, unit, sum)));
        rows(insurer, MEASURES)
                .add(measureRow(id, kind, programme, "", sums(counts).getOrDefault("", new long[2])));
        return this;
    }

    WrittenReport proportion(String id, long[]... counts) {
        return measure(id, "proportion", "", counts);
    }

    private static Map<String, String> measureRow(
            String id, String kind, String programme, String practice, long[] counts) {
        return cells(
                "reporting_year",
                "2025",
                "run_id",
                "run",
                "measure_id",
                id,
                "kind",
                kind,
                "programme",
                programme,
                "level",
                practice.isEmpty() ? "rho" : "practice",
                "rho_id",
                "R1",
                "practice_agb",
                practice,
                "per",
                "1",
                "numerator",
                Long.toString(counts[0]),
                "denominator",
                Long.toString(counts[1]),
                "value",
                counts[1] == 0 ? "" : Double.toString((double) counts[0] / counts[1]),
                "status",
                "OK");
    }

    /** What was counted in the year before; it stands in the restricted log, and nothing of it is shown yet. */
    WrittenReport before(String id, long[]... counts) {
        sums(counts).forEach((unit, sum) -> log.add(counts(2024, id, unit, sum, "shown")));
        return this;
    }

    private static Map<String, String> counts(int year, String id, String unit, long[] counts, String decision) {
        return cells(
                "recipient",
                "rho R1",
                "about_year",
                Integer.toString(year),
                "measure_id",
                id,
                "unit",
                unit,
                "place",
                unit.isEmpty() ? "total" : "part",
                "numerator",
                Long.toString(counts[0]),
                "denominator",
                Long.toString(counts[1]),
                "decision",
                decision);
    }

    /** What an earlier version told of a row, or did not. */
    WrittenReport told(int year, String id, String unit, String decision, long numerator, long denominator) {
        told.get(told.size() - 1).add(counts(year, id, unit, new long[] {numerator, denominator}, decision));
        return this;
    }

    /** What was told so far was one version; what is told from here on is the next. */
    WrittenReport next() {
        told.add(new ArrayList<>());
        return this;
    }

    /**
     * A class of the waterfall of DM2, of which everything is shown; a quarter costs ten euros.
     *
     * @param counts quarters and patients of each practice
     */
    WrittenReport waterfall(String lineClass, long[]... counts) {
        for (int i = 0; i < counts.length; i++) {
            rows(insurer, "waterfall").add(waterfallRow(lineClass, code(i), counts[i]));
        }
        sums(counts).forEach((unit, sum) -> rows(own, "waterfall").add(waterfallRow(lineClass, unit, sum)));
        rows(insurer, "waterfall").add(waterfallRow(lineClass, "", sums(counts).getOrDefault("", new long[2])));
        return this;
    }

    private static Map<String, String> waterfallRow(String lineClass, String practice, long[] counts) {
        return cells(
                "level",
                practice.isEmpty() ? "rho" : "practice",
                "rho_id",
                "R1",
                "practice_agb",
                practice,
                "programme",
                "DM2",
                "class",
                lineClass,
                "quarters",
                Long.toString(counts[0]),
                "patients",
                Long.toString(counts[1]),
                "amount_eur",
                counts[0] + "0.00",
                "status",
                "OK");
    }

    /** Lines of detector D4 in the second quarter, of which the total of the year is shown; a line costs one euro. */
    WrittenReport detections(String certainty, long... lines) {
        long[][] counts = new long[lines.length][];
        for (int i = 0; i < lines.length; i++) {
            counts[i] = new long[] {lines[i], lines[i]};
            rows(insurer, "detection_counts").add(detectionRow(certainty, code(i), "2", lines[i]));
        }
        sums(counts).forEach((unit, sum) -> {
            rows(own, "detection_counts").add(detectionRow(certainty, unit, "", sum[0]));
            if (unit.isEmpty()) {
                rows(insurer, "detection_counts").add(detectionRow(certainty, unit, "2", sum[0]));
            }
        });
        return this;
    }

    private static Map<String, String> detectionRow(String certainty, String practice, String quarter, long lines) {
        return cells(
                "level",
                practice.isEmpty() ? "rho" : "practice",
                "rho_id",
                "R1",
                "practice_agb",
                practice,
                "detector",
                "D4",
                "programme",
                "DM2",
                "certainty",
                certainty,
                "quarter",
                quarter,
                "lines",
                Long.toString(lines),
                "amount_eur",
                lines + ".00",
                "status",
                "OK");
    }

    /** A row of a table of the RHO that has none of its own yet, such as an agreement or a change. */
    WrittenReport row(String table, String... cells) {
        rows(own, table).add(cells(cells));
        return this;
    }

    /** Hides rows of the RHO. */
    WrittenReport hideIn(String table, String key, String... units) {
        for (String unit : units) {
            Map<String, String> row = find(own, table, key, unit);
            List.of("numerator", "denominator", "value", "quarters", "patients", "lines", "amount_eur")
                    .forEach(row::remove);
            row.put("status", "SUPPRESSED");
        }
        return this;
    }

    /** Hides rows of a measure. */
    WrittenReport hide(String measure, String... units) {
        return hideIn(MEASURES, measure, units);
    }

    /** Writes into a row of the RHO. */
    WrittenReport setIn(String table, String key, String unit, String... cells) {
        find(own, table, key, unit).putAll(cells(cells));
        return this;
    }

    /** Writes into a row of a measure. */
    WrittenReport set(String measure, String unit, String... cells) {
        return setIn(MEASURES, measure, unit, cells);
    }

    /** Writes into a row of a measure in the files for people alone. */
    WrittenReport setForPeople(String measure, String unit, String... cells) {
        Map<String, String> row = new HashMap<>(find(own, MEASURES, measure, unit));
        row.putAll(cells(cells));
        rows(people, unit.isEmpty() ? "factsheet" : "practices").add(row);
        return this;
    }

    /** Takes a row of a measure out of the folder. */
    WrittenReport drop(String measure, String unit) {
        rows(own, MEASURES).remove(find(own, MEASURES, measure, unit));
        return this;
    }

    private static Map<String, String> find(
            Map<String, List<Map<String, String>>> tables, String table, String key, String unit) {
        return rows(tables, table).stream()
                .filter(r -> r.containsValue(key)
                        && r.getOrDefault("practice_agb", "").equals(unit))
                .findFirst()
                .orElseThrow();
    }

    /** Writes the files. */
    WrittenReport write() {
        data("insurer/factsheet_data.csv", MEASURES, rows(insurer, MEASURES));
        data("insurer/waterfall_data.csv", "waterfall", rows(insurer, "waterfall"));
        data("insurer/detection_counts_data.csv", "detection_counts", rows(insurer, "detection_counts"));
        data("protected/disclosure_log_data.csv", "disclosure_log", log);
        data("rho/R1/factsheet_data.csv", MEASURES, rows(own, MEASURES));
        FOR_PEOPLE.forEach((table, name) -> people(name, table, rows(own, table)));
        people.forEach((name, rows) -> people(name, MEASURES, rows));
        return this;
    }

    private void people(String name, String table, List<Map<String, String>> rows) {
        file("rho/R1/" + name + "_excel-nl.csv", table, rows, ";");
    }

    private void data(String path, String table, List<Map<String, String>> rows) {
        file(path, table, rows, ",");
    }

    private void file(String path, String table, List<Map<String, String>> rows, String delimiter) {
        List<String> columns = CONTRACTS.table(Layer.RESULT, table).columnNames();
        boolean people = delimiter.equals(";");
        StringBuilder text = new StringBuilder(people ? "\uFEFF" : "")
                .append(String.join(delimiter, columns))
                .append('\n');
        for (Map<String, String> row : rows) {
            List<String> cells = columns.stream()
                    .map(c -> row.getOrDefault(c, ""))
                    .map(c -> people ? c.replace('.', ',') : c)
                    .toList();
            text.append(String.join(delimiter, cells)).append('\n');
        }
        text(path, text.toString());
    }

    void text(String path, String text) {
        Path file = report.resolve(path);
        try {
            Files.createDirectories(file.resolve("..").normalize());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ToldBefore ledger() {
        Path home = report.resolve("home");
        ReleaseLedger ledger = new ReleaseLedger(home.resolve("ledger"));
        boolean first = ledger.entries().isEmpty();
        for (int version = 1; first && version <= told.size(); version++) {
            data("home/report/ledger/disclosure_log.csv", "disclosure_log", told.get(version - 1));
            ledger.add(home.resolve("report"), 2025, version, "earlier " + version, "content " + version);
        }
        return ToldBefore.of(ledger, CONTRACTS.table(Layer.RESULT, "disclosure_log"), 2025, "run");
    }

    /** The judgement of the files as they stand there. */
    Finding audited() {
        return new WrittenFilesAudit(report, THRESHOLDS, ledger()).rho("rho/R1", "R1");
    }

    /** Writes the files and has them judged. */
    Finding audit() {
        return write().audited();
    }
}
