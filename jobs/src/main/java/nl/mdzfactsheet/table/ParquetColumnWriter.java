package nl.mdzfactsheet.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * Writes one zstd Parquet file of flat rows, value by value in the order of the columns, without Spark. Parquet's own writer for records walks through four layers per value and looks every text up
 * by its bytes; that was two fifths of the fold. Here a row group is arrays until it is encoded. The file is an ordinary one (pages of version 1); it carries no statistics, because whole files are read.
 */
public final class ParquetColumnWriter implements Closeable {

    private static final int GROUP_ROWS = 1 << 18;
    private static final int PAGE_ROWS = 20_000;
    private static final int PAGE_BYTES = 1 << 20;
    private static final long GROUP_BYTES = 64L << 20;

    private final Path target;
    private final ParquetFileWriter file;
    private final MessageType schema;
    private final ColumnBuffer[] columns;
    private final CodecFactory codecs = new CodecFactory(new Configuration(false), PAGE_BYTES);
    private final BytesInputCompressor compressor =
            (BytesInputCompressor) codecs.getCompressor(CompressionCodecName.ZSTD);
    private final PlainBytes page = new PlainBytes(PAGE_BYTES / 4);
    private int next;
    private int rows;

    private ParquetColumnWriter(Path target, ParquetFileWriter file, MessageType schema, boolean textAsBytes) {
        this.target = target;
        this.file = file;
        this.schema = schema;
        this.columns = schema.getColumns().stream()
                .map(column -> buffer(column, textAsBytes))
                .toArray(ColumnBuffer[]::new);
    }

    private static ColumnBuffer buffer(ColumnDescriptor column, boolean textAsBytes) {
        return switch (column.getPrimitiveType().getPrimitiveTypeName()) {
            case INT32, INT64, DOUBLE -> new NumberBuffer(column);
            case BOOLEAN -> new BooleanBuffer(column);
            case BINARY -> textAsBytes ? new PlainBuffer(column) : new TextBuffer(column);
            case FIXED_LEN_BYTE_ARRAY -> new PlainBuffer(column);
            default -> throw new IllegalStateException("No such column type");
        };
    }

    /**
     * Opens a new file; an existing one is replaced (a task tried again).
     *
     * @param textAsBytes true when texts are given as bytes; they are then written as they come
     */
    public static ParquetColumnWriter open(Path target, MessageType schema, boolean textAsBytes) {
        try {
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            // Never into an existing file: it may be a link to one that another output holds.
            Files.deleteIfExists(target);
            ParquetFileWriter file = new ParquetFileWriter(
                    new LocalOutputFile(target),
                    schema,
                    ParquetFileWriter.Mode.CREATE,
                    GROUP_BYTES,
                    0,
                    null,
                    ParquetProperties.builder().build());
            file.start();
            return new ParquetColumnWriter(target, file, schema, textAsBytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next value, of a column with whole numbers, days, cents, hundredths or wide decimals (10^-8). */
    public ParquetColumnWriter add(long value) {
        columns[next++].addLong(value);
        return this;
    }

    /** The next value, of a column with yes or no. */
    public ParquetColumnWriter add(boolean value) {
        columns[next++].addBoolean(value);
        return this;
    }

    /** The next value, of a column with text; null when empty. */
    public ParquetColumnWriter add(@Nullable String value) {
        if (value == null) {
            return addEmpty();
        }
        columns[next++].addText(value);
        return this;
    }

    /** The next value, of a column with text, in UTF-8. */
    public ParquetColumnWriter add(byte[] bytes, int from, int length) {
        columns[next++].addUtf8(bytes, from, length);
        return this;
    }

    /** The next value is empty. */
    public ParquetColumnWriter addEmpty() {
        columns[next++].addNull();
        return this;
    }

    /** Whether the next column may be empty. */
    public boolean mayBeEmpty() {
        return columns[next].column().getMaxDefinitionLevel() > 0;
    }

    /** The next value as {@link ParquetRowWriter} takes it. */
    void addValue(@Nullable Object value) {
        columns[next++].add(value);
    }

    /**
     * Rows of a row group of a file with the same columns.
     *
     * @param first its first
     * @param last the one after its last
     */
    void addRows(StoredColumn[] source, int first, int last) {
        int row = first;
        while (row < last) {
            int to = Math.min(last, row + GROUP_ROWS - rows);
            for (int i = 0; i < columns.length; i++) {
                source[i].copy(row, to, columns[i]);
            }
            endRows(to - row);
            row = to;
        }
    }

    /** Ends a row; every column must have got its value. */
    public void endRow() {
        if (next != columns.length) {
            throw new IllegalStateException("Cannot write a row of " + next + " values to " + schema.getName());
        }
        next = 0;
        endRows(1);
    }

    private void endRows(int count) {
        rows += count;
        if (rows == GROUP_ROWS) {
            writeGroup();
        }
    }

    private void writeGroup() {
        if (rows == 0) {
            return;
        }
        try {
            file.startBlock(rows);
            for (ColumnBuffer column : columns) {
                writeColumn(column);
            }
            file.endBlock();
            rows = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("deprecation") // the others write statistics, which nobody reads
    private void writeColumn(ColumnBuffer column) throws IOException {
        file.startColumn(column.column(), rows, CompressionCodecName.ZSTD);
        page.clear();
        int entries = column.dictionary(page);
        if (entries > 0) {
            int bytes = page.size();
            file.writeDictionaryPage(new DictionaryPage(compressed(), bytes, entries, Encoding.PLAIN_DICTIONARY));
        }
        Encoding encoding = entries > 0 ? Encoding.PLAIN_DICTIONARY : Encoding.PLAIN;
        int value = 0;
        for (int row = 0; row < rows; row += PAGE_ROWS) {
            int end = Math.min(rows, row + PAGE_ROWS);
            int last = value + column.values(row, end);
            page.clear();
            column.levels(row, end, page);
            column.encode(value, last, page);
            int bytes = page.size();
            file.writeDataPage(end - row, bytes, compressed(), Encoding.BIT_PACKED, Encoding.RLE, encoding);
            value = last;
        }
        file.endColumn();
        column.clear();
    }

    /** After a failure too; a file that was ended is closed already. */
    private void closeFile() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BytesInput compressed() throws IOException {
        return compressor.compress(page.input());
    }

    @Override
    public void close() {
        try {
            writeGroup();
            file.end(Map.of());
            ParquetFooter.settle(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            codecs.release();
            closeFile();
        }
    }
}
