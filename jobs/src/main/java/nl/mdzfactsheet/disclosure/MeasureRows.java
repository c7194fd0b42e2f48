package nl.mdzfactsheet.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.mdzfactsheet.disclosure.rule.Counts;
import nl.mdzfactsheet.patient.Unit;
import nl.mdzfactsheet.patient.Utf8Order;
import nl.mdzfactsheet.table.Candidates;
import nl.mdzfactsheet.table.SmallTable;
import org.jspecify.annotations.Nullable;

/** The candidates of {@code measure_results}, found by unit and measure. */
final class MeasureRows {

    /** The year a count is about. */
    enum Year {
        /** The reporting year. */
        NOW,
        /** The year before it. */
        BEFORE
    }

    private static final String PRACTICE = "practice";

    private final SmallTable table;
    private final SortedMap<String, SortedMap<String, Map<String, List<String>>>> practices =
            new TreeMap<>(Utf8Order::compare);
    private final SortedMap<String, Map<String, List<String>>> rhos = new TreeMap<>(Utf8Order::compare);
    private final Map<String, List<String>> insurer = new LinkedHashMap<>();
    private final SortedSet<String> measures = new TreeSet<>(Utf8Order::compare);
    private final Map<Year, Map<List<String>, Counts>> counted = new EnumMap<>(Year.class);

    MeasureRows(SmallTable candidates) {
        this.table = candidates;
        for (Year year : Year.values()) {
            counted.put(year, Collections.synchronizedMap(new IdentityHashMap<>()));
        }
        for (List<String> row : candidates.rows()) {
            String measure = cell(row, "measure_id");
            String rho = cell(row, "rho_id");
            measures.add(measure);
            switch (cell(row, "level")) {
                case "insurer" -> insurer.put(measure, row);
                case "rho" -> rhos.computeIfAbsent(rho, r -> new HashMap<>()).put(measure, row);
                case PRACTICE ->
                    practices
                            .computeIfAbsent(rho, r -> new TreeMap<>(Utf8Order::compare))
                            .computeIfAbsent(cell(row, "practice_agb"), p -> new HashMap<>())
                            .put(measure, row);
                default -> {}
            }
        }
    }

    String cell(List<String> row, String column) {
        return row.get(table.index(column));
    }

    /** Identity of the figures, empty when there are none. */
    String runId() {
        return table.rows().isEmpty() ? "" : cell(table.rows().get(0), "run_id");
    }

    /** The reporting year, 0 when there are no figures. */
    int reportingYear() {
        return table.rows().isEmpty() ? 0 : Integer.parseInt(cell(table.rows().get(0), "reporting_year"));
    }

    /** The calendar year of a count. */
    int calendarYear(Year year) {
        return year == Year.NOW ? reportingYear() : reportingYear() - 1;
    }

    /** Every measure, in order. */
    SortedSet<String> measures() {
        return measures;
    }

    /** Every RHO with a row, {@code zonder RHO} among them. */
    List<String> rhos() {
        return new ArrayList<>(rhos.keySet());
    }

    /** The rows of an RHO itself, by measure. */
    Map<String, List<String>> rho(String rho) {
        return rhos.getOrDefault(rho, Map.of());
    }

    /** The rows of the insurer, by measure. */
    Map<String, List<String>> insurer() {
        return insurer;
    }

    /** The rows of the practice units of an RHO, by practice and measure. */
    SortedMap<String, Map<String, List<String>>> practices(String rho) {
        return practices.getOrDefault(rho, new TreeMap<>(Utf8Order::compare));
    }

    /** The practices that let their RHO see their figures. */
    SortedSet<String> listed(String rho) {
        SortedSet<String> listed = new TreeSet<>(Utf8Order::compare);
        practices(rho).forEach((practice, rows) -> {
            if (rows.values().stream().anyMatch(r -> cell(r, Candidates.MANDATE).equals("J"))
                    && !practice.equals(Unit.UNKNOWN_PRACTICE)) {
                listed.add(practice);
            }
        });
        return listed;
    }

    /** What was counted in a row; nothing when there is none. */
    Counts counts(@Nullable List<String> row, Year year) {
        return row == null
                ? Counts.NONE
                : Objects.requireNonNull(counted.get(year)).computeIfAbsent(row, r -> read(r, year));
    }

    private Counts read(List<String> row, Year year) {
        boolean now = year == Year.NOW;
        BigDecimal numerator = number(row, now ? "numerator" : Candidates.NUMERATOR_BEFORE);
        BigDecimal denominator = number(row, now ? "denominator" : Candidates.DENOMINATOR_BEFORE);
        BigDecimal persons = number(row, now ? Candidates.PERSONS : Candidates.PERSONS_BEFORE);
        return new Counts(
                numerator == null ? BigDecimal.ZERO : numerator,
                denominator == null ? BigDecimal.ZERO : denominator,
                persons == null ? 0 : persons.longValueExact(),
                number(row, now ? Candidates.LARGEST : Candidates.LARGEST_BEFORE),
                number(row, now ? Candidates.SECOND : Candidates.SECOND_BEFORE));
    }

    private @Nullable BigDecimal number(List<String> row, String column) {
        String cell = cell(row, column);
        return cell.isEmpty() ? null : new BigDecimal(cell);
    }
}
