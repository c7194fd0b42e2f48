package nl.mdzfactsheet.app;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import nl.mdzfactsheet.flow.RunListener;
import nl.mdzfactsheet.flow.Stage;
import org.jspecify.annotations.Nullable;

/** Shows how a run proceeds: a bar for a person at a terminal, one line per step elsewhere. */
final class Progress implements RunListener, AutoCloseable {

    private static final List<Stage> STAGES = List.of(Stage.values());

    private final PrintWriter err;
    private final @Nullable ProgressBar bar;

    Progress(PrintWriter err, boolean terminal) {
        this.err = err;
        this.bar = terminal
                ? new ProgressBarBuilder()
                        .setTaskName("mdz")
                        .setInitialMax(Stage.values().length)
                        .setStyle(ProgressBarStyle.ASCII)
                        .build()
                : null;
    }

    @Override
    public void started(Stage stage) {
        if (bar != null) {
            bar.stepTo(STAGES.indexOf(stage));
            bar.setExtraMessage(stage.folder());
        }
    }

    @Override
    public void done(Stage stage, Duration took) {
        if (bar != null) {
            bar.stepTo(STAGES.indexOf(stage) + 1L);
        } else {
            err.println(String.format(Locale.ROOT, "%s  %.1f s", stage.folder(), took.toMillis() / 1000.0));
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    /** Several listeners as one. */
    static RunListener all(List<RunListener> listeners) {
        return new RunListener() {
            @Override
            public void started(Stage stage) {
                listeners.forEach(l -> l.started(stage));
            }

            @Override
            public void written(Stage stage) {
                listeners.forEach(l -> l.written(stage));
            }

            @Override
            public void done(Stage stage, Duration took) {
                listeners.forEach(l -> l.done(stage, took));
            }
        };
    }
}
