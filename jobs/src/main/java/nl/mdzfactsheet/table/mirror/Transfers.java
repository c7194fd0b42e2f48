package nl.mdzfactsheet.table.mirror;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Sends or fetches several files at a time: a store answers slowly and to many at once. */
final class Transfers {

    private static final int AT_A_TIME = 8;

    private Transfers() {}

    /** Does this for each; ends when all that began have ended, with the first fault if there was one. After a fault nothing new begins. */
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
        AtomicBoolean failed = new AtomicBoolean();
        List<Future<?>> transfers = new ArrayList<>();
        try {
            items.forEach(item -> transfers.add(threads.submit(() -> begin(item, action, failed))));
            finish(transfers);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> void begin(T item, Consumer<T> action, AtomicBoolean failed) {
        if (failed.get()) {
            return;
        }
        try {
            action.accept(item);
        } catch (RuntimeException | Error e) {
            failed.set(true);
            throw e;
        }
    }

    private static void finish(List<Future<?>> transfers) {
        RuntimeException fault = null;
        for (Future<?> transfer : transfers) {
            try {
                transfer.get();
            } catch (ExecutionException e) {
                RuntimeException found = e.getCause() instanceof RuntimeException known
                        ? known
                        : new IllegalStateException(e.getCause());
                fault = fault == null ? found : fault;
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
