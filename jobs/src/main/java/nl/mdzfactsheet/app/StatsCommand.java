package nl.mdzfactsheet.app;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.mdzfactsheet.app.stats.StatsOptions;
import nl.mdzfactsheet.app.stats.StatsRun;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.failure.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mdz stats}: the comparison of the factsheet on any table of numerators and denominators. */
@Command(name = "stats", mixinStandardHelpOptions = true)
final class StatsCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--input", required = true, paramLabel = "FILE", descriptionKey = "stats-input")
    private Path input = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "stats-out")
    private Path out = Path.of("");

    @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "stats-encoding")
    private Charset encoding = StandardCharsets.UTF_8;

    @Option(names = "--delimiter", defaultValue = ",", paramLabel = "CHAR", descriptionKey = "stats-delimiter")
    private char delimiter;

    @Option(names = "--decimal", defaultValue = ".", paramLabel = "CHAR", descriptionKey = "stats-decimal")
    private char decimal;

    @Option(names = "--merge-strata", descriptionKey = "stats-merge-strata")
    private boolean mergeStrata;

    @Option(names = "--minimum", defaultValue = "20", paramLabel = "N", descriptionKey = "stats-minimum")
    private long minimum;

    @Override
    public Integer call() {
        refuse(minimum < 1, "--minimum");
        refuse(decimal != '.' && decimal != ',', "--decimal");
        refuse(delimiter == decimal || ";,\t|".indexOf(delimiter) < 0, "--delimiter");
        StatsOptions options =
                new StatsOptions(input, out.toAbsolutePath(), encoding, delimiter, decimal, mergeStrata, minimum);
        StatsRun.Summary summary = new StatsRun(options, Contracts.load(DefinitionSource.shipped())).run();
        PrintWriter text = CommandTexts.out(spec);
        if (!summary.ignoredColumns().isEmpty()) {
            CommandTexts.err(spec)
                    .println("mdz: " + CommandTexts.text(spec, "stats.ignored") + " "
                            + FailureLines.oneLine(String.join(", ", summary.ignoredColumns())));
        }
        text.println(CommandTexts.text(spec, "stats.done") + " " + options.out());
        text.println("results.csv " + summary.results() + ", variation.csv " + summary.variation()
                + ", decomposition.csv " + summary.decomposition());
        return ExitCode.DONE.number();
    }

    private void refuse(boolean wrong, String option) {
        CommandSpec command = spec;
        if (wrong && command != null) {
            throw new ParameterException(
                    command.commandLine(),
                    option + ": " + CommandTexts.text(command, "stats.wrong." + option.substring(2)));
        }
    }
}
