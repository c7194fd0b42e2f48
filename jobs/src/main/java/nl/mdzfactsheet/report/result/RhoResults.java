package nl.mdzfactsheet.report.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.mdzfactsheet.disclosure.ReleasedRow;
import nl.mdzfactsheet.disclosure.ReleasedTable;
import nl.mdzfactsheet.disclosure.RhoRelease;
import nl.mdzfactsheet.report.text.DisplayName;
import nl.mdzfactsheet.statistics.OverDispersion;
import org.jspecify.annotations.Nullable;

/** Everything released to one RHO, found by measure and practice. */
public final class RhoResults {

    /** Stands where the AGB of a practice stands, for those without a mandate together. */
    private static final String OTHERS = "overige praktijken";

    private static final String PRACTICE = "practice";

    private final RhoRelease release;
    private final Map<String, ResultRow> rho = new LinkedHashMap<>();
    private final Map<String, Map<String, ResultRow>> practices = new HashMap<>();
    private final Map<String, Practice> names = new TreeMap<>();
    private final Map<String, OverDispersion> overDispersion = new HashMap<>();

    public RhoResults(RhoRelease release) {
        this.release = release;
        for (ResultRow row : rows("measure_results")) {
            String measure = row.text("measure_id");
            if (row.is("level", PRACTICE)) {
                practices.computeIfAbsent(measure, m -> new TreeMap<>()).put(row.text("practice_agb"), row);
                name(row);
            } else {
                rho.put(measure, row);
            }
        }
        rows("waterfall").stream().filter(r -> r.is("level", PRACTICE)).forEach(this::name);
        for (ResultRow row : rows("variation")) {
            BigDecimal phi = row.number("phi");
            BigDecimal tau2 = row.number("tau2");
            if (row.is("level", PRACTICE) && phi != null && tau2 != null) {
                overDispersion.put(row.text("measure_id"), new OverDispersion(phi.doubleValue(), tau2.doubleValue()));
            }
        }
    }

    /** How much more than chance the practices of the insurer differ; empty when it was not assessed or not released. */
    public Optional<OverDispersion> overDispersion(String measure) {
        return Optional.ofNullable(overDispersion.get(measure));
    }

    private void name(ResultRow row) {
        String agb = row.text("practice_agb");
        Practice known = names.get(agb);
        if (known == null || known.name().equals(agb)) {
            String name = DisplayName.of(row.text("practice_name"), agb);
            names.put(agb, new Practice(agb, name, agb.equals(OTHERS)));
        }
    }

    public String rhoName() {
        return DisplayName.of(release.name(), release.rhoId());
    }

    public String rhoId() {
        return release.rhoId();
    }

    /** Rows of a released table, in the order released. */
    public final List<ResultRow> rows(String table) {
        ReleasedTable released = release.table(table);
        Map<String, Integer> columns = new HashMap<>();
        for (String column : released.contract().columnNames()) {
            columns.put(column, columns.size());
        }
        List<ResultRow> rows = new ArrayList<>();
        for (ReleasedRow row : released.rows()) {
            rows.add(new ResultRow(row, columns));
        }
        return rows;
    }

    /** Every measure with a row of the RHO, in the order released. */
    public Set<String> measures() {
        return rho.keySet();
    }

    /** Families with a measure. */
    public Set<String> families() {
        Set<String> families = new LinkedHashSet<>();
        rho.values().forEach(r -> families.add(r.text("family")));
        return families;
    }

    /** The measures of a family, in the order released. */
    public List<String> measures(String family) {
        return rho.entrySet().stream()
                .filter(e -> e.getValue().is("family", family))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The row of the RHO itself. */
    public ResultRow rho(String measure) {
        ResultRow row = rho.get(measure);
        if (row == null) {
            throw new IllegalArgumentException("No row of the RHO for " + measure);
        }
        return row;
    }

    /** The row of a practice; null when the measure has none for it. */
    public @Nullable ResultRow practice(String measure, String agb) {
        return practices.getOrDefault(measure, Map.of()).get(agb);
    }

    /** The named practices whose value is shown, by name; the others together are no practice. */
    public Map<Practice, ResultRow> shown(String measure) {
        Map<Practice, ResultRow> shown = new LinkedHashMap<>();
        for (Practice practice : practices()) {
            ResultRow row = practice(measure, practice.agb());
            if (!practice.together() && row != null && row.valued()) {
                shown.put(practice, row);
            }
        }
        return shown;
    }

    /** The practices that are named, by name, then the others together. */
    public List<Practice> practices() {
        return names.values().stream()
                .sorted(Comparator.comparing(Practice::together)
                        .thenComparing(Practice::name)
                        .thenComparing(Practice::agb))
                .toList();
    }
}
