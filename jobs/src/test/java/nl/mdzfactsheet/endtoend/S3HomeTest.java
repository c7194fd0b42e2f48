package nl.mdzfactsheet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.mdzfactsheet.endtoend.ProductProcess.Ended;
import nl.mdzfactsheet.flow.JobDatabase;
import nl.mdzfactsheet.flow.PostgresServer;
import nl.mdzfactsheet.table.Sha256;
import nl.mdzfactsheet.table.StepStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Home and inbox in an S3 store, with the library that operators use (hadoop-aws) and a server of its own: the bucket holds in the end what a run in a folder publishes, byte for byte. The steps follow
 * one another as nights do.
 */
@Tag("verify")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class S3HomeTest {

    /** The verify profile puts it there. */
    static final Path JAR = Path.of("target", "s3proxy", "s3proxy.jar").toAbsolutePath();

    private static final Path WORK = Path.of("target", "s3-home").toAbsolutePath();
    private static final String HOME = "s3a://" + S3Server.BUCKET + "/insurer/home";
    private static final String INBOX = "s3a://" + S3Server.BUCKET + "/insurer/inbox";
    private static final int KILLED = 137;

    private final JobDatabase.Settings database = PostgresServer.newDatabase();
    private SortedMap<String, String> expected = new TreeMap<>();
    private SortedMap<String, String> offered = new TreeMap<>();
    private @Nullable S3Server started;

    @BeforeAll
    void fillTheBucket() throws IOException, InterruptedException {
        StepStore.delete(WORK);
        Files.createDirectories(WORK);
        expected = publishedIn(SampleRun.home());
        assertThat(expected).hasSizeGreaterThan(10);
        S3Server server = S3Server.start(JAR, WORK.resolve("server"));
        started = server;
        server.put(SampleRun.SAMPLE.resolve("config"), "insurer/home/config");
        server.put(SampleRun.SAMPLE.resolve("inbox"), "insurer/inbox");
        offered = server.hashes("insurer/inbox");
    }

    @AfterAll
    void stop() {
        if (started != null) {
            started.close();
        }
    }

    private S3Server server() {
        return Objects.requireNonNull(started);
    }

    private static SortedMap<String, String> publishedIn(Path home) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        Path root = home.resolve("published");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(root.relativize(file).toString(), Sha256.ofFile(file));
            }
        }
        return withoutClock(hashes);
    }

    private SortedMap<String, String> publishedInBucket() throws IOException {
        return withoutClock(server().hashes("insurer/home/published"));
    }

    /** The manifest of a version has the time of publishing. */
    private static SortedMap<String, String> withoutClock(SortedMap<String, String> hashes) {
        hashes.keySet().removeIf(p -> p.endsWith("/v1/manifest.json"));
        return hashes;
    }

    private Ended run(String machine, String... javaOptions) throws IOException, InterruptedException {
        return mdz(machine, HOME, javaOptions, "run", "--year", "" + SampleRun.YEAR, "--run-date", SampleRun.RUN_DATE);
    }

    private Ended mdz(String machine, String home, String[] javaOptions, String... command)
            throws IOException, InterruptedException {
        List<String> arguments = new java.util.ArrayList<>(List.of(command));
        arguments.addAll(List.of("--home", home, "--inbox", INBOX, "--db-url", database.url(), "--lang", "en"));
        arguments.addAll(List.of("--work", WORK.resolve(machine).toString()));
        String[] options = Stream.of(server().javaOptions(), javaOptions)
                .flatMap(Stream::of)
                .toArray(String[]::new);
        return ProductProcess.with(options)
                .in(Map.of(
                        "MDZ_DB_USER", String.valueOf(database.user()),
                        "MDZ_DB_PASSWORD", String.valueOf(database.password())))
                .run(WORK.resolve(machine + ".log"), arguments.toArray(String[]::new));
    }

    @Test
    @Order(1)
    void aRunThatIsKilledBeforeThePointerLeavesNothingForUsers() throws IOException, InterruptedException {
        Ended ended = run("machine-1", "-Dmdz.test.die=pointer");

        assertThat(ended.exitCode()).as(ended.output()).isEqualTo(KILLED);
        assertThat(publishedInBucket()).isEmpty();
        assertThat(server().hashes("insurer/home/work")).isNotEmpty();
    }

    @Test
    @Order(2)
    void anotherMachineGoesOnAndPublishesTheSameBytesAsARunInAFolder() throws IOException, InterruptedException {
        Ended ended = run("machine-2");

        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(ended.output()).contains(HOME + "/published/" + SampleRun.YEAR + "/v1");
        assertThat(ended.output().lines().filter(l -> l.startsWith("20-fold"))).isEmpty();
        assertThat(publishedInBucket()).isEqualTo(expected);
        assertThat(server().hashes("insurer/inbox")).isEqualTo(offered);
    }

    @Test
    @Order(3)
    void theSecondNightIsDoneAlreadyAlsoWithAnEmptyWorkFolder() throws IOException, InterruptedException {
        SortedMap<String, String> before = server().hashes("insurer/home/published");
        for (String machine : List.of("machine-2", "machine-3")) {
            Ended ended = run(machine);

            assertThat(ended.exitCode()).as(ended.output()).isZero();
            assertThat(ended.output()).containsIgnoringCase("already");
            assertThat(server().hashes("insurer/home/published")).isEqualTo(before);
        }
    }

    @Test
    @Order(4)
    void aMissingBucketAndARefusedKeyAreExit2AndAStoreThatIsGoneIsExit5() throws IOException, InterruptedException {
        Ended bucket = mdz("machine-4", "s3a://no-such-bucket/home", new String[0], "status");
        assertThat(bucket.exitCode()).as(bucket.output()).isEqualTo(2);
        assertThat(bucket.output()).contains("bucket that exists");

        String wrong = "-Dspark.hadoop.fs.s3a.secret.key=not-the-credential";
        Ended access = mdz("machine-5", HOME, new String[] {wrong}, "status");
        assertThat(access.exitCode()).as(access.output()).isEqualTo(2);
        assertThat(access.output()).contains("credentials").doesNotContain("not-the-credential");

        server().close();
        Ended gone = run("machine-6");
        assertThat(gone.exitCode()).as(gone.output()).isEqualTo(5);
        assertThat(gone.output()).contains("store_unreachable", HOME);
    }
}
