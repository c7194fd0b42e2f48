package nl.mdzfactsheet.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.table.Home;

/**
 * A rough estimate of what a run writes, made before anything is read: so that a disk that is too small is known in the evening and not halfway the night.
 *
 * @param need bytes the run may take
 * @param free bytes that are free for the user of this process
 */
public record DiskSpace(long need, long free) {

    /** Measured at 50,000 insured: what is delivered, unpacked, makes three times as much in store, written tables and publication together. */
    private static final int PER_BYTE = 3;

    /** How much a packed file of claims unpacks to. */
    private static final int PACKED = 5;

    private static final long MEGA = 1L << 20;
    private static final long LEAST = 100 * MEGA;

    /** Looks at what lies in the inbox and at the disk of the home. */
    public static DiskSpace of(Home home, Path inbox) {
        try {
            return new DiskSpace(
                    LEAST + PER_BYTE * bytes(inbox),
                    Files.getFileStore(home.root()).getUsableSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long bytes(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        long sum = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sum += Files.size(file) * (file.toString().endsWith(".csv") ? 1 : PACKED);
            }
        }
        return sum;
    }

    /** A warning with both figures; empty when there is room. */
    public Optional<Notice> warning(Home home, String lang) {
        if (free >= need) {
            return Optional.empty();
        }
        Reason reason = Reason.DISK_SHORT;
        String text = lang.equals("nl")
                ? free / MEGA + " MB vrij, ongeveer " + need / MEGA + " MB nodig; maak ruimte, mdz purge helpt daarbij"
                : free / MEGA + " MB free, about " + need / MEGA + " MB needed; make room, mdz purge helps";
        return Optional.of(new Notice(
                Notice.Kind.WARNING, home.root().toString(), reason.code(), reason.text(lang) + ": " + text));
    }
}
