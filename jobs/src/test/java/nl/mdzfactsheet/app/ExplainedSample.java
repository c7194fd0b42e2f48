package nl.mdzfactsheet.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiConsumer;
import nl.mdzfactsheet.app.explain.ExplainedLine;
import nl.mdzfactsheet.app.explain.Explainer;
import nl.mdzfactsheet.app.explain.Question;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.definition.Definitions;
import nl.mdzfactsheet.endtoend.SampleRun;
import nl.mdzfactsheet.flow.JobDatabase;
import nl.mdzfactsheet.fold.FoldRequest;
import nl.mdzfactsheet.fold.Refold;
import nl.mdzfactsheet.patient.explain.LinesBehind;
import nl.mdzfactsheet.table.Home;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The published year of the sample, and what stands behind it. */
final class ExplainedSample {

    static final int YEAR = SampleRun.YEAR;
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-01T01:30:00Z"), ZoneOffset.UTC);

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Installation installation;
    private final ExplainedVersion version;
    private final Definitions definitions;

    ExplainedSample() throws IOException, InterruptedException {
        this.installation = installation();
        this.definitions = Definitions.load(installation.definitions());
        this.version = ExplainedVersion.open(installation, YEAR, "", new WiredPipeline(installation).definitionsHash());
    }

    private static Installation installation() throws IOException, InterruptedException {
        Home home = new Home(SampleRun.home());
        DefinitionSource source = DefinitionSource.of(null);
        return new Installation(
                home,
                SampleRun.SAMPLE.resolve("inbox"),
                source,
                Contracts.load(source),
                JobDatabase.Settings.file(home),
                LocalDate.parse(SampleRun.RUN_DATE),
                CLOCK,
                2,
                "nl");
    }

    Definitions definitions() {
        return definitions;
    }

    /** Answers the questions in one pass. */
    void explain(List<Question> questions, BiConsumer<Question, ExplainedLine> receiver) {
        FoldRequest request = version.foldRequest(installation, definitions);
        Refold refold = new Refold(request);
        LinesBehind behind = new LinesBehind(refold.fold(), YEAR, request.programmes(), request.features());
        new Explainer(definitions, version.fold(), YEAR, refold, behind).explain(questions, receiver);
    }

    /** Rows of a published table as the insurer reads it. */
    List<CSVRecord> insurer(String file) throws IOException {
        return records(version.folder().resolve("insurer").resolve(file));
    }

    /** Rows of a reference table of the deliveries that count. */
    List<CSVRecord> reference(String table) throws IOException {
        return records(version.ingest().folder().resolve("reference").resolve(table + ".csv"));
    }

    static List<CSVRecord> records(Path file) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return FORMAT.parse(in).getRecords();
        }
    }
}
