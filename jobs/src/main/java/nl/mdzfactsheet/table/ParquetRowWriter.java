package nl.mdzfactsheet.table;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import nl.mdzfactsheet.contract.ColumnContract;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of a contract to one zstd Parquet file, in the order given, without Spark. A value is a Long for numbers, dates (days), money in cents,
 * quantities (hundredths) and wide decimals (10^-8), a BigDecimal for a wide decimal that may not fit a Long, a Boolean, a String, or null.
 */
public final class ParquetRowWriter implements Closeable {

    private final ParquetColumnWriter columns;

    private ParquetRowWriter(ParquetColumnWriter columns) {
        this.columns = columns;
    }

    /** Opens a new file; an existing one is replaced (a task tried again). */
    public static ParquetRowWriter open(Path file, String table, List<ColumnContract> columns) {
        return new ParquetRowWriter(ParquetColumnWriter.open(file, ParquetSchemas.message(table, columns), false));
    }

    /** Writes one row, values in contract order. */
    public void write(@Nullable Object... row) {
        for (Object value : row) {
            columns.addValue(value);
        }
        columns.endRow();
    }

    /** The same file for who writes a row value by value. */
    public ParquetColumnWriter columns() {
        return columns;
    }

    @Override
    public void close() {
        columns.close();
    }
}
