package nl.mdzfactsheet.table.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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
        CountDownLatch faulted = new CountDownLatch(1);
        AtomicBoolean slowEnded = new AtomicBoolean();
        Set<Integer> begun = ConcurrentHashMap.newKeySet();
        List<Integer> items = IntStream.range(0, 1000).boxed().toList();

        assertThatThrownBy(() -> Transfers.forEach(items, n -> {
                    begun.add(n);
                    if (n == 0) {
                        awaitQuietly(faulted);
                        slowEnded.set(true);
                    }
                    if (n == 1) {
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
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
