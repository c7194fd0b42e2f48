package nl.mdzfactsheet.table.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a home as text by path. */
final class HomeContent {

    private HomeContent() {}

    /** Makes a home hold these files and no others; a file that holds its text already is left alone. */
    static void fill(Mirror mirror, Map<String, String> files) throws IOException {
        for (String path : content(mirror.root()).keySet()) {
            if (!files.containsKey(path)) {
                Files.delete(mirror.root().resolve(path));
            }
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path target = mirror.root().resolve(file.getKey());
            Files.createDirectories(target.resolve("..").normalize());
            if (!Files.exists(target) || !Files.readString(target).equals(file.getValue())) {
                Files.writeString(target, file.getValue());
            }
        }
    }

    static SortedMap<String, String> content(Path root) throws IOException {
        SortedMap<String, String> content = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                content.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return content;
    }
}
