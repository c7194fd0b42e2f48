package nl.mdzfactsheet.ingest;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads what {@link SpillOutput} wrote. */
final class SpillInput implements Closeable {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int limit;

    SpillInput(Path file) throws IOException {
        this.in = Files.newInputStream(file);
    }

    /** True when another record follows. */
    boolean more() throws IOException {
        if (position == limit) {
            position = 0;
            limit = in.readNBytes(buffer, 0, BUFFER_BYTES);
        }
        return limit > 0;
    }

    long getLong() throws IOException {
        need(Long.BYTES);
        long value = (long) LONGS.get(buffer, position);
        position += Long.BYTES;
        return value;
    }

    int getInt() throws IOException {
        need(Integer.BYTES);
        int value = (int) INTS.get(buffer, position);
        position += Integer.BYTES;
        return value;
    }

    byte[] getBytes() throws IOException {
        byte[] bytes = new byte[getInt()];
        int present = Math.min(bytes.length, limit - position);
        System.arraycopy(buffer, position, bytes, 0, present);
        position += present;
        if (in.readNBytes(bytes, present, bytes.length - present) < bytes.length - present) {
            throw new EOFException("spill file is cut");
        }
        return bytes;
    }

    private void need(int bytes) throws IOException {
        if (limit - position < bytes) {
            System.arraycopy(buffer, position, buffer, 0, limit - position);
            limit -= position;
            position = 0;
            limit += in.readNBytes(buffer, limit, BUFFER_BYTES - limit);
            if (limit < bytes) {
                throw new EOFException("spill file is cut");
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
