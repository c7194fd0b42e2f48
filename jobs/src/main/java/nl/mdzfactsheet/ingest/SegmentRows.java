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
import nl.mdzfactsheet.ingest.SegmentFile.Encoder;
import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.table.ParquetColumnWriter;

/** Spilled records as rows of the curated contracts, column by column in contract order; what is put where is told by the sinks that spill. */
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
            columns.add(intAt(data, at + DAY))
                    .add(intAt(data, at + TABLE))
                    .add(intAt(data, at + FILE))
                    .add(longAt(data, at + LINE))
                    .add(intAt(data, values + 16) == 0)
                    .add(intAt(data, values + 20))
                    .add(codes[intAt(data, values + 24)])
                    .add(intAt(data, values + 28))
                    .add(longAt(data, values))
                    .add(longAt(data, values + 8))
                    .add(intAt(data, values + 32))
                    .add(intAt(data, values + 36))
                    .add(number(codes, intAt(data, values + 40)))
                    .add(number(codes, intAt(data, values + 44)))
                    .add(intAt(data, values + 48))
                    .add(intAt(data, values + 52));
            text(data, text(data, values + 56, columns), columns);
        };
    }

    private static int number(int[] codes, int provisional) {
        return provisional == ClaimLine.NONE ? ClaimLine.NONE : codes[provisional];
    }

    /** Contract {@code insured_period}. */
    static void insured(byte[] data, int at, ParquetColumnWriter columns) {
        int values = at + VALUES;
        patient(data, at, columns);
        for (int column = 2; column < 6; column++) {
            columns.add(intAt(data, values + 4 * (column - 2)));
        }
        columns.add(intAt(data, at + DAY)).add(intAt(data, values + 16)).add(intAt(data, values + 20));
    }

    /** Contract {@code programme_contact}. */
    static void contacts(byte[] data, int at, ParquetColumnWriter columns) {
        int values = at + VALUES;
        patient(data, at, columns);
        int programme = text(data, values + 8, columns);
        columns.add(intAt(data, values));
        text(data, programme, columns);
        columns.add(intAt(data, at + DAY)).add(intAt(data, values + 4) == 1);
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
            columns.add(delivery).add(table).add(path).add(longAt(data, at + QuarantineSpill.LINE));
            int column = text(data, at + QuarantineSpill.TEXTS, columns);
            int raw = text(data, column, columns);
            columns.add(version)
                    .add(longAt(data, at + QuarantineSpill.CENTS))
                    .add(intAt(data, at + QuarantineSpill.DEBIT) == 1);
            text(data, raw, columns);
        };
    }

    private static void patient(byte[] data, int at, ParquetColumnWriter columns) {
        columns.add(longAt(data, at + PATIENT_HIGH)).add(longAt(data, at + PATIENT_LOW));
    }

    /** A text with its length before it; an empty one is null where the contract allows. Returns where the next begins. */
    private static int text(byte[] data, int at, ParquetColumnWriter columns) {
        int length = SpillFormat.intAt(data, at);
        int from = at + Integer.BYTES;
        if (length > 0 || !columns.mayBeEmpty()) {
            columns.add(data, from, length);
        } else {
            columns.addEmpty();
        }
        return from + length;
    }
}
