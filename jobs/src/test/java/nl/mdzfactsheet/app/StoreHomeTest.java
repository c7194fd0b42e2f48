package nl.mdzfactsheet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.mdzfactsheet.flow.DatabaseLock;
import nl.mdzfactsheet.flow.JobDatabase;
import nl.mdzfactsheet.flow.PostgresServer;
import nl.mdzfactsheet.table.mirror.MemoryStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Commands on a home in an object store, by way of the command line. */
class StoreHomeTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-31T01:30:00Z"), ZoneOffset.UTC);
    private static final String SETTING = "spark.hadoop.fs.mem.impl";
    private static final String POINTER = "home/published/2025/current.json";

    @TempDir
    Path folder = Path.of(".");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final JobDatabase.Settings database = PostgresServer.newDatabase();
    private MemoryStore.Bucket bucket = MemoryStore.bucket("none");
    private String uri = "";
    private int machine = 1;

    @BeforeEach
    void newBucket(TestInfo test) {
        System.setProperty(SETTING, MemoryStore.class.getName());
        String name = "app-" + test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
        uri = "mem://" + name + "/home";
        bucket = MemoryStore.bucket(name);
    }

    @AfterEach
    void forget() {
        System.clearProperty(SETTING);
    }

    /** A command on the machine whose turn it is. */
    private int mdz(String... arguments) {
        Map<String, String> environment = Map.of(
                "MDZ_WORK", folder.resolve("machine-" + machine).toString(),
                "MDZ_DB_USER", String.valueOf(database.user()),
                "MDZ_DB_PASSWORD", String.valueOf(database.password()));
        Mdz.Surroundings world = new Mdz.Surroundings(environment, CLOCK, false, i -> new FakePipeline(i, List.of()));
        return Mdz.execute(world, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private int onStore(String command) {
        return mdz((command + " --home " + uri + " --db-url " + database.url()).split(" ", -1));
    }

    private String text(String key) {
        byte[] bytes = bucket.objects.get(key);
        return bytes == null ? "absent" : new String(bytes, StandardCharsets.UTF_8);
    }

    private SortedMap<String, String> published(Path home) throws Exception {
        SortedMap<String, String> files = new TreeMap<>();
        Path root = home.resolve("published");
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(
                        "home/published/" + root.relativize(file),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private SortedMap<String, String> publishedInStore() {
        SortedMap<String, String> files = new TreeMap<>();
        bucket.objects.forEach((key, bytes) -> {
            if (key.startsWith("home/published/")) {
                files.put(key, new String(bytes, StandardCharsets.ISO_8859_1));
            }
        });
        return files;
    }

    /** Paths of published files that are not as they should be. */
    private SortedMap<String, String> differing(SortedMap<String, String> expected) {
        SortedMap<String, String> differing = new TreeMap<>(publishedInStore());
        differing.putAll(expected);
        differing.keySet().removeIf(p -> expected.getOrDefault(p, "?")
                .equals(publishedInStore().get(p)));
        differing.replaceAll((path, text) -> publishedInStore().containsKey(path) ? "differs" : "is absent");
        return differing;
    }

    @Test
    void aStoreHasNoLockSoADatabaseMustBeNamed() {
        assertThat(mdz("run", "--year", "2025", "--home", uri)).isEqualTo(2);
        assertThat(err.toString())
                .contains("--db-url", "MDZ_DB_URL", "jdbc:postgresql://")
                .hasLineCount(1);
        assertThat(mdz("run", "--year", "2025", "--home", uri, "--db-url", "jdbc:h2:file:/tmp/x"))
                .isEqualTo(2);
        assertThat(bucket.objects).isEmpty();
    }

    @Test
    void aRunPublishesWhatARunInAFolderPublishesAndAnotherMachineKnowsIt() throws Exception {
        assertThat(mdz(
                        "run",
                        "--year",
                        "2025",
                        "--home",
                        folder.resolve("plain").toString()))
                .as(err.toString())
                .isZero();
        out.getBuffer().setLength(0);

        assertThat(onStore("run --year 2025")).as(err.toString()).isZero();

        assertThat(publishedInStore())
                .isEqualTo(published(folder.resolve("plain")))
                .hasSizeGreaterThan(5);
        assertThat(out.toString()).contains(uri + "/published/2025/v1").doesNotContain(folder.toString());
        assertThat(text("home/log/access.jsonl").lines()).hasSize(2);

        machine = 2;
        out.getBuffer().setLength(0);
        assertThat(onStore("run --year 2025 --lang en")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("v1").containsIgnoringCase("already");
        assertThat(publishedInStore()).isEqualTo(published(folder.resolve("plain")));
        assertThat(text("home/log/access.jsonl").lines()).hasSize(4);
    }

    @Test
    void whileTheHomeIsLockedOthersEndWith4AndStatusAnswers() {
        assertThat(onStore("ingest")).as(err.toString()).isZero();
        try (JobDatabase open = JobDatabase.open(database);
                DatabaseLock lock = DatabaseLock.takeHome(open, java.net.URI.create(uri))) {
            assertThat(lock).isNotNull();
            assertThat(onStore("run --year 2025")).isEqualTo(4);
            assertThat(err.toString())
                    .contains("lock_held", uri, "mdz " + ProcessHandle.current().pid());
            out.getBuffer().setLength(0);
            assertThat(onStore("status")).as(err.toString()).isZero();
            assertThat(out.toString()).contains("mdz " + ProcessHandle.current().pid(), "d1 active");
        }
        out.getBuffer().setLength(0);
        assertThat(onStore("status --lang en")).isZero();
        assertThat(out.toString())
                .doesNotContain("mdz " + ProcessHandle.current().pid());
    }

    /** The store is gone from the n-th operation on: exit 5, never half a publication, and the next machine completes it. */
    @Test
    void aStoreThatGoesAwayInARunIsExit5AndTheNextMachineGoesOn() throws Exception {
        assertThat(mdz(
                        "run",
                        "--year",
                        "2025",
                        "--home",
                        folder.resolve("plain").toString()))
                .isZero();
        SortedMap<String, String> expected = published(folder.resolve("plain"));
        int died = 0;
        for (int n = 3; n < 400; n += 23) {
            machine++;
            err.getBuffer().setLength(0);
            bucket.failAt(n);
            int code = onStore("run --year 2025");
            bucket.failAt(0);
            if (code == 0) {
                break;
            }
            died++;
            assertThat(code).as(err.toString()).isEqualTo(5);
            assertThat(err.toString()).contains("store_unreachable", "start");
            if (!text(POINTER).equals("absent")) {
                assertThat(differing(expected)).as("after operation " + n).isEmpty();
            }
        }
        machine++;
        assertThat(onStore("run --year 2025")).as(err.toString()).isZero();

        assertThat(died).isGreaterThan(3);
        assertThat(publishedInStore()).isEqualTo(expected);
    }

    @Test
    void validateReadsTheSettingsInTheStoreAndNeedsNoDatabase() {
        assertThat(mdz("validate", "--home", uri)).as(err.toString()).isZero();
    }
}
