package nl.mdzfactsheet.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Home folders for tests. */
final class Homes {

    private static final Pattern LABEL = Pattern.compile("\"([0-9]{4})\"");

    private Homes() {}

    /** A new home with the settings that came with a sample. */
    static Path forSample(Path sample, Path home) throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.copy(sample.resolve("config/settings.yaml"), home.resolve("config/settings.yaml"));
        return home;
    }

    /** The labels that the settings of a sample allow. */
    static Set<String> allowedLabels(Path sample) throws IOException {
        Set<String> labels = new TreeSet<>();
        Matcher label = LABEL.matcher(Files.readString(sample.resolve("config/settings.yaml")));
        while (label.find()) {
            labels.add(label.group(1));
        }
        return labels;
    }

    /** Copies a folder, except the lock of a home. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : walk.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else if (!path.getFileName().toString().equals("mdz.lock")) {
                    Files.copy(path, target);
                }
            }
        }
    }
}
