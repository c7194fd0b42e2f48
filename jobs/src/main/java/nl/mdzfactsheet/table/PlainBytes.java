package nl.mdzfactsheet.table;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;

/** Bytes in the order of Parquet's plain encoding: little endian, growing as needed, used again for the next page. */
final class PlainBytes {

    private byte[] bytes;
    private ByteBuffer view;
    private int size;

    PlainBytes(int capacity) {
        bytes = new byte[capacity];
        view = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
            view = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    void putByte(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    void putInt(int value) {
        room(Integer.BYTES);
        view.putInt(size, value);
        size += Integer.BYTES;
    }

    void putLong(long value) {
        room(Long.BYTES);
        view.putLong(size, value);
        size += Long.BYTES;
    }

    void put(byte[] source, int from, int length) {
        room(length);
        System.arraycopy(source, from, bytes, size, length);
        size += length;
    }

    /** A part of what another holds. */
    void put(PlainBytes source, int from, int to) {
        put(source.bytes, from, to - from);
    }

    /** Writes to the end. */
    OutputStream stream() {
        return new OutputStream() {
            @Override
            public void write(int value) {
                putByte(value);
            }

            @Override
            public void write(byte[] source, int from, int length) {
                put(source, from, length);
            }
        };
    }

    /** What is in it now; valid until the next change. */
    BytesInput input() {
        return BytesInput.from(bytes, 0, size);
    }
}
