package nl.mdzfactsheet.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.failure.Reason;
import org.jspecify.annotations.Nullable;

/** The records of a delivered file, one at a time, as fields of bytes: what the checks and sinks see, whatever the file looks like. */
interface DeliveredRecords {

    /** Goes to the next record; false at the end of the file. */
    boolean next() throws IOException, Refusal;

    /** First physical line of the record, 1-based. */
    long line();

    /** Number of the physical line after the last record. */
    long linesRead();

    /** Why the record cannot be split into fields, else null. */
    @Nullable
    Reason fault();

    /** What is wrong with a record that was split well, whatever its fields hold, else null. */
    default @Nullable Reason contradiction() {
        return null;
    }

    int fields();

    /** The bytes that {@link #from} and {@link #to} of this field point into. */
    byte[] bytes(int field);

    int from(int field);

    int to(int field);

    /** A field as text. */
    String text(int field);

    /** The record as delivered, cut when it is too long to keep. */
    String raw();

    /** The record as delivered, with something else in a field; empty when the field stands there in a form of its own. */
    String rawWith(int field, byte[] other);

    /** From here on the field holds something else; the record as delivered does not change. */
    void replace(int field, byte[] other);

    /** At the end of the file: why its delivery must be refused, beside what is wrong with rows. */
    default List<Refusal> refusals() {
        return List.of();
    }

    /** At the end of the file: records beside the rows. */
    default Strays strays() {
        return Strays.NONE;
    }

    /** At the end of the file: records that are no rows and yet worth telling. */
    default Map<Reason, Long> listed() {
        return Map.of();
    }

    /**
     * Records beside the rows.
     *
     * @param beside went to quarantine and are no rows
     * @param possible went to quarantine; rows or not, nobody can say
     * @param leftOut counted by the supplier as rows, but none
     */
    record Strays(long beside, long possible, long leftOut) {
        static final Strays NONE = new Strays(0, 0, 0);

        /** True when a declared number of rows can be that of the records read. */
        boolean explain(long declared, long read) {
            long most = read - beside + leftOut;
            return declared <= most && declared >= most - possible;
        }
    }
}
