package nl.mdzfactsheet.ingest;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads the records of a spill one by one. */
final class SpillInput implements Closeable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final byte[] length = new byte[Integer.BYTES];

    SpillInput(Path file) throws IOException {
        this.in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
    }

    /** The next record with its length, null at the end. */
    byte @Nullable [] next() throws IOException {
        int n = in.readNBytes(length, 0, length.length);
        if (n == 0) {
            return null;
        }
        byte[] record = new byte[n < length.length ? 0 : SpillFormat.intAt(length, 0)];
        int rest = record.length - length.length;
        if (rest < 0 || in.readNBytes(record, length.length, rest) < rest) {
            throw new EOFException("spill file is cut");
        }
        System.arraycopy(length, 0, record, 0, length.length);
        return record;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
