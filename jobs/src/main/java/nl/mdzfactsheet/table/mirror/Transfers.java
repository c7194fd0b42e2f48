package nl.mdzfactsheet.table.mirror;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Sends or fetches several files at a time: a store answers slowly and to many at once. */
final class Transfers {

    private static final int AT_A_TIME = 8;

    private Transfers() {}

    /** Does this for each; ends when all have ended, with the first fault if there was one. After a fault nothing new begins. */
    static <T> void forEach(Collection<T> items, Consumer<T> action) {
        if (items.size() <= 1) {
            items.forEach(action);
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(AT_A_TIME, items.size()), task -> {
            Thread thread = new Thread(task, "mdz-transfer");
            thread.setDaemon(true);
            return thread;
        });
        List<Future<?>> running = new ArrayList<>();
        try {
            items.forEach(item -> running.add(threads.submit(() -> action.accept(item))));
            finish(running);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void finish(List<Future<?>> running) {
        RuntimeException fault = null;
        for (Future<?> transfer : running) {
            try {
                transfer.get();
            } catch (ExecutionException e) {
                if (fault == null) {
                    fault = e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
                    running.forEach(t -> t.cancel(false));
                }
            } catch (CancellationException e) {
                // began after the fault: not done
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped while files were sent or fetched", e);
            }
        }
        if (fault != null) {
            throw fault;
        }
    }
}
