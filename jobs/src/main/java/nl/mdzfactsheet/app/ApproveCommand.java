package nl.mdzfactsheet.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.flow.HomeLock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code mdz approve}: releases a held delivery; the next run takes it. */
@Command(name = "approve", mixinStandardHelpOptions = true)
final class ApproveCommand implements Callable<Integer> {

    private final Mdz.Surroundings world;

    @Mixin
    private MdzOptions options = new MdzOptions();

    @ParentCommand
    private @Nullable Mdz parent;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DELIVERY", descriptionKey = "delivery")
    private String delivery = "";

    ApproveCommand(Mdz.Surroundings world) {
        this.world = world;
    }

    @Override
    @SuppressWarnings("try") // a lock is held, not used
    public Integer call() {
        Installation installation = options.installation(world.environment(), world.clock(), CommandTexts.lang(parent));
        installation.prepare();
        try (HomeLock lock = HomeLock.take(installation.home(), world.clock())) {
            world.pipeline().of(installation).approve(delivery);
        }
        PrintWriter out = CommandTexts.out(spec);
        out.println(CommandTexts.text(spec, "approve.done") + " " + delivery);
        return ExitCode.DONE.number();
    }
}
