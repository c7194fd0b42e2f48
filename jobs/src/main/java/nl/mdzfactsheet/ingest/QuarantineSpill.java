package nl.mdzfactsheet.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nl.mdzfactsheet.failure.Reason;
import org.jspecify.annotations.Nullable;

/** Quarantined rows of one file to spill; the raw line stays in the protected store only. */
final class QuarantineSpill implements Closeable {

    /** Physical line, after the length of the record. */
    static final int LINE = 4;
    /** Amount in cents. */
    static final int CENTS = 12;
    /** 1 for a debit line. */
    static final int DEBIT = 20;
    /** Reason, column and raw line. */
    static final int TEXTS = 24;

    private final SpillOutput out;

    /**
     * What is wrong with a row.
     *
     * @param column column at fault, null when the record as a whole is
     * @param kept what is kept of the line
     */
    record Fault(Reason reason, @Nullable String column, String kept) {}

    QuarantineSpill(Path file) throws IOException {
        this.out = new SpillOutput(file);
    }

    /**
     * @param cents amount of the line, 0 when it cannot be read
     * @param debit true unless the line says credit
     */
    void add(DeliveredRecords row, Fault fault, long cents, boolean debit) throws IOException {
        out.begin();
        out.put(row.line());
        out.put(cents);
        out.put(debit ? 1 : 0);
        put(fault.reason().code());
        put(fault.column() == null ? "" : fault.column());
        put(fault.kept());
        out.end();
    }

    private void put(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.put(bytes, 0, bytes.length);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
