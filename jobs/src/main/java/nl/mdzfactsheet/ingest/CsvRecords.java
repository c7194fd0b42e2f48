package nl.mdzfactsheet.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nl.mdzfactsheet.failure.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV file as slices of bytes, RFC 4180: fields may stand in quotes, a doubled quote is a quote, a quote inside an unquoted field is a character.
 * Lines end with LF, CR or CRLF; empty lines are skipped. Memory is bounded by the longest record allowed. A damaged quote costs its own physical line only: reading goes on
 * at the next one. Nothing is ever decoded with replacement: a byte that does not fit the encoding ends the file.
 */
final class CsvRecords implements DeliveredRecords {

    private static final int CHUNK = 1 << 18;
    private static final int RAW_KEPT = 2_000;
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final DeliveredFile file;
    private final EncodingCheck encoding;
    private final byte delimiter;
    private final int longest;

    private byte[] buffer = new byte[CHUNK];
    private long bufferOffset;
    private int start;
    private int limit;
    private boolean ended;

    private int consumed;
    private long line;
    private long nextLine = 1;
    private int expected = -1;

    private int fields;
    private int[] from = new int[64];
    private int[] to = new int[64];
    private boolean[] unescaped = new boolean[64];
    private byte[] scratch = new byte[256];
    private int scratchLength;
    private int length;
    private byte[] cut = {};
    private boolean quoted;
    private @Nullable Reason fault;

    CsvRecords(InputStream in, DeliveredFile file, int longest) throws IOException {
        this.in = in;
        this.file = file;
        this.delimiter = (byte) file.delimiter();
        this.longest = longest;
        this.encoding = new EncodingCheck(file);
        skipMark();
    }

    /** The number of fields every record must have, known once the header was read: a record over several lines with another number is a damaged quote. */
    void expect(int number) {
        this.expected = number;
    }

    @Override
    public boolean next() throws IOException, Refusal {
        start += consumed;
        consumed = 0;
        if (!skipEmptyLines()) {
            return false;
        }
        line = nextLine;
        fields = 0;
        scratchLength = 0;
        quoted = false;
        fault = null;
        int end = readFields();
        if (fault == null) {
            fault = faultOfWhole(end);
        }
        if (fault == null) {
            finish(end);
        } else {
            giveUp();
        }
        return true;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public long linesRead() {
        return nextLine - 1;
    }

    @Override
    public @Nullable Reason fault() {
        return fault;
    }

    @Override
    public int fields() {
        return fields;
    }

    @Override
    public byte[] bytes(int field) {
        return unescaped[field] ? scratch : buffer;
    }

    @Override
    public int from(int field) {
        return unescaped[field] ? from[field] : start + from[field];
    }

    @Override
    public int to(int field) {
        return unescaped[field] ? to[field] : start + to[field];
    }

    @Override
    public String text(int field) {
        return new String(bytes(field), from(field), to(field) - from(field), file.encoding());
    }

    @Override
    public String raw() {
        return fault == null ? new String(buffer, start, length, file.encoding()) : new String(cut, file.encoding());
    }

    @Override
    public String rawWith(int field, byte[] other) {
        if (unescaped[field]) {
            return "";
        }
        return new String(buffer, start, from[field], file.encoding())
                + new String(other, StandardCharsets.US_ASCII)
                + new String(buffer, start + to[field], length - to[field], file.encoding());
    }

    @Override
    public void replace(int field, byte[] other) {
        if (scratch.length < scratchLength + other.length) {
            scratch = Arrays.copyOf(scratch, scratch.length + other.length);
        }
        System.arraycopy(other, 0, scratch, scratchLength, other.length);
        from[field] = scratchLength;
        to[field] = scratchLength + other.length;
        scratchLength += other.length;
        unescaped[field] = true;
    }

    /** A record over several lines is right only when it is not too long and has as many fields as the header; else a quote was never closed. */
    private @Nullable Reason faultOfWhole(int end) {
        boolean severalLines = quoted && (end > longest || fields != expected) && lineBreaks(end) > 0;
        if (severalLines && (end > longest || expected >= 0)) {
            return Reason.QUOTE_DAMAGED;
        }
        return end > longest ? Reason.LINE_TOO_LONG : null;
    }

    private int readFields() throws IOException {
        int at = 0;
        while (true) {
            if (has(at) && buffer[start + at] == '"') {
                at = quotedField(at);
            } else {
                int end = plainEnd(at);
                add(at, end, false);
                at = end;
            }
            if (fault != null || !has(at) || buffer[start + at] != delimiter) {
                return at;
            }
            at++;
        }
    }

    /** First delimiter or line break at or after a place. */
    private int plainEnd(int at) throws IOException {
        int place = at;
        while (true) {
            byte[] bytes = buffer;
            int stop = limit;
            for (int i = start + place; i < stop; i++) {
                byte b = bytes[i];
                if (b == delimiter || b == '\n' || b == '\r') {
                    return i - start;
                }
            }
            place = limit - start;
            if (place > longest) {
                fault = Reason.LINE_TOO_LONG;
                return place;
            }
            if (!fill()) {
                return place;
            }
        }
    }

    private int quotedField(int open) throws IOException {
        quoted = true;
        boolean doubled = false;
        int at = open + 1;
        while (true) {
            at = nextQuote(at);
            if (at < 0) {
                fault = Reason.QUOTE_DAMAGED;
                return open;
            }
            if (!has(at + 1) || buffer[start + at + 1] != '"') {
                break;
            }
            doubled = true;
            at += 2;
        }
        add(open + 1, at, doubled);
        int after = at + 1;
        if (has(after)) {
            byte b = buffer[start + after];
            if (b != delimiter && b != '\n' && b != '\r') {
                fault = Reason.QUOTE_DAMAGED;
            }
        }
        return after;
    }

    /** The next quote, -1 when the file or the longest record ends first. */
    private int nextQuote(int at) throws IOException {
        int place = at;
        while (true) {
            for (int i = start + place; i < limit; i++) {
                if (buffer[i] == '"') {
                    return i - start;
                }
            }
            place = Math.max(place, limit - start);
            if (place > longest || !fill()) {
                return -1;
            }
        }
    }

    private void add(int fieldFrom, int fieldTo, boolean doubled) {
        if (fields == from.length) {
            from = Arrays.copyOf(from, fields * 2);
            to = Arrays.copyOf(to, fields * 2);
            unescaped = Arrays.copyOf(unescaped, fields * 2);
        }
        from[fields] = fieldFrom;
        to[fields] = fieldTo;
        unescaped[fields] = doubled;
        if (doubled) {
            unescape(fieldFrom, fieldTo);
        }
        fields++;
    }

    private void unescape(int fieldFrom, int fieldTo) {
        if (scratch.length < scratchLength + fieldTo - fieldFrom) {
            scratch = Arrays.copyOf(scratch, scratch.length + fieldTo - fieldFrom);
        }
        from[fields] = scratchLength;
        for (int i = fieldFrom; i < fieldTo; i++) {
            byte b = buffer[start + i];
            scratch[scratchLength++] = b;
            if (b == '"') {
                i++;
            }
        }
        to[fields] = scratchLength;
    }

    /** Ends a record that was split well. */
    private void finish(int end) throws IOException, Refusal {
        length = end;
        nextLine += 1 + (quoted ? lineBreaks(end) : 0);
        consumed = end + breakLength(end);
        checkEncoding(end);
    }

    /** Ends a damaged record at the end of its first physical line, however long that is; only its start is kept. */
    private void giveUp() throws IOException, Refusal {
        int end = 0;
        while (has(end) && buffer[start + end] != '\n' && buffer[start + end] != '\r' && end <= longest) {
            end++;
        }
        fields = 0;
        nextLine++;
        length = Math.min(end, RAW_KEPT);
        cut = Arrays.copyOfRange(buffer, start, start + length);
        if (end > longest) {
            fault = Reason.LINE_TOO_LONG;
            discardLine();
        } else {
            checkEncoding(end);
            consumed = end + breakLength(end);
        }
    }

    /** Drops the rest of a line that is too long, a buffer at a time. */
    private void discardLine() throws IOException {
        while (has(0) && buffer[start] != '\n' && buffer[start] != '\r') {
            int at = start;
            while (at < limit && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            start = at;
        }
        consumed = breakLength(0);
    }

    private boolean skipEmptyLines() throws IOException {
        while (has(0)) {
            int rest = breakLength(0);
            if (rest == 0) {
                return true;
            }
            start += rest;
            nextLine++;
        }
        return false;
    }

    /** Length of the line break at a place: CRLF is one break of two bytes. */
    private int breakLength(int at) throws IOException {
        if (!has(at)) {
            return 0;
        }
        byte b = buffer[start + at];
        if (b == '\r') {
            return has(at + 1) && buffer[start + at + 1] == '\n' ? 2 : 1;
        }
        return b == '\n' ? 1 : 0;
    }

    private int lineBreaks(int end) {
        int breaks = 0;
        for (int i = start; i < start + end; i++) {
            boolean last = buffer[i] == '\n' || (buffer[i] == '\r' && (i + 1 == limit || buffer[i + 1] != '\n'));
            breaks += last ? 1 : 0;
        }
        return breaks;
    }

    private void checkEncoding(int end) throws Refusal {
        encoding.check(ByteBuffer.wrap(buffer, start, end), bufferOffset, line);
    }

    private boolean has(int at) throws IOException {
        while (start + at >= limit) {
            if (!fill()) {
                return false;
            }
        }
        return true;
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, limit - start);
            bufferOffset += start;
            limit -= start;
            start = 0;
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int n = in.read(buffer, limit, buffer.length - limit);
        ended = n < 0;
        limit += Math.max(n, 0);
        return !ended;
    }

    private void skipMark() throws IOException {
        boolean marked = file.encoding().equals(StandardCharsets.UTF_8) && has(BOM.length - 1);
        if (marked && Arrays.equals(buffer, 0, BOM.length, BOM, 0, BOM.length)) {
            start = BOM.length;
        }
    }
}
