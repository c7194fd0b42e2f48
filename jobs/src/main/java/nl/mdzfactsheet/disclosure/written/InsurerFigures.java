package nl.mdzfactsheet.disclosure.written;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.mdzfactsheet.disclosure.rule.Thresholds;
import nl.mdzfactsheet.disclosure.written.MeasureFile.Truth;
import org.apache.commons.csv.CSVRecord;

/** The true figures, read from the written files of the insurer and, for the year before, from the restricted log. */
final class InsurerFigures {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Map<String, Map<String, Truth>> truth = new HashMap<>();
    private final SortedMap<String, Truth> logged = new TreeMap<>();
    private final Map<String, SortedSet<String>> practices = new HashMap<>();
    private int year;
    private String runId = "";

    private InsurerFigures() {}

    /** @param report folder of the report */
    static InsurerFigures read(Path report) {
        InsurerFigures figures = new InsurerFigures();
        WrittenTable rows = WrittenTable.read(report.resolve("insurer").resolve("factsheet_data.csv"));
        rows.rows().forEach(row -> figures.add(row, rows));
        WrittenTable log = WrittenTable.read(report.resolve("protected").resolve("disclosure_log_data.csv"));
        for (CSVRecord row : log.rows()) {
            figures.logged.put(
                    key(
                            row.get("recipient"),
                            Integer.parseInt(row.get("about_year")),
                            row.get("measure_id"),
                            row.get("unit")),
                    new Truth(log.printed(row, "numerator"), log.printed(row, "denominator")));
        }
        return figures;
    }

    private void add(CSVRecord row, WrittenTable rows) {
        String unit = row.get("level") + "|" + row.get("rho_id") + "|" + row.get("practice_agb");
        truth.computeIfAbsent(row.get("measure_id"), m -> new HashMap<>())
                .put(unit, new Truth(rows.printed(row, "numerator"), rows.printed(row, "denominator")));
        if (row.get("level").equals("practice")) {
            practices.computeIfAbsent(row.get("rho_id"), r -> new TreeSet<>()).add(row.get("practice_agb"));
        }
        year = Integer.parseInt(row.get("reporting_year"));
        runId = row.get("run_id");
    }

    private static String key(String recipient, int year, String measure, String unit) {
        return String.join("|", recipient, Integer.toString(year), measure, unit);
    }

    /** Reporting year. */
    int year() {
        return year;
    }

    /** Identity of the figures. */
    String runId() {
        return runId;
    }

    /** Practices of an RHO with a row. */
    SortedSet<String> practices(String rho) {
        return practices.getOrDefault(rho, new TreeSet<>());
    }

    /** True counts of a unit: level, RHO and practice. */
    Truth truth(String measure, String unit) {
        return truth.getOrDefault(measure, Map.of()).getOrDefault(unit, Truth.NOTHING);
    }

    /** True counts as the restricted log has them. */
    Truth logged(String recipient, int about, String measure, String unit) {
        return logged.getOrDefault(key(recipient, about, measure, unit), Truth.NOTHING);
    }

    private List<Truth> parts(String measure, String rho, Collection<String> among) {
        return among.stream()
                .map(p -> truth(measure, "practice|" + rho + "|" + p))
                .filter(t -> t.numerator().signum() != 0 || t.denominator().signum() != 0)
                .toList();
    }

    /** Fewer practices than the minimum contribute, or one holds more than its share of the denominator. */
    boolean isOfFew(String measure, String rho, Collection<String> among, Thresholds thresholds) {
        List<Truth> parts = parts(measure, rho, among);
        return parts.size() < thresholds.minimumUnits()
                || isDominated(parts.stream().map(Truth::denominator).toList(), thresholds);
    }

    /** One practice holds more than its share of the numerator. */
    boolean isOfOne(String measure, String rho, Collection<String> among, Thresholds thresholds) {
        return isDominated(
                parts(measure, rho, among).stream().map(Truth::numerator).toList(), thresholds);
    }

    /** Units of which the log has counts of a year in a measure. */
    SortedSet<String> loggedUnits(String recipient, int about, String measure) {
        String start = key(recipient, about, measure, "");
        SortedSet<String> units = new TreeSet<>();
        logged.tailMap(start).keySet().stream()
                .takeWhile(k -> k.startsWith(start))
                .forEach(k -> units.add(k.substring(start.length())));
        return units;
    }

    private static boolean isDominated(List<BigDecimal> parts, Thresholds thresholds) {
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal most = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        return most.multiply(HUNDRED).compareTo(sum.multiply(BigDecimal.valueOf(thresholds.largestSharePercent()))) > 0;
    }
}
