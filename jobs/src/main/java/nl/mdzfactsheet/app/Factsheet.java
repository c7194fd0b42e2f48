package nl.mdzfactsheet.app;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.mdzfactsheet.benchmark.BenchmarkStage;
import nl.mdzfactsheet.disclosure.DisclosureStage;
import nl.mdzfactsheet.disclosure.Release;
import nl.mdzfactsheet.disclosure.ReleasedBundle;
import nl.mdzfactsheet.disclosure.ReleasedTable;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.flow.Notice;
import nl.mdzfactsheet.flow.RunContext;
import nl.mdzfactsheet.flow.RunIdentity;
import nl.mdzfactsheet.flow.Stage;
import nl.mdzfactsheet.flow.StageResult;
import nl.mdzfactsheet.flow.StageRunner;
import nl.mdzfactsheet.publish.HeldPublication;
import nl.mdzfactsheet.publish.Jump;
import nl.mdzfactsheet.publish.JumpGate;
import nl.mdzfactsheet.publish.Publication;
import nl.mdzfactsheet.publish.PublishFacts;
import nl.mdzfactsheet.publish.Publisher;
import nl.mdzfactsheet.report.ReportFacts;
import nl.mdzfactsheet.report.ReportStage;
import nl.mdzfactsheet.table.ActiveDeliveries;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.StepOutput;

/** Wires every stage of a factsheet to the job: what each reads of those before it. */
final class Factsheet {

    /** Fact of a run: the published version, for example {@code v1}. */
    static final String VERSION = "version";

    /** Fact of a run: content hash of what it published. */
    static final String CONTENT = "content";

    /** Fact of a run that published nothing because its figures jump: content hash of the version that counted then, empty when none did. */
    static final String HELD = "held";

    /** Fact of a run: key of the output of the intake. */
    static final String INTAKE = "intake";

    private final Installation installation;
    private final Pipeline pipeline;
    private final Publisher publisher;
    private final boolean verified;
    private final DisclosureStage disclosure;

    /** @param verified true when a part is recomputed from scratch before anything is published */
    Factsheet(Installation installation, Pipeline pipeline, Publisher publisher, boolean verified) {
        this.installation = installation;
        this.pipeline = pipeline;
        this.publisher = publisher;
        this.verified = verified;
        this.disclosure =
                new DisclosureStage(installation.home(), installation.contracts(), pipeline.disclosureRules());
    }

    Map<Stage, StageRunner> runners() {
        Map<Stage, StageRunner> runners = new EnumMap<>(Stage.class);
        runners.put(Stage.INGEST, this::ingest);
        runners.put(Stage.FOLD, pipeline::fold);
        runners.put(Stage.MEASURE, pipeline::measure);
        runners.put(Stage.BENCHMARK, this::benchmark);
        runners.put(Stage.DISCLOSURE, c -> StageResult.of(disclosure.run(c.output(Stage.BENCHMARK))));
        runners.put(Stage.REPORT, this::report);
        runners.put(Stage.PUBLISH, this::publish);
        return runners;
    }

    /** True when the version that a run published still counts. */
    boolean stillPublished(int year, Map<String, String> facts) {
        String current = content(year);
        return facts.containsKey(HELD) ? current.equals(facts.get(HELD)) : current.equals(facts.get(CONTENT));
    }

    /** Content hash of the version that counts, empty when none does. */
    private String content(int year) {
        return Publication.current(installation.home().published(year))
                .map(Publication::contentHash)
                .orElse("");
    }

    private StageResult ingest(RunContext context) {
        StageResult result = pipeline.ingest(context);
        Map<String, String> facts = new TreeMap<>(result.facts());
        facts.put(INTAKE, result.output().folder().getFileName().toString());
        return new StageResult(result.output(), result.notices(), facts);
    }

    private StageResult benchmark(RunContext context) {
        BenchmarkStage.Inputs inputs = new BenchmarkStage.Inputs(
                context.output(Stage.INGEST),
                context.output(Stage.FOLD),
                context.output(Stage.MEASURE),
                pipeline.earlier(context),
                pipeline.labels(),
                context.identity().year(),
                resultId(context));
        return StageResult.of(
                new BenchmarkStage(installation.home(), installation.contracts()).run(inputs, context.spark()));
    }

    private StageResult report(RunContext context) {
        Release release = release(context);
        ReportFacts facts = new ReportFacts(
                context.identity().year(),
                resultId(context),
                ofRun(release, "stand_per"),
                ofRun(release, "completeness"),
                context.output(Stage.DISCLOSURE).contentHash(),
                pipeline.disclosureRules().thresholds(),
                pipeline.families(),
                pipeline.dictionary(),
                pipeline.page());
        StepOutput report = new ReportStage(installation.home()).run(release, facts, context.spark());
        List<Notice> notices =
                ReleasedBundle.withheld(report).stream().map(this::withheld).toList();
        return new StageResult(report, notices, Map.of());
    }

    private Notice withheld(String folder) {
        Reason reason = Reason.DISCLOSURE_WITHHELD;
        String text = folder + ": " + reason.code() + ": " + reason.text(installation.lang());
        return new Notice(Notice.Kind.WARNING, folder, reason.code(), text);
    }

    private StageResult publish(RunContext context) {
        Release release = release(context);
        StepOutput report = context.output(Stage.REPORT);
        if (verified) {
            new IncrementalProof(installation, pipeline)
                    .check(
                            context.output(Stage.INGEST),
                            context.output(Stage.FOLD),
                            context.identity().year());
        }
        List<Jump> jumps = jumps(release, context);
        if (!jumps.isEmpty()) {
            return held(context, report, jumps);
        }
        List<PublishFacts.Input> inputs = new ArrayList<>();
        ActiveDeliveries.read(context.output(Stage.INGEST).folder())
                .deliveries()
                .forEach(d -> inputs.add(new PublishFacts.Input(d.id(), d.contentHash())));
        PublishFacts facts = new PublishFacts(
                context.identity().year(),
                resultId(context),
                context.runDate().toString(),
                ofRun(release, "stand_per"),
                ofRun(release, "completeness"),
                context.identity().definitions(),
                pipeline.keepDefinitions(),
                context.identity().code(),
                inputs,
                steps(context),
                installation.clock());
        Publication published = publisher.publish(ReleasedBundle.admit(release, report), release, facts);
        return new StageResult(report, List.of(), Map.of(VERSION, published.path(), CONTENT, published.contentHash()));
    }

    private List<Jump> jumps(Release release, RunContext context) {
        int year = context.identity().year();
        Home home = installation.home();
        return new JumpGate(home, pipeline.ordinaryChanges())
                .check(
                        release.insurer("measure_results"),
                        year,
                        resultId(context),
                        CoveredDays.same(home, year, context.output(Stage.INGEST)));
    }

    private StageResult held(RunContext context, StepOutput report, List<Jump> jumps) {
        Home home = installation.home();
        int year = context.identity().year();
        String folder = home.root().relativize(report.folder()).toString();
        HeldPublication held = new HeldPublication(year, resultId(context), folder, jumps);
        held.keep(home);
        return new StageResult(
                report, List.of(HeldText.notice(held, installation.lang())), Map.of(HELD, content(year)));
    }

    private static Map<String, String> steps(RunContext context) {
        Map<String, String> steps = new TreeMap<>();
        for (Stage stage : List.of(Stage.INGEST, Stage.FOLD)) {
            steps.put(stage.folder(), context.output(stage).key());
        }
        return steps;
    }

    /**
     * Identity of the figures: year, active deliveries, definitions and program. A refused delivery beside them does not change it, so published data stay as they are.
     */
    private static String resultId(RunContext context) {
        RunIdentity identity = context.identity();
        String active = ActiveDeliveries.contentHash(context.output(Stage.INGEST));
        return new RunIdentity(identity.year(), active, identity.definitions(), identity.code()).runId();
    }

    private Release release(RunContext context) {
        return disclosure.open(context.output(Stage.DISCLOSURE), context.output(Stage.FOLD));
    }

    /** What every row says of the run; {@code ""} without rows. */
    private static String ofRun(Release release, String name) {
        ReleasedTable measures = release.insurer("measure_results");
        int column = measures.contract().columnNames().indexOf(name);
        return measures.rows().isEmpty() ? "" : measures.rows().get(0).cells().get(column);
    }
}
