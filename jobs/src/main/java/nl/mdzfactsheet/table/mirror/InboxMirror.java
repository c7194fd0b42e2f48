package nl.mdzfactsheet.table.mirror;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.mdzfactsheet.table.mirror.RemoteFolder.Listed;

/**
 * An inbox in an object store and its copy on this machine. Descriptors always come; data files only of deliveries that may have to be read. The copies have the times of the objects, because a file
 * that was written anew is a new offer. Nothing is written to the inbox; a delivery that was taken out of the copy is removed from it.
 */
public final class InboxMirror {

    private static final String DESCRIPTOR = "/datapackage.json";

    private final RemoteFolder store;
    private final Path root;
    private final NavigableSet<String> brought = new TreeSet<>();

    private InboxMirror(RemoteFolder store, Path root) {
        this.store = store;
        this.root = root;
    }

    /** The mirror of an inbox below a work folder of this machine. */
    public static InboxMirror of(URI inbox, Path work) {
        return of(RemoteFolder.of(inbox), work);
    }

    static InboxMirror of(RemoteFolder store, Path work) {
        try {
            Path root = work.resolve("inbox");
            LocalFiles.createFolders(root);
            return new InboxMirror(store, root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The inbox as a folder of this machine. */
    public Path root() {
        return root;
    }

    /**
     * Makes the copy what the inbox offers.
     *
     * @param wanted asked when the descriptors are here: names of the deliveries whose data files are needed
     */
    public void pull(Supplier<Set<String>> wanted) {
        SortedMap<String, Listed> offered = new TreeMap<>(store.list(""));
        offered.keySet().removeIf(path -> Stream.of(path.split("/", -1)).anyMatch(p -> p.startsWith(".")));
        removeOthers(offered);
        fetch(offered, InboxMirror::isDescriptor);
        offered.keySet().forEach(this::mark);
        Set<String> names = wanted.get();
        forgetAllBut(names);
        fetch(offered, path -> names.contains(delivery(path)));
        brought.clear();
        offered.keySet().stream()
                .map(InboxMirror::delivery)
                .filter(names::contains)
                .forEach(brought::add);
    }

    private static boolean isDescriptor(String path) {
        return path.endsWith(DESCRIPTOR) && path.indexOf('/') == path.length() - DESCRIPTOR.length();
    }

    private static String delivery(String path) {
        int end = path.indexOf('/');
        return end < 0 ? "" : path.substring(0, end);
    }

    /** A folder without a descriptor and a loose file are seen too, without their content. */
    private void mark(String path) {
        try {
            String delivery = delivery(path);
            if (!delivery.isEmpty()) {
                LocalFiles.createFolders(root.resolve(delivery));
            } else if (!Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
                Files.createFile(root.resolve(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fetch(SortedMap<String, Listed> offered, Predicate<String> which) {
        List<String> missing = offered.keySet().stream()
                .filter(which)
                .filter(path -> !isHere(path, offered.getOrDefault(path, new Listed(-1, 0))))
                .toList();
        Transfers.forEach(missing, path -> {
            store.read(path, root.resolve(path));
            try {
                long modified = offered.getOrDefault(path, new Listed(-1, 0)).modified();
                Files.setLastModifiedTime(root.resolve(path), FileTime.fromMillis(modified));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private boolean isHere(String path, Listed there) {
        Path file = root.resolve(path);
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(file) == there.bytes()
                    && Files.getLastModifiedTime(file).toMillis() == there.modified();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void removeOthers(SortedMap<String, Listed> offered) {
        try (Stream<Path> walk = Files.walk(root)) {
            List<Path> deepestFirst = walk.filter(p -> !p.equals(root))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path path : deepestFirst) {
                String name = root.relativize(path).toString().replace('\\', '/');
                boolean folder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
                boolean kept = folder
                        ? !offered.subMap(name + "/", name + "0").isEmpty() // "0" follows on "/"
                        : offered.containsKey(name);
                if (!kept) {
                    Files.delete(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes deliveries from the inbox that were taken out of the copy. The home must be in the store by then: it holds what was taken. */
    public void removeTaken() {
        for (String delivery : new TreeSet<>(brought)) {
            if (!Files.exists(root.resolve(delivery), LinkOption.NOFOLLOW_LINKS)) {
                store.deleteFolder(delivery);
                brought.remove(delivery);
            }
        }
    }

    /**
     * Removes the copies of data files that are not needed any more: claims stay nowhere longer than that. Descriptors stay.
     *
     * @param wanted names of the deliveries whose data files may still have to be read
     */
    public void forgetAllBut(Set<String> wanted) {
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                String path = root.relativize(file).toString().replace('\\', '/');
                if (!isDescriptor(path) && !delivery(path).isEmpty() && !wanted.contains(delivery(path))) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
