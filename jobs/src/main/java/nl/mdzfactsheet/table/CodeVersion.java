package nl.mdzfactsheet.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The version of the program: a hash over its own classes, the same for the classes of a build and for the jar made of them. It cannot lag behind the code. */
public final class CodeVersion {

    private static final String ROOT = "nl/mdzfactsheet";
    private static final int SHORT = 16;

    private CodeVersion() {}

    /** Read once: a run has one version, also when the jar is replaced while it runs. */
    private static final class Running {
        private static final String VERSION = read();
    }

    /** The version of the classes now running. */
    public static String current() {
        return Running.VERSION;
    }

    private static String read() {
        CodeSource source = CodeVersion.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IllegalStateException("Cannot find the program's own classes");
        }
        try {
            return of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Cannot find the program's own classes", e);
        }
    }

    /** The version of the classes in a folder or jar. */
    static String of(Path classes) {
        try {
            if (Files.isDirectory(classes)) {
                return hash(classes.resolve(ROOT), classes);
            }
            try (FileSystem jar = FileSystems.newFileSystem(classes, Map.of())) {
                return hash(jar.getPath("/" + ROOT), jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(Path folder, Path root) throws IOException {
        Map<String, String> classes = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(p -> p.toString().endsWith(".class")).toList()) {
                classes.put(root.relativize(file).toString().replace('\\', '/'), Sha256.ofFile(file));
            }
        }
        Sha256 sha = Sha256.start();
        classes.forEach((name, content) -> sha.add(name).add(content));
        return sha.hex().substring(0, SHORT);
    }
}
