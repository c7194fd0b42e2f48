package nl.mdzfactsheet.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.publish.Verification;
import nl.mdzfactsheet.publish.Verification.Finding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mdz verify DIR}: compares a published folder with its manifest. */
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", descriptionKey = "verify-dir")
    private Path folder = Path.of(".");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        List<Finding> findings = Verification.of(folder.toAbsolutePath().normalize());
        PrintWriter out = CommandTexts.out(spec);
        for (Finding finding : findings) {
            out.println(CommandTexts.text(spec, "verify." + finding.difference().name()) + ": " + finding.path());
        }
        if (findings.isEmpty()) {
            out.println(CommandTexts.text(spec, "verify.same"));
        }
        return (findings.isEmpty() ? ExitCode.DONE : ExitCode.REFUSED).number();
    }
}
