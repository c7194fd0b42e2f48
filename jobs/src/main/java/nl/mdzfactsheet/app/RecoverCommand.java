package nl.mdzfactsheet.app;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.flow.DatabaseLock;
import nl.mdzfactsheet.flow.HomeLock;
import nl.mdzfactsheet.flow.JobDatabase;
import nl.mdzfactsheet.flow.JobRuns;
import nl.mdzfactsheet.flow.RunIdentity;
import nl.mdzfactsheet.flow.RunListener;
import nl.mdzfactsheet.flow.RunPlan;
import nl.mdzfactsheet.flow.StopSignal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code mdz recover}: marks killed attempts as failed, so that they can be restarted; refused while a run is alive. A run does the same by itself. */
@Command(name = "recover", mixinStandardHelpOptions = true)
final class RecoverCommand implements Callable<Integer> {

    private final Mdz.Surroundings world;

    @Mixin
    private MdzOptions options = new MdzOptions();

    @ParentCommand
    private @Nullable Mdz parent;

    @Spec
    private @Nullable CommandSpec spec;

    RecoverCommand(Mdz.Surroundings world) {
        this.world = world;
    }

    @Override
    @SuppressWarnings("try") // a lock is held, not used
    public Integer call() {
        Installation installation = options.installation(world.environment(), world.clock(), CommandTexts.lang(parent));
        installation.prepare();
        try (HomeLock lock = HomeLock.take(installation.home(), world.clock());
                JobDatabase database = JobDatabase.open(installation.database());
                DatabaseLock databaseLock = DatabaseLock.take(database)) {
            int recovered = new JobRuns(database).recover(nothingToRun(installation));
            PrintWriter out = CommandTexts.out(spec);
            out.println(CommandTexts.text(spec, "recover.done") + " " + recovered);
            return ExitCode.DONE.number();
        }
    }

    private static RunPlan nothingToRun(Installation installation) {
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
