package nl.mdzfactsheet.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code mdz generate-sample}: synthetic deliveries with planted truth, into the inbox. */
@Command(name = "generate-sample", mixinStandardHelpOptions = true)
final class GenerateSampleCommand implements Callable<Integer> {

    private final Mdz.Surroundings world;

    @Mixin
    private MdzOptions options = new MdzOptions();

    @ParentCommand
    private @Nullable Mdz parent;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--insured", defaultValue = "10000", paramLabel = "N", descriptionKey = "insured")
    private int insured;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S", descriptionKey = "seed")
    private long seed;

    @Option(names = "--years", defaultValue = "2023-2025", paramLabel = "Y-Y", descriptionKey = "years")
    private String years = "";

    GenerateSampleCommand(Mdz.Surroundings world) {
        this.world = world;
    }

    @Override
    public Integer call() {
        Installation installation = options.installation(world.environment(), world.clock(), CommandTexts.lang(parent));
        if (!years.matches("[0-9]{4}-[0-9]{4}")) {
            throw new MdzException(
                    ExitCode.USAGE,
                    Reason.CONFIGURATION_INVALID,
                    Location.of("--years"),
                    "two years, for example 2023-2025",
                    "correct the option");
        }
        int separator = years.indexOf('-');
        SampleOrder order = new SampleOrder(
                insured,
                seed,
                Integer.parseInt(years.substring(0, separator)),
                Integer.parseInt(years.substring(separator + 1)),
                installation.inbox());
        PrintWriter out = CommandTexts.out(spec);
        world.pipeline().of(installation).generateSample(order).forEach(out::println);
        return ExitCode.DONE.number();
    }
}
