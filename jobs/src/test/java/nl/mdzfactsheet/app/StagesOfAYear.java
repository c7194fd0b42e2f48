package nl.mdzfactsheet.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.definition.Definitions;
import nl.mdzfactsheet.flow.JobDatabase;
import nl.mdzfactsheet.flow.RunContext;
import nl.mdzfactsheet.flow.RunIdentity;
import nl.mdzfactsheet.fold.FoldStage;
import nl.mdzfactsheet.measure.MeasureRequest;
import nl.mdzfactsheet.measure.MeasureStage;
import nl.mdzfactsheet.table.CodeVersion;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.StepOutput;

/** Intake, fold and measures of one reporting year, one by one and without the years before: what the benchmark times. */
public final class StagesOfAYear implements AutoCloseable {

    private final Installation installation;
    private final int year;
    private final Definitions definitions;
    private final Pipeline pipeline;
    private final LocalSpark spark;

    /** The home needs its settings only. */
    public StagesOfAYear(Path home, Path inbox, LocalDate runDate, int year, int threads) {
        DefinitionSource source = DefinitionSource.of(null);
        this.installation = new Installation(
                new Home(home.toAbsolutePath()),
                inbox.toAbsolutePath(),
                source,
                Contracts.load(source),
                JobDatabase.Settings.file(new Home(home.toAbsolutePath())),
                runDate,
                Clock.systemUTC(),
                threads,
                "en");
        this.year = year;
        this.definitions = Definitions.load(source);
        this.pipeline = new WiredPipeline(installation);
        this.spark = new LocalSpark(threads, installation.home().scratch());
    }

    /** Takes in what the inbox offers; what is in the store already is found. */
    public StepOutput ingest() {
        installation.prepare();
        RunIdentity identity =
                new RunIdentity(year, pipeline.offerHash(), pipeline.definitionsHash(), CodeVersion.current());
        return pipeline.ingest(
                        new RunContext(installation.home(), identity, installation.runDate(), spark::session, Map.of()))
                .output();
    }

    /** Folds the histories of the store. */
    public StepOutput fold(StepOutput ingest) {
        return new FoldStage(spark::session).run(FoldFeatures.request(installation, definitions, ingest, year));
    }

    /** Counts all measures of the fold. */
    public StepOutput measure(StepOutput ingest, StepOutput fold) {
        MeasureReference reference = new MeasureReference(ingest.folder(), installation.contracts());
        return MeasureStage.run(
                new MeasureRequest(
                        installation.home(),
                        fold,
                        definitions,
                        year,
                        reference.rhos(),
                        reference.ceilings(year),
                        MeasureRequest.DEFAULT_ROW_CAP),
                spark::session);
    }

    @Override
    public void close() {
        spark.close();
    }
}
