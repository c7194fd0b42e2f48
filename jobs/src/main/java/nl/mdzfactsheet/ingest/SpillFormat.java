package nl.mdzfactsheet.ingest;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Layout of a spilled record: its length, then the same start for every table, then the values of the table. Numbers are little endian; texts have their length before them.
 */
final class SpillFormat {

    /** Length of the whole record, int. */
    static final int LENGTH = 0;
    /** First 64 bits of the pseudonym. */
    static final int PATIENT_HIGH = 4;
    /** Last 64 bits of the pseudonym. */
    static final int PATIENT_LOW = 12;
    /** The day the table is sorted by, int. */
    static final int DAY = 20;
    /** Ordinal of the claim table, int; 0 for others. */
    static final int TABLE = 24;
    /** Ordinal of the file in the descriptor, int. */
    static final int FILE = 28;
    /** Physical line. */
    static final int LINE = 32;
    /** Where the values of the table begin. */
    static final int VALUES = 40;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private SpillFormat() {}

    static long longAt(byte[] data, int at) {
        return (long) LONGS.get(data, at);
    }

    static int intAt(byte[] data, int at) {
        return (int) INTS.get(data, at);
    }

    static void set(byte[] data, int at, long value) {
        LONGS.set(data, at, value);
    }

    static void set(byte[] data, int at, int value) {
        INTS.set(data, at, value);
    }
}
