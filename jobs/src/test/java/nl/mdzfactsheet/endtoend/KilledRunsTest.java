package nl.mdzfactsheet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.mdzfactsheet.Fault;
import nl.mdzfactsheet.endtoend.ProductProcess.Ended;
import nl.mdzfactsheet.flow.JobDatabase;
import nl.mdzfactsheet.flow.PostgresServer;
import nl.mdzfactsheet.flow.Stage;
import nl.mdzfactsheet.mini.MiniInsurer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs that are killed without warning: at both ends of every step and between version and pointer, and at random moments, with the job repository in H2 and in PostgreSQL.
 * The next start of the same command goes on, and in the end the published files are those of a run that nobody disturbed.
 */
@Tag("verify")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledRunsTest {

    private static final int YEAR = 2025;
    private static final int KILLED = 137;
    private static final int RANDOM_KILLS = 16;
    private static final long SEED = 20_260_701;
    private static final long INSURER = 17;

    private Path folder = Path.of(".");
    private Path inbox = Path.of(".");
    private long millis;
    private Map<String, String> undisturbed = Map.of();
    private int homes;

    @BeforeAll
    void runUndisturbed(@TempDir Path temp) throws IOException, InterruptedException {
        folder = temp;
        inbox = Files.createDirectories(temp.resolve("inbox"));
        MiniInsurer.offer(INSURER, inbox);
        Path home = newHome();
        long start = System.nanoTime();
        Ended ended = run(ProductProcess.shortLived(), home, List.of());
        millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        assertThat(ended.exitCode()).as(ended.output()).isZero();
        undisturbed = new Factsheet(home, YEAR).hashes();
        assertThat(undisturbed).containsKey("insurer/factsheet_data.csv");
    }

    @Fault({"F73", "F74", "F75"})
    @Test
    void atBothEndsOfEveryStepWithH2() throws IOException, InterruptedException {
        everyPoint(ProductProcess.shortLived(), List.of());
    }

    @Fault({"F73", "F74", "F75"})
    @Test
    void atBothEndsOfEveryStepWithPostgres() throws IOException, InterruptedException {
        JobDatabase.Settings database = PostgresServer.newDatabase();
        everyPoint(ProductProcess.shortLived().in(user(database)), List.of("--db-url", database.url()));
    }

    @Fault({"F73", "F75"})
    @Test
    void atRandomMomentsWithH2() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        int kills = 0;
        while (kills < RANDOM_KILLS) {
            kills += killedUntilDone(ProductProcess.shortLived(), List.of(), random);
        }
    }

    @Fault({"F73", "F75"})
    @Test
    void atRandomMomentsWithPostgres() throws IOException, InterruptedException {
        Random random = new Random(SEED + 1);
        int kills = 0;
        while (kills < RANDOM_KILLS) {
            JobDatabase.Settings database = PostgresServer.newDatabase();
            kills += killedUntilDone(
                    ProductProcess.shortLived().in(user(database)), List.of("--db-url", database.url()), random);
        }
    }

    /** One home that dies at every point in turn, and is started again after each. */
    private void everyPoint(ProductProcess process, List<String> options) throws IOException, InterruptedException {
        Path home = newHome();
        for (String point : points()) {
            Ended killed = run(process.java("-Dmdz.test.die=" + point), home, options);
            assertThat(killed.exitCode()).as(point + ": " + killed.output()).isEqualTo(KILLED);
            boolean published = point.equals("written:70-publish");
            assertThat(Files.exists(published(home).resolve("current.json")))
                    .as(point)
                    .isEqualTo(published);
        }
        Ended ended = run(process, home, options);
        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(new Factsheet(home, YEAR).hashes()).isEqualTo(undisturbed);
    }

    private static List<String> points() {
        List<String> points = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            points.add("started:" + stage.folder());
            if (stage == Stage.PUBLISH) {
                points.add("pointer");
            }
            points.add("written:" + stage.folder());
        }
        return points;
    }

    /** Kills a run again and again until it was too fast; returns how often it died. */
    private int killedUntilDone(ProductProcess process, List<String> options, Random random)
            throws IOException, InterruptedException {
        Path home = newHome();
        for (int kills = 0; ; kills++) {
            Path log = folder.resolve(home.getFileName() + ".log");
            Process running = process.start(log, arguments(home, options));
            long patience = 1_000 + random.nextLong(millis);
            if (running.waitFor(patience, TimeUnit.MILLISECONDS)) {
                Ended ended = ProductProcess.ended(running, log);
                assertThat(ended.exitCode()).as(ended.output()).isZero();
                assertThat(new Factsheet(home, YEAR).hashes()).isEqualTo(undisturbed);
                return kills;
            }
            running.destroyForcibly().waitFor();
            assertNothingHalfIsVisible(home);
        }
    }

    /** A version has its manifest or is not there; the pointer names one that is. */
    private static void assertNothingHalfIsVisible(Path home) throws IOException {
        if (!Files.isDirectory(published(home))) {
            return;
        }
        try (Stream<Path> entries = Files.list(published(home))) {
            assertThat(entries.filter(p -> p.getFileName().toString().startsWith("v")))
                    .allSatisfy(v -> assertThat(v.resolve("manifest.json")).exists());
        }
        if (Files.exists(published(home).resolve("current.json"))) {
            assertThat(published(home).resolve("v1")).isDirectory();
        }
    }

    private static Map<String, String> user(JobDatabase.Settings database) {
        return Map.of(
                "MDZ_DB_USER",
                database.user() == null ? "" : database.user(),
                "MDZ_DB_PASSWORD",
                database.password() == null ? "" : database.password());
    }

    private static Path published(Path home) {
        return home.resolve("published").resolve(Integer.toString(YEAR));
    }

    private Path newHome() throws IOException {
        homes++;
        Path home = folder.resolve("home-" + homes);
        MiniInsurer.settle(home);
        return home;
    }

    private Ended run(ProductProcess process, Path home, List<String> options)
            throws IOException, InterruptedException {
        return process.run(folder.resolve(home.getFileName() + ".log"), arguments(home, options));
    }

    private String[] arguments(Path home, List<String> options) {
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                "--year",
                Integer.toString(YEAR),
                "--home",
                home.toString(),
                "--inbox",
                inbox.toString(),
                "--run-date",
                "2026-07-01"));
        arguments.addAll(options);
        return arguments.toArray(new String[0]);
    }
}
