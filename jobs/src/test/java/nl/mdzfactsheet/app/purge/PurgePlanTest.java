package nl.mdzfactsheet.app.purge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.mdzfactsheet.table.ActiveDeliveries;
import nl.mdzfactsheet.table.ActiveDeliveries.Active;
import nl.mdzfactsheet.table.DeliveryEntry;
import nl.mdzfactsheet.table.DeliveryEntry.State;
import nl.mdzfactsheet.table.DeliveryStore;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.StepOutput;
import nl.mdzfactsheet.table.StepStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A home with three versions of 2025: v1 made of delivery a, v2 of b (which replaces a), v3 of c (which replaces b), each with its outputs. Delivery d counts in all.
 */
class PurgePlanTest {

    private Home home = new Home(Path.of(""));
    private DeliveryStore store = new DeliveryStore(home);

    @BeforeEach
    void fill(@TempDir Path folder) throws IOException {
        home = new Home(folder);
        store = new DeliveryStore(home);
        load("a", List.of());
        load("b", List.of("a"));
        load("c", List.of("b"));
        load("d", List.of());
        version(1, "a", "d");
        version(2, "b", "d");
        version(3, "c", "d");
        point(3);
    }

    private void load(String id, List<String> replaces) throws IOException {
        Path staging = store.stage(DeliveryStore.folderName(id));
        Files.writeString(Files.createDirectory(staging.resolve("claims")).resolve("part-0"), "data of " + id);
        store.commit(
                staging,
                new DeliveryEntry(
                        id,
                        DeliveryStore.folderName(id),
                        State.LOADED,
                        "2026-01-01",
                        "2025",
                        0,
                        1,
                        true,
                        replaces,
                        "key",
                        "offer " + id,
                        0,
                        "",
                        "",
                        16,
                        List.of(),
                        List.of()));
    }

    private void version(int number, String... deliveries) throws IOException {
        List<Active> active = new ArrayList<>();
        for (String id : deliveries) {
            active.add(new Active(
                    id, "2026-01-01", DeliveryStore.folderName(id), 0, 1, true, List.of("mdz"), false, "hash " + id));
        }
        StepOutput ingest =
                new StepStore(home, "10-ingest").write("v" + number, f -> new ActiveDeliveries(active).write(f));
        StepOutput fold = output("20-fold", number);
        StepOutput report = output("60-report", number);
        Path folder = Files.createDirectories(home.published(2025).resolve("v" + number));
        Files.writeString(
                folder.resolve("manifest.json"),
                "{\"version\":" + number + ",\"definitions\":\"" + definitions(number)
                        + "\",\"steps\":{\"10-ingest\":\"" + ingest.key() + "\",\"20-fold\":\"" + fold.key()
                        + "\"},\"files\":[]}");
        Files.createDirectories(home.definitions().resolve(definitions(number)));
        Instant made = Instant.parse("2026-01-0" + number + "T00:00:00Z");
        for (Path path : List.of(ingest.folder(), fold.folder(), report.folder(), folder.resolve("manifest.json"))) {
            Files.setLastModifiedTime(path, FileTime.from(made));
        }
    }

    private StepOutput output(String step, int number) {
        return new StepStore(home, step).write("v" + number, folder -> {
            try {
                Files.writeString(folder.resolve("table"), "of v" + number);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String definitions(int number) {
        return Integer.toString(number).repeat(64);
    }

    private void point(int number) throws IOException {
        Files.writeString(
                home.published(2025).resolve("current.json"),
                "{\"year\":2025,\"version\":" + number + ",\"path\":\"v" + number + "\",\"contentHash\":\"x\"}");
    }

    private List<String> planned(int keep) {
        return new PurgePlan(home, keep)
                .removals().stream()
                        .map(r -> r.kind() + " " + r.name().replaceAll("[0-9a-f]{64}", "*"))
                        .toList();
    }

    private void purge(int keep) {
        PurgePlan plan = new PurgePlan(home, keep);
        plan.removals().forEach(plan::remove);
    }

    @Test
    void onlyTheVersionThatCountsStays() throws IOException {
        Files.createDirectories(home.restatements(2025).resolve("v1-v2"));
        Files.createDirectories(home.protectedStore().resolve("explain/2025-v2"));
        Files.createDirectories(home.protectedStore().resolve("explain/2025-v3"));
        assertThat(planned(1))
                .containsExactly(
                        "VERSION 2025/v2",
                        "VERSION 2025/v1",
                        "RESTATEMENT 2025/v1-v2",
                        "EXPLANATION 2025-v2",
                        "WORK 10-ingest/*",
                        "WORK 10-ingest/*",
                        "WORK 20-fold/*",
                        "WORK 20-fold/*",
                        "WORK 60-report/*",
                        "WORK 60-report/*",
                        "DEFINITIONS *",
                        "DEFINITIONS *",
                        "DELIVERY a",
                        "DELIVERY b");
        purge(1);
        assertThat(home.published(2025).resolve("v3/manifest.json")).exists();
        assertThat(home.protectedStore().resolve("explain/2025-v3")).exists();
        assertThat(store.loaded()).extracting(DeliveryEntry::id).containsExactly("c", "d");
        assertThat(store.replacedByPurged()).containsExactly("a");
        assertThat(holding("data of a")).isEmpty();
        assertThat(holding("of v2")).isEmpty();
        assertThat(holding("of v3")).hasSize(2);
        assertThat(planned(1)).as("nothing more to do").isEmpty();
    }

    @Test
    void theVersionThatCountsStaysAlsoWhenItIsNotTheNewest() throws IOException {
        point(1);
        assertThat(planned(1)).startsWith("VERSION 2025/v3", "VERSION 2025/v2").noneMatch(r -> r.contains("DELIVERY"));
        assertThat(planned(2)).startsWith("VERSION 2025/v2");
        assertThat(planned(3)).isEmpty();
    }

    @Test
    void aDeliveryThatAVersionNeedsStaysWithWhatReplacesIt() {
        assertThat(planned(2)).contains("VERSION 2025/v1", "DELIVERY a").doesNotContain("DELIVERY b");
    }

    @Test
    void aReplacementStaysWhileWhatItReplacedDoes() throws IOException {
        version(4, "a", "c", "d");
        assertThat(planned(2)).as("v4 needs a, so b must go on replacing it").noneMatch(r -> r.startsWith("DELIVERY"));
    }

    @Test
    void withoutAPointerNothingGoes() throws IOException {
        Files.delete(home.published(2025).resolve("current.json"));
        assertThat(planned(1)).noneMatch(r -> r.startsWith("VERSION"));
    }

    @Test
    void aPurgeThatWasKilledIsFinishedByTheNext() throws IOException {
        purge(1);
        Path left = store.folder(store.find("a").orElseThrow()).resolve("claims");
        Files.writeString(Files.createDirectory(left).resolve("part-0"), "data of a");
        assertThat(planned(1)).containsExactly("DELIVERY a");
        purge(1);
        assertThat(holding("data of a")).isEmpty();
    }

    private List<Path> holding(String text) {
        try (Stream<Path> files = Files.walk(home.root())) {
            List<Path> found = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file).contains(text)) {
                    found.add(file);
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
