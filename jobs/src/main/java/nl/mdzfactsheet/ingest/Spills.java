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

    Spills(Path folder, int buckets) throws IOException {
        Files.createDirectories(folder);
        this.shift = Long.SIZE - Integer.numberOfTrailingZeros(buckets);
        for (int bucket = 0; bucket < buckets; bucket++) {
            outputs.add(new SpillOutput(file(folder, bucket)));
        }
    }

    static Path file(Path folder, int bucket) {
        return folder.resolve(String.format(Locale.ROOT, "%03d.spill", bucket));
    }

    /** The spill of a patient. */
    SpillOutput of(long patientHigh) {
        return outputs.size() == 1 ? outputs.get(0) : outputs.get((int) (patientHigh >>> shift));
    }

    @Override
    public void close() throws IOException {
        for (SpillOutput output : outputs) {
            output.close();
        }
    }
}
