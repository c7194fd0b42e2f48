package nl.mdzfactsheet.publish;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * The pointer {@code current.json}: the version that counts.
 *
 * @param year reporting year
 * @param version number of the version, from 1
 * @param path its folder, beside the pointer
 * @param contentHash hash over its files
 */
@JsonPropertyOrder({"year", "version", "path", "contentHash"})
public record Publication(int year, int version, String path, String contentHash) {

    /** Name of the pointer. */
    public static final String POINTER = "current.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** The publication of a year that counts now; the folder is {@code <home>/published/<year>}. */
    public static Optional<Publication> current(Path yearFolder) {
        Path pointer = yearFolder.resolve(POINTER);
        if (!Files.isRegularFile(pointer)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(pointer.toFile(), Publication.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of this version. */
    @JsonIgnore
    public Path folder(Path yearFolder) {
        return yearFolder.resolve(path);
    }

    /** Ids of the deliveries it was made of. */
    public List<String> inputs(Path yearFolder) {
        return VersionManifest.read(folder(yearFolder)).inputs().stream()
                .map(PublishFacts.Input::delivery)
                .toList();
    }

    /** Makes this the version that counts, by one atomic rename. */
    void point(Path yearFolder) throws IOException {
        Path writing = yearFolder.resolve("." + POINTER);
        byte[] text = (JSON.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
        Files.write(
                writing,
                text,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        FileModes.SHARED.file(writing);
        Files.move(
                writing,
                yearFolder.resolve(POINTER),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
