package nl.mdzfactsheet.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import nl.mdzfactsheet.failure.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code mdz validate}: definitions, contracts and settings; no data. */
@Command(name = "validate", mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

    private final Mdz.Surroundings world;

    @Mixin
    private MdzOptions options = new MdzOptions();

    @ParentCommand
    private @Nullable Mdz parent;

    @Spec
    private @Nullable CommandSpec spec;

    ValidateCommand(Mdz.Surroundings world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        Installation installation = options.installation(world.environment(), world.clock(), CommandTexts.lang(parent));
        PrintWriter out = CommandTexts.out(spec);
        world.pipeline().of(installation).validate().forEach(out::println);
        return ExitCode.DONE.number();
    }
}
