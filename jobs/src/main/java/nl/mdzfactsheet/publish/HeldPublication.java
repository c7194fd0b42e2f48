package nl.mdzfactsheet.publish;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.mdzfactsheet.table.Home;

/**
 * A factsheet that is computed and audited, and waits for approval because figures of the whole insurer jump: {@code store/held/publication-<year>.json}. It holds figures of
 * tier INSURER.
 *
 * @param year reporting year
 * @param result identity of its figures; an approval holds for these only
 * @param report folder with the files as they would be published, below the home
 * @param jumps what jumped, by measure
 */
@JsonPropertyOrder({"year", "result", "report", "jumps"})
public record HeldPublication(int year, String result, String report, List<Jump> jumps) {

    private static final Pattern NAME = Pattern.compile("publication-(\\d{4})\\.json");

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public HeldPublication {
        jumps = List.copyOf(jumps);
    }

    private static Path file(Home home, int year) {
        return home.held().resolve("publication-" + year + ".json");
    }

    /** What waits for a year. */
    public static Optional<HeldPublication> of(Home home, int year) {
        Path file = file(home, year);
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(JSON.readValue(file.toFile(), HeldPublication.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that waits, by year. */
    public static List<HeldPublication> all(Home home) {
        if (!Files.isDirectory(home.held())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(home.held())) {
            return files.map(f -> NAME.matcher(f.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(m -> Integer.parseInt(m.group(1)))
                    .sorted()
                    .flatMap(year -> of(home, year).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps it until it is approved, or another result of the year is published or held. */
    public void keep(Home home) {
        Path file = file(home, year);
        Path writing = file.resolveSibling("." + file.getFileName());
        try {
            Files.createDirectories(home.held());
            Files.writeString(writing, JSON.writeValueAsString(this) + "\n");
            FileModes.SHARED.file(writing);
            Files.move(writing, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing waits any more. */
    static void forget(Home home, int year) {
        try {
            Files.deleteIfExists(file(home, year));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
