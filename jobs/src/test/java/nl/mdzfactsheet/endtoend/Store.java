package nl.mdzfactsheet.endtoend;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The written tables of a home as another program sees them: Parquet files read by DuckDB. */
final class Store {

    private final Path home;

    Store(Path home) {
        this.home = home;
    }

    /** delivery, table, line, reason of every quarantined line: those of the intake, and those of the runs (each run says the same). */
    List<String> quarantined() throws SQLException {
        return rows(
                "SELECT delivery, \"table\", line, reason FROM " + parquet("store/deliveries/*/quarantine/*.parquet")
                        + " UNION ALL (SELECT DISTINCT delivery, \"table\", line, reason FROM " + quarantinedLines()
                        + ") ORDER BY ALL");
    }

    /** delivery, file, line, declaratie_id of every line that the runs quarantined. */
    List<String> places() throws SQLException {
        return rows("SELECT DISTINCT delivery, file, line, declaratie_id FROM " + quarantinedLines() + " ORDER BY ALL");
    }

    /** reason, column of everything quarantined. */
    List<String> columns() throws SQLException {
        return rows("SELECT reason, \"column\" FROM " + parquet("store/deliveries/*/quarantine/*.parquet")
                + " UNION SELECT reason, \"column\" FROM " + quarantinedLines() + " ORDER BY ALL");
    }

    /** measure | level | rho (of a region its name) | practice → persons in the denominator. */
    Map<String, Long> persons(int year) throws SQLException {
        Map<String, Long> persons = new TreeMap<>();
        for (String row : rows("SELECT measure_id, level, coalesce(region, rho_id), practice_agb, persons FROM "
                + parquet("work/30-measure/*/measure_count/*.parquet") + " WHERE reporting_year = " + year)) {
            int at = row.lastIndexOf(" | ");
            persons.put(row.substring(0, at), Long.parseLong(row.substring(at + 3)));
        }
        return persons;
    }

    /** delivery, table, lines, euro debited of every published row of quality with this outcome. */
    List<String> quality(int year, String outcome) throws SQLException {
        return rows("SELECT delivery, \"table\", lines, debit_eur FROM "
                + parquet("published/" + year + "/v1/insurer/parquet/quality/*.parquet") + " WHERE outcome = '"
                + outcome + "' ORDER BY ALL");
    }

    private String quarantinedLines() {
        return parquet("work/20-fold/*/quarantined_line/*.parquet");
    }

    private String parquet(String pattern) {
        return "read_parquet('" + home.resolve(pattern) + "')";
    }

    private static List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    String cell = result.getString(i);
                    cells.add(cell == null ? "" : cell);
                }
                rows.add(String.join(" | ", cells));
            }
        }
        return rows;
    }
}
