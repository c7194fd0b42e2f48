package nl.mdzfactsheet.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The folder in which a delivery is built before it gets its name.
 *
 * @param root the staging folder; what ends up in the store lies directly below it, the rest below {@code intake}
 */
record Staging(Path root) {

    /** Copies and spills, removed before the delivery gets its name. */
    Path intake() throws IOException {
        return Files.createDirectories(root.resolve("intake"));
    }

    /** Spills of the accepted rows of a file. */
    Path spills(DeliveredFile file) throws IOException {
        return intake().resolve(String.format(Locale.ROOT, "rows-%04d", file.number()));
    }

    /** Spill of the quarantined rows of a file. */
    Path quarantine(DeliveredFile file) throws IOException {
        return intake().resolve(String.format(Locale.ROOT, "quarantine-%04d.spill", file.number()));
    }

    /** Canonical CSV of a reference table. */
    Path reference(String table) throws IOException {
        return Files.createDirectories(root.resolve("reference")).resolve(table + ".csv");
    }
}
