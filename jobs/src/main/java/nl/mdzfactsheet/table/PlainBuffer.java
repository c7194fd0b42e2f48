package nl.mdzfactsheet.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Values that are kept as they will be written: wide decimals, and texts that come as bytes. */
final class PlainBuffer extends ColumnBuffer {

    private final boolean wide;
    private final PlainBytes values = new PlainBytes(FIRST_ROWS);
    private int[] ends = new int[FIRST_ROWS];
    private int count;

    PlainBuffer(ColumnDescriptor column) {
        super(column);
        this.wide = column.getPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY;
    }

    @Override
    void addFilled(Object value) {
        if (wide && value instanceof Long number) {
            addLong(number);
        } else if (wide) {
            addWide(unscaled(value));
        } else {
            addText((String) value);
        }
    }

    @Override
    void addLong(long value) {
        if (!wide) {
            super.addLong(value);
        }
        values.putLong(value < 0 ? -1 : 0);
        values.putLong(Long.reverseBytes(value));
        end();
    }

    @Override
    void addText(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        addUtf8(bytes, 0, bytes.length);
    }

    @Override
    void addUtf8(byte[] bytes, int from, int length) {
        if (wide) {
            super.addUtf8(bytes, from, length);
        }
        values.putInt(length);
        values.put(bytes, from, length);
        end();
    }

    /** Sums over many persons do not fit a long of 10^-8; they come as BigDecimal. */
    private static BigInteger unscaled(Object value) {
        return value instanceof BigDecimal exact
                ? exact.setScale(ParquetSchemas.WIDE_DECIMAL_SCALE, RoundingMode.UNNECESSARY)
                        .unscaledValue()
                : BigInteger.valueOf(((Number) value).longValue());
    }

    private void addWide(BigInteger unscaled) {
        byte[] bytes = unscaled.toByteArray();
        for (int i = bytes.length; i < ParquetSchemas.WIDE_DECIMAL_BYTES; i++) {
            values.putByte(unscaled.signum() < 0 ? -1 : 0);
        }
        values.put(bytes, 0, bytes.length);
        end();
    }

    private void end() {
        filled();
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
        }
        ends[count++] = values.size();
    }

    @Override
    int dictionary(PlainBytes target) {
        return 0;
    }

    @Override
    void encode(int from, int to, PlainBytes target) {
        if (from < to) {
            target.put(values, from == 0 ? 0 : ends[from - 1], ends[to - 1]);
        }
    }

    @Override
    void clearValues() {
        values.clear();
        count = 0;
    }
}
