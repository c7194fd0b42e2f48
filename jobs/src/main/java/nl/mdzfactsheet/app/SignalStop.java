package nl.mdzfactsheet.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.mdzfactsheet.flow.StopSignal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears SIGTERM, SIGINT and a hang-up: asks the run to stop and holds the virtual machine until the run has written that it stopped. The machine then ends with the
 * code of the signal (143, 130).
 */
final class SignalStop implements StopSignal, AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private static final Logger LOG = LoggerFactory.getLogger(SignalStop.class);

    private final Runnable onStop;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "mdz-stop");
    private volatile boolean requested;

    /** @param onStop lets go of what computes */
    SignalStop(Runnable onStop) {
        this.onStop = onStop;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop() {
        requested = true;
        try {
            onStop.run();
        } finally {
            waitForTheRun();
        }
    }

    /** A run that does not end in time is left as a kill leaves it: the next run recovers it. */
    private void waitForTheRun() {
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("stopping without waiting any longer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** True from the moment the machine begins to shut down, even when other hooks were faster than ours. */
    @Override
    public boolean requested() {
        return requested || shuttingDown();
    }

    private static boolean shuttingDown() {
        Thread probe = new Thread(() -> {}, "mdz-probe");
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    /** The run has written how it ended. */
    @Override
    public void close() {
        ended.countDown();
        if (!shuttingDown()) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
