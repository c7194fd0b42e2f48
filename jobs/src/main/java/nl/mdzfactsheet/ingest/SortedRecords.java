package nl.mdzfactsheet.ingest;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The spilled records of one bucket by patient, day, table and then in the order they were spilled (file, line). Sorts in memory as many as fit and merges sorted runs from disk
 * when there are more, so that memory does not grow with the delivery. One packed {@code long} per record is sorted: the highest bits of the patient that differ inside the bucket, and the
 * position.
 */
final class SortedRecords {

    /** Bytes sorted in memory at a time. */
    static final int RUN_BYTES = 96 << 20;

    private static final int POSITION_BITS = 24;
    private static final long POSITION = (1L << POSITION_BITS) - 1;
    /** Makes every day of 1900 … 9999 positive. */
    private static final int DAY_SHIFT = 1 << 20;

    private static final int TABLE_BITS = 3;

    private final int bucketBits;
    private final int runBytes;
    private final Path scratch;
    private final List<Path> runs = new ArrayList<>();
    private byte[] data = {};
    private int limit;
    private int[] starts = new int[1 << 12];
    private long[] keys = {};
    private int count;

    /** Receives the records in order. */
    @FunctionalInterface
    interface Receiver {

        /** @param at where the record begins; the bytes are used again for the next */
        void receive(byte[] data, int at) throws IOException;
    }

    /**
     * @param buckets number of buckets the patients are spread over
     * @param runBytes bytes sorted in memory at a time
     * @param scratch prefix of files for sorted runs, should they be needed
     */
    SortedRecords(int buckets, int runBytes, Path scratch) {
        this.bucketBits = Integer.numberOfTrailingZeros(buckets);
        this.runBytes = runBytes;
        this.scratch = scratch;
    }

    /** Hands over the records of the spills in order. */
    void forEach(List<Path> spills, Receiver receiver) throws IOException {
        long total = 0;
        for (Path spill : spills) {
            total += Files.size(spill);
        }
        data = new byte[(int) Math.min(total + 1, runBytes)];
        for (Path spill : spills) {
            read(spill);
        }
        if (runs.isEmpty()) {
            sort();
            send(receiver);
        } else {
            writeRun();
            merge(receiver);
        }
    }

    private void read(Path spill) throws IOException {
        try (InputStream in = Files.newInputStream(spill)) {
            boolean more = true;
            while (more) {
                int n = in.readNBytes(data, limit, data.length - limit);
                int next = index(limit + n);
                more = limit + n == data.length;
                limit += n;
                if (more) {
                    int rest = limit - next;
                    limit = next;
                    writeRun();
                    System.arraycopy(data, next, data, 0, rest);
                    limit = rest;
                }
            }
        }
    }

    /** Notes where complete records begin, up to an end; returns where the first incomplete one does. */
    private int index(int end) {
        int at = count == 0 ? 0 : starts[count - 1] + SpillFormat.intAt(data, starts[count - 1]);
        while (at + Integer.BYTES <= end && at + SpillFormat.intAt(data, at) <= end) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = at;
            at += SpillFormat.intAt(data, at);
        }
        return at;
    }

    private void sort() {
        keys = new long[count];
        for (int i = 0; i < count; i++) {
            long patient = SpillFormat.longAt(data, starts[i] + SpillFormat.PATIENT_HIGH) << bucketBits;
            keys[i] = ((patient & ~POSITION) ^ Long.MIN_VALUE) | i;
        }
        Arrays.sort(keys);
        int from = 0;
        for (int to = 1; to <= count; to++) {
            if (to == count || (keys[to] & ~POSITION) != (keys[from] & ~POSITION)) {
                sortPatient(from, to);
                from = to;
            }
        }
    }

    /** Orders records with the same first bits: as a rule those of one patient, by day and table. */
    private void sortPatient(int from, int to) {
        boolean onePatient = true;
        int first = start(from);
        for (int i = from; i < to; i++) {
            int at = start(i);
            onePatient &= samePatient(first, at);
            long day = (long) SpillFormat.intAt(data, at + SpillFormat.DAY) + DAY_SHIFT;
            long table = SpillFormat.intAt(data, at + SpillFormat.TABLE);
            keys[i] = ((day << TABLE_BITS | table) << POSITION_BITS) | (keys[i] & POSITION);
        }
        Arrays.sort(keys, from, to);
        if (!onePatient) {
            Long[] mixed = new Long[to - from];
            Arrays.setAll(mixed, i -> keys[from + i]);
            Arrays.sort(
                    mixed,
                    Comparator.<Long>comparingLong(k -> high(start(k)) ^ Long.MIN_VALUE)
                            .thenComparingLong(k -> low(start(k)) ^ Long.MIN_VALUE));
            for (int i = from; i < to; i++) {
                keys[i] = mixed[i - from];
            }
        }
    }

    private boolean samePatient(int a, int b) {
        return high(a) == high(b) && low(a) == low(b);
    }

    private int start(int position) {
        return start(keys[position]);
    }

    private int start(long key) {
        return starts[(int) (key & POSITION)];
    }

    private long high(int at) {
        return SpillFormat.longAt(data, at + SpillFormat.PATIENT_HIGH);
    }

    private long low(int at) {
        return SpillFormat.longAt(data, at + SpillFormat.PATIENT_LOW);
    }

    private void send(Receiver receiver) throws IOException {
        for (int i = 0; i < count; i++) {
            receiver.receive(data, start(i));
        }
    }

    private void writeRun() throws IOException {
        sort();
        Path run = scratch.resolveSibling(scratch.getFileName() + "-run-" + runs.size());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(run), 1 << 16)) {
            send((bytes, at) -> out.write(bytes, at, SpillFormat.intAt(bytes, at)));
        }
        runs.add(run);
        count = 0;
        limit = 0;
    }

    /** The head of a sorted run. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    private record Head(byte[] record, int run, SpillInput rest) {

        long high() {
            return SpillFormat.longAt(record, SpillFormat.PATIENT_HIGH) ^ Long.MIN_VALUE;
        }

        long low() {
            return SpillFormat.longAt(record, SpillFormat.PATIENT_LOW) ^ Long.MIN_VALUE;
        }

        int day() {
            return SpillFormat.intAt(record, SpillFormat.DAY);
        }

        int table() {
            return SpillFormat.intAt(record, SpillFormat.TABLE);
        }
    }

    private void merge(Receiver receiver) throws IOException {
        PriorityQueue<Head> heads = new PriorityQueue<>(Comparator.comparingLong(Head::high)
                .thenComparingLong(Head::low)
                .thenComparingInt(Head::day)
                .thenComparingInt(Head::table)
                .thenComparingInt(Head::run));
        List<SpillInput> inputs = new ArrayList<>();
        try {
            for (int run = 0; run < runs.size(); run++) {
                SpillInput input = new SpillInput(runs.get(run));
                inputs.add(input);
                advance(heads, run, input);
            }
            for (Head head = heads.poll(); head != null; head = heads.poll()) {
                receiver.receive(head.record(), 0);
                advance(heads, head.run(), head.rest());
            }
        } finally {
            for (SpillInput input : inputs) {
                input.close();
            }
        }
        for (Path run : runs) {
            Files.delete(run);
        }
    }

    private static void advance(PriorityQueue<Head> heads, int run, SpillInput input) throws IOException {
        byte[] record = input.next();
        if (record != null) {
            heads.add(new Head(record, run, input));
        }
    }
}
