package nl.mdzfactsheet.app;

import java.io.PrintWriter;
import java.util.Map;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.flow.HomeLock;
import nl.mdzfactsheet.flow.Notice;
import nl.mdzfactsheet.flow.RunContext;
import nl.mdzfactsheet.flow.RunIdentity;
import nl.mdzfactsheet.flow.StageResult;
import nl.mdzfactsheet.table.CodeVersion;
import picocli.CommandLine.Command;

/** {@code mdz ingest}: only the intake; shows what is accepted, refused and held. */
@Command(name = "ingest", mixinStandardHelpOptions = true)
final class IngestCommand extends HomeCommand {

    IngestCommand(Mdz.Surroundings world) {
        super(world);
    }

    @Override
    @SuppressWarnings("try") // a lock is held, not used
    public Integer call() {
        Installation installation = opened(null, "");
        Pipeline pipeline = pipeline(installation);
        try (HomeLock lock = HomeLock.take(installation.home(), world().clock());
                LocalSpark spark = new LocalSpark(
                        installation.threads(), installation.home().scratch())) {
            RunIdentity identity =
                    new RunIdentity(0, pipeline.offerHash(), pipeline.definitionsHash(), CodeVersion.current());
            StageResult result = pipeline.ingest(
                    new RunContext(installation.home(), identity, installation.runDate(), spark::session, Map.of()));
            PrintWriter err = err();
            result.notices().forEach(n -> FailureLines.print(n, err));
            pipeline.deliveries().forEach(out()::println);
            boolean refused = result.notices().stream().anyMatch(n -> n.kind() != Notice.Kind.WARNING);
            return (refused ? ExitCode.REFUSED : ExitCode.DONE).number();
        }
    }
}
