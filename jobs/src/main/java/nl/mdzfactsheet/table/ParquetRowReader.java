package nl.mdzfactsheet.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.TableContract;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.HadoopParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;

/**
 * Reads one Parquet file of a contract row by row, in the order of the file, without Spark: what the fold needs to walk through sorted segments with a few rows in
 * memory. Columns are decoded page by page into arrays, and only those that are asked for; Parquet's own reader of records makes several calls per cell. Uses the public Parquet API only.
 */
public final class ParquetRowReader implements Closeable {

    private final ParquetFileReader file;
    private final MessageType schema;
    private final PrimitiveTypeName[] types;
    private final StoredColumn[] columns;
    private final boolean[] present;
    private int row = -1;
    private int rows;

    private ParquetRowReader(ParquetFileReader file, MessageType schema) {
        this.file = file;
        this.schema = schema;
        List<ColumnDescriptor> all = schema.getColumns();
        this.types = all.stream()
                .map(c -> c.getPrimitiveType().getPrimitiveTypeName())
                .toArray(PrimitiveTypeName[]::new);
        this.columns = all.stream().map(StoredColumn::new).toArray(StoredColumn[]::new);
        this.present = new boolean[columns.length];
        MessageType stored = file.getFileMetaData().getSchema();
        for (int i = 0; i < columns.length; i++) {
            present[i] = isStored(all.get(i), stored);
        }
        file.setRequestedSchema(schema);
    }

    private static boolean isStored(ColumnDescriptor column, MessageType stored) {
        String[] path = column.getPath();
        boolean found = stored.containsPath(path);
        if (found
                ? stored.getColumnDescription(path).getPrimitiveType().getPrimitiveTypeName()
                        != column.getPrimitiveType().getPrimitiveTypeName()
                : column.getMaxDefinitionLevel() == 0) {
            throw new IllegalStateException("The store has no such column " + path[0] + " of " + stored.getName());
        }
        return found;
    }

    /** Opens a file; columns are addressed by their position in the contract. */
    public static ParquetRowReader open(Path file, TableContract contract) {
        return open(file, contract.name(), contract.columns());
    }

    /** Opens a file of which the columns are known; they are addressed by their position. */
    public static ParquetRowReader open(Path file, String table, List<ColumnContract> columns) {
        // Hadoop's defaults play no part, and reading them takes longer than reading a small segment.
        ParquetReadOptions options = ParquetReadOptions.builder(
                        new HadoopParquetConfiguration(new Configuration(false)))
                .build();
        try {
            return new ParquetRowReader(
                    ParquetFileReader.open(new LocalInputFile(file), options), ParquetSchemas.message(table, columns));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves to the next row; false at the end. */
    public boolean next() {
        row++;
        while (row >= rows) {
            if (!nextGroup()) {
                return false;
            }
        }
        return true;
    }

    private boolean nextGroup() {
        try {
            PageReadStore group = file.readNextRowGroup();
            row = 0;
            rows = group == null ? 0 : Math.toIntExact(group.getRowCount());
            for (int i = 0; group != null && i < columns.length; i++) {
                columns[i].start(
                        present[i] ? group.getPageReader(schema.getColumns().get(i)) : null);
            }
            return group != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value of an integer, long, date, boolean or decimal (unscaled) column of the current row; only of columns that are never empty. */
    public long number(int column) {
        return columns[column].number(current());
    }

    /** The value of a text column of the current row, null when empty. */
    public @Nullable String text(int column) {
        return columns[column].text(current());
    }

    /** The value of any column of the current row, as {@link ParquetRowWriter} takes it; null when empty. */
    public @Nullable Object value(int column) {
        if (!columns[column].isFilled(current())) {
            return null;
        }
        return switch (types[column]) {
            case BINARY -> text(column);
            case BOOLEAN -> number(column) != 0;
            case DOUBLE -> Double.longBitsToDouble(number(column));
            default -> number(column);
        };
    }

    /** Writes the next rows, as they are, to a file with the same columns: column by column, which takes a fraction of what row by row takes. */
    public void copyTo(ParquetColumnWriter target, int count) {
        pass(count, (first, last) -> target.addRows(columns, first, last));
    }

    /** Passes over the next rows. */
    public void skip(int count) {
        pass(count, (first, last) -> {});
    }

    /** Receives rows of one row group. */
    @FunctionalInterface
    private interface Rows {
        /**
         * @param first number in the row group
         * @param last number after the last
         */
        void take(int first, int last);
    }

    private void pass(int count, Rows target) {
        int left = count;
        while (left > 0) {
            if (!next()) {
                throw new IllegalStateException("The file has fewer rows than were asked for");
            }
            int taken = Math.min(left, rows - row);
            target.take(row, row + taken);
            row += taken - 1;
            left -= taken;
        }
    }

    /** The value of a column of the current row is the next value of another file. */
    public void copyValueTo(ParquetColumnWriter target, int position) {
        int at = current();
        StoredColumn column = columns[position];
        if (!column.isFilled(at)) {
            target.addEmpty();
            return;
        }
        switch (types[position]) {
            case BINARY -> target.add(column.text(at));
            case BOOLEAN -> target.add(column.number(at) != 0);
            case DOUBLE -> target.addValue(Double.longBitsToDouble(column.number(at)));
            default -> target.add(column.number(at));
        }
    }

    private int current() {
        if (row < 0 || row >= rows) {
            throw new IllegalStateException("No current row");
        }
        return row;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
