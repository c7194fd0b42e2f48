package nl.mdzfactsheet.app;

import java.io.PrintWriter;
import java.util.Map;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.flow.DatabaseLock;
import nl.mdzfactsheet.flow.HomeLock;
import nl.mdzfactsheet.flow.JobDatabase;
import nl.mdzfactsheet.flow.JobRuns;
import nl.mdzfactsheet.flow.RunIdentity;
import nl.mdzfactsheet.flow.RunListener;
import nl.mdzfactsheet.flow.RunPlan;
import nl.mdzfactsheet.flow.StopSignal;
import picocli.CommandLine.Command;

/** {@code mdz recover}: marks killed attempts as failed, so that they can be restarted; refused while a run is alive. A run does the same by itself. */
@Command(name = "recover", mixinStandardHelpOptions = true)
final class RecoverCommand extends HomeCommand {

    RecoverCommand(Mdz.Surroundings world) {
        super(world);
    }

    @Override
    @SuppressWarnings("try") // a lock is held, not used
    public Integer call() {
        Installation installation = opened(null, "");
        try (HomeLock lock = HomeLock.take(installation.home(), world().clock());
                JobDatabase database = JobDatabase.open(installation.database());
                DatabaseLock databaseLock = DatabaseLock.take(database)) {
            int recovered = new JobRuns(database).recover(NothingToRun.plan(installation));
            PrintWriter out = out();
            out.println(text("recover.done") + " " + recovered);
            return ExitCode.DONE.number();
        }
    }

    /** Apart from the command, which is looked at whenever mdz starts: this plan names the session type, and not every command needs Spark on its class path. */
    private static final class NothingToRun {

        static RunPlan plan(Installation installation) {
            return new RunPlan(
                    installation.home(),
                    new RunIdentity(0, "", "", ""),
                    installation.runDate(),
                    Map.of(),
                    () -> {
                        throw new IllegalStateException("Nothing is computed while recovering");
                    },
                    new RunListener() {},
                    StopSignal.NEVER,
                    facts -> true);
        }
    }
}
