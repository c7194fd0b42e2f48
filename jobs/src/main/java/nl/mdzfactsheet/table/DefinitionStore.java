package nl.mdzfactsheet.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import nl.mdzfactsheet.contract.DefinitionSource;

/**
 * Copies of the definitions that published versions were made with, by content hash: {@code <home>/definitions/<hash>/}. A copy appears by one rename and is never
 * changed after, so an old version can always be computed as it was meant.
 */
public final class DefinitionStore {

    private static final String STAGING = ".staging-";

    private final Path root;

    public DefinitionStore(Home home) {
        this.root = home.definitions();
    }

    /**
     * Keeps a copy of every definition file, if it is not there yet.
     *
     * @param hash hash of the definitions, their name in the store
     */
    public void keep(DefinitionSource source, String hash) {
        if (Files.isDirectory(root.resolve(hash))) {
            return;
        }
        try {
            Files.createDirectories(root);
            DeliveryStore.protect(root);
            Path staging = root.resolve(STAGING + hash);
            StepStore.delete(staging);
            Files.createDirectory(staging);
            DeliveryStore.protect(staging);
            for (Path file : source.allFiles()) {
                Path target = staging.resolve(source.relative(file));
                Files.createDirectories(target.resolveSibling("."));
                Files.write(target, Files.readAllBytes(file));
            }
            Files.move(staging, root.resolve(hash), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The copy with this hash; empty when it was never kept or is gone. */
    public Optional<DefinitionSource> find(String hash) {
        Path folder = root.resolve(hash);
        return hash.isEmpty() || !Files.isDirectory(folder)
                ? Optional.empty()
                : Optional.of(DefinitionSource.of(folder));
    }
}
