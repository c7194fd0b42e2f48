package nl.mdzfactsheet.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.mdzfactsheet.table.mirror.Mirror;
import org.jspecify.annotations.Nullable;

/**
 * The outputs of one step, one folder per input hash. A folder appears by one atomic rename, complete with its manifest, and is never changed after: so a
 * killed step leaves nothing to mend and the same inputs are never computed twice.
 */
public final class StepStore {

    private static final String STAGING = ".staging-";

    private final Path folder;
    private final String step;
    private final String codeVersion;
    private final @Nullable Mirror mirror;

    /** The store of a step, for example {@code 20-fold}. */
    public StepStore(Home home, String step) {
        this.folder = home.step(step);
        this.step = step;
        this.codeVersion = CodeVersion.current();
        this.mirror = home.mirror();
    }

    /** Other code is another input: an output of an older program is never taken for one of this. */
    private String key(String inputHash) {
        return Sha256.start().add(codeVersion).add(inputHash).hex();
    }

    /** A complete earlier output for these inputs; one with missing or cut files does not count. */
    public Optional<StepOutput> find(String inputHash) {
        return complete(folder.resolve(key(inputHash)));
    }

    private static Optional<StepOutput> complete(Path output) {
        if (!Files.isRegularFile(output.resolve(Manifest.FILE))) {
            return Optional.empty();
        }
        Manifest manifest = Manifest.read(output);
        boolean complete = manifest.files().stream().allMatch(f -> sizeOf(output.resolve(f.path())) == f.bytes());
        return complete ? Optional.of(new StepOutput(output, manifest)) : Optional.empty();
    }

    /** All complete outputs that this program wrote, by key. */
    public List<StepOutput> outputs() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(p -> !p.getFileName().toString().startsWith(STAGING))
                    .sorted()
                    .flatMap(p -> complete(p).stream())
                    .filter(o -> o.key().equals(key(o.manifest().inputHash())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A complete earlier output by its key, whatever program wrote it. */
    public Optional<StepOutput> withKey(String key) {
        return complete(folder.resolve(key));
    }

    /** Writes a new output: the writer fills a staging folder, which then gets its manifest and its name. */
    public StepOutput write(String inputHash, Consumer<Path> writer) {
        try {
            Files.createDirectories(folder);
            deleteAbandoned();
            Path staging = folder.resolve(STAGING + key(inputHash));
            Files.createDirectories(staging);
            if (mirror != null) {
                mirror.push(); // what tasks on workers will read
            }
            writer.accept(staging);
            if (mirror != null) {
                mirror.collect(staging);
            }
            removeSparkMarks(staging);
            Manifest manifest = Manifest.describe(step, inputHash, staging);
            manifest.write(staging);
            Path output = folder.resolve(key(inputHash));
            delete(output);
            Files.move(staging, output, StandardCopyOption.ATOMIC_MOVE);
            return new StepOutput(output, manifest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What killed runs left half written, for whatever input: the home is locked, so nobody writes there now. */
    private void deleteAbandoned() throws IOException {
        try (Stream<Path> outputs = Files.list(folder)) {
            for (Path abandoned : outputs.filter(p -> p.getFileName().toString().startsWith(STAGING))
                    .toList()) {
                delete(abandoned);
            }
        }
    }

    /** Spark's success marks and checksum files say nothing the manifest does not say better. */
    public static void removeSparkMarks(Path directory) throws IOException {
        try (Stream<Path> walk = Files.walk(directory)) {
            List<Path> marks = walk.filter(Files::isRegularFile)
                    .filter(p -> p.getFileName().toString().equals("_SUCCESS")
                            || p.getFileName().toString().endsWith(".crc"))
                    .toList();
            for (Path mark : marks) {
                Files.delete(mark);
            }
        }
    }

    /** Deletes a folder and all below it, if it exists. */
    public static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(directory)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static long sizeOf(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
