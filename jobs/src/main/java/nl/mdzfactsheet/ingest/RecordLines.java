package nl.mdzfactsheet.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The physical lines of a message, as records with one byte per character. Lines end with LF, CR or CRLF; empty ones are skipped. Memory is bounded: of a line that is too long
 * only the start is kept. A character outside ASCII counts as one, as the standard counts it; no field that is used may hold any.
 */
final class RecordLines {

    private static final int CHUNK = 1 << 16;
    private static final int END = -1;
    private static final int MOST_BYTES_PER_CHARACTER = 4;
    private static final byte SUBSTITUTE = 0x1A;
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final EncodingCheck encoding;
    private final boolean utf8;
    private final byte[] chunk = new byte[CHUNK];
    private final byte[] record;
    private int position;
    private int limit;
    private long consumed;
    private boolean afterCarriageReturn;

    private int length;
    private boolean cut;
    private long line;
    private long nextLine = 1;

    /** @param longest characters of a record */
    RecordLines(InputStream in, DeliveredFile file, int longest) {
        this.in = in;
        this.encoding = new EncodingCheck(file);
        this.utf8 = file.encoding().equals(StandardCharsets.UTF_8);
        this.record = new byte[(longest + 1) * MOST_BYTES_PER_CHARACTER];
    }

    /** Goes to the next line that is not empty; false at the end of the file. */
    boolean next() throws IOException, Refusal {
        int b = character();
        while (b == '\n') {
            nextLine++;
            b = character();
        }
        if (b == END) {
            return false;
        }
        long offset = consumed - 1;
        line = nextLine++;
        length = 0;
        cut = false;
        for (; b != END && b != '\n'; b = character()) {
            if (length < record.length) {
                record[length++] = (byte) b;
            } else {
                cut = true;
            }
        }
        if (!cut) {
            encoding.check(ByteBuffer.wrap(record, 0, length), offset, line);
            characters();
        }
        return true;
    }

    /** The line; what stands behind {@link #length()} is of an earlier one. */
    byte[] record() {
        return record;
    }

    /** Characters of the line; of a line that was cut more than any record has. */
    int length() {
        return length;
    }

    /** A copy of the line. */
    byte[] copy() {
        return Arrays.copyOf(record, length);
    }

    /** Physical line, 1-based. */
    long line() {
        return line;
    }

    long linesRead() {
        return nextLine - 1;
    }

    /** One byte per character: others than ASCII by one that fits no value. */
    private void characters() {
        int from = utf8 && line == 1 && Arrays.equals(record, 0, Math.min(length, BOM.length), BOM, 0, BOM.length)
                ? BOM.length
                : 0;
        int characters = 0;
        for (int i = from; i < length; i++) {
            boolean ascii = record[i] >= 0;
            boolean begins = !utf8 || (record[i] & 0xC0) != 0x80;
            if (ascii || begins) {
                record[characters++] = ascii ? record[i] : SUBSTITUTE;
            }
        }
        length = characters;
    }

    /** The next byte; every kind of line break is one LF. */
    private int character() throws IOException {
        int b = read();
        if (b == '\n' && afterCarriageReturn) {
            b = read();
        }
        afterCarriageReturn = b == '\r';
        return b == '\r' ? '\n' : b;
    }

    private int read() throws IOException {
        if (position == limit) {
            position = 0;
            limit = Math.max(in.read(chunk, 0, chunk.length), 0);
            if (limit == 0) {
                return END;
            }
        }
        consumed++;
        return chunk[position++] & 0xFF;
    }
}
