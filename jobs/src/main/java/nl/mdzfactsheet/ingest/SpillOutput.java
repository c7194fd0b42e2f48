package nl.mdzfactsheet.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Writes records of {@link SpillFormat} between parsing and sorting. */
final class SpillOutput implements Closeable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final OutputStream out;
    private byte[] buffer = new byte[BUFFER_BYTES];
    private int record;
    private int position;

    SpillOutput(Path file) throws IOException {
        this.out = Files.newOutputStream(file);
    }

    /** Begins a record; its length is filled in at the end. */
    void begin() {
        record = position;
        position += Integer.BYTES;
    }

    void put(long value) throws IOException {
        room(Long.BYTES);
        SpillFormat.set(buffer, position, value);
        position += Long.BYTES;
    }

    void put(int value) throws IOException {
        room(Integer.BYTES);
        SpillFormat.set(buffer, position, value);
        position += Integer.BYTES;
    }

    /** Bytes with their length before them. */
    void put(byte[] text, int from, int to) throws IOException {
        put(to - from);
        room(to - from);
        System.arraycopy(text, from, buffer, position, to - from);
        position += to - from;
    }

    void end() throws IOException {
        room(Integer.BYTES);
        SpillFormat.set(buffer, record, position - record);
        record = position;
    }

    /** Makes room behind the record that is being written; always leaves room to begin the next. */
    private void room(int bytes) throws IOException {
        if (position + bytes + Integer.BYTES > buffer.length) {
            out.write(buffer, 0, record);
            System.arraycopy(buffer, record, buffer, 0, position - record);
            position -= record;
            record = 0;
            if (position + bytes + Integer.BYTES > buffer.length) {
                buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, position + bytes + Integer.BYTES));
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            out.write(buffer, 0, position);
        }
    }
}
