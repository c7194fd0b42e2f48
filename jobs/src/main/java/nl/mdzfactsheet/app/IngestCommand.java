package nl.mdzfactsheet.app;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.flow.HomeLock;
import nl.mdzfactsheet.flow.Notice;
import nl.mdzfactsheet.flow.RunContext;
import nl.mdzfactsheet.flow.RunIdentity;
import nl.mdzfactsheet.flow.StageResult;
import nl.mdzfactsheet.table.CodeVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code mdz ingest}: only the intake; shows what is accepted, refused and held. */
@Command(name = "ingest", mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {

    private final Mdz.Surroundings world;

    @Mixin
    private MdzOptions options = new MdzOptions();

    @ParentCommand
    private @Nullable Mdz parent;

    @Spec
    private @Nullable CommandSpec spec;

    IngestCommand(Mdz.Surroundings world) {
        this.world = world;
    }

    @Override
    @SuppressWarnings("try") // a lock is held, not used
    public Integer call() {
        Installation installation = options.installation(world.environment(), world.clock(), CommandTexts.lang(parent));
        installation.prepare();
        Pipeline pipeline = world.pipeline().of(installation);
        try (HomeLock lock = HomeLock.take(installation.home(), world.clock());
                LocalSpark spark = new LocalSpark(
                        installation.threads(), installation.home().scratch())) {
            RunIdentity identity =
                    new RunIdentity(0, pipeline.offerHash(), pipeline.definitionsHash(), CodeVersion.current());
            StageResult result = pipeline.ingest(
                    new RunContext(installation.home(), identity, installation.runDate(), spark::session, Map.of()));
            PrintWriter err = CommandTexts.err(spec);
            result.notices().forEach(n -> FailureLines.print(n, err));
            pipeline.deliveries().forEach(CommandTexts.out(spec)::println);
            boolean refused = result.notices().stream().anyMatch(n -> n.kind() != Notice.Kind.WARNING);
            return (refused ? ExitCode.REFUSED : ExitCode.DONE).number();
        }
    }
}
