package nl.mdzfactsheet.app;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Calls once a minute until it is closed. */
interface MinuteTicker {

    /** Starts to call; what is returned stops it. */
    Ticking start(Runnable everyMinute);

    /** A ticker at work. */
    interface Ticking extends AutoCloseable {
        @Override
        void close();
    }

    /** By the time of the machine, on a thread that does not keep the program alive. */
    static Ticking ofMachine(Runnable everyMinute) {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "mdz-progress");
            thread.setDaemon(true);
            return thread;
        });
        var unused = timer.scheduleAtFixedRate(everyMinute, 1, 1, TimeUnit.MINUTES);
        return timer::shutdownNow;
    }
}
