package nl.mdzfactsheet.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** One file of a delivery while it is written: chunks are joined into one gzip member, hash and totals kept on the way. */
final class DeliveryFile {
    private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 2, (byte) 0xff};
    private static final byte[] LAST_BLOCK = {3, 0};

    private final Path path;
    private final boolean gzip;
    private final OutputStream out;
    private final MessageDigest digest = sha256();
    private final CRC32 crc = new CRC32();
    private long textBytes;
    private long bytes;
    private long lines;
    private long rows;
    private long debitCents;
    private long creditCents;

    DeliveryFile(Path path, boolean gzip) throws IOException {
        this.path = path;
        this.gzip = gzip;
        Files.createDirectories(path.toAbsolutePath().getParent());
        this.out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
        if (gzip) {
            write(GZIP_HEADER);
        }
    }

    /** Appends a deflated chunk; the first one is the header line. */
    void append(Chunk chunk) throws IOException {
        byte[] text = chunk.text();
        crc.update(text);
        textBytes += text.length;
        write(gzip ? chunk.deflated() : text);
        lines += chunk.lines();
        rows += chunk.rows();
        debitCents += chunk.debitCents();
        creditCents += chunk.creditCents();
    }

    void finish() throws IOException {
        if (gzip) {
            write(LAST_BLOCK);
            ByteBuffer trailer = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
            write(trailer.putInt((int) crc.getValue()).putInt((int) textBytes).array());
        }
        out.close();
    }

    /** Lines so far, the header included. */
    long lines() {
        return lines;
    }

    /** Rows so far: lines without headers and trailers. */
    long rows() {
        return rows;
    }

    long bytes() {
        return bytes;
    }

    long debitCents() {
        return debitCents;
    }

    long creditCents() {
        return creditCents;
    }

    String fileName() {
        return path.getName(path.getNameCount() - 1).toString();
    }

    /** Only after {@link #finish()}. */
    String sha256Hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void write(byte[] part) throws IOException {
        out.write(part);
        digest.update(part);
        bytes += part.length;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
