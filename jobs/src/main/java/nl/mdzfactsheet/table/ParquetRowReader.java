package nl.mdzfactsheet.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.TableContract;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.conf.HadoopParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;

/**
 * Reads one Parquet file of a contract row by row, in the order of the file, without Spark: what the fold needs to walk through sorted segments with a few rows in
 * memory. Uses the public Parquet API only.
 */
public final class ParquetRowReader implements Closeable {

    private final ParquetReader<StoredRow> reader;
    private final MessageType schema;
    private @Nullable StoredRow current;

    private ParquetRowReader(ParquetReader<StoredRow> reader, MessageType schema) {
        this.reader = reader;
        this.schema = schema;
    }

    /** Opens a file; columns are addressed by their position in the contract. */
    public static ParquetRowReader open(Path file, TableContract contract) {
        return open(file, contract.name(), contract.columns());
    }

    /** Opens a file of which the columns are known; they are addressed by their position. */
    public static ParquetRowReader open(Path file, String table, List<ColumnContract> columns) {
        MessageType schema = ParquetSchemas.message(table, columns);
        try {
            return new ParquetRowReader(new Builder(new LocalInputFile(file), schema).build(), schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves to the next row; false at the end. */
    public boolean next() {
        try {
            current = reader.read();
            return current != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value of an integer, long, date, boolean or decimal (unscaled) column of the current row; only of columns that are never empty. */
    public long number(int column) {
        return row().numbers[column];
    }

    /** The value of a text column of the current row, null when empty. */
    public @Nullable String text(int column) {
        return row().texts[column];
    }

    /** The value of any column of the current row, as {@link ParquetRowWriter} takes it; null when empty. */
    public @Nullable Object value(int column) {
        if (!row().filled[column]) {
            return null;
        }
        return switch (schema.getType(column).asPrimitiveType().getPrimitiveTypeName()) {
            case BINARY -> text(column);
            case BOOLEAN -> number(column) != 0;
            default -> number(column);
        };
    }

    private StoredRow row() {
        if (current == null) {
            throw new IllegalStateException("No current row");
        }
        return current;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One row, reused: the values of the row read last. */
    private static final class StoredRow {
        final long[] numbers;
        final @Nullable String[] texts;
        final boolean[] filled;

        StoredRow(int columns) {
            numbers = new long[columns];
            texts = new @Nullable String[columns];
            filled = new boolean[columns];
        }
    }

    /** Hadoop's defaults play no part, and reading them takes longer than reading a small segment. */
    private static final class Builder extends ParquetReader.Builder<StoredRow> {
        private final MessageType schema;

        Builder(InputFile file, MessageType schema) {
            super(file, new HadoopParquetConfiguration(new Configuration(false)));
            this.schema = schema;
        }

        @Override
        protected ReadSupport<StoredRow> getReadSupport() {
            return new RowSupport(schema);
        }
    }

    private static final class RowSupport extends ReadSupport<StoredRow> {
        private final MessageType schema;

        RowSupport(MessageType schema) {
            this.schema = schema;
        }

        @Override
        public ReadContext init(InitContext context) {
            return new ReadContext(schema);
        }

        @Override
        @SuppressWarnings("deprecation") // abstract in this version: there is no other method to implement
        public RecordMaterializer<StoredRow> prepareForRead(
                Configuration configuration,
                Map<String, String> metadata,
                MessageType fileSchema,
                ReadContext context) {
            return new RowMaterializer(schema);
        }
    }

    private static final class RowMaterializer extends RecordMaterializer<StoredRow> {
        private final StoredRow row;
        private final GroupConverter root;

        RowMaterializer(MessageType schema) {
            int columns = schema.getFieldCount();
            row = new StoredRow(columns);
            Cell[] cells = new Cell[columns];
            for (int i = 0; i < columns; i++) {
                cells[i] = new Cell(row, i, schema.getType(i).asPrimitiveType().getPrimitiveTypeName());
            }
            root = new GroupConverter() {
                @Override
                public Converter getConverter(int field) {
                    return cells[field];
                }

                @Override
                public void start() {
                    Arrays.fill(row.texts, null);
                    Arrays.fill(row.filled, false);
                }

                @Override
                public void end() {}
            };
        }

        @Override
        public StoredRow getCurrentRecord() {
            return row;
        }

        @Override
        public GroupConverter getRootConverter() {
            return root;
        }
    }

    /** Stores the value of one column; a dictionary is decoded once per page, not once per row. */
    private static final class Cell extends PrimitiveConverter {
        private final StoredRow row;
        private final int column;
        private final PrimitiveTypeName type;
        private @Nullable String[] texts = {};
        private long[] numbers = {};

        Cell(StoredRow row, int column, PrimitiveTypeName type) {
            this.row = row;
            this.column = column;
            this.type = type;
        }

        @Override
        public boolean hasDictionarySupport() {
            return true;
        }

        @Override
        public void setDictionary(Dictionary dictionary) {
            int size = dictionary.getMaxId() + 1;
            texts = new @Nullable String[type == PrimitiveTypeName.BINARY ? size : 0];
            numbers = new long[type == PrimitiveTypeName.BINARY ? 0 : size];
            for (int id = 0; id < size; id++) {
                switch (type) {
                    case BINARY -> texts[id] = dictionary.decodeToBinary(id).toStringUsingUTF8();
                    case INT32 -> numbers[id] = dictionary.decodeToInt(id);
                    case FIXED_LEN_BYTE_ARRAY -> numbers[id] = unscaled(dictionary.decodeToBinary(id));
                    default -> numbers[id] = dictionary.decodeToLong(id);
                }
            }
        }

        @Override
        public void addValueFromDictionary(int id) {
            row.filled[column] = true;
            if (type == PrimitiveTypeName.BINARY) {
                row.texts[column] = texts[id];
            } else {
                row.numbers[column] = numbers[id];
            }
        }

        @Override
        public void addBinary(Binary value) {
            row.filled[column] = true;
            if (type == PrimitiveTypeName.BINARY) {
                row.texts[column] = value.toStringUsingUTF8();
            } else {
                row.numbers[column] = unscaled(value);
            }
        }

        /** Wide decimals of one person fit a long of 10^-8; a sum that does not is not read this way. */
        private static long unscaled(Binary wideDecimal) {
            return new BigInteger(wideDecimal.getBytesUnsafe()).longValueExact();
        }

        @Override
        public void addInt(int value) {
            row.filled[column] = true;
            row.numbers[column] = value;
        }

        @Override
        public void addLong(long value) {
            row.filled[column] = true;
            row.numbers[column] = value;
        }

        @Override
        public void addBoolean(boolean value) {
            row.filled[column] = true;
            row.numbers[column] = value ? 1 : 0;
        }
    }
}
