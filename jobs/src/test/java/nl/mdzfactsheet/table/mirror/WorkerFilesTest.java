package nl.mdzfactsheet.table.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class WorkerFilesTest {

    private static final String SETTING = "spark.hadoop.fs.mem.impl";

    @TempDir
    Path folder = Path.of(".");

    private String uri = "";
    private MemoryStore.Bucket bucket = new MemoryStore.Bucket();

    @BeforeEach
    void newBucket(TestInfo test) {
        System.setProperty(SETTING, MemoryStore.class.getName());
        String name = "worker-" + test.getTestMethod().orElseThrow().getName().toLowerCase(java.util.Locale.ROOT);
        uri = "mem://" + name + "/home";
        bucket = MemoryStore.bucket(name);
        bucket.objects.clear();
        bucket.failAt(0);
    }

    @AfterEach
    void forget() {
        System.clearProperty(SETTING);
    }

    private void put(String path, String text) {
        bucket.put("home/" + path, text.getBytes(StandardCharsets.UTF_8));
    }

    private String text(String path) {
        byte[] bytes = bucket.objects.get("home/" + path);
        return bytes == null ? "absent" : new String(bytes, StandardCharsets.UTF_8);
    }

    /** The driver has its home at a path that no worker has. */
    private WorkerFiles workers() {
        return new WorkerFiles("/driver/home", uri);
    }

    private Path taskFolder() throws IOException {
        return Files.createTempDirectory(folder, "task");
    }

    @Test
    void aTaskReadsFromTheStoreAndItsOutputGoesWhereTheFinishedStepWillBe() throws Exception {
        put("store/deliveries/d1/claims/part.parquet", "claims");
        Path task = taskFolder();

        String result = workers()
                .apart(
                        "/driver/home/store/deliveries/d1/claims/part.parquet",
                        (String path, TaskFiles files) -> {
                            Path in = Path.of(files.fetched(path));
                            Path out = Path.of(files.path("/driver/home/work/20-fold/.staging-k/net_line/b.parquet"));
                            Files.createDirectories(out.resolve("..").normalize());
                            Files.createLink(out.resolveSibling("copy.parquet"), in);
                            Files.writeString(out, Files.readString(in) + " folded");
                            return in.startsWith(task) ? "here" : "elsewhere";
                        },
                        task);

        assertThat(result).isEqualTo("here");
        assertThat(text("work/20-fold/k/net_line/b.parquet")).isEqualTo("claims folded");
        assertThat(text("work/20-fold/k/net_line/copy.parquet")).isEqualTo("claims");
        assertThat(bucket.objects).hasSize(3);
        assertThat(task).doesNotExist();
    }

    @Test
    void aTaskThatFailsSendsNothingAndLeavesNothing() throws Exception {
        put("work/20-fold/a/net_line/b", "claims");
        Path task = taskFolder();
        WorkerFiles.Task<String, String> failing = (path, files) -> {
            Path in = Path.of(files.fetched(path));
            Files.writeString(in.resolveSibling("out"), "half");
            throw new IOException("broken");
        };

        assertThatThrownBy(() -> workers().apart("/driver/home/work/20-fold/a/net_line/b", failing, task))
                .hasMessage("broken");
        assertThat(bucket.objects).hasSize(1);
        assertThat(task).doesNotExist();
    }

    @Test
    void whatAnEarlierTaskOfTheSameStepWroteIsFoundByAnother() throws Exception {
        WorkerFiles.Task<Integer, Integer> write = (n, files) -> {
            Path out = Path.of(files.path("/driver/home/work/20-fold/.staging-k/identities/0/bucket-" + n));
            Files.createDirectories(out.resolve("..").normalize());
            Files.writeString(out, "id");
            return n;
        };
        workers().apart(1, write, taskFolder());
        workers().apart(2, write, taskFolder());

        Long found = workers()
                .apart(
                        "/driver/home/work/20-fold/.staging-k/identities/0",
                        (String path, TaskFiles files) -> {
                            try (var entries = Files.list(Path.of(files.fetchedFolder(path)))) {
                                return entries.count();
                            }
                        },
                        taskFolder());

        assertThat(found).isEqualTo(2);
    }

    @Test
    void aFileThatIsNotInTheStoreIsNotHereAndOneOutsideTheHomeCannotBeAskedFor() throws Exception {
        WorkerFiles.Task<String, Boolean> looks = (path, files) -> Files.exists(Path.of(files.fetched(path)));

        assertThat(workers().apart("/driver/home/work/20-fold/k/none", looks, taskFolder()))
                .isFalse();
        assertThatThrownBy(() -> workers().apart("/etc/passwd", looks, taskFolder()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> workers().apart("/driver/home/../../etc/passwd", looks, taskFolder()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void inTheProcessOfTheDriverFilesAreWhereTheyAre() throws Exception {
        assertThat(workers()
                        .task((String path, TaskFiles files) -> files.fetched(path))
                        .call("/driver/home/x"))
                .isEqualTo("/driver/home/x");
        assertThat(WorkerFiles.SHARED.reading(path -> path + "!").call("/any/x"))
                .isEqualTo("/any/x!");
    }

    @Test
    void sparksOwnReadersFindFilesInTheStoreWhenTheyRunElsewhere() {
        Path file = Path.of("/driver/home/work/20-fold/k/detection/b");

        assertThat(workers().location(file, false)).isEqualTo(uri + "/work/20-fold/k/detection/b");
        assertThat(workers().location(file, true)).isEqualTo(file.toString());
        assertThat(WorkerFiles.SHARED.location(file, false)).isEqualTo(file.toString());
    }

    /** The driver fetches what tasks wrote, leaves out what the step removed, and sends none of it again. */
    @Test
    void theOutputOfTasksBecomesAStepOfTheHome() throws Exception {
        Mirror mirror = Mirror.of(MemoryStore.folder(uri), folder.resolve("driver"));
        mirror.pull();
        Path staging = mirror.root().resolve("work/20-fold/.staging-k");
        Files.createDirectories(staging);
        put("work/20-fold/k/net_line/b", "from a task");
        put("work/20-fold/k/identities/0/bucket-1", "temporary");
        WorkerFiles workers = new WorkerFiles(mirror.root().toString(), uri);
        workers.remove(staging.resolve("identities"));
        mirror.collect(staging);
        Files.writeString(staging.resolve("manifest.json"), "{}");
        Files.move(staging, mirror.root().resolve("work/20-fold/k"));
        bucket.failAt(0);
        mirror.push();

        // net_line/b is neither written nor deleted: the manifest (2), the index (3), the index before it (1)
        assertThat(bucket.operations()).isEqualTo(6);
        assertThat(text("work/20-fold/k/net_line/b")).isEqualTo("from a task");
        assertThat(text("work/20-fold/k/identities/0/bucket-1")).isEqualTo("absent");
        Mirror other = Mirror.of(MemoryStore.folder(uri), folder.resolve("other"));
        other.pull();
        assertThat(other.root().resolve("work/20-fold/k/net_line/b")).hasContent("from a task");
        assertThat(other.root().resolve("work/20-fold/k/manifest.json")).exists();
    }

    @Test
    void whatTasksWroteForAnOutputThatIsGoneAgainIsRemoved() throws Exception {
        Mirror mirror = Mirror.of(MemoryStore.folder(uri), folder.resolve("driver"));
        mirror.pull();
        Path staging = mirror.root().resolve("work/20-fold/.staging-k");
        Files.createDirectories(staging);
        put("work/20-fold/k/net_line/b", "from a task");
        mirror.collect(staging);
        assertThat(staging.resolve("net_line/b")).hasContent("from a task");
        Files.delete(staging.resolve("net_line/b"));
        Files.createDirectories(mirror.root().resolve("runs"));
        Files.writeString(mirror.root().resolve("runs/x"), "x");
        mirror.push();

        assertThat(text("work/20-fold/k/net_line/b")).isEqualTo("absent");
    }
}
