package nl.mdzfactsheet.table.mirror;

import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the tasks of a step reach the files of the home. In the process of the driver, and with a home that all see under one path, they are where they are. On a worker that shares no folder with
 * the driver, a task has a folder of its own for as long as it runs: what it reads is fetched from the store, what it wrote is sent there when it ends well.
 */
public final class WorkerFiles implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A home that every process sees under one path. */
    public static final WorkerFiles SHARED = new WorkerFiles("", null);

    private static final String STAGING = "/.staging-";

    /** The name that Spark gives to the process of the driver. */
    private static final String DRIVER = "driver";

    private final String root;
    private final @Nullable String home;

    /**
     * @param root the home on the driver
     * @param home its URI in the store, null when all share the folder
     */
    WorkerFiles(String root, @Nullable String home) {
        this.root = root;
        this.home = home;
    }

    /** A task on one item. */
    @FunctionalInterface
    public interface Task<I, O> extends Serializable {
        O run(I item, TaskFiles files) throws Exception;
    }

    /** The task as Spark runs it. */
    public <I, O> Function<I, O> task(Task<I, O> task) {
        WorkerFiles here = this;
        return item -> here.run(item, task);
    }

    /** A task that reads the one file it is given. */
    public <O> Function<String, O> reading(Function<String, O> task) {
        return task((file, files) -> task.call(files.fetched(file)));
    }

    private <I, O> O run(I item, Task<I, O> task) throws Exception {
        if (home == null || isDriver()) {
            return task.run(item, TaskFiles.SHARED);
        }
        return apart(item, task, Files.createTempDirectory(scratch(), "mdz-task-"));
    }

    <I, O> O apart(I item, Task<I, O> task, Path folder) throws Exception {
        try {
            TaskFiles files = new TaskFiles(root, RemoteFolder.of(URI.create(String.valueOf(home))), folder);
            O result = task.run(item, files);
            files.send();
            return result;
        } finally {
            remove(folder);
        }
    }

    static boolean isDriver() {
        SparkEnv running = SparkEnv.get();
        return running == null || running.executorId().equals(DRIVER);
    }

    /** Spark's own scratch folder of this process: Spark and its cluster manager remove it, also after a kill. */
    private static Path scratch() {
        return Path.of(org.apache.spark.util.Utils.getLocalDir(SparkEnv.get().conf()));
    }

    /**
     * Where Spark's own readers find a file: on workers that share no folder with the driver, in the store.
     *
     * @param local whether Spark computes in the process of the driver
     */
    public String location(Path file, boolean local) {
        return home == null || local ? file.toString() : home + "/" + finished(relative(root, file.toString()));
    }

    /** Removes a folder of temporary files of a step, here and in the store. */
    public void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
                for (Path path : deepestFirst) {
                    Files.delete(path);
                }
            }
        }
        if (home != null && folder.startsWith(Path.of(root))) {
            RemoteFolder.of(URI.create(home)).deleteFolder(finished(relative(root, folder.toString())));
        }
    }

    static String relative(String root, String path) {
        Path base = Path.of(root);
        Path file = Path.of(path).normalize();
        if (!file.startsWith(base)) {
            throw new IllegalArgumentException("Cannot reach from a worker, it is not in the home: " + path);
        }
        return base.relativize(file).toString().replace('\\', '/');
    }

    /** Where the files of a staging folder will be when the step is done. */
    static String finished(String path) {
        return path.replace(STAGING, "/");
    }
}
