package nl.mdzfactsheet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.mdzfactsheet.flow.Stage;
import org.junit.jupiter.api.Test;

/** Where there is no terminal: one line per step and per minute of a step. */
class ProgressTest {

    @Test
    void aLongStepTellsEveryMinuteThatItIsAtWork() {
        StringWriter err = new StringWriter();
        List<Runnable> minute = new ArrayList<>();
        List<String> closed = new ArrayList<>();
        try (Progress progress = new Progress(new PrintWriter(err, true), false, m -> {
            minute.add(m);
            return () -> closed.add("closed");
        })) {
            minute.get(0).run();
            progress.started(Stage.FOLD);
            minute.get(0).run();
            minute.get(0).run();
            progress.done(Stage.FOLD, Duration.ofSeconds(125));
            minute.get(0).run();
            progress.started(Stage.MEASURE);
            minute.get(0).run();
        }
        assertThat(err.toString().lines())
                .containsExactly(
                        "20-fold  running, 1 min",
                        "20-fold  running, 2 min",
                        "20-fold  125.0 s",
                        "30-measure  running, 1 min");
        assertThat(closed).containsExactly("closed");
    }
}
