package nl.mdzfactsheet.ingest;

import java.io.IOException;
import java.io.Serializable;
import nl.mdzfactsheet.patient.ClaimLine;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Spilled records as rows of the curated contracts. */
final class SegmentRows {

    /**
     * Where a spill comes from.
     *
     * @param file path of the spill
     * @param tableNo ordinal of the claim table, 0 for others
     * @param fileNo ordinal of the delivered file
     * @param numbers dictionary number per provisional number
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    record Part(String file, int tableNo, int fileNo, int[] numbers) implements Serializable {}

    /** Reads one record into a row that is used again for the next. */
    @FunctionalInterface
    interface Decoder extends Serializable {
        void decode(SpillInput in, Part part, InternalRow row) throws IOException;
    }

    private SegmentRows() {}

    /** Contract {@code claim_event}. */
    static void claims(SpillInput in, Part part, InternalRow row) throws IOException {
        row.setLong(0, in.getLong());
        row.setLong(1, in.getLong());
        row.setInt(3, part.tableNo());
        row.setInt(4, part.fileNo());
        row.setLong(5, in.getLong());
        row.setLong(10, in.getLong());
        row.setLong(11, in.getLong());
        row.setInt(2, in.getInt());
        row.setBoolean(6, in.getInt() == 0);
        row.setInt(7, in.getInt());
        row.setInt(8, part.numbers()[in.getInt()]);
        row.setInt(9, in.getInt());
        row.setInt(12, in.getInt());
        row.setInt(13, in.getInt());
        row.setInt(14, number(part, in.getInt()));
        row.setInt(15, number(part, in.getInt()));
        row.setInt(16, in.getInt());
        row.setInt(17, in.getInt());
        row.update(18, UTF8String.fromBytes(in.getBytes()));
        row.update(19, textOrNull(in.getBytes()));
    }

    private static int number(Part part, int provisional) {
        return provisional == ClaimLine.NONE ? ClaimLine.NONE : part.numbers()[provisional];
    }

    /** Contract {@code insured_period}. */
    static void insured(SpillInput in, Part part, InternalRow row) throws IOException {
        row.setLong(0, in.getLong());
        row.setLong(1, in.getLong());
        in.getLong();
        for (int column = 2; column < 9; column++) {
            row.setInt(column, in.getInt());
        }
    }

    /** Contract {@code programme_contact}. */
    static void contacts(SpillInput in, Part part, InternalRow row) throws IOException {
        row.setLong(0, in.getLong());
        row.setLong(1, in.getLong());
        row.setInt(3, in.getInt());
        row.setInt(5, in.getInt());
        row.setBoolean(6, in.getInt() == 1);
        row.update(2, UTF8String.fromBytes(in.getBytes()));
        row.update(4, UTF8String.fromBytes(in.getBytes()));
    }

    /** Contract {@code quarantined_row} without what is the same for a whole file. */
    static Decoder quarantine(String delivery, QuarantineSource[] sources) {
        return (in, part, row) -> {
            QuarantineSource source = sources[part.fileNo()];
            row.update(0, UTF8String.fromString(delivery));
            row.update(1, UTF8String.fromString(source.table()));
            row.update(2, UTF8String.fromString(source.path()));
            row.setLong(3, in.getLong());
            row.setLong(7, in.getLong());
            row.setBoolean(8, in.getInt() == 1);
            row.update(4, UTF8String.fromBytes(in.getBytes()));
            row.update(5, textOrNull(in.getBytes()));
            row.update(6, UTF8String.fromString(source.version()));
            row.update(9, UTF8String.fromBytes(in.getBytes()));
        };
    }

    /** File of a quarantined row: its table, path and the version of the contract. */
    record QuarantineSource(String table, String path, String version) implements Serializable {}

    private static @Nullable UTF8String textOrNull(byte[] text) {
        return text.length == 0 ? null : UTF8String.fromBytes(text);
    }
}
