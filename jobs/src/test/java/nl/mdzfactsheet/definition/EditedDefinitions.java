package nl.mdzfactsheet.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.mdzfactsheet.contract.DefinitionSource;

/** The shipped definitions with a few measures, copied to a folder where one thing can be spoiled. */
final class EditedDefinitions {

    private static final Path SHIPPED =
            Path.of(System.getProperty("project.root", "..")).resolve("schemas");
    private static final List<String> MEASURES =
            List.of("inclusion_rate_DM2", "ppi_users", "dry_powder_share", "no_show_amount", "double_bundle_quarters");

    private final Path folder;

    EditedDefinitions(Path folder) {
        this.folder = folder;
    }

    static EditedDefinitions in(Path folder) {
        try (Stream<Path> walk = Files.walk(SHIPPED)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Path relative = SHIPPED.relativize(file);
                String name = relative.getFileName().toString().replace(".yaml", "");
                if (!relative.startsWith("measures") || MEASURES.contains(name)) {
                    Path copy = folder.resolve(relative.toString());
                    Files.createDirectories(copy.resolveSibling("."));
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EditedDefinitions(folder);
    }

    DefinitionSource source() {
        return DefinitionSource.of(folder);
    }

    /** Replaces the first occurrence and returns the line on which the replacement starts. */
    long replace(String file, String old, String replacement) {
        try {
            String text = Files.readString(folder.resolve(file));
            int at = text.indexOf(old);
            if (at < 0) {
                throw new IllegalArgumentException(file + " does not hold " + old);
            }
            Files.writeString(
                    folder.resolve(file), text.substring(0, at) + replacement + text.substring(at + old.length()));
            return text.substring(0, at).lines().count() + (at > 0 && text.charAt(at - 1) != '\n' ? 0 : 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
