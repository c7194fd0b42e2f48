package nl.mdzfactsheet.oracle;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.mdzfactsheet.oracle.Delivery.Resource;
import nl.mdzfactsheet.oracle.TableLoader.FileSource;
import org.jspecify.annotations.Nullable;

/** Loads the deliveries of an inbox into the tables of {@code load.sql}. */
final class DeliveryLoader {
    private final Connection connection;
    private final TableLoader tables;
    private final DeliveryFiles files;
    private final Map<String, ExtractTable> extracts =
            ExtractTable.all().stream().collect(Collectors.toMap(ExtractTable::name, Function.identity()));

    DeliveryLoader(Connection connection, LocalDate runDate, Path scratch) {
        this.connection = connection;
        this.tables = new TableLoader(runDate);
        this.files = new DeliveryFiles(scratch);
    }

    void load(Path inbox) throws IOException, SQLException {
        for (ExtractTable table : ExtractTable.all()) {
            if (!table.isClaims()) {
                execute(TableLoader.create(table));
            }
        }
        int ord = 0;
        for (Delivery delivery : Delivery.of(inbox)) {
            ord++;
            String refusal = DeliveryFiles.refusal(delivery);
            List<FileSource> sources = refusal == null ? sources(ord, delivery) : List.of();
            if (refusal == null) {
                refusal = headerRefusal(sources);
            }
            record(ord, delivery, refusal);
            if (refusal == null) {
                for (FileSource source : sources) {
                    insert(delivery, source);
                }
            }
        }
        structureFaults();
        execute("CREATE TEMP TABLE file_lines AS " + fileLines());
        execute("CREATE TEMP TABLE delivery_lines AS SELECT ord, sum(lines)::BIGINT AS lines,"
                + " sum(structure_faults)::BIGINT AS structure_faults, sum(value_faults)::BIGINT AS value_faults"
                + " FROM file_lines GROUP BY ord");
    }

    private List<FileSource> sources(int ord, Delivery delivery) throws IOException {
        List<FileSource> sources = new ArrayList<>();
        for (Resource resource : delivery.resources()) {
            if (extracts.containsKey(resource.table())) {
                Path file = files.readable(delivery.folder().resolve(resource.path()), resource.encoding());
                sources.add(new FileSource(ord, resource, file, DeliveryFiles.header(file, resource.delimiter())));
            }
        }
        return sources;
    }

    /** "extra ignored; missing REFUSE; doubled REFUSE". Tables that no rule here reads are skipped. */
    private @Nullable String headerRefusal(List<FileSource> sources) {
        for (FileSource source : sources) {
            ExtractTable table = extracts.get(source.resource().table());
            if (table == null) {
                continue;
            }
            if (new HashSet<>(source.header()).size() < source.header().size()) {
                return "column_doubled";
            }
            if (!table.columns().stream().allMatch(c -> source.header().contains(c.name()))) {
                return "column_missing";
            }
        }
        return null;
    }

    private void record(int ord, Delivery delivery, @Nullable String refusal) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO delivery VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setInt(1, ord);
            insert.setString(2, delivery.id());
            insert.setObject(3, delivery.from());
            insert.setObject(4, delivery.to());
            insert.setBoolean(5, delivery.full());
            insert.setString(6, refusal == null ? "accepted" : "refused");
            insert.setString(7, refusal);
            insert.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO delivery_replaces VALUES (?, ?)")) {
            for (String replaced : delivery.replaces()) {
                insert.setInt(1, ord);
                insert.setString(2, replaced);
                insert.executeUpdate();
            }
        }
    }

    private void insert(Delivery delivery, FileSource source) throws SQLException {
        Resource resource = source.resource();
        ExtractTable table = extracts.get(resource.table());
        if (table == null) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO resource VALUES (?, ?, ?, ?, ?, ?)")) {
            insert.setInt(1, source.ord());
            insert.setString(2, resource.table());
            insert.setString(3, source.file().toString());
            insert.setObject(4, resource.rowCount());
            insert.setObject(5, resource.debitTotalCents());
            insert.setObject(6, resource.creditTotalCents());
            insert.executeUpdate();
        }
        execute(tables.insert(table, delivery, source));
    }

    private void structureFaults() throws SQLException {
        execute("INSERT INTO structure_fault SELECT r.ord, r.table_name, r.path, e.line, min(CASE"
                + " WHEN e.error_type IN ('MISSING COLUMNS', 'TOO MANY COLUMNS') THEN 'row_length'"
                + " WHEN e.error_type = 'LINE SIZE OVER MAXIMUM' THEN 'line_too_long' ELSE 'quote_damaged' END)"
                + " FROM reject_errors e JOIN reject_scans s ON s.scan_id = e.scan_id AND s.file_id = e.file_id"
                + " JOIN resource r ON r.path = s.file_path GROUP BY ALL");
    }

    /** Lines and faults per file, claims and other tables. */
    private String fileLines() {
        String rows = extracts.values().stream()
                .filter(table -> !table.isClaims())
                .map(table -> " UNION ALL SELECT r.ord, r.path, count(*), 0, count(t.fault) FROM in_" + table.name()
                        + " t JOIN resource r ON r.ord = t.delivery AND r.table_name = '" + table.name()
                        + "' GROUP BY ALL")
                .collect(Collectors.joining());
        return "SELECT ord, path, sum(lines)::BIGINT AS lines, sum(structure_faults)::BIGINT AS structure_faults,"
                + " sum(value_faults)::BIGINT AS value_faults FROM (SELECT delivery AS ord, resource_path AS path,"
                + " count(*) AS lines, 0 AS structure_faults, count(fault) AS value_faults FROM claim_in GROUP BY ALL"
                + rows + " UNION ALL SELECT ord, path, count(DISTINCT line), count(DISTINCT line), 0"
                + " FROM structure_fault GROUP BY ALL) GROUP BY ALL";
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException("Cannot run: " + sql, e);
        }
    }
}
