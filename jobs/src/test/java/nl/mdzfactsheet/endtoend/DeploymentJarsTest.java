package nl.mdzfactsheet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mdzfactsheet.flow.JobDatabase;
import nl.mdzfactsheet.flow.PostgresServer;
import nl.mdzfactsheet.table.Sha256;
import nl.mdzfactsheet.table.StepStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Both jars are built as people build them, and started: the one with everything beside it by {@code java -jar}, the one without Spark by Spark's own submit class with the jars
 * of a Spark only, in one process and on a cluster of a master and two workers. On the same inbox they publish the same bytes.
 */
@Tag("verify")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeploymentJarsTest {

    private static final Path ROOT =
            Path.of(System.getProperty("project.root", "..")).toAbsolutePath().normalize();
    private static final String FOLDER = "target/deployment/";
    private static final Path WORK = ROOT.resolve("jobs").resolve(FOLDER);
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final long MINUTES = 30;

    private static void process(Path log, List<String> command) throws IOException, InterruptedException {
        process(log, command, Map.of());
    }

    private static void process(Path log, List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        Files.createDirectories(log.getParent());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }

    /** Offline: whatever is needed was fetched by the build that runs this test, or by an earlier build of the jars. */
    private static void build(String profiles, String folder) throws IOException, InterruptedException {
        process(
                WORK.resolve(folder + ".log"),
                List.of(
                        ROOT.resolve("mvnw").toString(),
                        "-q",
                        "-B",
                        "-P" + profiles,
                        "-Dbuild.folder=" + FOLDER + folder,
                        "-Dmaven.test.skip=true",
                        "package"));
    }

    private static List<String> run(Path home) {
        return command(run(home.toString()), inbox());
    }

    private static List<String> run(String home) {
        return List.of(
                "run", "--year", String.valueOf(SampleRun.YEAR), "--home", home, "--run-date", SampleRun.RUN_DATE);
    }

    private static List<String> inbox() {
        return List.of(
                "--inbox",
                SampleRun.SAMPLE.resolve("inbox").toAbsolutePath().normalize().toString());
    }

    private static List<String> command(List<String> start, List<String> arguments) {
        return Stream.concat(start.stream(), arguments.stream()).toList();
    }

    private static Map<String, String> published(Path home) throws IOException {
        Path version = home.resolve("published/" + SampleRun.YEAR + "/v1");
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(version)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = version.relativize(file).toString();
                if (!path.equals("manifest.json")) { // has the clock
                    hashes.put(path, Sha256.ofFile(file));
                }
            }
        }
        return hashes;
    }

    private Map<String, String> expected = Map.of();

    @BeforeAll
    void buildAndRunTheLocalJar() throws IOException, InterruptedException {
        StepStore.delete(WORK);
        Files.createDirectories(WORK);
        build("quick", "local");
        build("quick,cluster", "cluster");
        Path local = Homes.forSample(SampleRun.SAMPLE, WORK.resolve("home-local"));
        List<String> javaJar = List.of(
                JAVA, "-Xmx3g", "-jar", WORK.resolve("local/mdz-factsheet.jar").toString());
        process(WORK.resolve("run-local.log"), command(javaJar, run(local)));
        expected = published(local);
        assertThat(expected).hasSizeGreaterThan(10);
    }

    @Test
    void theJarWithoutSparkPublishesTheSameBytes() throws IOException, InterruptedException {
        Path home = Homes.forSample(SampleRun.SAMPLE, WORK.resolve("home-cluster"));
        process(WORK.resolve("run-cluster.log"), command(submit("local[2]"), run(home)));
        assertThat(published(home)).isEqualTo(expected);
        assertThat(Files.readString(WORK.resolve("run-cluster.log"))).doesNotContain("Exception");
    }

    /** Home and inbox are on a disk that all processes share, as on a cluster. */
    @Test
    void aMasterAndTwoWorkersPublishTheSameBytes() throws IOException, InterruptedException {
        Path home = Homes.forSample(SampleRun.SAMPLE, WORK.resolve("home-workers"));
        try (StandaloneCluster cluster = StandaloneCluster.start(WORK, sparkJars(), opened())) {
            List<String> start = new ArrayList<>(submit(cluster.master()));
            int application = start.size() - 1;
            start.addAll(application, cluster.submitOptions());
            process(WORK.resolve("run-workers.log"), command(start, run(home)));
            assertThat(cluster.executorsOf(0)).isPositive();
            assertThat(cluster.executorsOf(1)).isPositive();
        }
        assertThat(published(home)).isEqualTo(expected);
    }

    /** Home and inbox in a bucket. Where it can be, workers are another user, who cannot enter the folders of the driver: what they read and wrote went through the store. */
    @Test
    void workersThatShareNoFolderPublishTheSameBytes() throws IOException, InterruptedException {
        JobDatabase.Settings database = PostgresServer.newDatabase();
        Path place = WORK.resolve("apart");
        try (S3Server server = S3Server.start(S3HomeTest.JAR, place.resolve("server"));
                StandaloneCluster cluster =
                        StandaloneCluster.start(place, sparkJars(), opened(), OtherUser.prefix(place))) {
            server.put(SampleRun.SAMPLE.resolve("config"), "home/config");
            server.put(SampleRun.SAMPLE.resolve("inbox"), "home/inbox");
            List<String> start = new ArrayList<>(submit(cluster.master()));
            int application = start.size() - 1;
            server.settings().forEach(setting -> start.addAll(application, List.of("--conf", setting)));
            start.addAll(application, cluster.submitOptions());
            List<String> run = new ArrayList<>(run("s3a://" + S3Server.BUCKET + "/home"));
            run.addAll(List.of(
                    "--db-url",
                    database.url(),
                    "--work",
                    place.resolve("driver").toString()));
            process(
                    place.resolve("run.log"),
                    command(start, run),
                    Map.of(
                            "MDZ_DB_USER", String.valueOf(database.user()),
                            "MDZ_DB_PASSWORD", String.valueOf(database.password())));
            assertThat(cluster.executorsOf(0)).isPositive();
            assertThat(cluster.executorsOf(1)).isPositive();
            assertThat(cluster.leftBy(0)).isEmpty();
            assertThat(cluster.leftBy(1)).isEmpty();
            SortedMap<String, String> published = server.hashes("home/published/" + SampleRun.YEAR + "/v1");
            published.remove("manifest.json"); // has the clock
            assertThat(published).isEqualTo(expected);
        }
    }

    private static Path sparkJars() throws IOException {
        Path jars = WORK.resolve("cluster/spark/jars");
        try (Stream<Path> spark = Files.list(jars)) {
            assertThat(spark.map(p -> p.getFileName().toString()))
                    .anyMatch(n -> n.startsWith("spark-sql_"))
                    .noneMatch(n -> n.startsWith("spring-") || n.startsWith("mdz-") || n.startsWith("picocli"));
        }
        return jars;
    }

    /** What bin/spark-submit runs: Spark's jars on the class path, the program handed over as the application. */
    private static List<String> submit(String master) throws IOException {
        List<String> command = new ArrayList<>(List.of(JAVA, "-Xmx3g"));
        command.addAll(opened());
        command.addAll(List.of(
                "-cp",
                sparkJars() + File.separator + "*",
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                master,
                "--class",
                "nl.mdzfactsheet.app.Mdz",
                WORK.resolve("cluster/mdz-factsheet-cluster.jar").toString()));
        return command;
    }

    /** What Spark's launcher opens on Java 17. */
    private static List<String> opened() {
        return Arrays.stream(("java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util"
                                + " java.util.concurrent java.util.concurrent.atomic jdk.internal.ref sun.nio.ch sun.nio.cs"
                                + " sun.security.action sun.util.calendar")
                        .split(" ", -1))
                .map(p -> "--add-opens=java.base/" + p + "=ALL-UNNAMED")
                .collect(Collectors.toList());
    }
}
