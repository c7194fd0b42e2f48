package nl.mdzfactsheet.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The spill files of one delivered file, one per patient bucket: bucket = highest bits of the pseudonym, so that bucket order is patient order. */
final class Spills implements Closeable {

    private final List<SpillOutput> outputs = new ArrayList<>();
    private final int shift;
    private final int table;
    private final int file;

    /**
     * @param table ordinal of the claim table, 0 for others
     * @param file ordinal of the delivered file
     */
    Spills(Path folder, int buckets, int table, int file) throws IOException {
        Files.createDirectories(folder);
        this.table = table;
        this.file = file;
        this.shift = Long.SIZE - Integer.numberOfTrailingZeros(buckets);
        for (int bucket = 0; bucket < buckets; bucket++) {
            outputs.add(new SpillOutput(file(folder, bucket)));
        }
    }

    static Path file(Path folder, int bucket) {
        return folder.resolve(String.format(Locale.ROOT, "%03d.spill", bucket));
    }

    /**
     * Begins the record of a row in the spill of its patient.
     *
     * @param person field of the pseudonym
     * @param day the day the table is sorted by
     */
    SpillOutput begin(DeliveredRecords row, int person, int day) throws IOException {
        long high = Pseudonym.high(row.bytes(person), row.from(person));
        SpillOutput out = outputs.size() == 1 ? outputs.get(0) : outputs.get((int) (high >>> shift));
        out.begin();
        out.put(high);
        out.put(Pseudonym.low(row.bytes(person), row.from(person)));
        out.put(day);
        out.put(table);
        out.put(file);
        out.put(row.line());
        return out;
    }

    @Override
    public void close() throws IOException {
        for (SpillOutput output : outputs) {
            output.close();
        }
    }
}
