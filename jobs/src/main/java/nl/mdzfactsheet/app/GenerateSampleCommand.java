package nl.mdzfactsheet.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.mdzfactsheet.failure.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mdz generate-sample}: a synthetic insurer as deliveries, with the planted truth beside them. */
@Command(name = "generate-sample", mixinStandardHelpOptions = true)
final class GenerateSampleCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--insured", defaultValue = "10000", paramLabel = "N", descriptionKey = "insured")
    private int insured;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S", descriptionKey = "seed")
    private long seed;

    @Option(names = "--years", split = ",", defaultValue = "2023,2024,2025", paramLabel = "Y", descriptionKey = "years")
    private List<Integer> years = List.of();

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "out")
    private @Nullable Path out;

    @Option(names = "--threads", defaultValue = "2", paramLabel = "T", descriptionKey = "threads")
    private int threads;

    @Option(names = "--practices", defaultValue = "0", paramLabel = "N", descriptionKey = "practices")
    private int practices;

    @Option(
            names = "--practice-variation",
            defaultValue = "natural",
            paramLabel = "natural|none|outliers",
            descriptionKey = "practice-variation")
    private String variation = "natural";

    @Option(names = "--ap304", descriptionKey = "ap304")
    private boolean messages;

    @Override
    public Integer call() {
        Path target = out;
        if (target == null) {
            throw new IllegalStateException("picocli fills a required option");
        }
        PrintWriter text = CommandTexts.out(spec);
        SampleWiring.generate(new SampleOrder(insured, seed, years, target, threads, practices, variation, messages))
                .forEach(text::println);
        return ExitCode.DONE.number();
    }
}
