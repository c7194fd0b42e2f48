package nl.mdzfactsheet.table.mirror;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CommonPathCapabilities;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.jspecify.annotations.Nullable;

/**
 * A folder behind Hadoop's file system interface: list, read, write, delete, by paths below it. A file appears whole or not at all. Addresses and credentials come from the
 * settings of Hadoop and Spark; every fault comes out in our own words.
 */
final class RemoteFolder {

    private static final Map<URI, RemoteFolder> OPEN = new ConcurrentHashMap<>();
    private static final int BUFFER_BYTES = 1 << 16;
    private static final String UNFINISHED = ".uploading-";

    private final URI uri;
    private final Path root;
    private @Nullable FileSystem connection;

    /** A file as it was sent or received. */
    record Content(long bytes, String sha256) {}

    /** A file as it is listed; modified in milliseconds since 1970. */
    record Listed(long bytes, long modified) {}

    @FunctionalInterface
    private interface Operation<T> {
        T run() throws IOException;
    }

    RemoteFolder(URI uri, @Nullable FileSystem connection) {
        this.uri = uri;
        this.connection = connection;
        this.root = new Path(uri.getPath().isEmpty() ? uri + "/" : uri.toString());
    }

    /** The folder of a URI. One connection per process, made when it is first needed. */
    static RemoteFolder of(URI uri) {
        return OPEN.computeIfAbsent(uri, u -> new RemoteFolder(u, null));
    }

    /** With the settings that the driver got as system properties and hands to its workers. */
    private synchronized FileSystem store() throws IOException {
        FileSystem open = connection;
        if (open == null) {
            SparkEnv running = SparkEnv.get();
            boolean isWorker = running != null && !WorkerFiles.isDriver();
            Configuration settings =
                    SparkHadoopUtil.get().newConfiguration(isWorker ? running.conf() : new SparkConf());
            // A stop by a signal is still written down: the connection ends with the process, not before.
            settings.setBoolean("fs.automatic.close", false);
            // Objects are read once, from end to end: no guessing ahead, nothing kept in memory.
            settings.setIfUnset("fs.s3a.input.stream.type", "classic");
            settings.setIfUnset("fs.s3a.experimental.input.fadvise", "sequential");
            open = FileSystem.newInstance(uri, settings);
            connection = open;
        }
        return open;
    }

    URI uri() {
        return uri;
    }

    private <T> T tell(Operation<T> operation) {
        try {
            return operation.run();
        } catch (IOException | RuntimeException | LinkageError e) {
            throw StoreFaults.of(uri, e);
        }
    }

    private Path at(String path) {
        return path.isEmpty() ? root : new Path(root, new Path(null, null, path));
    }

    /** All files below a path, by path below the root; empty when there is nothing. A name that leads out of the folder is refused. */
    SortedMap<String, Listed> list(String below) {
        return tell(() -> {
            SortedMap<String, Listed> found = new TreeMap<>();
            try {
                RemoteIterator<LocatedFileStatus> files = store().listFiles(at(below), true);
                while (files.hasNext()) {
                    FileStatus file = files.next();
                    String path = relative(file.getPath());
                    if (!file.getPath().getName().startsWith(UNFINISHED)) {
                        found.put(path, new Listed(file.getLen(), file.getModificationTime()));
                    }
                }
            } catch (FileNotFoundException e) {
                if (!StoreFaults.isAbsent(e)) {
                    throw e;
                }
            }
            return found;
        });
    }

    private String relative(Path file) {
        String base = root.toUri().getPath();
        String prefix = base.endsWith("/") ? base : base + "/";
        String path = file.toUri().getPath();
        String below = path.startsWith(prefix) ? path.substring(prefix.length()) : "";
        if (!LocalFiles.isPlain(below)) {
            throw StoreFaults.damaged(uri, "", "only names that lie below it; one leads elsewhere");
        }
        return below;
    }

    boolean exists(String path) {
        return tell(() -> store().exists(at(path)));
    }

    /** Brings a file here; it appears whole, with the mode of the owner alone. */
    Content read(String path, java.nio.file.Path target) {
        return tell(() -> {
            java.nio.file.Path folder = target.resolve("..").normalize();
            LocalFiles.createFolders(folder);
            java.nio.file.Path writing = folder.resolve(UNFINISHED + target.getFileName());
            Content content;
            try (InputStream in = store().open(at(path));
                    OutputStream out = Files.newOutputStream(writing)) {
                content = copy(in, out);
            }
            LocalFiles.protectFile(writing);
            Files.move(writing, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return content;
        });
    }

    /** Sends a file; what stood there is replaced in one go. */
    Content write(java.nio.file.Path source, String path) {
        return tell(() -> {
            Path target = at(path);
            boolean whole = store().hasPathCapability(target, CommonPathCapabilities.ABORTABLE_STREAM);
            Path writing = whole ? target : new Path(target.getParent(), UNFINISHED + target.getName());
            Content content = send(source, writing);
            if (!whole) {
                FileContext.getFileContext(uri, store().getConf()).rename(writing, target, Options.Rename.OVERWRITE);
            }
            return content;
        });
    }

    private Content send(java.nio.file.Path source, Path target) throws IOException {
        FSDataOutputStream out = store().create(target, true);
        try (InputStream in = Files.newInputStream(source)) {
            Content content = copy(in, out);
            out.close();
            return content;
        } catch (IOException | RuntimeException e) {
            abandon(out);
            throw e;
        }
    }

    /** An object store keeps what was sent so far when a stream is closed; so a broken one is not closed. */
    private static void abandon(FSDataOutputStream out) {
        try {
            out.abort();
        } catch (UnsupportedOperationException e) {
            // A file system without it: the unfinished file has another name.
        }
    }

    void delete(String path) {
        tell(() -> store().delete(at(path), false));
    }

    /** Removes a folder with all that is in it. */
    void deleteFolder(String path) {
        tell(() -> store().delete(at(path), true));
    }

    private static Content copy(InputStream in, OutputStream out) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER_BYTES];
            long bytes = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                digest.update(buffer, 0, n);
                bytes += n;
            }
            return new Content(bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
