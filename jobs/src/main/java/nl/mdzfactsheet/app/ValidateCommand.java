package nl.mdzfactsheet.app;

import java.io.PrintWriter;
import nl.mdzfactsheet.failure.ExitCode;
import picocli.CommandLine.Command;

/** {@code mdz validate}: definitions, contracts and settings; no data. */
@Command(name = "validate", mixinStandardHelpOptions = true)
final class ValidateCommand extends HomeCommand {

    ValidateCommand(Mdz.Surroundings world) {
        super(world);
    }

    @Override
    public Integer call() {
        Installation installation = installation();
        PrintWriter out = out();
        pipeline(installation).validate().forEach(out::println);
        return ExitCode.DONE.number();
    }
}
