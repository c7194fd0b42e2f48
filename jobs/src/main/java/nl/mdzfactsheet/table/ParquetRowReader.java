package nl.mdzfactsheet.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import nl.mdzfactsheet.contract.TableContract;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
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

    /** Reading Hadoop's defaults takes longer than reading a small segment: once per process is enough. */
    private static final Configuration HADOOP = new Configuration();

    private final ParquetReader<StoredRow> reader;
    private @Nullable StoredRow current;

    private ParquetRowReader(ParquetReader<StoredRow> reader) {
        this.reader = reader;
    }

    /** Opens a file; columns are addressed by their position in the contract. */
    public static ParquetRowReader open(java.nio.file.Path file, TableContract contract) {
        MessageType schema = ParquetSchemas.message(contract.name(), contract.columns());
        try {
            return new ParquetRowReader(ParquetReader.builder(new RowSupport(schema), new Path(file.toUri()))
                    .withConf(HADOOP)
                    .build());
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

    /** The value of an integer, long, date or boolean column of the current row. */
    public long number(int column) {
        return row().numbers[column];
    }

    /** The value of a text column of the current row, null when empty. */
    public @Nullable String text(int column) {
        return row().texts[column];
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

        StoredRow(int columns) {
            numbers = new long[columns];
            texts = new @Nullable String[columns];
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
                    java.util.Arrays.fill(row.texts, null);
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
                    default -> numbers[id] = dictionary.decodeToLong(id);
                }
            }
        }

        @Override
        public void addValueFromDictionary(int id) {
            if (type == PrimitiveTypeName.BINARY) {
                row.texts[column] = texts[id];
            } else {
                row.numbers[column] = numbers[id];
            }
        }

        @Override
        public void addBinary(Binary value) {
            row.texts[column] = value.toStringUsingUTF8();
        }

        @Override
        public void addInt(int value) {
            row.numbers[column] = value;
        }

        @Override
        public void addLong(long value) {
            row.numbers[column] = value;
        }

        @Override
        public void addBoolean(boolean value) {
            row.numbers[column] = value ? 1 : 0;
        }
    }
}
