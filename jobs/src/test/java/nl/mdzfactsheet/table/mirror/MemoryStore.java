package nl.mdzfactsheet.table.mirror;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Abortable;
import org.apache.hadoop.fs.CommonPathCapabilities;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * An object store in memory behind Hadoop's interface, scheme {@code mem}: an object is there when its stream is closed, there are no folders, and nothing can be renamed. It can fail at a chosen operation and
 * tells an observer after each one that changes it.
 */
public final class MemoryStore extends FileSystem {

    private static final Map<String, Bucket> BUCKETS = new ConcurrentHashMap<>();

    private URI uri = URI.create("mem://none");
    private Bucket bucket = new Bucket();

    /** What all connections to one bucket share. */
    public static final class Bucket {

        /** Objects by key, without a slash before it. */
        public final NavigableMap<String, byte[]> objects = new ConcurrentSkipListMap<>();

        private final Map<String, Long> modified = new ConcurrentHashMap<>();
        private long clock = 1_700_000_000_000L;
        private int operations;
        private int failAt = -1;
        private Runnable observer = () -> {};

        /** Fails from the n-th operation from now on, as a machine that is gone; 0 or less: never. */
        public synchronized void failAt(int n) {
            operations = 0;
            failAt = n;
        }

        /** How many operations there were since the last {@link #failAt}. */
        public synchronized int operations() {
            return operations;
        }

        synchronized void observe(Runnable after) {
            observer = after;
        }

        synchronized void put(String key, byte[] bytes) {
            objects.put(key, bytes);
            clock += 1000;
            modified.put(key, clock);
        }

        private synchronized void operation() throws IOException {
            operations++;
            if (failAt > 0 && operations >= failAt) {
                throw new IOException("the network is gone");
            }
        }

        private synchronized void changed() {
            observer.run();
        }
    }

    /** The bucket of a name, made when it is not there. */
    public static Bucket bucket(String name) {
        return BUCKETS.computeIfAbsent(name, n -> new Bucket());
    }

    /** A connection to a folder in a bucket, as the program has it. */
    static RemoteFolder folder(String uri) throws IOException {
        MemoryStore store = new MemoryStore();
        store.initialize(URI.create(uri), new Configuration(false));
        return new RemoteFolder(URI.create(uri), store);
    }

    @Override
    public void initialize(URI name, Configuration conf) throws IOException {
        super.initialize(name, conf);
        setConf(conf);
        uri = URI.create(name.getScheme() + "://" + name.getAuthority());
        bucket = bucket(name.getAuthority());
    }

    @Override
    public URI getUri() {
        return uri;
    }

    @Override
    public String getScheme() {
        return "mem";
    }

    private static String key(Path path) {
        return path.toUri().getPath().substring(1);
    }

    @Override
    public boolean hasPathCapability(Path path, String capability) {
        return capability.equals(CommonPathCapabilities.ABORTABLE_STREAM);
    }

    @Override
    public FSDataInputStream open(Path path, int bufferSize) throws IOException {
        bucket.operation();
        byte[] bytes = bucket.objects.get(key(path));
        if (bytes == null) {
            throw new FileNotFoundException(path.toString());
        }
        return new FSDataInputStream(new Content(bytes));
    }

    @Override
    public FSDataOutputStream create(
            Path path,
            FsPermission permission,
            boolean overwrite,
            int bufferSize,
            short replication,
            long blockSize,
            Progressable progress)
            throws IOException {
        bucket.operation();
        return new FSDataOutputStream(new Sending(bucket, key(path)), null);
    }

    /** An object appears when its stream is closed, and not when it is aborted. */
    private static final class Sending extends ByteArrayOutputStream implements Abortable {

        private final Bucket bucket;
        private final String key;
        private boolean ended;

        Sending(Bucket bucket, String key) {
            this.bucket = bucket;
            this.key = key;
        }

        @Override
        public void close() throws IOException {
            if (!ended) {
                bucket.operation();
                ended = true;
                bucket.put(key, toByteArray());
                bucket.changed();
            }
        }

        @Override
        public AbortableResult abort() {
            ended = true;
            return new AbortableResult() {
                @Override
                public boolean alreadyClosed() {
                    return false;
                }

                @Override
                public IOException anyCleanupException() {
                    return new IOException("none");
                }
            };
        }
    }

    /** Bytes of an object. */
    private static final class Content extends FSInputStream {

        private final byte[] bytes;
        private ByteArrayInputStream in;

        Content(byte[] bytes) {
            this.bytes = bytes;
            this.in = new ByteArrayInputStream(bytes);
        }

        @Override
        public void seek(long position) {
            in = new ByteArrayInputStream(bytes, (int) position, bytes.length - (int) position);
        }

        @Override
        public long getPos() {
            return (long) bytes.length - in.available();
        }

        @Override
        public boolean seekToNewSource(long target) {
            return false;
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] target, int from, int length) {
            return in.read(target, from, length);
        }
    }

    @Override
    public boolean delete(Path path, boolean recursive) throws IOException {
        bucket.operation();
        String key = key(path);
        boolean found = bucket.objects.remove(key) != null;
        if (recursive) {
            found |= bucket.objects.subMap(key + "/", key + "0").keySet().removeIf(k -> true);
        }
        bucket.changed();
        return found;
    }

    @Override
    public FileStatus[] listStatus(Path path) throws IOException {
        bucket.operation();
        String prefix = key(path).isEmpty() ? "" : key(path) + "/";
        Map<String, FileStatus> entries = new TreeMap<>();
        for (String key : bucket.objects.tailMap(prefix, true).keySet()) {
            if (!key.startsWith(prefix)) {
                break;
            }
            String name = key.substring(prefix.length()).split("/", -1)[0];
            String whole = prefix + name;
            entries.put(name, whole.equals(key) ? file(whole) : folder(new Path(uri + "/" + whole), 0));
        }
        if (entries.isEmpty()) {
            throw new FileNotFoundException(path.toString());
        }
        return entries.values().toArray(FileStatus[]::new);
    }

    private FileStatus file(String key) {
        byte[] bytes = bucket.objects.getOrDefault(key, new byte[0]);
        long time = bucket.modified.getOrDefault(key, 0L);
        return new FileStatus(
                bytes.length, false, 1, 1, time, new Path(new Path(uri + "/"), new Path(null, null, key)));
    }

    private static FileStatus folder(Path path, long time) {
        return new FileStatus(0, true, 1, 1, time, path);
    }

    @Override
    public FileStatus getFileStatus(Path path) throws IOException {
        bucket.operation();
        String key = key(path);
        if (bucket.objects.containsKey(key)) {
            return file(key);
        }
        if (!bucket.objects.subMap(key + "/", key + "0").isEmpty()) {
            return folder(path, 0);
        }
        throw new FileNotFoundException(path.toString());
    }

    @Override
    public boolean rename(Path from, Path to) throws IOException {
        throw new IOException("an object has no other name");
    }

    @Override
    public FSDataOutputStream append(Path path, int bufferSize, Progressable progress) throws IOException {
        throw new IOException("an object is not added to");
    }

    @Override
    public boolean mkdirs(Path path, FsPermission permission) {
        return true;
    }

    @Override
    public void setWorkingDirectory(Path path) {}

    @Override
    public Path getWorkingDirectory() {
        return new Path(uri + "/");
    }
}
