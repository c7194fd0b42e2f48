package nl.mdzfactsheet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.Fault;
import nl.mdzfactsheet.flow.HomeLock;
import nl.mdzfactsheet.table.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-31T01:30:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of(".");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int mdz(String... arguments) {
        Mdz.Surroundings world = new Mdz.Surroundings(Map.of(), CLOCK, false, i -> new FakePipeline(i, List.of()));
        return Mdz.execute(world, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "run --year",
                "run --year x",
                "run --year 2025 --yaer 2025",
                "run --year 2025 --run-date 31-12-2025",
                "walk",
                "verify"
            })
    void aWrongCommandLineIsOneLineAndExit2(String line) {
        assertThat(mdz(line.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString().strip().lines()).hasSize(1).allMatch(l -> l.startsWith("usage: "));
    }

    @Test
    void helpIsDutchUnlessEnglishIsAskedFor() {
        assertThat(mdz("run", "--help")).isZero();
        assertThat(out.toString()).contains("Rapportagejaar.", "Thuismap", "Toon deze hulp");

        out.getBuffer().setLength(0);
        assertThat(mdz("--lang", "en", "run", "--help")).isZero();
        assertThat(out.toString()).contains("Reporting year.", "Home folder").doesNotContain("Rapportagejaar");

        out.getBuffer().setLength(0);
        assertThat(mdz("--help", "--lang=en")).isZero();
        assertThat(out.toString())
                .contains("run", "ingest", "validate", "status", "approve", "recover", "verify", "generate-sample")
                .contains("Take every pending delivery");
    }

    @Fault("F72")
    @Test
    void aHomeThatCannotBeWrittenIsExit2AtOnce() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");

        assertThat(mdz("run", "--year", "2025", "--home", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("configuration_invalid");
    }

    @Test
    void anUnknownDatabaseIsExit2AndAPasswordIsNotShown() {
        assertThat(mdz("run", "--year", "2025", "--home", folder.toString(), "--db-url", "jdbc:other:secret"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--db-url").doesNotContain("secret");
    }

    @Fault({"F81", "F95"})
    @ParameterizedTest
    @ValueSource(strings = {"run --year 2025", "recover", "ingest", "approve d1", "purge --keep 2"})
    void whileARunHoldsTheLockOthersEndWith4(String line) {
        try (HomeLock lock = HomeLock.take(new Home(folder), CLOCK)) {
            assertThat(lock).isNotNull();
            String[] words = (line + " --home " + folder).split(" ", -1);

            assertThat(mdz(words)).isEqualTo(4);
            assertThat(err.toString())
                    .contains("lock_held", "pid " + ProcessHandle.current().pid(), "2026-03-31T01:30:00Z");
        }
    }

    @Test
    void statusAnswersWhileARunIsBusy() {
        try (HomeLock lock = HomeLock.take(new Home(folder), CLOCK)) {
            assertThat(lock).isNotNull();
            assertThat(mdz("status", "--home", folder.toString())).isZero();
            assertThat(out.toString()).contains("Slot: pid ", "d1 active");
        }
    }

    @Test
    void recoverOfNothingSaysNone() {
        assertThat(mdz("recover", "--lang", "en", "--home", folder.toString())).isZero();
        assertThat(out.toString()).contains("Killed runs marked as failed: 0");
    }

    @Fault("F83")
    @Test
    void theDefaultRunDateIsTodayInAmsterdam() {
        Clock lateEvening = Clock.fixed(Instant.parse("2026-03-30T22:30:00Z"), ZoneOffset.UTC);

        assertThat(new MdzOptions().installation(Map.of(), lateEvening, "nl").runDate())
                .isEqualTo("2026-03-31");
    }

    @Fault("F83")
    @ParameterizedTest
    @CsvSource({
        "2026-03-29T00:59:59Z, 2026-03-29",
        "2026-03-29T01:00:00Z, 2026-03-29",
        "2026-03-31T21:59:59Z, 2026-03-31",
        "2026-03-31T22:00:00Z, 2026-04-01",
        "2026-10-25T00:30:00Z, 2026-10-25",
        "2026-10-25T22:59:59Z, 2026-10-25",
        "2026-10-27T23:00:00Z, 2026-10-28",
        "2028-02-28T23:00:00Z, 2028-02-29",
        "2028-02-29T23:00:00Z, 2028-03-01",
    })
    void nightsOfTheClockAndLeapDaysHaveTheDateOfAmsterdam(Instant now, String day) {
        assertThat(new MdzOptions()
                        .installation(Map.of(), Clock.fixed(now, ZoneOffset.UTC), "nl")
                        .runDate())
                .isEqualTo(day);
    }
}
