package nl.mdzfactsheet.table;

import java.util.Arrays;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;

/** Whole numbers of 32 or 64 bits, days, cents, and doubles by their bits. */
final class NumberBuffer extends ColumnBuffer {

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final PrimitiveTypeName type;
    private long[] values = new long[FIRST_ROWS];
    private int[] ids = {};
    private int count;
    private int entries;

    NumberBuffer(ColumnDescriptor column) {
        super(column);
        this.type = column.getPrimitiveType().getPrimitiveTypeName();
    }

    @Override
    void addFilled(Object value) {
        Number number = (Number) value;
        store(type == PrimitiveTypeName.DOUBLE ? Double.doubleToRawLongBits(number.doubleValue()) : number.longValue());
    }

    @Override
    void addLong(long value) {
        if (type == PrimitiveTypeName.DOUBLE) {
            super.addLong(value);
        }
        store(value);
    }

    private void store(long value) {
        if (type == PrimitiveTypeName.INT32 && value != (int) value) {
            throw new ArithmeticException("A value does not fit column " + column().getPath()[0]);
        }
        filled();
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = value;
    }

    @Override
    void addStored(long value) {
        store(value);
    }

    /** Rows between patients with news are many: one loop over an array, without a call per value. They come from a column of this type, so they fit. */
    @Override
    void addStored(long[] stored, boolean @Nullable [] which, int from, int to) {
        if (count + to - from > values.length) {
            values = Arrays.copyOf(values, 2 * (count + to - from));
        }
        if (which == null) {
            System.arraycopy(stored, from, values, count, to - from);
            count += to - from;
        } else {
            for (int i = from; i < to; i++) {
                values[count] = stored[i];
                count += which[i] ? 1 : 0;
            }
        }
        filled(which, from, to);
    }

    /** Numbers that occur at least twice on average get a dictionary. */
    @Override
    int dictionary(PlainBytes target) {
        entries = 0;
        if (count < FEW || type == PrimitiveTypeName.DOUBLE) {
            return 0;
        }
        int most = Math.min(LARGEST_DICTIONARY, count / 2);
        int slots = Integer.highestOneBit(Math.max(FEW, most)) << 2;
        int[] byHash = new int[slots]; // number of the entry plus one
        long[] entryValues = new long[most];
        ids = ids.length < count ? new int[values.length] : ids;
        int found = 0;
        for (int i = 0; i < count; i++) {
            if (i > 0 && values[i] == values[i - 1]) {
                ids[i] = ids[i - 1];
                continue;
            }
            int slot = (int) ((values[i] * MULTIPLIER) >>> 32) & (slots - 1);
            while (byHash[slot] != 0 && entryValues[byHash[slot] - 1] != values[i]) {
                slot = (slot + 1) & (slots - 1);
            }
            if (byHash[slot] == 0) {
                if (found == most) {
                    return 0;
                }
                entryValues[found++] = values[i];
                byHash[slot] = found;
            }
            ids[i] = byHash[slot] - 1;
        }
        for (int entry = 0; entry < found; entry++) {
            put(entryValues[entry], target);
        }
        entries = found;
        return found;
    }

    @Override
    void encode(int from, int to, PlainBytes target) {
        if (entries > 0) {
            numbers(ids, new int[] {from, to}, entries, target);
            return;
        }
        for (int i = from; i < to; i++) {
            put(values[i], target);
        }
    }

    private void put(long value, PlainBytes target) {
        if (type == PrimitiveTypeName.INT32) {
            target.putInt((int) value);
        } else {
            target.putLong(value);
        }
    }

    @Override
    void clearValues() {
        count = 0;
    }
}
