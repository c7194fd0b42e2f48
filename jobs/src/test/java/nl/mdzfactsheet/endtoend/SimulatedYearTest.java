package nl.mdzfactsheet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.mdzfactsheet.endtoend.ProductProcess.Ended;
import nl.mdzfactsheet.mini.MiniInsurer;
import nl.mdzfactsheet.mini.MiniNews;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A year of weekly nights: deliveries come late, corrected, broken, repeated and again; every third night is killed. What is published in the end is what one run makes of all
 * that lies in the inbox at last: with the memory of what was published before the same files, without it the same figures.
 */
@Tag("verify")
class SimulatedYearTest {

    private static final long SEED = 20_260_701;
    private static final long INSURER = 17;
    private static final int NIGHTS = 52;
    private static final int YEAR = 2025;
    private static final int KILLED = 137;
    private static final String DESCRIPTOR = "datapackage.json";
    private static final List<String> POINTS = List.of(
            "started:10-ingest",
            "written:10-ingest",
            "started:20-fold",
            "written:20-fold",
            "written:30-measure",
            "started:40-benchmark",
            "written:50-disclosure",
            "started:60-report",
            "written:60-report",
            "started:70-publish",
            "pointer",
            "written:70-publish");

    @TempDir
    Path folder = Path.of(".");

    private final Random random = new Random(SEED);
    private final MiniNews news = new MiniNews(SEED);
    private final List<String> sent = new ArrayList<>();
    private final Map<String, Integer> events = new TreeMap<>();
    private LocalDate night = LocalDate.of(2026, 7, 1);
    private Path mended = Path.of(".");
    private boolean broken;

    @Test
    void aYearOfNightsEndsWhereOneRunEnds() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Path home = folder.resolve("home");
        MiniInsurer.settle(home);
        List<Path> waiting = firstDeliveries(inbox);
        for (int week = 1; week <= NIGHTS; week++) {
            arrive(inbox, week, waiting);
            if (week == NIGHTS) {
                mend(inbox);
                Homes.copy(home.resolve("ledger"), Files.createDirectories(folder.resolve("memory/ledger")));
                Homes.copy(home.resolve("published"), Files.createDirectories(folder.resolve("memory/published")));
                MiniInsurer.settle(folder.resolve("memory"));
            }
            night(home, inbox, week);
            night = night.plusWeeks(1);
        }
        assertThat(events.keySet())
                .contains("news", "replaced", "late", "broken", "mended", "repeated", "nothing", "killed");
        night = night.minusWeeks(1);
        Path atOnce = folder.resolve("memory");
        assertThat(run(atOnce, inbox, "").exitCode()).isZero();
        Path afresh = folder.resolve("afresh");
        MiniInsurer.settle(afresh);
        assertThat(run(afresh, inbox, "").exitCode()).isZero();

        assertThat(hashes(current(atOnce), "")).isEqualTo(hashes(current(home), ""));
        assertThat(hashes(current(afresh), "insurer/factsheet_data.csv"))
                .hasSize(1)
                .isEqualTo(hashes(current(home), "insurer/factsheet_data.csv"));
        assertThat(hashes(current(afresh), "protected/detections_data.csv"))
                .hasSize(1)
                .isEqualTo(hashes(current(home), "protected/detections_data.csv"));
        System.getLogger("nights").log(System.Logger.Level.INFO, "{0} nights: {1}", NIGHTS, events);
    }

    /** The reference tables are there at once; the others wait, to come late. */
    private List<Path> firstDeliveries(Path inbox) throws IOException {
        Path drawn = Files.createDirectories(folder.resolve("drawn"));
        MiniInsurer.offer(INSURER, drawn);
        List<Path> waiting = new ArrayList<>();
        try (Stream<Path> deliveries = Files.list(drawn)) {
            for (Path delivery : deliveries.sorted().toList()) {
                if (delivery.getFileName().toString().equals("referentie")) {
                    Homes.copy(delivery, inbox.resolve("referentie"));
                } else {
                    waiting.add(delivery);
                }
            }
        }
        assertThat(waiting).hasSizeGreaterThan(2);
        return waiting;
    }

    private void arrive(Path inbox, int week, List<Path> waiting) throws IOException {
        String created = night + "T06:00:00Z";
        int kind = random.nextInt(8);
        if (week == 1 || (kind == 0 && !waiting.isEmpty())) {
            Path late = waiting.remove(waiting.size() - 1);
            Homes.copy(late, inbox.resolve(late.getFileName().toString()));
            happened("late");
        } else if (kind == 1 && !sent.isEmpty()) {
            String id = "n" + week;
            news.offer(inbox, id, created, sent.get(random.nextInt(sent.size())));
            sent.add(id);
            happened("replaced");
        } else if (kind == 2 && !broken) {
            breakOne(inbox, "n" + week, created);
        } else if (kind == 3 && broken) {
            mend(inbox);
        } else if (kind == 4 && !sent.isEmpty()) {
            String id = sent.get(random.nextInt(sent.size()));
            Path copy = inbox.resolve("again-" + week);
            Homes.copy(inbox.resolve(id), copy);
            happened("repeated");
        } else if (kind == 5) {
            happened("nothing");
        } else {
            String id = "n" + week;
            news.offer(inbox, id, created, "");
            sent.add(id);
            happened("news");
        }
        if (week > NIGHTS - 8 && !waiting.isEmpty()) {
            Path late = waiting.remove(0);
            Homes.copy(late, inbox.resolve(late.getFileName().toString()));
            happened("late");
        }
    }

    /** One byte of its file is another than declared, until somebody copies it anew. */
    private void breakOne(Path inbox, String id, String created) throws IOException {
        news.offer(folder.resolve("whole"), id, created, "");
        mended = folder.resolve("whole").resolve(id);
        Homes.copy(mended, inbox.resolve(id));
        Path file = inbox.resolve(id).resolve("huisartsenzorg.csv");
        Files.writeString(file, Files.readString(file).replaceFirst(";D;", ";C;"));
        broken = true;
        happened("broken");
    }

    private void mend(Path inbox) throws IOException {
        if (broken) {
            Path target = inbox.resolve(mended.getFileName().toString());
            Files.delete(target.resolve("huisartsenzorg.csv"));
            Files.delete(target.resolve(DESCRIPTOR));
            Homes.copy(mended, target);
            sent.add(mended.getFileName().toString());
            broken = false;
            happened("mended");
        }
    }

    private void night(Path home, Path inbox, int week) throws IOException, InterruptedException {
        while (random.nextInt(3) == 0) {
            Ended killed = run(home, inbox, "-Dmdz.test.die=" + POINTS.get(random.nextInt(POINTS.size())));
            if (killed.exitCode() == KILLED) {
                happened("killed");
            }
        }
        Ended ended = run(home, inbox, "");
        assertThat(ended.exitCode()).as("week " + week + ": " + ended.output()).isEqualTo(broken ? 3 : 0);
    }

    private Ended run(Path home, Path inbox, String option) throws IOException, InterruptedException {
        ProductProcess process = option.isEmpty()
                ? ProductProcess.shortLived()
                : ProductProcess.shortLived().java(option);
        return process.run(
                folder.resolve("log"),
                "run",
                "--year",
                Integer.toString(YEAR),
                "--home",
                home.toString(),
                "--inbox",
                inbox.toString(),
                "--run-date",
                night.toString());
    }

    private void happened(String event) {
        events.merge(event, 1, Integer::sum);
    }

    private static Path current(Path home) throws IOException {
        Path year = home.resolve("published").resolve(Integer.toString(YEAR));
        String pointer = Files.readString(year.resolve("current.json"));
        return year.resolve(pointer.replaceAll("(?s).*\"path\" : \"(v[0-9]+)\".*", "$1"));
    }

    /** Digest per file below a version whose path begins so; the manifest holds a clock. */
    private static Map<String, String> hashes(Path version, String prefix) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(version)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String path = version.relativize(file).toString();
                if (path.startsWith(prefix) && !path.equals("manifest.json")) {
                    hashes.put(path, SmallDelivery.sha256(Files.readAllBytes(file)));
                }
            }
        }
        assertThat(hashes).isNotEmpty();
        return hashes;
    }
}
