package nl.mdzfactsheet.report;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nl.mdzfactsheet.disclosure.RhoRelease;

/** Draws the workbooks and pages of several RHOs at the same time, while the tables of the next ones are judged; each has its own folder, so the order makes no difference. */
final class Drawings implements AutoCloseable {

    /** Each holds a page and a workbook in memory. */
    private static final int MOST_AT_ONCE = 4;

    private final Consumer<RhoRelease> drawer;
    private final List<Future<?>> started = new ArrayList<>();
    private final ExecutorService pool = Executors.newFixedThreadPool(
            Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors()));

    Drawings(Consumer<RhoRelease> drawer) {
        this.drawer = drawer;
    }

    /** Draws when there is room. */
    void draw(RhoRelease rho) {
        started.add(pool.submit(() -> drawer.accept(rho)));
    }

    /** Waits until everything is drawn; the first fault in order is thrown. */
    void finish() {
        try {
            for (Future<?> drawing : started) {
                drawing.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Cannot draw the reports: interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException("Cannot draw the reports", e.getCause());
        }
    }

    /** Nothing is drawn any more afterwards, also when a fault stopped the report. */
    @Override
    public void close() {
        pool.shutdownNow();
        try {
            if (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Cannot stop drawing the reports");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
