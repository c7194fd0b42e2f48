package nl.mdzfactsheet.app;

import java.util.List;
import nl.mdzfactsheet.benchmark.MeasureLabel;
import nl.mdzfactsheet.flow.RunContext;
import nl.mdzfactsheet.flow.StageResult;
import nl.mdzfactsheet.report.ReportFacts.MeasureEntry;

/** Stands where intake, fold, measures and definitions are to be wired. */
record UnwiredPipeline(Installation installation) implements Pipeline {

    private static UnsupportedOperationException unwired() {
        return new UnsupportedOperationException("Nothing is wired to this stage");
    }

    @Override
    public String offerHash() {
        throw unwired();
    }

    @Override
    public String definitionsHash() {
        throw unwired();
    }

    @Override
    public List<String> validate() {
        throw unwired();
    }

    @Override
    public StageResult ingest(RunContext context) {
        throw unwired();
    }

    @Override
    public StageResult fold(RunContext context) {
        throw unwired();
    }

    @Override
    public StageResult measure(RunContext context) {
        throw unwired();
    }

    @Override
    public List<MeasureLabel> labels() {
        throw unwired();
    }

    @Override
    public List<MeasureEntry> dictionary() {
        throw unwired();
    }

    @Override
    public void approve(String delivery) {
        throw unwired();
    }

    @Override
    public List<String> deliveries() {
        throw unwired();
    }

    @Override
    public List<String> generateSample(SampleOrder order) {
        throw unwired();
    }
}
