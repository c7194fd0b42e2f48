package nl.mdzfactsheet.table;

import java.util.Arrays;
import org.apache.parquet.column.ColumnDescriptor;

/** Yes or no, eight to a byte. */
final class BooleanBuffer extends ColumnBuffer {

    private boolean[] values = new boolean[FIRST_ROWS];
    private int count;

    BooleanBuffer(ColumnDescriptor column) {
        super(column);
    }

    @Override
    void addFilled(Object value) {
        addBoolean((Boolean) value);
    }

    @Override
    void addBoolean(boolean value) {
        filled();
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = value;
    }

    @Override
    void addStored(long value) {
        addBoolean(value != 0);
    }

    @Override
    int dictionary(PlainBytes target) {
        return 0;
    }

    @Override
    void encode(int from, int to, PlainBytes target) {
        for (int start = from; start < to; start += Byte.SIZE) {
            int bits = 0;
            for (int i = start; i < Math.min(to, start + Byte.SIZE); i++) {
                bits |= (values[i] ? 1 : 0) << (i - start);
            }
            target.putByte(bits);
        }
    }

    @Override
    void clearValues() {
        count = 0;
    }
}
