package nl.mdzfactsheet.flow;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.mdzfactsheet.table.Home;
import org.apache.spark.sql.SparkSession;

/**
 * A run as asked for, with everything it is wired to.
 *
 * @param home the home folder
 * @param identity what this run is
 * @param runDate run date
 * @param runners a runner for every stage
 * @param spark the session, started when first asked for
 * @param listener hears how the run proceeds
 * @param stop tells when to stop
 * @param stillPublished true when what an earlier run of the same identity published (its facts) is still what users see
 */
public record RunPlan(
        Home home,
        RunIdentity identity,
        LocalDate runDate,
        Map<Stage, StageRunner> runners,
        Supplier<SparkSession> spark,
        RunListener listener,
        StopSignal stop,
        Predicate<Map<String, String>> stillPublished) {

    public RunPlan {
        runners = Map.copyOf(runners);
    }

    StageRunner runner(Stage stage) {
        StageRunner runner = runners.get(stage);
        if (runner == null) {
            throw new IllegalStateException("Cannot run: nothing is wired to " + stage.folder());
        }
        return runner;
    }
}
