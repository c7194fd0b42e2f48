package nl.mdzfactsheet.ingest;

import static nl.mdzfactsheet.ingest.SpillFormat.DAY;
import static nl.mdzfactsheet.ingest.SpillFormat.FILE;
import static nl.mdzfactsheet.ingest.SpillFormat.LINE;
import static nl.mdzfactsheet.ingest.SpillFormat.PATIENT_HIGH;
import static nl.mdzfactsheet.ingest.SpillFormat.PATIENT_LOW;
import static nl.mdzfactsheet.ingest.SpillFormat.TABLE;
import static nl.mdzfactsheet.ingest.SpillFormat.VALUES;
import static nl.mdzfactsheet.ingest.SpillFormat.intAt;
import static nl.mdzfactsheet.ingest.SpillFormat.longAt;

import java.util.List;
import nl.mdzfactsheet.ingest.SegmentFile.Columns;
import nl.mdzfactsheet.ingest.SegmentFile.Encoder;
import nl.mdzfactsheet.patient.ClaimLine;
import org.apache.parquet.io.api.Binary;

/** Spilled records as rows of the curated contracts; what is put where is told by the sinks that spill. */
final class SegmentRows {

    private SegmentRows() {}

    /**
     * Contract {@code claim_event}.
     *
     * @param numbers per file, the dictionary number of every provisional number
     */
    static Encoder claims(List<int[]> numbers) {
        return (data, at, columns) -> {
            int[] codes = numbers.get(intAt(data, at + FILE));
            int values = at + VALUES;
            patient(data, at, columns);
            columns.put(2, intAt(data, at + DAY));
            columns.put(3, intAt(data, at + TABLE));
            columns.put(4, intAt(data, at + FILE));
            columns.put(5, longAt(data, at + LINE));
            columns.put(6, intAt(data, values + 16) == 0);
            columns.put(7, intAt(data, values + 20));
            columns.put(8, codes[intAt(data, values + 24)]);
            columns.put(9, intAt(data, values + 28));
            columns.put(10, longAt(data, values));
            columns.put(11, longAt(data, values + 8));
            columns.put(12, intAt(data, values + 32));
            columns.put(13, intAt(data, values + 36));
            columns.put(14, number(codes, intAt(data, values + 40)));
            columns.put(15, number(codes, intAt(data, values + 44)));
            columns.put(16, intAt(data, values + 48));
            columns.put(17, intAt(data, values + 52));
            columns.putText(19, data, columns.putText(18, data, values + 56));
        };
    }

    private static int number(int[] codes, int provisional) {
        return provisional == ClaimLine.NONE ? ClaimLine.NONE : codes[provisional];
    }

    /** Contract {@code insured_period}. */
    static void insured(byte[] data, int at, Columns columns) {
        int values = at + VALUES;
        patient(data, at, columns);
        for (int column = 2; column < 6; column++) {
            columns.put(column, intAt(data, values + 4 * (column - 2)));
        }
        columns.put(6, intAt(data, at + DAY));
        columns.put(7, intAt(data, values + 16));
        columns.put(8, intAt(data, values + 20));
    }

    /** Contract {@code programme_contact}. */
    static void contacts(byte[] data, int at, Columns columns) {
        int values = at + VALUES;
        patient(data, at, columns);
        int programme = columns.putText(2, data, values + 8);
        columns.put(3, intAt(data, values));
        columns.putText(4, data, programme);
        columns.put(5, intAt(data, at + DAY));
        columns.put(6, intAt(data, values + 4) == 1);
    }

    /**
     * Contract {@code quarantined_row}; see {@link QuarantineSpill} for its record.
     *
     * @param delivery delivery id
     * @param table table of the file
     * @param path path of the file
     * @param version version of its contract
     */
    static Encoder quarantine(String delivery, String table, String path, String version) {
        return (data, at, columns) -> {
            columns.put(0, Binary.fromString(delivery));
            columns.put(1, Binary.fromString(table));
            columns.put(2, Binary.fromString(path));
            columns.put(3, longAt(data, at + QuarantineSpill.LINE));
            int column = columns.putText(4, data, at + QuarantineSpill.TEXTS);
            int raw = columns.putText(5, data, column);
            columns.put(6, Binary.fromString(version));
            columns.put(7, longAt(data, at + QuarantineSpill.CENTS));
            columns.put(8, intAt(data, at + QuarantineSpill.DEBIT) == 1);
            columns.putText(9, data, raw);
        };
    }

    private static void patient(byte[] data, int at, Columns columns) {
        columns.put(0, longAt(data, at + PATIENT_HIGH));
        columns.put(1, longAt(data, at + PATIENT_LOW));
    }
}
