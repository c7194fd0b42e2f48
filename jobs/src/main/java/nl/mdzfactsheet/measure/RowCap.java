package nl.mdzfactsheet.measure;

import java.util.List;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Guards the step from Spark to plain Java: aggregates are thousands of rows; millions mean a fault. */
final class RowCap {

    private RowCap() {}

    /** All rows, or ROW_CAP_EXCEEDED without reading more than one row too many. */
    static List<Row> collect(Dataset<Row> aggregates, int cap, String table) {
        List<Row> rows = aggregates.limit(cap + 1).collectAsList();
        check(rows.size(), cap, table);
        return rows;
    }

    static void check(int rows, int cap, String table) {
        if (rows > cap) {
            throw new MdzException(
                    ExitCode.UNEXPECTED,
                    Reason.ROW_CAP_EXCEEDED,
                    Location.of(table),
                    "at most " + cap + " aggregate rows",
                    "check the number of practices in the reference tables and the measures");
        }
    }
}
