package nl.mdzfactsheet.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.mdzfactsheet.disclosure.RhoRelease;
import nl.mdzfactsheet.table.StepStore;

/**
 * The workbooks and pages of several RHOs, drawn at the same time in a folder of drafts while the tables are judged. A draft goes to the folder of its RHO when its tables passed; when less of them
 * passes, that is drawn instead and the draft is thrown away.
 */
final class Drawings implements AutoCloseable {

    /** Draws what one RHO may see into a folder. */
    interface Drawer {

        void draw(RhoRelease rho, Path folder);
    }

    /** Each holds a page and a workbook in memory. */
    private static final int MOST_AT_ONCE = 4;

    private final Path drafts;
    private final Drawer drawer;
    private final Map<RhoRelease, Future<Path>> started = new HashMap<>();
    private final List<Future<?>> others = new ArrayList<>();
    private final ExecutorService pool = Executors.newFixedThreadPool(
            Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors()));

    /** @param drafts folder that nothing else uses; it is gone when this is closed */
    Drawings(Path drafts, Drawer drawer) {
        this.drafts = drafts;
        this.drawer = drawer;
    }

    /** Begins to draw, in this order. */
    void begin(List<RhoRelease> rhos) {
        for (RhoRelease rho : rhos) {
            started.put(rho, pool.submit(() -> drawn(rho, drafts.resolve(rho.folder()))));
        }
    }

    /** Writes something else meanwhile. */
    void beside(Runnable writing) {
        others.add(pool.submit(writing));
    }

    /** Waits for what is written beside the drafts. */
    void finish() {
        others.forEach(Drawings::result);
    }

    /** Puts what is drawn of exactly this release into a folder, which exists. */
    void place(RhoRelease rho, Path folder) {
        Future<Path> draft = started.remove(rho);
        if (draft == null) {
            drawer.draw(rho, folder);
        } else {
            move(result(draft), folder);
        }
    }

    private Path drawn(RhoRelease rho, Path folder) throws IOException {
        Files.createDirectories(folder);
        drawer.draw(rho, folder);
        return folder;
    }

    private static void move(Path from, Path to) {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.move(file, to.resolve(from.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T result(Future<T> draft) {
        try {
            return draft.get();
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

    /** Nothing is drawn any more afterwards and no draft is left, also when a fault stopped the report. */
    @Override
    public void close() {
        pool.shutdownNow();
        try {
            if (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Cannot stop drawing the reports");
            }
            StepStore.delete(drafts);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
