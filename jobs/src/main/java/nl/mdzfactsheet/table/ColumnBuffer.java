package nl.mdzfactsheet.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column of a row group, kept as arrays until the group is written: adding a value is a store into an array, and what encoding suits is seen when all
 * values are known. Not for several threads.
 */
abstract class ColumnBuffer {

    static final int FIRST_ROWS = 1 << 10;

    /** Fewer values than this are not worth a dictionary page. */
    static final int FEW = 32;

    /** A larger dictionary costs more memory in a reader than it saves. */
    static final int LARGEST_DICTIONARY = 1 << 16;

    private static final int INITIAL_BYTES = 1 << 10;
    private static final int MOST_BYTES = 1 << 24;

    private final ColumnDescriptor column;
    private final boolean optional;
    private boolean[] filled = {};
    private int rows;

    ColumnBuffer(ColumnDescriptor column) {
        this.column = column;
        this.optional = column.getMaxDefinitionLevel() > 0;
    }

    final ColumnDescriptor column() {
        return column;
    }

    final int rows() {
        return rows;
    }

    /** Notes that the next row has a value, which the caller stores. */
    final void filled() {
        mark(true);
    }

    /** An empty value. */
    final void addNull() {
        if (!optional) {
            throw new IllegalStateException("Column " + column.getPath()[0] + " is never empty");
        }
        mark(false);
    }

    private void mark(boolean value) {
        if (optional) {
            fit(1);
            filled[rows] = value;
        }
        rows++;
    }

    private void fit(int more) {
        if (rows + more > filled.length) {
            filled = Arrays.copyOf(filled, Math.max(FIRST_ROWS, 2 * (rows + more)));
        }
    }

    /** Empty values. */
    final void addNulls(int count) {
        for (int i = 0; i < count; i++) {
            addNull();
        }
    }

    /** Notes which of the next rows have a value; null: all. The caller stores the values. */
    final void filled(boolean @Nullable [] which, int from, int to) {
        if (optional && which != null) {
            fit(to - from);
            System.arraycopy(which, from, filled, rows, to - from);
        } else if (optional) {
            fit(to - from);
            Arrays.fill(filled, rows, rows + to - from, true);
        }
        rows += to - from;
    }

    /**
     * The values of rows of a file with the same column, as {@link StoredColumn} decoded them.
     *
     * @param values by row
     * @param which rows that have one; null: all
     * @param from first row
     * @param to row after the last
     */
    void addStored(long[] values, boolean @Nullable [] which, int from, int to) {
        for (int i = from; i < to; i++) {
            if (which == null || which[i]) {
                addStored(values[i]);
            } else {
                addNull();
            }
        }
    }

    /** A value as {@link StoredColumn#number} gives it. */
    void addStored(long value) {
        addLong(value);
    }

    /** The same for texts. */
    void addStored(@Nullable String[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            String value = values[i];
            if (value == null) {
                addNull();
            } else {
                addText(value);
            }
        }
    }

    /** A value as {@link ParquetRowWriter} takes it. */
    final void add(@Nullable Object value) {
        if (value == null) {
            addNull();
        } else {
            addFilled(value);
        }
    }

    abstract void addFilled(Object value);

    void addLong(long value) {
        throw new IllegalStateException("Column " + column.getPath()[0] + " does not hold whole numbers");
    }

    void addBoolean(boolean value) {
        throw new IllegalStateException("Column " + column.getPath()[0] + " does not hold yes or no");
    }

    void addText(String value) {
        throw new IllegalStateException("Column " + column.getPath()[0] + " does not hold text");
    }

    void addUtf8(byte[] bytes, int from, int length) {
        throw new IllegalStateException("Column " + column.getPath()[0] + " does not hold text");
    }

    /**
     * The same for texts of which many are the same.
     *
     * @param dictionary the texts, the same array for all rows of a row group
     * @param ids place in the dictionary by row, below 0 when empty
     */
    void addStored(@Nullable String[] dictionary, int[] ids, int from, int to) {
        for (int i = from; i < to; i++) {
            String value = ids[i] < 0 ? null : dictionary[ids[i]];
            if (value == null) {
                addNull();
            } else {
                addText(value);
            }
        }
    }

    /** Decides how the values of the group are written; fills the dictionary when there is to be one and gives its size, else 0. */
    abstract int dictionary(PlainBytes target);

    /** Writes values, counted without the empty ones, as {@link #dictionary} decided. */
    abstract void encode(int from, int to, PlainBytes target);

    abstract void clearValues();

    final void clear() {
        rows = 0;
        clearValues();
    }

    /** How many of these rows have a value. */
    final int values(int fromRow, int toRow) {
        if (!optional) {
            return toRow - fromRow;
        }
        int values = 0;
        for (int row = fromRow; row < toRow; row++) {
            values += filled[row] ? 1 : 0;
        }
        return values;
    }

    /** Which rows have a value, before the values of a page. */
    final void levels(int fromRow, int toRow, PlainBytes target) {
        if (optional) {
            try (RunLengthBitPackingHybridEncoder runs = runs(1)) {
                for (int row = fromRow; row < toRow; row++) {
                    runs.writeInt(filled[row] ? 1 : 0);
                }
                BytesInput encoded = runs.toBytes();
                target.putInt(Math.toIntExact(encoded.size()));
                encoded.writeAllTo(target.stream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Numbers of dictionary entries, with their width before them. */
    static void numbers(int[] ids, int[] fromTo, int dictionarySize, PlainBytes target) {
        int width = Integer.SIZE - Integer.numberOfLeadingZeros(dictionarySize - 1);
        target.putByte(width);
        try (RunLengthBitPackingHybridEncoder runs = runs(width)) {
            for (int i = fromTo[0]; i < fromTo[1]; i++) {
                runs.writeInt(ids[i]);
            }
            runs.toBytes().writeAllTo(target.stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RunLengthBitPackingHybridEncoder runs(int width) {
        return new RunLengthBitPackingHybridEncoder(width, INITIAL_BYTES, MOST_BYTES, new HeapByteBufferAllocator());
    }
}
