package nl.mdzfactsheet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.mdzfactsheet.SparkTest;
import nl.mdzfactsheet.mini.MiniInsurer;
import nl.mdzfactsheet.table.Manifest;
import nl.mdzfactsheet.table.StepStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code run --verify-incremental} on a mini insurer. */
class IncrementalProofTest extends SparkTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-01T01:30:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of(".");

    private final StringWriter out = new StringWriter();

    @Test
    void aDifferenceStopsPublication() throws IOException {
        Path home = folder.resolve("home");
        MiniInsurer.settle(home);
        MiniInsurer.offer(17, Files.createDirectories(folder.resolve("inbox")));
        Path published = home.resolve("published/2025");
        assertThat(run("2026-07-01")).as(out.toString()).isZero();
        assertThat(run("2026-07-01")).as(out.toString()).isZero();
        assertThat(out.toString()).contains("geen verschil");
        Path fold = swapYears(home);

        assertThat(run("2026-07-01")).as(() -> out.toString()).isEqualTo(3);
        assertThat(out.toString())
                .contains("recomputed_differs", "patient_quarter/bucket-00.parquet", "move work/20-fold/")
                .doesNotContain("geen verschil");
        StepStore.delete(published);
        assertThat(run("2026-07-01")).as(() -> out.toString()).isEqualTo(3);
        assertThat(published).doesNotExist();
        StepStore.delete(fold);
        assertThat(run("2026-07-01")).as("moved away: " + out).isZero();
        assertThat(published.resolve("v1")).isDirectory();
    }

    /** What a fault in reuse would leave: the patient-quarters of one year in the place of those of another, in files that are whole. */
    private static Path swapYears(Path home) throws IOException {
        Path folds = home.resolve("work/20-fold");
        try (Stream<Path> outputs = Files.walk(folds)) {
            List<Path> quarters = outputs.filter(p -> p.endsWith(Path.of("patient_quarter", "bucket-00.parquet")))
                    .toList();
            assertThat(quarters).hasSize(2);
            Path aside = home.resolve("aside");
            Files.move(quarters.get(0), aside);
            Files.move(quarters.get(1), quarters.get(0));
            Files.move(aside, quarters.get(1));
            for (Path file : quarters) {
                Path fold = file.resolve("../..").normalize();
                String key = Manifest.read(fold).inputHash();
                Files.delete(fold.resolve(Manifest.FILE));
                Manifest.describe("20-fold", key, fold).write(fold);
            }
        }
        return folds;
    }

    private int run(String date) {
        spark();
        out.getBuffer().setLength(0);
        PrintWriter printer = new PrintWriter(out, true);
        Mdz.Surroundings world = new Mdz.Surroundings(Map.of(), CLOCK, false, WiredPipeline::new);
        return Mdz.execute(
                world,
                printer,
                printer,
                "run",
                "--verify-incremental",
                "--year",
                "2025",
                "--home",
                folder.resolve("home").toString(),
                "--inbox",
                folder.resolve("inbox").toString(),
                "--run-date",
                date);
    }
}
