package nl.mdzfactsheet.table.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TransfersTest {

    @Test
    void eachIsDoneOnce() {
        Set<Integer> done = ConcurrentHashMap.newKeySet();
        Transfers.forEach(IntStream.range(0, 100).boxed().toList(), n -> assertThat(done.add(n))
                .isTrue());

        assertThat(done).hasSize(100);
    }

    /** What still ran when the caller went on could write to a store that is not this run's any more. */
    @Test
    void afterAFaultNothingBeginsAndNothingIsLeftRunning() {
        CountDownLatch slowBegan = new CountDownLatch(1);
        CountDownLatch faulted = new CountDownLatch(1);
        AtomicBoolean slowEnded = new AtomicBoolean();
        Set<Integer> begun = ConcurrentHashMap.newKeySet();
        List<Integer> items = IntStream.range(0, 1000).boxed().toList();

        assertThatThrownBy(() -> Transfers.forEach(items, n -> {
                    begun.add(n);
                    if (n > 1) {
                        pause(5);
                    }
                    if (n == 0) {
                        slowBegan.countDown();
                        awaitQuietly(faulted);
                        slowEnded.set(true);
                    }
                    if (n == 1) {
                        awaitQuietly(slowBegan);
                        faulted.countDown();
                        throw new IllegalStateException("broken");
                    }
                }))
                .hasMessage("broken");

        assertThat(slowEnded).isTrue();
        assertThat(begun).hasSizeLessThan(1000);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
            pause(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(long milliseconds) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
    }
}
