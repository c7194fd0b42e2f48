package nl.mdzfactsheet;

import java.nio.file.Path;
import nl.mdzfactsheet.contract.TableContract;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.functions;

/** Tables for tests, written by Spark: by another hand than the program's. */
public final class SparkTableFile {

    private SparkTableFile() {}

    /** Writes a table in contract order as zstd Parquet into a new folder. */
    public static void write(Dataset<Row> table, TableContract contract, Path folder) {
        Column[] order = contract.columnNames().stream().map(functions::col).toArray(Column[]::new);
        table.select(order)
                .write()
                .mode(SaveMode.ErrorIfExists)
                .option("compression", "zstd")
                .parquet(folder.toString());
    }
}
