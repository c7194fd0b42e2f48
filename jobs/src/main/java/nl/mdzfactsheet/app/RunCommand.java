package nl.mdzfactsheet.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import nl.mdzfactsheet.app.lineage.LineageFile;
import nl.mdzfactsheet.flow.DatabaseLock;
import nl.mdzfactsheet.flow.DiskSpace;
import nl.mdzfactsheet.flow.HomeLock;
import nl.mdzfactsheet.flow.JobDatabase;
import nl.mdzfactsheet.flow.JobRuns;
import nl.mdzfactsheet.flow.RunIdentity;
import nl.mdzfactsheet.flow.RunListener;
import nl.mdzfactsheet.flow.RunOutcome;
import nl.mdzfactsheet.flow.RunPlan;
import nl.mdzfactsheet.flow.RunRecord;
import nl.mdzfactsheet.flow.Stage;
import nl.mdzfactsheet.flow.StopSignal;
import nl.mdzfactsheet.publish.Publisher;
import nl.mdzfactsheet.publish.TierAccess;
import nl.mdzfactsheet.table.ActiveDeliveries;
import nl.mdzfactsheet.table.CodeVersion;
import nl.mdzfactsheet.table.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mdz run}: takes every pending delivery, recomputes what changed, publishes. */
@Command(name = "run", mixinStandardHelpOptions = true)
final class RunCommand extends HomeCommand {

    @Option(names = "--year", required = true, paramLabel = "Y", descriptionKey = "year")
    private int year;

    @Option(names = "--verify-incremental", descriptionKey = "verify-incremental")
    private boolean verifyIncremental;

    RunCommand(Mdz.Surroundings world) {
        super(world);
    }

    @Override
    @SuppressWarnings("try") // a lock is held, not used
    public Integer call() {
        Installation installation = opened(year, "");
        try (HomeLock lock = HomeLock.take(installation.home(), world().clock())) {
            return observed(installation);
        }
    }

    /** Monitoring also hears of a run that ends before it is a job. A run that finds the lock held says nothing: another one speaks. */
    private int observed(Installation installation) {
        try {
            return locked(installation, pipeline(installation));
        } catch (RuntimeException e) {
            new Observed(installation, world().clock()).failed(e);
            throw e;
        }
    }

    @SuppressWarnings("try") // a lock is held, not used
    private int locked(Installation installation, Pipeline pipeline) {
        RunIdentity identity =
                new RunIdentity(year, pipeline.offerHash(), pipeline.definitionsHash(), CodeVersion.current());
        runs(identity.runId());
        TierAccess access = TierAccess.of(pipeline.access());
        // Closed from last to first: the machine is held back until the repository is closed.
        try (LocalSpark spark = new LocalSpark(
                        installation.threads(), installation.home().scratch());
                SignalStop stop = new SignalStop(spark::cancel);
                JobDatabase database = JobDatabase.open(installation.database());
                DatabaseLock lock = DatabaseLock.take(database)) {
            return execute(
                    new Attempt(installation, pipeline, identity, spark, stop, access, verifyIncremental),
                    new JobRuns(database));
        }
    }

    /** One start of a run. */
    private record Attempt(
            Installation installation,
            Pipeline pipeline,
            RunIdentity identity,
            LocalSpark spark,
            StopSignal stop,
            TierAccess access,
            boolean verified) {

        RunPlan plan(RunListener listener, SuddenDeath death) {
            Factsheet factsheet = new Factsheet(
                    installation, pipeline, new Publisher(installation.home(), death::beforePointer, access), verified);
            return new RunPlan(
                    installation.home(),
                    identity,
                    installation.runDate(),
                    factsheet.runners(),
                    spark::session,
                    listener,
                    stop,
                    facts -> factsheet.stillPublished(identity.year(), facts));
        }
    }

    private int execute(Attempt attempt, JobRuns runs) {
        PrintWriter err = err();
        SuddenDeath death = SuddenDeath.asAsked();
        Settings.Metrics settings = attempt.pipeline().metrics();
        Observed observed = new Observed(attempt.installation(), world().clock());
        RunOutcome earlier = runs.alreadyDone(attempt.plan(new RunListener() {}, death));
        RunOutcome ended;
        if (earlier == null) {
            ended = newAttempt(attempt, runs, death, observed);
        } else {
            ended = observed.aged(earlier, settings);
            provedAgain(attempt, err);
        }
        Path folder = RunRecord.folder(attempt.installation().home(), attempt.identity());
        RunOutcome outcome = observed.measured(ended, folder, settings);
        if (earlier == null) {
            new RunLog(attempt.identity().runId()).ended(outcome, observed.intake(outcome));
        }
        outcome.notices().forEach(n -> FailureLines.print(n, err));
        return report(outcome, attempt, err);
    }

    /** What was published earlier is proved again when that is asked for. */
    private void provedAgain(Attempt attempt, PrintWriter err) {
        if (attempt.verified()) {
            boolean proved = new IncrementalProof(attempt.installation(), attempt.pipeline()).checkPublished(year);
            err.println(text(proved ? "run.proved" : "run.unproved"));
        }
    }

    private RunOutcome newAttempt(Attempt attempt, JobRuns runs, SuddenDeath death, Observed observed) {
        Installation installation = attempt.installation();
        DiskSpace.of(installation.home(), installation.inbox())
                .warning(installation.home(), installation.lang())
                .ifPresent(n -> FailureLines.print(n, err()));
        Path folder = RunRecord.folder(installation.home(), attempt.identity());
        RunRecord record = RunRecord.open(
                installation.home(),
                attempt.identity(),
                installation.runDate(),
                world().clock().instant().toString());
        Logging.into(folder);
        try (Progress progress = new Progress(err(), world().terminal())) {
            LineageFile lineage = new LineageFile(folder, attempt.identity(), world().clock());
            RunLog log = new RunLog(attempt.identity().runId());
            RunListener listeners = Progress.all(List.of(progress, record, log, lineage, sending(), death));
            RunOutcome outcome = observed.aged(
                    runs.run(attempt.plan(listeners, death)), attempt.pipeline().metrics());
            record.close(outcome, world().clock().instant().toString());
            lineage.ended(
                    outcome,
                    observed.intake(outcome).deliveries().stream()
                            .map(ActiveDeliveries.Active::id)
                            .toList(),
                    outcome.facts().getOrDefault(Factsheet.VERSION, ""));
            if (outcome.failure() != null) {
                Logging.keep(outcome.failure(), folder);
            }
            return outcome;
        }
    }

    /** What a stage wrote is in the object store before the job knows that the stage is done. */
    private RunListener sending() {
        return new RunListener() {
            @Override
            public void written(Stage stage) {
                send();
            }
        };
    }

    private int report(RunOutcome outcome, Attempt attempt, PrintWriter err) {
        Installation installation = attempt.installation();
        String lang = installation.lang();
        return switch (outcome.state()) {
            case FAILED -> FailureLines.print(outcome.failure(), lang, err);
            case STOPPED -> {
                err.println(text("run.stopped"));
                yield outcome.exitCode().number();
            }
            case DONE, ALREADY_DONE -> {
                PrintWriter out = out();
                if (outcome.facts().containsKey(Factsheet.HELD)) {
                    out.println(text("run.held"));
                    yield outcome.exitCode().number();
                }
                boolean again = outcome.state() == RunOutcome.State.ALREADY_DONE;
                Path version = installation
                        .home()
                        .published(attempt.identity().year())
                        .resolve(outcome.facts().getOrDefault(Factsheet.VERSION, ""));
                Headlines.print(version, lang, out);
                out.println(text(again ? "run.already" : "run.done") + " " + installation.shown(version));
                yield outcome.exitCode().number();
            }
        };
    }
}
