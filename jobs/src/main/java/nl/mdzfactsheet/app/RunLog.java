package nl.mdzfactsheet.app;

import java.time.Duration;
import nl.mdzfactsheet.flow.RunListener;
import nl.mdzfactsheet.flow.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes how a run proceeds into the log of the run: steps and times, never a value. */
final class RunLog implements RunListener {

    private static final Logger LOG = LoggerFactory.getLogger(RunLog.class);

    @Override
    public void started(Stage stage) {
        LOG.info("started {}", stage.folder());
    }

    @Override
    public void done(Stage stage, Duration took) {
        LOG.info("done {} in {} ms", stage.folder(), took.toMillis());
    }
}
