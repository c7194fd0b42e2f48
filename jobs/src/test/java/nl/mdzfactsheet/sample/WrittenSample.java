package nl.mdzfactsheet.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A generated folder as a reader without knowledge of the generator sees it. */
final class WrittenSample {
    private final Path root;

    WrittenSample(Path root) {
        this.root = root;
    }

    /** Relative path → bytes of every file. */
    Map<String, byte[]> files() {
        try (Stream<Path> paths = Files.walk(root)) {
            Map<String, byte[]> files = new HashMap<>();
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString(), Files.readAllBytes(path));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> deliveries() {
        Set<String> deliveries = new TreeSet<>();
        files().keySet().stream()
                .filter(name -> name.endsWith("datapackage.json"))
                .forEach(name -> deliveries.add(name.split("/", -1)[1]));
        return deliveries;
    }

    JsonNode descriptor(String delivery) {
        try {
            return new ObjectMapper().readTree(bytes("inbox/" + delivery + "/datapackage.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a resource, unpacked, the header included. */
    List<String> lines(String delivery, JsonNode resource) {
        String path = resource.get("path").asText();
        byte[] bytes = unpacked(path, bytes("inbox/" + delivery + "/" + path));
        return new String(bytes, Charset.forName(resource.get("encoding").asText()))
                .lines()
                .toList();
    }

    byte[] bytes(String relative) {
        try {
            return Files.readAllBytes(root.resolve(relative));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] unpacked(String name, byte[] stored) {
        if (!name.endsWith(".gz")) {
            return stored;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(stored))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All rows of a table over the regular deliveries and corrections, each as column → value. */
    List<Map<String, String>> rows(String table) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String delivery : deliveries()) {
            for (JsonNode resource : descriptor(delivery).get("resources")) {
                if (resource.get("name").asText().equals(table) && !delivery.endsWith("-eerste")) {
                    rows.addAll(asMaps(lines(delivery, resource), ";"));
                }
            }
        }
        return rows;
    }

    List<Map<String, String>> expected(String file) {
        return asMaps(
                new String(bytes("expected/" + file), java.nio.charset.StandardCharsets.UTF_8)
                        .lines()
                        .toList(),
                ",");
    }

    private static List<Map<String, String>> asMaps(List<String> lines, String delimiter) {
        String[] header = lines.get(0).split(delimiter, -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(delimiter, -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < Math.min(cells.length, header.length); i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }
}
