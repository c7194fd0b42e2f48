package nl.mdzfactsheet.flow;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.StepOutput;
import org.apache.spark.sql.SparkSession;

/**
 * What a stage may use.
 *
 * @param home the home folder
 * @param identity what this run is
 * @param runDate run date, the only "today" of a run
 * @param spark the session, started when first asked for
 * @param outputs outputs of the stages before this one
 */
public record RunContext(
        Home home,
        RunIdentity identity,
        LocalDate runDate,
        Supplier<SparkSession> spark,
        Map<Stage, StepOutput> outputs) {

    public RunContext {
        outputs = Map.copyOf(outputs);
    }

    /** The output of an earlier stage. */
    public StepOutput output(Stage stage) {
        StepOutput output = outputs.get(stage);
        if (output == null) {
            throw new IllegalStateException("Cannot read " + stage.folder() + ": it has not run");
        }
        return output;
    }
}
