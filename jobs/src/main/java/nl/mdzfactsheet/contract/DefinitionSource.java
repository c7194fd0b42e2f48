package nl.mdzfactsheet.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the definitions ({@code schemas/}) are read from: the copy inside the program, or a folder given by the operator. */
public final class DefinitionSource {

    private final Path root;

    private DefinitionSource(Path root) {
        this.root = root;
    }

    /** The folder when given, else the definitions shipped with the program. */
    public static DefinitionSource of(@Nullable Path folder) {
        return folder == null ? shipped() : new DefinitionSource(folder);
    }

    /** The definitions shipped with the program. */
    public static DefinitionSource shipped() {
        URL url = DefinitionSource.class.getResource("/schemas");
        if (url == null) {
            throw new IllegalStateException("The program was built without its definitions (schemas/)");
        }
        try {
            URI uri = url.toURI();
            return new DefinitionSource("jar".equals(uri.getScheme()) ? insideJar(uri) : Path.of(uri));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Cannot locate the shipped definitions", e);
        }
    }

    /** The jar stays open: the definitions are read through it as long as the program runs. */
    private static Path insideJar(URI uri) {
        try {
            FileSystem jar = FileSystems.newFileSystem(uri, Map.of());
            return jar.getPath("/schemas");
        } catch (FileSystemAlreadyExistsException e) {
            return FileSystems.getFileSystem(uri).getPath("/schemas");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files with this ending directly in a sub-folder, sorted by name; empty when the folder does not exist. */
    public List<Path> files(String folder, String ending) {
        Path directory = root.resolve(folder);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(p -> p.getFileName().toString().endsWith(ending))
                    .sorted((a, b) ->
                            a.getFileName().toString().compareTo(b.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file below the root with a path that sorts the same everywhere, for hashing. */
    public List<Path> allFiles() {
        try (Stream<Path> entries = Files.walk(root)) {
            return entries.filter(Files::isRegularFile)
                    .filter(p -> !p.getFileName().toString().equals("README.md"))
                    .sorted((a, b) -> relative(a).compareTo(relative(b)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Path of a file below the root, with forward slashes. */
    public String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** Text of a file, UTF-8. */
    public static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
