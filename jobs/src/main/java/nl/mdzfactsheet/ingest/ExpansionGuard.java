package nl.mdzfactsheet.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import nl.mdzfactsheet.table.Settings.Bounds;

/** Stops a file that expands beyond the bounds. The ratio counts from one mebibyte on: small repetitive files are harmless. */
final class ExpansionGuard extends FilterInputStream {

    private static final long FREE_BYTES = 1 << 20;

    private final long storedBytes;
    private final Bounds bounds;
    private long expanded;

    /** Thrown when a bound is passed. */
    static final class Exceeded extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;

        Exceeded() {
            super("expanded size above the bound");
        }
    }

    ExpansionGuard(InputStream in, long storedBytes, Bounds bounds) {
        super(in);
        this.storedBytes = storedBytes;
        this.bounds = bounds;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int n = in.read(target, offset, length);
        if (n > 0) {
            expanded += n;
            boolean disproportionate = expanded > FREE_BYTES && expanded / bounds.maxExpansionRatio() > storedBytes;
            if (expanded > bounds.maxExpandedBytes() || disproportionate) {
                throw new Exceeded();
            }
        }
        return n;
    }
}
