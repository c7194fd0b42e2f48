package nl.mdzfactsheet.app;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.mdzfactsheet.app.access.AccessLog;
import nl.mdzfactsheet.app.explain.AttributionFile;
import nl.mdzfactsheet.app.explain.Explainer;
import nl.mdzfactsheet.app.explain.ExplanationFile;
import nl.mdzfactsheet.app.explain.LinePlaces;
import nl.mdzfactsheet.app.explain.ProtectedAnswer;
import nl.mdzfactsheet.app.explain.PublishedFigures;
import nl.mdzfactsheet.app.explain.Question;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.definition.Definitions;
import nl.mdzfactsheet.definition.MeasureDefinition;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.fold.FoldRequest;
import nl.mdzfactsheet.fold.Refold;
import nl.mdzfactsheet.patient.Quarter;
import nl.mdzfactsheet.patient.explain.Attribution;
import nl.mdzfactsheet.patient.explain.Attributions;
import nl.mdzfactsheet.patient.explain.LinesBehind;
import nl.mdzfactsheet.table.DeliveryStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mdz explain}: the claim lines behind a published figure, or the attribution of a patient-quarter; written to the protected store. */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand extends HomeCommand {

    @Option(names = "--year", required = true, paramLabel = "Y", descriptionKey = "year")
    private int year;

    @Mixin
    private ExplainOptions asked = new ExplainOptions();

    @ArgGroup(exclusive = false)
    private UnitOptions unit = new UnitOptions();

    ExplainCommand(Mdz.Surroundings world) {
        super(world);
    }

    @Override
    public Integer call() {
        asked.check(year);
        Installation installation = installation();
        Definitions definitions = Definitions.load(installation.definitions());
        ExplainedVersion explained = ExplainedVersion.open(
                installation, year, asked.version(), pipeline(installation).definitionsHash());
        String patient = asked.patient();
        if (patient != null) {
            if (unit.given()) {
                throw usage("--patient", "used without --rho, --practice and --region");
            }
            opened(year, AccessLog.person(patient) + " in " + explained.folder().getFileName());
            return attribute(installation, explained, explained.foldRequest(installation, definitions), patient);
        }
        Question question =
                new Question(asked.subject(definitions), unit.chosen(explained.ingest(), installation.contracts()));
        opened(
                year,
                question.subject().name() + "-" + question.unit().name() + " in "
                        + explained.folder().getFileName());
        return explain(installation, explained, definitions, question);
    }

    private int explain(
            Installation installation, ExplainedVersion explained, Definitions definitions, Question question) {
        FoldRequest request = explained.foldRequest(installation, definitions);
        Refold refold = new Refold(request);
        LinesBehind behind = new LinesBehind(refold.fold(), year, request.programmes(), request.features());
        Explainer explainer = new Explainer(definitions, explained.fold(), year, refold, behind);
        ExplanationFile file = new ExplanationFile(
                installation.contracts().table(Layer.RESULT, "explained_line"), places(installation, refold));
        ExplanationFile.Written written =
                file.write(new ProtectedAnswer(installation.home(), year, explained.folder()), question, explainer);
        return report(question, written, PublishedFigures.of(explained.folder()).figure(question));
    }

    private static LinePlaces places(Installation installation, Refold refold) {
        return new LinePlaces(refold.deliveryIds(), new DeliveryStore(installation.home()).loaded());
    }

    private int attribute(Installation installation, ExplainedVersion explained, FoldRequest request, String patient) {
        Refold refold = new Refold(request);
        Quarter quarter = asked.quarter();
        List<Attribution> attributions = new ArrayList<>();
        refold.histories(
                patient::equals,
                history -> attributions.addAll(Attributions.of(refold.fold().curate(history), quarter, refold.fold())));
        if (attributions.isEmpty()) {
            throw usage("--patient", "a person of the deliveries that the version was made of");
        }
        Path file = new AttributionFile(
                        installation.contracts().table(Layer.RESULT, "attribution"), places(installation, refold))
                .write(
                        new ProtectedAnswer(installation.home(), year, explained.folder()),
                        patient,
                        quarter,
                        attributions);
        out().println(patient + " " + quarter.year() + "Q" + quarter.number());
        attributions.forEach(this::print);
        if (attributions.stream().noneMatch(a -> a.line() != null)) {
            out().println(text("explain.no-lines"));
        }
        out().println(text("explain.file") + " " + installation().shown(file));
        return ExitCode.DONE.number();
    }

    /** One line: what, where it counts, the rule, the number of candidates. */
    private void print(Attribution attribution) {
        String what = attribution.line() == null
                ? attribution.subject().word()
                : attribution.line().claim().table().tableName();
        String programme = attribution.programme() == null ? "" : " " + attribution.programme();
        out().println(String.format(
                Locale.ROOT,
                "%-22s %-40s %-30s %d",
                what + programme,
                attribution.unit().rhoId() + " " + attribution.unit().practiceAgb(),
                attribution.rule().word(),
                attribution.candidates().size()));
    }

    /** The measure with this id; another one is a fault of usage. */
    static MeasureDefinition measure(Definitions definitions, String id) {
        return definitions
                .measure(id)
                .orElseThrow(() -> usage(
                        "--measure",
                        "the id of a measure, as in measure_id of the factsheet ("
                                + definitions.measures().size() + " are defined)"));
    }

    static MdzException usage(String option, String rule) {
        return new MdzException(
                ExitCode.USAGE,
                Reason.CONFIGURATION_INVALID,
                Location.of(option),
                rule,
                "correct the option; see --help");
    }

    private int report(Question question, ExplanationFile.Written written, @Nullable BigDecimal published) {
        out().println(text("explain.rows") + " " + written.counted() + " (" + written.lines() + ")");
        out().println(text("explain.sum") + " " + written.sum().toPlainString());
        if (published == null) {
            out().println(text("explain.unpublished"));
        } else {
            out().println(text("explain.published") + " " + published.toPlainString());
        }
        if (written.counted() == 0) {
            out().println(text("explain.none"));
        }
        Path file = written.file();
        out().println(text("explain.file") + " " + installation().shown(file));
        boolean equal = (published == null ? BigDecimal.ZERO : published).compareTo(written.sum()) == 0;
        if (!equal) {
            throw new MdzException(
                    ExitCode.UNEXPECTED,
                    Reason.IDENTITY_BROKEN,
                    Location.of(file.toString()),
                    "the lines behind " + question.subject().name() + " add up to the published figure",
                    "keep the file and report it");
        }
        return ExitCode.DONE.number();
    }
}
