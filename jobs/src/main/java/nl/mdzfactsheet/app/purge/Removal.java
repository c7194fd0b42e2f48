package nl.mdzfactsheet.app.purge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Something that goes.
 *
 * @param kind what it is
 * @param name how people know it
 * @param folder what is deleted; of a delivery everything but its ledger entry
 */
public record Removal(Kind kind, String name, Path folder) {

    /** Kinds of things that go, in the order in which they go: first what people see, last what it was made of. */
    public enum Kind {
        VERSION,
        RESTATEMENT,
        EXPLANATION,
        WORK,
        DEFINITIONS,
        DELIVERY,
        SCRATCH
    }

    /** Size on disk. */
    public long bytes() {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).mapToLong(Removal::size).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
