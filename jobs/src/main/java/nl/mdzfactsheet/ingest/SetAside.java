package nl.mdzfactsheet.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.table.DeliveryStore;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.StepStore;

/**
 * Deliveries with a suspected BSN: taken out of the inbox into a folder that only the owner can read, {@code protected/suspected-bsn}, and told of in every run until
 * somebody takes them away.
 */
final class SetAside {

    private final Path root;

    SetAside(Home home) {
        this.root = home.suspectedBsn();
    }

    /** Names of what lies there. */
    List<String> names() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(root)) {
            return entries.map(e -> e.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves a delivery folder; false when this user may not take it out of the inbox. */
    boolean move(Path delivery, String name) {
        try {
            Files.createDirectories(root);
            DeliveryStore.protect(root.resolve("..").normalize());
            DeliveryStore.protect(root);
            Path target = root.resolve(name);
            StepStore.delete(target);
            return moved(delivery, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean moved(Path delivery, Path target) {
        try {
            Files.move(delivery, target, StandardCopyOption.ATOMIC_MOVE);
            DeliveryStore.protect(target);
            return true;
        } catch (IOException otherFileSystem) {
            return copied(delivery, target);
        }
    }

    /** The inbox is another file system, or not ours to change: then no copy is left behind either. */
    private static boolean copied(Path delivery, Path target) {
        try {
            if (!Files.isWritable(delivery)
                    || !Files.isWritable(delivery.resolve("..").normalize())) {
                return false;
            }
            List<Path> paths = new ArrayList<>();
            try (Stream<Path> walk = Files.walk(delivery)) {
                walk.forEach(paths::add);
            }
            for (Path path : paths) {
                Files.copy(path, target.resolve(delivery.relativize(path).toString()));
            }
            DeliveryStore.protect(target);
            StepStore.delete(delivery);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Where a delivery goes, as told to operators. */
    static Phrase place(String name) {
        return new Phrase(
                "verplaatst naar protected/suspected-bsn/" + name, "moved to protected/suspected-bsn/" + name);
    }

    /** What lies there and was not told of yet: a run was stopped before it could. */
    List<Finding> findings(List<Finding> told) {
        return names().stream()
                .filter(n -> told.stream().noneMatch(f -> f.detail().english().endsWith(n)))
                .map(n -> Finding.of(n, Reason.SUSPECTED_BSN, "protected/suspected-bsn/" + n, Phrase.NONE))
                .toList();
    }
}
