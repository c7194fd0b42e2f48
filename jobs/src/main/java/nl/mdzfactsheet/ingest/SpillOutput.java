package nl.mdzfactsheet.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the records between parsing and sorting: plain binary, one file per delivered file and bucket. */
final class SpillOutput implements Closeable {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;

    SpillOutput(Path file) throws IOException {
        this.out = Files.newOutputStream(file);
    }

    void put(long value) throws IOException {
        room(Long.BYTES);
        LONGS.set(buffer, position, value);
        position += Long.BYTES;
    }

    void put(int value) throws IOException {
        room(Integer.BYTES);
        INTS.set(buffer, position, value);
        position += Integer.BYTES;
    }

    /** Bytes with their length before them. */
    void put(byte[] text, int from, int to) throws IOException {
        int length = to - from;
        put(length);
        if (length > BUFFER_BYTES) {
            flush();
            out.write(text, from, length);
            return;
        }
        room(length);
        System.arraycopy(text, from, buffer, position, length);
        position += length;
    }

    private void room(int bytes) throws IOException {
        if (position + bytes > BUFFER_BYTES) {
            flush();
        }
    }

    private void flush() throws IOException {
        out.write(buffer, 0, position);
        position = 0;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }
}
