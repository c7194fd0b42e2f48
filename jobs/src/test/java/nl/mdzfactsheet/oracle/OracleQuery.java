package nl.mdzfactsheet.oracle;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import nl.mdzfactsheet.oracle.OracleRows.DeliveryStatus;
import nl.mdzfactsheet.oracle.OracleRows.Detection;
import nl.mdzfactsheet.oracle.OracleRows.DetectionCount;
import nl.mdzfactsheet.oracle.OracleRows.Measure;
import nl.mdzfactsheet.oracle.OracleRows.NetLine;
import nl.mdzfactsheet.oracle.OracleRows.Outcome;
import nl.mdzfactsheet.oracle.OracleRows.Rejected;
import nl.mdzfactsheet.oracle.OracleRows.Threshold;
import nl.mdzfactsheet.oracle.OracleRows.Waterfall;

/** Reads the result tables, each in a total order (strings compare by UTF-8 bytes). */
final class OracleQuery {
    private OracleQuery() {}

    /** Turns one row of a result into a value. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    static <T> List<T> of(Connection connection, String sql, RowReader<T> reader) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(reader.read(result));
            }
        }
        return rows;
    }

    static List<Detection> detections(Connection connection) throws SQLException {
        String sql =
                "SELECT detector, tab::VARCHAR, verzekerde_id, declaratie_id, rho_id, practice_agb, programme, year,"
                        + " quarter, amount_cents, evidence, basis, certainty FROM detection ORDER BY length(detector), 1, 2, 3, 4";
        return of(
                connection,
                sql,
                r -> new Detection(
                        r.getString(1),
                        r.getString(2),
                        r.getString(3),
                        r.getString(4),
                        r.getString(5),
                        r.getString(6),
                        r.getString(7),
                        r.getInt(8),
                        r.getInt(9),
                        r.getLong(10),
                        r.getString(11),
                        r.getString(12),
                        r.getString(13)));
    }

    static List<Measure> measures(Connection connection) throws SQLException {
        String sql =
                "SELECT measure_id, level, rho_id, practice_agb, numerator, denominator, persons FROM measure_count"
                        + " ORDER BY ALL";
        return of(
                connection,
                sql,
                r -> new Measure(
                        r.getString(1),
                        r.getString(2),
                        r.getString(3),
                        r.getString(4),
                        r.getBigDecimal(5),
                        r.getBigDecimal(6),
                        r.getLong(7)));
    }

    static List<Waterfall> waterfall(Connection connection) throws SQLException {
        String sql =
                "SELECT level, rho_id, practice_agb, programme, class, quarters, patients, amount_cents FROM waterfall"
                        + " ORDER BY ALL";
        return of(
                connection,
                sql,
                r -> new Waterfall(
                        r.getString(1),
                        r.getString(2),
                        r.getString(3),
                        r.getString(4),
                        r.getString(5),
                        r.getLong(6),
                        r.getLong(7),
                        r.getLong(8)));
    }

    static List<DetectionCount> detectionCounts(Connection connection) throws SQLException {
        String sql = "SELECT detector, level, rho_id, practice_agb, programme, quarter, certainty, lines, persons,"
                + " amount_cents FROM detection_count ORDER BY ALL";
        return of(
                connection,
                sql,
                r -> new DetectionCount(
                        r.getString(1),
                        r.getString(2),
                        r.getString(3),
                        r.getString(4),
                        r.getString(5),
                        r.getInt(6),
                        r.getString(7),
                        r.getLong(8),
                        r.getLong(9),
                        r.getLong(10)));
    }

    static List<Threshold> thresholds(Connection connection) throws SQLException {
        String sql =
                "SELECT year, sex_group, age_group, patients, threshold, frequent FROM frequent_user_threshold ORDER BY ALL";
        return of(
                connection,
                sql,
                r -> new Threshold(
                        r.getInt(1), r.getString(2), r.getString(3), r.getLong(4), r.getInt(5), r.getLong(6)));
    }

    static List<Outcome> outcomes(Connection connection) throws SQLException {
        String sql = "SELECT delivery, tab::VARCHAR, outcome, debit_lines, debit_cents, credit_lines, credit_cents,"
                + " net_cents FROM curate_outcome ORDER BY 1, 2, 3";
        return of(
                connection,
                sql,
                r -> new Outcome(
                        r.getString(1),
                        r.getString(2),
                        r.getString(3),
                        r.getLong(4),
                        r.getLong(5),
                        r.getLong(6),
                        r.getLong(7),
                        r.getLong(8)));
    }

    static List<NetLine> netLines(Connection connection) throws SQLException {
        String sql = "SELECT tab::VARCHAR, pseudonym_text(person), declaratie_id, datum, net_cents, coverage, rho_id,"
                + " practice_agb FROM year_line ORDER BY 1, 2, 3";
        return of(
                connection,
                sql,
                r -> new NetLine(
                        r.getString(1),
                        r.getString(2),
                        r.getString(3),
                        r.getDate(4).toLocalDate(),
                        r.getLong(5),
                        r.getString(6),
                        r.getString(7),
                        r.getString(8)));
    }

    static List<Rejected> rejected(Connection connection) throws SQLException {
        String sql =
                "SELECT d.id, f.tab, split_part(f.fault, ':', 1), nullif(split_part(f.fault, ':', 2), ''), count(*)"
                        + " FROM (SELECT delivery AS ord, tab::VARCHAR AS tab, fault FROM claim_in WHERE fault IS NOT NULL"
                        + " UNION ALL SELECT ord, table_name, reason FROM structure_fault";
        for (ExtractTable table : ExtractTable.all()) {
            if (!table.isClaims()) {
                sql += " UNION ALL SELECT delivery, '" + table.name() + "', fault FROM in_" + table.name()
                        + " WHERE fault IS NOT NULL";
            }
        }
        return of(
                connection,
                sql + ") f JOIN delivery d USING (ord) GROUP BY ALL ORDER BY ALL",
                r -> new Rejected(r.getString(1), r.getString(2), r.getString(3), r.getString(4), r.getLong(5)));
    }

    static List<DeliveryStatus> deliveries(Connection connection) throws SQLException {
        String sql = "SELECT d.id, CASE WHEN d.status <> 'accepted' THEN d.status WHEN a.ord IS NULL THEN 'replaced'"
                + " ELSE 'active' END, d.reason FROM delivery d LEFT JOIN active_delivery a USING (ord) ORDER BY d.ord";
        return of(connection, sql, r -> new DeliveryStatus(r.getString(1), r.getString(2), r.getString(3)));
    }
}
