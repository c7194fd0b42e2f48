package nl.mdzfactsheet.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.mdzfactsheet.app.disclose.DiscloseOptions;
import nl.mdzfactsheet.app.disclose.DiscloseRun;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.failure.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mdz disclose}: the disclosure control of the factsheet on any table of counts. */
@Command(name = "disclose", mixinStandardHelpOptions = true)
final class DiscloseCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--cells", required = true, paramLabel = "FILE", descriptionKey = "disclose-cells")
    private Path cells = Path.of("");

    @Option(names = "--constraints", required = true, paramLabel = "FILE", descriptionKey = "disclose-constraints")
    private Path constraints = Path.of("");

    @Option(names = "--patterns", paramLabel = "FILE", descriptionKey = "disclose-patterns")
    private @Nullable Path patterns;

    @Option(names = "--audit-only", descriptionKey = "disclose-audit-only")
    private boolean auditOnly;

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "disclose-out")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        CommandSpec command = spec;
        if (command != null && auditOnly != (patterns != null)) {
            throw new ParameterException(command.commandLine(), CommandTexts.text(command, "disclose.together"));
        }
        DiscloseOptions options = new DiscloseOptions(cells, constraints, patterns, out.toAbsolutePath());
        DiscloseRun.Summary summary = new DiscloseRun(options, Contracts.load(DefinitionSource.shipped())).run();
        if (!summary.ignoredColumns().isEmpty()) {
            note("stats.ignored", String.join(", ", summary.ignoredColumns()));
        }
        if (!summary.unjudgedTables().isEmpty()) {
            note("disclose.unjudged", String.join(", ", summary.unjudgedTables()));
        }
        String ended = summary.safe() ? "disclose.done" : "disclose.unsafe";
        CommandTexts.out(spec).println(CommandTexts.text(spec, ended) + " " + options.out());
        CommandTexts.out(spec).println(String.join(", ", summary.verdicts()));
        return (summary.safe() ? ExitCode.DONE : ExitCode.REFUSED).number();
    }

    private void note(String key, String names) {
        CommandTexts.err(spec).println("mdz: " + CommandTexts.text(spec, key) + " " + FailureLines.oneLine(names));
    }
}
