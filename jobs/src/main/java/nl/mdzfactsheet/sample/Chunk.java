package nl.mdzfactsheet.sample;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/** A part of one file: text, its control totals, and which of its lines must end in quarantine. */
final class Chunk {
    /** A line of the chunk, counted from 0, with the reason it must get. */
    record Mark(int line, String reason) {}

    /** Level 9 takes three times as long for two per cent less. */
    private static final int LEVEL = 6;

    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final List<Mark> marks = new ArrayList<>();
    private byte[] deflated = new byte[0];
    private int lines;
    private int beside;
    private long debitCents;
    private long creditCents;

    void add(String line, Charset charset) {
        text.writeBytes(line.getBytes(charset));
        text.write('\n');
        lines++;
    }

    /** A line that is no row: a header, a trailer. */
    void addBeside(String line) {
        add(line, StandardCharsets.UTF_8);
        beside++;
    }

    void count(boolean credit, long cents) {
        if (credit) {
            creditCents += cents;
        } else {
            debitCents += cents;
        }
    }

    /** Marks the line that was added last. */
    void mark(String reason) {
        marks.add(new Mark(lines - 1, reason));
    }

    /** Compresses the text so that chunks can be joined in one gzip member; done by the workers. */
    Chunk deflate() {
        Deflater deflater = new Deflater(LEVEL, true);
        try {
            deflater.setInput(text.toByteArray());
            ByteArrayOutputStream out = new ByteArrayOutputStream(text.size() / 6 + 64);
            byte[] buffer = new byte[1 << 16];
            int length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
            while (length > 0) {
                out.write(buffer, 0, length);
                length = length < buffer.length ? 0 : deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
            }
            deflated = out.toByteArray();
            return this;
        } finally {
            deflater.end();
        }
    }

    byte[] text() {
        return text.toByteArray();
    }

    byte[] deflated() {
        return deflated;
    }

    int lines() {
        return lines;
    }

    int rows() {
        return lines - beside;
    }

    long debitCents() {
        return debitCents;
    }

    long creditCents() {
        return creditCents;
    }

    List<Mark> marks() {
        return marks;
    }
}
