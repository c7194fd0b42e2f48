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

/** Shows how a run proceeds: a bar for a person at a terminal, one line per step and per minute of a long step elsewhere. */
final class Progress implements RunListener, AutoCloseable {

    private static final List<Stage> STAGES = List.of(Stage.values());

    private final PrintWriter err;
    private final @Nullable ProgressBar bar;
    private final MinuteTicker.@Nullable Ticking ticking;
    private @Nullable Stage running;
    private int minutes;

    Progress(PrintWriter err, boolean terminal) {
        this(err, terminal, MinuteTicker::ofMachine);
    }

    Progress(PrintWriter err, boolean terminal, MinuteTicker ticker) {
        this.err = err;
        this.bar = terminal
                ? new ProgressBarBuilder()
                        .setTaskName("mdz")
                        .setInitialMax(Stage.values().length)
                        .setStyle(ProgressBarStyle.ASCII)
                        .build()
                : null;
        this.ticking = terminal ? null : ticker.start(this::minute);
    }

    private synchronized void minute() {
        if (running != null) {
            minutes++;
            err.println(running.folder() + "  running, " + minutes + " min");
        }
    }

    @Override
    public synchronized void started(Stage stage) {
        running = stage;
        minutes = 0;
        if (bar != null) {
            bar.stepTo(STAGES.indexOf(stage));
            bar.setExtraMessage(stage.folder());
        }
    }

    @Override
    public synchronized void done(Stage stage, Duration took) {
        running = null;
        if (bar != null) {
            bar.stepTo(STAGES.indexOf(stage) + 1L);
        } else {
            err.println(String.format(Locale.ROOT, "%s  %.1f s", stage.folder(), took.toMillis() / 1000.0));
        }
    }

    @Override
    public void close() {
        if (ticking != null) {
            ticking.close();
        }
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
