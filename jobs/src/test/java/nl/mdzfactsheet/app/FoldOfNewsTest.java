package nl.mdzfactsheet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mdzfactsheet.SparkTest;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.definition.Definitions;
import nl.mdzfactsheet.flow.JobDatabase;
import nl.mdzfactsheet.flow.RunContext;
import nl.mdzfactsheet.flow.RunIdentity;
import nl.mdzfactsheet.fold.FoldRequest;
import nl.mdzfactsheet.fold.FoldStage;
import nl.mdzfactsheet.mini.MiniInsurer;
import nl.mdzfactsheet.mini.MiniNews;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.Manifest;
import nl.mdzfactsheet.table.StepOutput;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A fold that looks only at patients with news, against one that folds all patients: the same files, byte for byte, whatever came, went, came late or reversed something, night after night.
 */
class FoldOfNewsTest extends SparkTest {

    private static final LocalDate RUN_DATE = LocalDate.of(2026, 6, 30);
    private static final DefinitionSource SOURCE = DefinitionSource.shipped();
    private static final Contracts CONTRACTS = Contracts.load(SOURCE);
    private static final Definitions DEFINITIONS = Definitions.load(SOURCE);
    private static final int ALWAYS = 1;
    private static final int NEVER = 0;

    @TempDir
    Path folder = Path.of(".");

    private int linked;
    private int written;

    @Test
    void sameBytesAsAFoldOfAllPatients() throws IOException {
        nights(300, 303);
    }

    @Tag("verify")
    @Test
    void sameBytesAtManyInsurers() throws IOException {
        nights(400, 440);
    }

    private void nights(long from, long to) throws IOException {
        for (long seed = from; seed < to; seed++) {
            nights(seed);
        }
        // Files of tables that no news reached are taken over; others are not.
        assertThat(linked).isGreaterThan(10 * (int) (to - from));
        assertThat(written).isGreaterThan(10 * (int) (to - from));
    }

    private void nights(long seed) throws IOException {
        Random random = new Random(seed);
        Path drawn = Files.createDirectories(folder.resolve("drawn-" + seed));
        MiniInsurer.offer(seed, drawn);
        List<Path> waiting = new ArrayList<>(deliveries(drawn));
        Path inbox = Files.createDirectories(folder.resolve("inbox-" + seed));
        waiting.removeIf(delivery -> comesAtOnce(delivery, inbox));
        Collections.shuffle(waiting, random);
        MiniNews news = MiniNews.withLateLines(seed);
        Home home = home("nights-" + seed);
        List<String> sent = new ArrayList<>();
        for (int night = 1; !waiting.isEmpty() || night < 5; night++) {
            if (!waiting.isEmpty() && random.nextBoolean()) {
                copy(waiting.remove(0), inbox);
            } else {
                String replaced = sent.isEmpty() || random.nextInt(3) > 0 ? "" : sent.remove(0);
                news.offer(inbox, "n" + night, "2026-05-" + (10 + night) + "T06:00:00Z", replaced);
                sent.add("n" + night);
            }
            String which = "insurer " + seed + ", night " + night;
            StepOutput ingest = ingest(home, inbox);
            Home afresh = home("afresh-" + seed + "-" + night);
            StepOutput ingestAfresh = ingest(afresh, inbox);
            nightly(home, inbox, ingest);
            for (int year : List.of(2024, 2025)) {
                StepOutput nightly = new FoldStage(FoldOfNewsTest::noSpark).run(request(home, inbox, ingest, year));
                StepOutput whole =
                        new FoldStage(SparkTest::spark, NEVER).run(request(afresh, inbox, ingestAfresh, year));
                assertThat(hashes(nightly)).as(which + ", " + year).isEqualTo(hashes(whole));
                count(nightly);
            }
        }
    }

    /** What was computed is found. */
    private static SparkSession noSpark() {
        throw new AssertionError("computed twice");
    }

    /** As a run does: the reporting year with the year before it. */
    private static void nightly(Home home, Path inbox, StepOutput ingest) {
        new FoldStage(SparkTest::spark, ALWAYS).run(request(home, inbox, ingest, 2025), List.of(2024));
    }

    private static List<Path> deliveries(Path inbox) throws IOException {
        try (Stream<Path> entries = Files.list(inbox)) {
            return entries.sorted().toList();
        }
    }

    /** Reference tables come first. */
    private static boolean comesAtOnce(Path delivery, Path inbox) {
        boolean first = delivery.getFileName().toString().equals("referentie");
        if (first) {
            copy(delivery, inbox);
        }
        return first;
    }

    private static void copy(Path delivery, Path inbox) {
        try (Stream<Path> files = Files.list(delivery)) {
            Path target =
                    Files.createDirectories(inbox.resolve(delivery.getFileName().toString()));
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName().toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Home home(String name) throws IOException {
        Path root = folder.resolve(name);
        MiniInsurer.settle(root);
        return new Home(root);
    }

    private static Installation installation(Home home, Path inbox) {
        return new Installation(
                home, inbox, SOURCE, CONTRACTS, JobDatabase.Settings.file(home), RUN_DATE, Clock.systemUTC(), 2, "nl");
    }

    private static StepOutput ingest(Home home, Path inbox) {
        Installation installation = installation(home, inbox);
        installation.prepare();
        RunIdentity identity = new RunIdentity(2025, "offered", "definitions", "code");
        return new WiredPipeline(installation)
                .ingest(new RunContext(home, identity, RUN_DATE, SparkTest::spark, Map.of()))
                .output();
    }

    private static FoldRequest request(Home home, Path inbox, StepOutput ingest, int year) {
        return FoldFeatures.request(installation(home, inbox), DEFINITIONS, ingest, year);
    }

    private static Map<String, String> hashes(StepOutput output) {
        return output.manifest().files().stream()
                .collect(Collectors.toMap(Manifest.Entry::path, Manifest.Entry::sha256, (a, b) -> a, TreeMap::new));
    }

    private void count(StepOutput output) throws IOException {
        for (Manifest.Entry file : output.manifest().files()) {
            Path path = output.folder().resolve(file.path());
            if (file.path().contains("bucket-")) {
                boolean shared = (int) Files.getAttribute(path, "unix:nlink", LinkOption.NOFOLLOW_LINKS) > 1;
                linked += shared ? 1 : 0;
                written += shared ? 0 : 1;
            }
        }
    }
}
