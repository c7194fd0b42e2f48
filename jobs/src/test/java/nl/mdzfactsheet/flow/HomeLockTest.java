package nl.mdzfactsheet.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
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

    /** The other run has the lock and has not written yet who it is. */
    @Fault("F80")
    @Test
    void aRunThatHasJustBegunIsWaitedForToSayWhoItIs() throws Exception {
        Home home = new Home(folder);
        try (FileChannel other = locked(home)) {
            Thread writer =
                    later(() -> Files.writeString(home.lock(), "pid 7 on host other since 2026-03-31T01:29:59Z"));
            assertThatThrownBy(() -> HomeLock.take(home, CLOCK))
                    .isInstanceOf(MdzException.class)
                    .hasMessageContaining("held by pid 7 on host other since 2026-03-31T01:29:59Z");
            writer.join();
            assertThat(other.isOpen()).isTrue();
        }
    }

    /** The other run has cleared the file and is letting go: this one begins. */
    @Test
    void aRunThatIsEndingIsWaitedFor() throws Exception {
        Home home = new Home(folder);
        FileChannel other = locked(home);
        Thread ending = later(other::close);
        try (HomeLock lock = HomeLock.take(home, CLOCK)) {
            assertThat(lock).isNotNull();
            assertThat(HomeLock.holder(home)).contains("2026-03-31T01:30:00Z");
        }
        ending.join();
    }

    @Test
    void aHolderThatNeverSaysWhoItIs() throws Exception {
        Home home = new Home(folder);
        try (FileChannel other = locked(home)) {
            assertThat(other.isOpen()).isTrue();
            assertThatThrownBy(() -> HomeLock.take(home, CLOCK))
                    .isInstanceOf(MdzException.class)
                    .hasMessageContaining("held by a run that does not say since when");
        }
    }

    /** The lock of another run whose file says nothing. */
    private static FileChannel locked(Home home) throws IOException {
        FileChannel channel = FileChannel.open(
                home.lock(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        assertThat(channel.tryLock()).isNotNull();
        return channel;
    }

    /** Something that another run does a little later. */
    private static Thread later(Work work) {
        Thread thread = new Thread(() -> {
            try {
                TimeUnit.MILLISECONDS.sleep(200);
                work.run();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        thread.start();
        return thread;
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
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
