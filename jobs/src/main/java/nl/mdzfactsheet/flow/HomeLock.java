package nl.mdzfactsheet.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.table.Home;
import org.jspecify.annotations.Nullable;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.FixedBackOff;

/**
 * One run at a time in a home folder: a lock of the operating system on {@code mdz.lock}, gone the moment its process is. The file says who holds it; its content
 * alone locks nothing, so nothing stale can stay behind.
 */
public final class HomeLock implements AutoCloseable {

    /** Between taking the lock and saying so, and between clearing the file and letting go, are moments; two seconds is more than a busy machine makes of them. */
    private static final BackOff PATIENCE = new FixedBackOff(20, 100);

    private final FileChannel channel;
    private final FileLock lock;

    private HomeLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Takes the lock, or says who holds it since when (exit 4). A holder that has not said so yet is waited for: it has just begun, or is about to let go. */
    public static HomeLock take(Home home, Clock clock) {
        Path file = home.lock();
        BackOffExecution patience = PATIENCE.start();
        try {
            HomeLock taken = tryTake(file, clock);
            while (taken == null) {
                String holder = read(file);
                long millis = patience.nextBackOff();
                if (!holder.isEmpty() || millis == BackOffExecution.STOP) {
                    throw held(file, holder.isEmpty() ? "a run that does not say since when" : holder);
                }
                TimeUnit.MILLISECONDS.sleep(millis);
                taken = tryTake(file, clock);
            }
            return taken;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw held(file, "a run that does not say since when");
        }
    }

    /** Null when somebody else holds it. */
    private static @Nullable HomeLock tryTake(Path file, Clock clock) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            return null;
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder(clock).getBytes(StandardCharsets.UTF_8)), 0);
        return new HomeLock(channel, lock);
    }

    /** Who holds the lock now, null when nobody does. */
    public static @Nullable String holder(Home home) {
        if (!Files.isRegularFile(home.lock())) {
            return null;
        }
        try (FileChannel channel = FileChannel.open(home.lock(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            try (FileLock lock = tryLock(channel)) {
                return lock == null ? read(home.lock()) : null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String holder(Clock clock) {
        return "pid " + ProcessHandle.current().pid() + " on host " + firstLine("/proc/sys/kernel/hostname")
                + " (boot " + firstLine("/proc/sys/kernel/random/boot_id") + ") since "
                + clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String firstLine(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8).strip();
    }

    private static MdzException held(Path file, String holder) {
        return new MdzException(
                ExitCode.LOCKED,
                Reason.LOCK_HELD,
                Location.of(file.toString()),
                "one run at a time; held by " + holder,
                "wait until that run ends, or stop it");
    }

    @Override
    public void close() {
        try (FileChannel closing = channel) {
            closing.truncate(0);
            lock.release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
