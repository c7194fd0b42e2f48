package nl.mdzfactsheet.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The oracle as yardstick of speed: the same checks and rules, stopped at practice level, with a store of sorted Parquet
 * between intake and rules. Two threads, all tables in memory, spilling to the scratch folder.
 */
public final class DuckYardstick implements AutoCloseable {
    private static final String BUCKET = "hash(person) % 16";
    private static final List<String> SMALL_TABLES =
            List.of("service", "active_delivery", "resource", "in_mdz_contacten");

    private final DuckOracle.Settings settings;
    private final Connection connection;
    private final DuckOracle oracle;

    private DuckYardstick(DuckOracle.Settings settings, boolean keepOrder) throws SQLException {
        this.settings = settings;
        this.connection = DuckOracle.open(settings, keepOrder);
        this.oracle = new DuckOracle(connection);
    }

    /** From delivery files to numerators and denominators per practice unit, without a store. */
    public static DuckYardstick everything(Path inbox, int year, LocalDate runDate, DuckOracle.Settings settings)
            throws IOException, SQLException {
        DuckYardstick duck = new DuckYardstick(settings, false);
        duck.oracle.load(inbox, runDate, settings);
        duck.rules(year);
        return duck;
    }

    /**
     * From delivery files to the store: checked lines sorted by bucket, patient, date and line, one file per delivery,
     * the places and reasons of lines set aside (their text is not kept), the small tables, and the account.
     */
    public static DuckYardstick intake(Path inbox, LocalDate runDate, Path store, DuckOracle.Settings settings)
            throws IOException, SQLException {
        DuckYardstick duck = new DuckYardstick(settings, true);
        duck.oracle.load(inbox, runDate, settings);
        duck.write(store);
        return duck;
    }

    /** From the store to numerators and denominators per practice unit. */
    public static DuckYardstick fromStore(Path store, int year, DuckOracle.Settings settings)
            throws IOException, SQLException {
        DuckYardstick duck = new DuckYardstick(settings, true);
        SqlScript.of("load.sql").run(duck.connection, "setup", Map.of());
        duck.read(store);
        duck.rules(year);
        return duck;
    }

    private void rules(int year) throws IOException, SQLException {
        oracle.run(DuckOracle.RULES, year);
        oracle.run(List.of("practice"), year);
    }

    private void write(Path store) throws IOException, SQLException {
        Files.createDirectories(store.resolve("claims"));
        Files.createDirectories(settings.scratch());
        List<Integer> deliveries = OracleQuery.of(connection, "SELECT ord FROM delivery ORDER BY 1", r -> r.getInt(1));
        for (int ord : deliveries) {
            execute("COPY (SELECT * EXCLUDE (fault, suspected_bsn, resource_path), rowid AS line FROM claim_in"
                    + " WHERE delivery = " + ord + " AND fault IS NULL ORDER BY " + BUCKET
                    + ", person, datum, rowid) TO " + parquet(store.resolve("claims"), Integer.toString(ord)));
        }
        execute("COPY (SELECT delivery, tab, rowid AS line, fault FROM claim_in WHERE fault IS NOT NULL) TO "
                + parquet(store, "quarantine"));
        for (String table : smallTables()) {
            execute("COPY " + table + " TO " + parquet(store, table));
        }
        execute("COPY (" + account() + ") TO " + parquet(store, "account"));
    }

    /** Lines and cents of every file, accepted and by reason. */
    private static final String CLAIM_ACCOUNT =
            "SELECT d.id AS delivery, t.table_name, coalesce(split_part(c.fault, ':', 1), 'accepted') AS outcome,"
                    + " count(*) AS lines, coalesce(sum(c.bedrag) FILTER (c.debit), 0)::BIGINT AS debit_cents,"
                    + " coalesce(sum(c.bedrag) FILTER (NOT c.debit), 0)::BIGINT AS credit_cents"
                    + " FROM claim_in c JOIN delivery d ON d.ord = c.delivery"
                    + " JOIN (SELECT DISTINCT path, table_name FROM resource) t ON t.path = c.resource_path GROUP BY ALL"
                    + " UNION ALL SELECT d.id, f.table_name, f.reason, count(*), 0, 0 FROM structure_fault f"
                    + " JOIN delivery d USING (ord) GROUP BY ALL";

    /** Tables without money count lines only. */
    private static String account() {
        StringBuilder sql = new StringBuilder(CLAIM_ACCOUNT);
        for (ExtractTable table : ExtractTable.all()) {
            if (!table.isClaims()) {
                sql.append(" UNION ALL SELECT d.id, '").append(table.name());
                sql.append("', coalesce(split_part(c.fault, ':', 1), 'accepted'), count(*), 0, 0 FROM in_");
                sql.append(table.name()).append(" c JOIN delivery d ON d.ord = c.delivery GROUP BY ALL");
            }
        }
        return sql.toString();
    }

    private void read(Path store) throws SQLException, IOException {
        for (String table : smallTables()) {
            execute("DROP TABLE IF EXISTS " + table);
            execute("CREATE TABLE " + table + " AS FROM " + TableLoader.quoted(file(store, table)));
        }
        execute("INSERT INTO claim_in SELECT * EXCLUDE (line), NULL, false, NULL FROM "
                + TableLoader.quoted(
                        store.resolve("claims").resolve("*.parquet").toString()));
    }

    private static List<String> smallTables() {
        Stream<String> reference = ExtractTable.all().stream()
                .filter(t -> t.role().equals("reference"))
                .map(t -> "ref_" + t.name());
        return Stream.concat(SMALL_TABLES.stream(), reference).toList();
    }

    private static String file(Path folder, String name) {
        return folder.resolve(name + ".parquet").toString();
    }

    private static String parquet(Path folder, String name) {
        return TableLoader.quoted(file(folder, name)) + " (FORMAT parquet, COMPRESSION zstd)";
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException("Cannot run: " + sql, e);
        }
    }

    /** Writes measure_id, rho_id, practice_agb, numerator, denominator and persons as Parquet. */
    public void writeFigures(Path file) throws SQLException {
        execute("COPY practice_count TO " + TableLoader.quoted(file.toString()) + " (FORMAT parquet)");
    }

    /** Wall time per chapter, in order. */
    public Map<String, Duration> timings() {
        return oracle.timings();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
