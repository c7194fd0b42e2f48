package nl.mdzfactsheet.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.flow.Stage;
import nl.mdzfactsheet.publish.Provenance;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.StepOutput;
import nl.mdzfactsheet.table.StepStore;

/** {@code --verify-incremental}: a rotating part of what a factsheet rests on is recomputed from scratch; a difference stops publication. */
final class IncrementalProof {

    private final Installation installation;
    private final Pipeline pipeline;

    IncrementalProof(Installation installation, Pipeline pipeline) {
        this.installation = installation;
        this.pipeline = pipeline;
    }

    /** Stops with the files that differ. */
    void check(StepOutput ingest, StepOutput fold, int year) {
        int turn = (int) installation.runDate().toEpochDay();
        List<String> different = pipeline.recomputed(ingest, fold, year, turn);
        if (!different.isEmpty()) {
            Path folder = installation.home().root().relativize(fold.folder());
            throw new MdzException(
                    ExitCode.REFUSED,
                    Reason.RECOMPUTED_DIFFERS,
                    Location.of(folder.resolve(different.get(0)).toString()),
                    different.size() + " of the recomputed files differ; nothing was published",
                    "move " + folder + " away, run again, and keep it for those who mend the program");
        }
    }

    /** The same for the version that counts, when a run finds nothing to do; false when its tables are no longer there. */
    boolean checkPublished(int year) {
        Home home = installation.home();
        Optional<Provenance> made = Provenance.of(home.published(year), "");
        Optional<StepOutput> ingest = made.flatMap(p -> output(home, p, Stage.INGEST));
        Optional<StepOutput> fold = made.flatMap(p -> output(home, p, Stage.FOLD));
        if (ingest.isEmpty() || fold.isEmpty()) {
            return false;
        }
        check(ingest.get(), fold.get(), year);
        return true;
    }

    private static Optional<StepOutput> output(Home home, Provenance made, Stage stage) {
        return new StepStore(home, stage.folder()).withKey(made.steps().getOrDefault(stage.folder(), ""));
    }
}
