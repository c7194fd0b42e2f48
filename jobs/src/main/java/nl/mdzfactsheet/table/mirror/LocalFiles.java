package nl.mdzfactsheet.table.mirror;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.mdzfactsheet.table.Sha256;

/** The files of a mirror on this machine with their hashes. A file that looks as it did (size, time, inode) is not read again. */
final class LocalFiles {

    private static final String TAB = "\t";
    private static final int COLUMNS = 3;

    private final Path root;
    private final Path memory;
    private final Map<String, Seen> seen = new HashMap<>();

    /** A file as it looked when it had this hash. */
    private record Seen(String look, String sha256) {}

    /** @param memory file that keeps the hashes between commands; it need not exist */
    LocalFiles(Path root, Path memory) {
        this.root = root;
        this.memory = memory;
        load();
    }

    /** True for names that stay below a folder: no empty part, none of points, none that could be cut in two. */
    static boolean isPlain(String path) {
        if (path.isEmpty() || path.indexOf('\\') >= 0 || path.chars().anyMatch(c -> c < ' ')) {
            return false;
        }
        return Stream.of(path.split("/", -1)).noneMatch(p -> p.isEmpty() || p.equals(".") || p.equals(".."));
    }

    Path at(String path) {
        return root.resolve(path);
    }

    /** Hash by path of every file below these folders; names that begin with a point and unfinished ones are not ours to keep. */
    SortedMap<String, String> hashes(List<String> folders) {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (String folder : folders) {
            try {
                if (Files.isDirectory(root.resolve(folder), LinkOption.NOFOLLOW_LINKS)) {
                    Files.walkFileTree(root.resolve(folder), new Walk(hashes));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return hashes;
    }

    private final class Walk extends SimpleFileVisitor<Path> {

        private final Map<String, String> hashes;

        Walk(Map<String, String> hashes) {
            this.hashes = hashes;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isLeftAlone(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !isLeftAlone(file)) {
                String path = root.relativize(file).toString().replace('\\', '/');
                hashes.put(path, hash(path, file, attributes));
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean isLeftAlone(Path path) {
            String name = path.getFileName().toString();
            return name.startsWith(".") || name.endsWith(".staging");
        }
    }

    private String hash(String path, Path file, BasicFileAttributes attributes) {
        String look = look(attributes);
        Seen known = seen.get(path);
        if (known == null || !known.look().equals(look)) {
            known = new Seen(look, Sha256.ofFile(file));
            seen.put(path, known);
        }
        return known.sha256();
    }

    /** Notes the hash of a file that was just brought here. */
    void know(String path, String sha256) {
        try {
            seen.put(path, new Seen(look(Files.readAttributes(at(path), BasicFileAttributes.class)), sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String look(BasicFileAttributes attributes) {
        return attributes.size() + " " + attributes.lastModifiedTime() + " " + attributes.fileKey();
    }

    void delete(String path) {
        try {
            Files.deleteIfExists(at(path));
            seen.remove(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes folders without files below these: a name alone can mean something. */
    void deleteEmptyFolders(List<String> folders) {
        for (String folder : folders) {
            Path top = root.resolve(folder);
            if (Files.isDirectory(top, LinkOption.NOFOLLOW_LINKS)) {
                try (Stream<Path> walk = Files.walk(top)) {
                    List<Path> deepestFirst = walk.filter(p -> Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS))
                            .sorted((a, b) -> b.compareTo(a))
                            .toList();
                    for (Path directory : deepestFirst) {
                        deleteIfEmpty(directory, top);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private static void deleteIfEmpty(Path directory, Path top) throws IOException {
        boolean empty;
        try (Stream<Path> entries = Files.list(directory)) {
            empty = entries.findAny().isEmpty();
        }
        if (empty && !directory.equals(top)) {
            Files.delete(directory);
        }
    }

    private void load() {
        if (!Files.isRegularFile(memory)) {
            return;
        }
        try {
            for (String line : Files.readAllLines(memory, StandardCharsets.UTF_8)) {
                String[] parts = line.split(TAB, -1);
                if (parts.length == COLUMNS) {
                    seen.put(parts[2], new Seen(parts[1], parts[0]));
                }
            }
        } catch (IOException e) {
            seen.clear(); // everything is hashed again
        }
    }

    /** Keeps the hashes for the next command. */
    void save() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(seen).forEach((path, s) -> text.append(s.sha256())
                .append(TAB)
                .append(s.look())
                .append(TAB)
                .append(path)
                .append('\n'));
        try {
            Path writing = memory.resolveSibling("." + memory.getFileName());
            Files.writeString(writing, text, StandardCharsets.UTF_8);
            protectFile(writing);
            Files.move(writing, memory, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes folders that are missing, for the owner alone. */
    static void createFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.getParent();
        if (parent != null) {
            createFolders(parent);
        }
        try {
            Files.createDirectory(folder);
            protect(folder, "rwx------");
        } catch (java.nio.file.FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    static void protectFile(Path file) throws IOException {
        protect(file, "rw-------");
    }

    private static void protect(Path path, String mode) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        }
    }
}
