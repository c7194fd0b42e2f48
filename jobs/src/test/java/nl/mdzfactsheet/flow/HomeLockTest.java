package nl.mdzfactsheet.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.mdzfactsheet.Fault;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.table.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-31T01:30:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of(".");

    @Fault("F80")
    @Test
    void aSecondRunIsToldWhoHoldsTheLockSinceWhen() {
        Home home = new Home(folder);
        try (HomeLock first = HomeLock.take(home, CLOCK)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> HomeLock.take(home, CLOCK))
                    .isInstanceOfSatisfying(
                            MdzException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.LOCKED))
                    .hasMessageContaining("pid " + ProcessHandle.current().pid())
                    .hasMessageContaining("boot ")
                    .hasMessageContaining("2026-03-31T01:30:00Z");
            assertThat(HomeLock.holder(home)).contains("2026-03-31T01:30:00Z");
        }
        assertThat(HomeLock.holder(home)).isNull();
    }

    @Fault("F82")
    @Test
    void whatAKilledRunLeftInTheFileLocksNothing() throws Exception {
        Home home = new Home(folder);
        Files.writeString(home.lock(), "pid 1 on host gone (boot x) since 2020-01-01T00:00:00Z");

        assertThat(HomeLock.holder(home)).isNull();
        try (HomeLock lock = HomeLock.take(home, CLOCK)) {
            assertThat(lock).isNotNull();
        }
    }
}
