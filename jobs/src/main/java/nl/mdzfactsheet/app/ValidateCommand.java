package nl.mdzfactsheet.app;

import java.io.PrintWriter;
import java.util.List;
import nl.mdzfactsheet.definition.Definitions;
import nl.mdzfactsheet.definition.yaml.DefinitionFault;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import picocli.CommandLine.Command;

/** {@code mdz validate}: definitions, contracts and settings; no data. One line per fault. */
@Command(name = "validate", mixinStandardHelpOptions = true)
final class ValidateCommand extends HomeCommand {

    ValidateCommand(Mdz.Surroundings world) {
        super(world);
    }

    @Override
    public Integer call() {
        Installation installation = glanced(path -> false);
        try {
            PrintWriter out = out();
            pipeline(installation).validate().forEach(out::println);
            return ExitCode.DONE.number();
        } catch (MdzException e) {
            if (e.reason() != Reason.DEFINITION_INVALID) {
                throw e;
            }
            return faults(installation, e);
        }
    }

    /** A load stops at its first fault; only then are the definitions read again for all of them. A fault of a contract has no list. */
    private int faults(Installation installation, MdzException first) {
        List<DefinitionFault> faults = Definitions.faults(installation.definitions());
        if (faults.isEmpty()) {
            throw first;
        }
        String reason = "mdz: " + Reason.DEFINITION_INVALID.text(installation.lang()) + ": ";
        faults.forEach(fault -> err().println(FailureLines.oneLine(reason + fault.message())));
        return ExitCode.USAGE.number();
    }
}
