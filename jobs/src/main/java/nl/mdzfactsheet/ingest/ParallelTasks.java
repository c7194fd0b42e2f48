package nl.mdzfactsheet.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Tasks that run as many at a time as there are processors; results come in the order the tasks were added. */
final class ParallelTasks<T> {

    private final List<Callable<T>> tasks = new ArrayList<>();

    void add(Callable<T> task) {
        tasks.add(task);
    }

    /** Runs all tasks to their end; the first fault in order stops with its cause. */
    List<T> run() {
        if (tasks.isEmpty()) {
            return List.of();
        }
        int threads = Math.min(tasks.size(), Runtime.getRuntime().availableProcessors());
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> task : pool.invokeAll(tasks)) {
                results.add(result(task));
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Cannot finish the intake: interrupted", e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T result(Future<T> task) throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (e.getCause() instanceof IOException fault) {
                throw new UncheckedIOException(fault);
            }
            throw new IllegalStateException("Cannot finish the intake", e.getCause());
        }
    }
}
