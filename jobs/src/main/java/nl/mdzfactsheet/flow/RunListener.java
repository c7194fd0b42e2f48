package nl.mdzfactsheet.flow;

import java.time.Duration;

/** Hears how a run proceeds. */
public interface RunListener {

    /** A stage begins. */
    default void started(Stage stage) {}

    /** The output of a stage is complete on disk, but the job does not know it yet. */
    default void written(Stage stage) {}

    /** The job knows that the stage is done. */
    default void done(Stage stage, Duration took) {}
}
