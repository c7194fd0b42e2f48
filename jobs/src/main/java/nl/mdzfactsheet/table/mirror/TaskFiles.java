package nl.mdzfactsheet.table.mirror;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of a home as one running task sees them; paths go in as the driver knows them and come out as they are here. */
public final class TaskFiles {

    /** Where every process sees the home under one path. */
    static final TaskFiles SHARED = new TaskFiles();

    private final String root;
    private final @Nullable RemoteFolder store;
    private final Path folder;
    private final Set<String> fetched = new TreeSet<>();

    private TaskFiles() {
        this.root = "";
        this.store = null;
        this.folder = Path.of("");
    }

    /**
     * @param root the home on the driver
     * @param folder empty folder of this task
     */
    TaskFiles(String root, RemoteFolder store, Path folder) {
        this.root = root;
        this.store = store;
        this.folder = folder;
    }

    /** The path of a file or folder here, for writing. */
    public String path(String path) {
        return store == null ? path : here(path).toString();
    }

    private Path here(String path) {
        return folder.resolve(WorkerFiles.relative(root, path));
    }

    /** The path of a file here, for reading; one that is not in the store is not here either. */
    public String fetched(String path) {
        if (store != null) {
            String object = object(path);
            if (!Files.exists(here(path)) && store.exists(object)) {
                fetch(object, here(path));
            }
        }
        return path(path);
    }

    /** The path of a folder here with all files that it has now. */
    public String fetchedFolder(String path) {
        if (store != null) {
            String object = object(path);
            Transfers.forEach(
                    store.list(object).keySet(),
                    file -> fetch(file, here(path).resolve(file.substring(object.length() + 1))));
        }
        return path(path);
    }

    private void fetch(String object, Path target) {
        if (store != null) {
            store.read(object, target);
            synchronized (fetched) {
                fetched.add(folder.relativize(target).toString());
            }
        }
    }

    private String object(String path) {
        return WorkerFiles.finished(WorkerFiles.relative(root, path));
    }

    /** Sends what the task wrote. */
    void send() {
        RemoteFolder target = store;
        if (target == null) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> written = walk.filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS))
                    .filter(p -> !fetched.contains(folder.relativize(p).toString()))
                    .toList();
            Transfers.forEach(
                    written,
                    file -> target.write(
                            file,
                            WorkerFiles.finished(
                                    folder.relativize(file).toString().replace('\\', '/'))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
