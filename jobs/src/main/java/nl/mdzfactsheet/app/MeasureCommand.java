package nl.mdzfactsheet.app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Locale;
import nl.mdzfactsheet.app.explain.Preview;
import nl.mdzfactsheet.contract.CanonicalText;
import nl.mdzfactsheet.definition.Definitions;
import nl.mdzfactsheet.definition.MeasureDefinition;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.flow.HomeLock;
import nl.mdzfactsheet.fold.FoldStage;
import nl.mdzfactsheet.patient.Unit;
import nl.mdzfactsheet.table.StepOutput;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code mdz measure list}: all measures with the figures of a published version. {@code mdz measure preview}: one measure, as its file says now, on the deliveries of the last published version. Nothing is published; a fold that needs new features is
 * computed and kept for the run that follows.
 */
@Command(name = "measure", mixinStandardHelpOptions = true)
final class MeasureCommand extends HomeCommand {

    /** What to do with a measure. */
    enum Action {
        PREVIEW,
        LIST
    }

    @Parameters(paramLabel = "preview|list", descriptionKey = "measure-action")
    private Action action = Action.PREVIEW;

    @Option(names = "--measure", paramLabel = "M", descriptionKey = "explain-measure")
    private String measure = "";

    @Option(names = "--year", required = true, paramLabel = "Y", descriptionKey = "year")
    private int year;

    @Option(names = "--of", paramLabel = "VERSION", descriptionKey = "explain-version")
    private String version = "";

    @Option(names = "--rho", paramLabel = "RHO", descriptionKey = "preview-rho")
    private String rho = "";

    MeasureCommand(Mdz.Surroundings world) {
        super(world);
    }

    @Override
    public Integer call() {
        return switch (action) {
            case PREVIEW -> preview();
            case LIST -> list();
        };
    }

    private int list() {
        if (!measure.isEmpty()) {
            throw ExplainCommand.usage("--measure", "used with preview only");
        }
        ExplainOptions.checkVersion(version);
        Installation installation = glanced(path -> path.startsWith("published/"));
        Definitions definitions = Definitions.load(installation.definitions());
        Path folder = ExplainedVersion.folder(installation, year, version);
        MeasureList list = MeasureList.of(folder, rho);
        if (list.isEmpty()) {
            throw ExplainCommand.usage("--rho", "an RHO of the published version, or \"" + Unit.WITHOUT_RHO + "\"");
        }
        String heading = MeasureList.heading(
                text("list.measure"), text("preview.numerator"), text("preview.denominator"), text("list.value"));
        out().println(year + " " + folder.getFileName() + ", " + (rho.isEmpty() ? text("preview.insurer") : rho));
        list.print(definitions, installation.lang(), heading, out());
        return ExitCode.DONE.number();
    }

    @SuppressWarnings("try") // a lock is held, not used
    private int preview() {
        if (measure.isEmpty() || !version.isEmpty()) {
            throw ExplainCommand.usage(measure.isEmpty() ? "--measure" : "--of", "preview takes --measure and no --of");
        }
        Installation installation = opened(year, "preview " + measure + " " + rho);
        Definitions definitions = Definitions.load(installation.definitions());
        MeasureDefinition definition = ExplainCommand.measure(definitions, measure);
        try (HomeLock lock = HomeLock.take(installation.home(), world().clock());
                LocalSpark spark = new LocalSpark(
                        installation.threads(), installation.home().scratch())) {
            StepOutput ingest = ExplainedVersion.ingestOf(installation, year);
            StepOutput fold =
                    new FoldStage(spark::session).run(FoldFeatures.request(installation, definitions, ingest, year));
            print(definition, fold, definitions);
        }
        return ExitCode.DONE.number();
    }

    private void print(MeasureDefinition definition, StepOutput fold, Definitions definitions) {
        String title = installation().lang().equals("en")
                ? definition.title().en()
                : definition.title().nl();
        out().println(definition.id() + " " + definition.version() + ": " + title);
        out().println(row(text("preview.unit"), text("preview.numerator"), text("preview.denominator"), ""));
        for (Preview.Figure figure : Preview.of(definitions, definition, fold, year, rho)) {
            out().println(row(
                    unit(figure),
                    CanonicalText.exact(figure.numerator()),
                    CanonicalText.exact(figure.denominator()),
                    figure.value() == null ? "-" : rounded(figure.value())));
        }
        out().println(text("preview.unpublished"));
    }

    private String unit(Preview.Figure figure) {
        if (figure.rhoId().isEmpty()) {
            return text("preview.insurer");
        }
        return figure.practiceAgb().isEmpty() ? figure.rhoId() : figure.rhoId() + " " + figure.practiceAgb();
    }

    private static String row(String unit, String numerator, String denominator, String value) {
        return String.format(Locale.ROOT, "%-40s %16s %16s %14s", unit, numerator, denominator, value);
    }

    private static String rounded(@Nullable BigDecimal value) {
        return value == null ? "" : value.setScale(4, RoundingMode.HALF_UP).toPlainString();
    }
}
