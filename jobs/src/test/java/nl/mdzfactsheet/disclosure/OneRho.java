package nl.mdzfactsheet.disclosure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.disclosure.ledger.ReleaseLedger;
import nl.mdzfactsheet.disclosure.rule.DisclosureRules;
import nl.mdzfactsheet.disclosure.rule.DisclosureRules.MeasureTraits;
import nl.mdzfactsheet.disclosure.rule.Thresholds;
import nl.mdzfactsheet.table.Candidates;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.SmallTable;

/** Candidates of 2025 of RHO {@code R1}, by hand, and what becomes of them. Practices have a mandate unless {@link #without} says otherwise. */
final class OneRho {

    static final String OTHERS = "overige praktijken";
    static final MeasureTraits PROPORTION = new MeasureTraits(true, false, false, false, "");
    static final MeasureTraits RATE = new MeasureTraits(false, false, false, false, "");

    static final Contracts CONTRACTS = Contracts.load(DefinitionSource.shipped());
    private static final String MEASURES = "measure_results";

    private final Path home;
    private final Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
    private final TreeMap<String, MeasureTraits> traits = new TreeMap<>();
    private final List<String> withoutMandate = new ArrayList<>();
    private final String run;

    OneRho(Path home) {
        this(home, "run");
    }

    /** @param run identity of the figures */
    OneRho(Path home, String run) {
        this.home = home;
        this.run = run;
    }

    static String agb(int practice) {
        return String.format(Locale.ROOT, "01%06d", practice);
    }

    /** Practices that do not let their RHO see their figures; said before anything is counted. */
    OneRho without(String... practices) {
        withoutMandate.addAll(List.of(practices));
        return this;
    }

    /** A row of a table, as cells by column. */
    OneRho row(String table, String... cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        rows.computeIfAbsent(table, t -> new ArrayList<>()).add(row);
        return this;
    }

    /** A row of a unit of R1; "" is the RHO itself. */
    OneRho unit(String table, String practice, String... cells) {
        row(table, cells);
        Map<String, String> row = last(table);
        row.putIfAbsent("level", practice.isEmpty() ? "rho" : "practice");
        row.putIfAbsent("rho_id", "R1");
        row.put("rho_name", "RHO Een");
        row.put("practice_agb", practice);
        row.put("practice_name", practice.isEmpty() ? "" : "Praktijk " + practice);
        row.put("status", "OK");
        row.put(Candidates.MANDATE, practice.isEmpty() ? "" : withoutMandate.contains(practice) ? "N" : "J");
        return this;
    }

    private Map<String, String> last(String table) {
        List<Map<String, String>> all = rows.getOrDefault(table, List.of());
        return all.get(all.size() - 1);
    }

    /** A measure with numerator and denominator of each practice, the RHO and an insurer of this one RHO. */
    OneRho measure(String id, MeasureTraits kind, long[]... counts) {
        long[] sum = new long[2];
        traits.put(id, kind);
        for (int i = 0; i < counts.length; i++) {
            sum[0] += counts[i][0];
            sum[1] += counts[i][1];
            measureRow(id, kind, agb(i), counts[i]);
        }
        measureRow(id, kind, "", sum);
        Map<String, String> insurer = new HashMap<>(last(MEASURES));
        insurer.put("level", "insurer");
        insurer.put("rho_id", "");
        rows.getOrDefault(MEASURES, List.of()).add(insurer);
        return this;
    }

    /**
     * A measure in another RHO.
     *
     * @param first number of its first practice
     */
    OneRho elsewhere(String rho, int first, String id, MeasureTraits kind, long[]... counts) {
        long[] sum = new long[2];
        for (int i = 0; i < counts.length; i++) {
            sum[0] += counts[i][0];
            sum[1] += counts[i][1];
            measureRow(id, kind, agb(first + i), counts[i]);
            last(MEASURES).put("rho_id", rho);
        }
        measureRow(id, kind, "", sum);
        last(MEASURES).put("rho_id", rho);
        return this;
    }

    /** Writes into the row of the insurer. */
    OneRho insurer(String measure, String... cells) {
        rows.getOrDefault(MEASURES, List.of()).stream()
                .filter(r -> Objects.equals(r.get("measure_id"), measure) && Objects.equals(r.get("level"), "insurer"))
                .forEach(r -> {
                    for (int i = 0; i < cells.length; i += 2) {
                        r.put(cells[i], cells[i + 1]);
                    }
                });
        return this;
    }

    /** A row of a unit in a measure. */
    OneRho measureRow(String id, MeasureTraits kind, String practice, long[] counts) {
        traits.put(id, kind);
        return unit(
                MEASURES,
                practice,
                "reporting_year",
                "2025",
                "measure_id",
                id,
                "kind",
                kind.proportion() ? "proportion" : "event_rate",
                "per",
                "1",
                "numerator",
                Long.toString(counts[0]),
                "denominator",
                Long.toString(counts[1]),
                "value",
                "0.5",
                "run_id",
                run,
                Candidates.PERSONS,
                Long.toString(counts[1]),
                Candidates.PEERS,
                "25");
    }

    /** Writes into the rows of a measure of a unit. */
    OneRho set(String measure, String practice, String... cells) {
        rows.getOrDefault(MEASURES, List.of()).stream()
                .filter(r ->
                        Objects.equals(r.get("measure_id"), measure) && Objects.equals(r.get("practice_agb"), practice))
                .forEach(r -> {
                    for (int i = 0; i < cells.length; i += 2) {
                        r.put(cells[i], cells[i + 1]);
                    }
                });
        return this;
    }

    /** Numerator, denominator and persons of the year before. */
    OneRho before(String measure, String practice, long numerator, long denominator) {
        return set(
                measure,
                practice,
                Candidates.NUMERATOR_BEFORE,
                Long.toString(numerator),
                Candidates.DENOMINATOR_BEFORE,
                Long.toString(denominator),
                Candidates.PERSONS_BEFORE,
                Long.toString(denominator),
                "previous_value",
                "0.4",
                "change",
                "0.1");
    }

    /** A class of the waterfall with quarters and patients of each practice; a quarter costs a hundred euros. */
    OneRho waterfall(String programme, String lineClass, long[]... counts) {
        long[] sum = new long[2];
        for (int i = 0; i < counts.length; i++) {
            sum[0] += counts[i][0];
            sum[1] += counts[i][1];
            waterfallRow(programme, lineClass, agb(i), counts[i]);
        }
        return waterfallRow(programme, lineClass, "", sum);
    }

    /** A class of the waterfall of one unit. */
    OneRho waterfallRow(String programme, String lineClass, String practice, long[] counts) {
        return unit(
                "waterfall",
                practice,
                "programme",
                programme,
                "class",
                lineClass,
                "quarters",
                Long.toString(counts[0]),
                "patients",
                Long.toString(counts[1]),
                "amount_eur",
                counts[0] + "00.00",
                Candidates.PERSONS,
                Long.toString(counts[1]));
    }

    /** The candidates of a table. */
    SmallTable candidates(String name) {
        TableContract result = CONTRACTS.table(Layer.RESULT, name);
        TableContract contract = Release.UNIT_TABLES.contains(name) ? Candidates.of(result) : result;
        return new SmallTable(
                contract,
                rows.getOrDefault(name, List.of()).stream()
                        .map(r -> contract.columnNames().stream()
                                .map(c -> r.getOrDefault(c, ""))
                                .toList())
                        .toList());
    }

    DisclosureRules rules() {
        return new DisclosureRules(Thresholds.load(DefinitionSource.shipped()), traits);
    }

    Judgement judge() {
        Map<String, SmallTable> candidates = new LinkedHashMap<>();
        Release.UNIT_TABLES.forEach(t -> candidates.put(t, candidates(t)));
        candidates.put("variation", candidates("variation"));
        return Judgement.of(
                candidates, rules(), CONTRACTS, new EarlierReleases(new Home(home), CONTRACTS).memory(2025, run));
    }

    /** Puts into the ledger what an earlier version told the RHO; a row is a line of the restricted log. */
    OneRho told(String... lines) {
        StringBuilder log = new StringBuilder(String.join(
                        ",", CONTRACTS.table(Layer.RESULT, "disclosure_log").columnNames()))
                .append('\n');
        for (String line : lines) {
            log.append(line).append('\n');
        }
        Path report = home.resolve("earlier");
        try {
            Path target = java.nio.file.Files.createDirectories(report.resolve(ReleaseLedger.REPORT_FOLDER));
            java.nio.file.Files.writeString(target.resolve(ReleaseLedger.LOG), log);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        new ReleaseLedger(new Home(home).ledger()).add(report, 2025, 1, "earlier", "content");
        return this;
    }

    /** What R1 gets of a table. */
    ReleasedTable released(String table) {
        return Objects.requireNonNull(
                judge().rhos().getOrDefault("R1", Map.of()).get(table), table);
    }

    /** A column of a measure by unit, as released. */
    static Map<String, String> column(ReleasedTable table, String key, String column) {
        List<String> columns = table.contract().columnNames();
        Map<String, String> cells = new LinkedHashMap<>();
        int unit = columns.contains("practice_agb") ? columns.indexOf("practice_agb") : columns.indexOf("afspraak_id");
        table.rows().stream()
                .map(ReleasedRow::cells)
                .filter(r -> r.contains(key))
                .forEach(r -> cells.put(r.get(unit), r.get(columns.indexOf(column))));
        return cells;
    }
}
