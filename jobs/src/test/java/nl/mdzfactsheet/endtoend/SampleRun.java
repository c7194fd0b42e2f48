package nl.mdzfactsheet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.mdzfactsheet.endtoend.ProductProcess.Ended;
import nl.mdzfactsheet.table.StepStore;
import org.jspecify.annotations.Nullable;

/** One run of the program on the committed sample, made when the first test asks and shared by all that only read. */
public final class SampleRun {

    /** The committed sample. */
    public static final Path SAMPLE = Path.of(System.getProperty("project.root", ".."), "sample-data");

    /** Reporting year of the run. */
    public static final int YEAR = 2025;

    /** Run date of the run. */
    public static final String RUN_DATE = "2026-07-01";

    private static @Nullable Path home;

    private SampleRun() {}

    /** The home folder of the run; read only. */
    public static synchronized Path home() throws IOException, InterruptedException {
        Path known = home;
        if (known == null) {
            Path folder = Path.of("target", "sample-run").toAbsolutePath();
            StepStore.delete(folder);
            Files.createDirectories(folder);
            known = Homes.forSample(SAMPLE, folder.resolve("home"));
            Ended ended = run(known, folder.resolve("run.log"), YEAR);
            assertThat(ended.exitCode()).as(ended.output()).isZero();
            home = known;
        }
        return known;
    }

    /** Runs a year of the sample in a home. */
    static Ended run(Path home, Path log, int year) throws IOException, InterruptedException {
        return ProductProcess.with()
                .run(
                        log,
                        "run",
                        "--year",
                        Integer.toString(year),
                        "--home",
                        home.toString(),
                        "--inbox",
                        SAMPLE.resolve("inbox").toString(),
                        "--run-date",
                        RUN_DATE);
    }
}
