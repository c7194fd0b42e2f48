package nl.mdzfactsheet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.mdzfactsheet.Fault;
import nl.mdzfactsheet.endtoend.ProductProcess.Ended;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Same deliveries, same bytes: other locale, time zone and threads, a kill in the fold, another database make no difference. */
@Tag("verify")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameBytesTest {

    private static final Path SAMPLE = Path.of(System.getProperty("project.root", ".."), "sample-data");
    private static final int YEAR = 2025;
    private static final int KILLED = 137;

    private Path folder = SAMPLE;
    private Map<String, String> undisturbed = Map.of();

    @BeforeAll
    void runUndisturbed(@TempDir Path temp) throws IOException, InterruptedException {
        folder = temp;
        Path home = Homes.forSample(SAMPLE, temp.resolve("undisturbed"));
        assertThat(run(ProductProcess.with(), home, 2).exitCode()).isZero();
        undisturbed = new Factsheet(home, YEAR).hashes();
        assertThat(undisturbed)
                .containsKeys("rho/RHO-01/factsheet.pdf", "rho/RHO-01/factsheet.html", "rho/RHO-01/factsheet.xlsx");
    }

    private Ended run(ProductProcess process, Path home, int threads) throws IOException, InterruptedException {
        return process.run(
                folder.resolve(home.getFileName() + ".log"),
                "run",
                "--year",
                Integer.toString(YEAR),
                "--home",
                home.toString(),
                "--inbox",
                SAMPLE.resolve("inbox").toString(),
                "--run-date",
                "2026-07-01",
                "--threads",
                Integer.toString(threads));
    }

    @Fault("F84")
    @Test
    void otherLocaleTimeZoneAndThreads() throws IOException, InterruptedException {
        Path home = Homes.forSample(SAMPLE, folder.resolve("turkish"));
        ProductProcess turkish = ProductProcess.with(
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Pacific/Kiritimati",
                "-Dfile.encoding=ISO-8859-9");
        Ended ended = run(turkish, home, 1);
        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(new Factsheet(home, YEAR).hashes()).isEqualTo(undisturbed);
    }

    /** JDK 25 is the second Java; where it lies is told by the environment, and where it does not the test says that it did not run. */
    @Test
    void anotherJava() throws IOException, InterruptedException {
        String other = System.getenv("MDZ_OTHER_JAVA");
        assumeThat(other)
                .as("MDZ_OTHER_JAVA, the folder of another JDK, is not set")
                .isNotNull();
        Path home = Homes.forSample(SAMPLE, folder.resolve("other-java"));
        Ended ended = run(ProductProcess.with().by(Path.of(other)), home, 2);
        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(new Factsheet(home, YEAR).hashes()).isEqualTo(undisturbed);
    }

    @Fault("F73")
    @Test
    void killedInTheFoldAndStartedAgain() throws IOException, InterruptedException {
        Path home = Homes.forSample(SAMPLE, folder.resolve("killed"));
        Ended killed = run(ProductProcess.with("-Dmdz.test.die=started:20-fold"), home, 2);
        assertThat(killed.exitCode()).as(killed.output()).isEqualTo(KILLED);
        assertThat(Files.exists(home.resolve("published")
                        .resolve(Integer.toString(YEAR))
                        .resolve("current.json")))
                .isFalse();
        Ended again = run(ProductProcess.with(), home, 2);
        assertThat(again.exitCode()).as(again.output()).isZero();
        assertThat(again.output()).contains("20-fold").doesNotContain("10-ingest");
        assertThat(new Factsheet(home, YEAR).hashes()).isEqualTo(undisturbed);
    }
}
