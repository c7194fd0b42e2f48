package nl.mdzfactsheet.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one reporting year, computed by DuckDB straight from the delivery files of an inbox. Serves as oracle
 * for the product and as its yardstick of speed. Every intermediate table stays readable through {@link #connection()}
 * until it is closed; the tables are those of the files under {@code oracle/}.
 */
public final class DuckOracle implements AutoCloseable {
    /** The rules up to numerators and denominators per practice unit. */
    static final List<String> RULES = List.of(
            "curate",
            "units",
            "d1",
            "d2",
            "d3",
            "d4",
            "d5",
            "d6",
            "evidence",
            "d7",
            "d8",
            "d9",
            "d10",
            "waterfall",
            "profile",
            "measures",
            "frequent",
            "medicine",
            "care",
            "lines");

    private static final List<String> CHAPTERS =
            Stream.concat(RULES.stream(), Stream.of("levels", "own_tables")).toList();
    private static final Map<String, String> UNIQUE_PERIODS = Map.of(
            "prestaties", "prestatiecodelijst, prestatiecode",
            "geneesmiddelen", "zi_nummer",
            "tarieven", "prestatiecodelijst, prestatiecode, agb_uitvoerder",
            "rho_hoofdaannemers", "agb_hoofdaannemer",
            "rho_praktijken", "agb_praktijk");

    private final Connection connection;
    private final Map<String, Duration> timings = new LinkedHashMap<>();

    DuckOracle(Connection connection) {
        this.connection = connection;
    }

    /**
     * How the oracle runs.
     *
     * @param threads threads of DuckDB
     * @param memoryLimit memory limit of DuckDB, such as {@code 4GiB}
     * @param approved ids of deliveries that count although a share is above its limit
     * @param scratch folder for temporary files
     * @param database database file, null for a database in memory
     */
    public record Settings(
            int threads,
            String memoryLimit,
            Set<String> approved,
            Path scratch,
            @Nullable Path database) {

        /** Two threads and 4 GiB in memory, with the scratch folder given. */
        public static Settings in(Path scratch) {
            return new Settings(2, "4GiB", Set.of(), scratch, null);
        }
    }

    /**
     * Computes the figures of a year.
     *
     * @throws IllegalStateException if validity periods of a reference key overlap; the message names the table
     */
    public static DuckOracle compute(Path inbox, int year, LocalDate runDate, Settings settings)
            throws IOException, SQLException {
        DuckOracle oracle = new DuckOracle(open(settings));
        try {
            oracle.load(inbox, runDate, settings);
            oracle.run(CHAPTERS, year);
            return oracle;
        } catch (IOException | SQLException | RuntimeException e) {
            oracle.close();
            throw e;
        }
    }

    private static Connection open(Settings settings) throws SQLException {
        return open(settings, false);
    }

    /** @param keepOrder true when rows must stay in the order of their files */
    static Connection open(Settings settings, boolean keepOrder) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("threads", Integer.toString(settings.threads()));
        properties.setProperty("memory_limit", settings.memoryLimit());
        properties.setProperty(
                "temp_directory", settings.scratch().resolve("duckdb").toString());
        properties.setProperty("preserve_insertion_order", Boolean.toString(keepOrder));
        // Left joins keep the side they are written with: the estimates would build hash tables of all claim lines.
        properties.setProperty("disabled_optimizers", "build_side_probe_side");
        String database = settings.database() == null ? "" : settings.database().toString();
        return DriverManager.getConnection("jdbc:duckdb:" + database, properties);
    }

    /** Runs chapters of the rules on the tables that are loaded. */
    void run(List<String> chapters, int year) throws IOException, SQLException {
        Map<String, String> values = Map.of("year", Integer.toString(year));
        for (String chapter : chapters) {
            timed(chapter, () -> SqlScript.of(chapter + ".sql").run(connection, values));
        }
    }

    /** Reads the deliveries of an inbox with every check of chapter 1, and decides which count. */
    void load(Path inbox, LocalDate runDate, Settings settings) throws IOException, SQLException {
        SqlScript script = SqlScript.of("load.sql");
        script.run(connection, "setup", Map.of());
        Files.createDirectories(settings.scratch());
        DeliveryLoader loader = new DeliveryLoader(connection, runDate, settings.scratch());
        timed("load", () -> loader.load(inbox));
        Map<String, String> values = Map.of("approved", approved(settings));
        timed("deliveries", () -> {
            script.run(connection, "totals", values);
            int held = -1;
            // A delivery that is held for unknown codes may have brought the codes, so look again.
            while (held != count("SELECT count(*) FROM delivery WHERE status = 'held'")) {
                held = count("SELECT count(*) FROM delivery WHERE status = 'held'");
                snapshot(script);
                script.run(connection, "hold_unknown_codes", values);
            }
            checkPeriods();
        });
    }

    private void snapshot(SqlScript script) throws SQLException {
        script.run(connection, "active", Map.of());
        for (ExtractTable table : ExtractTable.all()) {
            if (table.role().equals("reference")) {
                script.run(connection, "reference", Map.of("table", table.name()));
            }
        }
        script.run(connection, "services", Map.of());
    }

    private void checkPeriods() throws SQLException {
        for (Map.Entry<String, String> unique : UNIQUE_PERIODS.entrySet()) {
            String is_overlap =
                    "SELECT count(*) FROM (SELECT van <= max(coalesce(tot, DATE '9999-12-31')) OVER (PARTITION BY "
                            + unique.getValue()
                            + " ORDER BY van, tot ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS is_overlap"
                            + " FROM ref_" + unique.getKey() + ") WHERE is_overlap";
            if (count(is_overlap) > 0) {
                throw new IllegalStateException("Cannot judge lines: periods of one key overlap in " + unique.getKey());
            }
        }
    }

    private int count(String sql) throws SQLException {
        return OracleQuery.of(connection, sql, row -> row.getInt(1)).get(0);
    }

    private static String approved(Settings settings) {
        return settings.approved().stream()
                .sorted()
                .map(TableLoader::quoted)
                .collect(Collectors.joining(", ", "[", "]::VARCHAR[]"));
    }

    private void timed(String chapter, Work work) throws IOException, SQLException {
        long start = System.nanoTime();
        work.run();
        timings.put(chapter, Duration.ofNanos(System.nanoTime() - start));
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException, SQLException;
    }

    /** The database with every table of the computation. */
    public Connection connection() {
        return connection;
    }

    /** Wall time per chapter, in order. */
    public Map<String, Duration> timings() {
        return Collections.unmodifiableMap(timings);
    }

    /** Flagged lines, sorted by detector, table, person and line. */
    public List<OracleRows.Detection> detections() throws SQLException {
        return OracleQuery.detections(connection);
    }

    /** Numerators and denominators, sorted by measure and unit. */
    public List<OracleRows.Measure> measures() throws SQLException {
        return OracleQuery.measures(connection);
    }

    /** The ids of all measures, also of those without a denominator anywhere. */
    public SortedSet<String> measureIds() throws SQLException {
        return new TreeSet<>(OracleQuery.of(connection, "SELECT measure_id FROM measure", r -> r.getString(1)));
    }

    /** Waterfall at every level, sorted by unit, programme and class. */
    public List<OracleRows.Waterfall> waterfall() throws SQLException {
        return OracleQuery.waterfall(connection);
    }

    /** Detection counts at every level. */
    public List<OracleRows.DetectionCount> detectionCounts() throws SQLException {
        return OracleQuery.detectionCounts(connection);
    }

    /** Thresholds of frequent users in the year and the year before. */
    public List<OracleRows.Threshold> thresholds() throws SQLException {
        return OracleQuery.thresholds(connection);
    }

    /** Turnover ceilings of first-line diagnostics in the year, by executing AGB. */
    public List<OwnTableRows.EldCeiling> eldCeilings() throws SQLException {
        return OwnTableRows.eldCeilings(connection);
    }

    /** What lies above the ceilings, by executing AGB and unit of the requesting practice. */
    public List<OwnTableRows.EldPassedOn> eldPassedOn() throws SQLException {
        return OwnTableRows.eldPassedOn(connection);
    }

    /** Indicators of every RHO, by RHO and indicator. */
    public List<OwnTableRows.RhoMonitor> rhoMonitor() throws SQLException {
        return OwnTableRows.rhoMonitor(connection);
    }

    /** What became of the active lines. */
    public List<OracleRows.Outcome> outcomes() throws SQLException {
        return OracleQuery.outcomes(connection);
    }

    /** Net lines of the year, sorted by table, person and line. */
    public List<OracleRows.NetLine> netLines() throws SQLException {
        return OracleQuery.netLines(connection);
    }

    /** Rows that were set aside when the files were read. */
    public List<OracleRows.Rejected> rejected() throws SQLException {
        return OracleQuery.rejected(connection);
    }

    /** Status of every delivery. */
    public List<OracleRows.DeliveryStatus> deliveries() throws SQLException {
        return OracleQuery.deliveries(connection);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
