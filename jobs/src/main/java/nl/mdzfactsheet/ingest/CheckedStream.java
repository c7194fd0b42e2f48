package nl.mdzfactsheet.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.Reason;

/**
 * A delivered file while it is read, in place: no copy is made, so nothing that must not be kept is ever written. The hash is of the very bytes that were read; a file
 * that is changed, shortened or replaced meanwhile is noticed at the end, before anything of it counts. Closing reads what is left.
 */
final class CheckedStream extends InputStream {

    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final DeliveredFile file;
    private final MessageDigest digest = sha256();
    private long bytes;
    private boolean closed;

    CheckedStream(InputStream in, DeliveredFile file) {
        this.in = in;
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int n = read(one, 0, 1);
        return n < 0 ? -1 : one[0] & 0xFF;
    }

    /** Ends at the declared size: what lies behind is counted, not read. */
    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (closed || bytes > file.bytes()) {
            return -1;
        }
        int n = in.read(target, offset, (int) Math.min(length, file.bytes() - bytes + 1));
        if (n > 0) {
            bytes += n;
            digest.update(target, offset, n);
        }
        return bytes > file.bytes() ? -1 : n;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            byte[] buffer = new byte[BUFFER_BYTES];
            int n = read(buffer, 0, buffer.length);
            while (n > 0) {
                n = read(buffer, 0, buffer.length);
            }
            closed = true;
            in.close();
        }
    }

    /** After closing: how the file differs from what the descriptor says of it. */
    Optional<Refusal> difference(long size) {
        if (bytes == 0) {
            return refusal(Reason.FILE_EMPTY, Phrase.NONE);
        }
        if (bytes != file.bytes()) {
            return refusal(Reason.BYTES_MISMATCH, Phrase.figures("bytes", file.bytes(), Math.max(size, bytes)));
        }
        String found = HexFormat.of().formatHex(digest.digest());
        return found.equals(file.sha256())
                ? Optional.empty()
                : refusal(
                        Reason.HASH_MISMATCH,
                        new Phrase(
                                "sha256 " + file.sha256() + " in datapackage.json, " + found + " gevonden",
                                "sha256 " + file.sha256() + " in datapackage.json, " + found + " found"));
    }

    private Optional<Refusal> refusal(Reason reason, Phrase detail) {
        return Optional.of(new Refusal(reason, Location.of(file.path()), detail));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
