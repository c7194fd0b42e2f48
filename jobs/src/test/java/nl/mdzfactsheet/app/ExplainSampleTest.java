package nl.mdzfactsheet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import nl.mdzfactsheet.app.explain.Explainer;
import nl.mdzfactsheet.app.explain.Question;
import nl.mdzfactsheet.app.explain.Subject;
import nl.mdzfactsheet.app.explain.UnitChosen;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.definition.Definitions;
import nl.mdzfactsheet.endtoend.SampleRun;
import nl.mdzfactsheet.flow.JobDatabase;
import nl.mdzfactsheet.fold.FoldRequest;
import nl.mdzfactsheet.fold.Refold;
import nl.mdzfactsheet.patient.Unit;
import nl.mdzfactsheet.patient.explain.LinesBehind;
import nl.mdzfactsheet.table.Home;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Every published figure of the sample, back to its claim lines. */
class ExplainSampleTest {

    private static final int YEAR = SampleRun.YEAR;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-01T01:30:00Z"), ZoneOffset.UTC);
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

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

    private static List<CSVRecord> insurer(String file) throws IOException, InterruptedException {
        Path version = SampleRun.home()
                .resolve("published")
                .resolve(Integer.toString(YEAR))
                .resolve("v1");
        return records(version.resolve("insurer").resolve(file));
    }

    private static List<CSVRecord> records(Path file) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return FORMAT.parse(in).getRecords();
        }
    }

    /** Sums of contributions per subject and practice unit, and of insurer, over the answers to all questions at once. */
    private static Map<String, BigDecimal> explained(List<Subject> subjects) throws IOException, InterruptedException {
        Installation installation = installation();
        Definitions definitions = Definitions.load(installation.definitions());
        ExplainedVersion version =
                ExplainedVersion.open(installation, YEAR, "", new WiredPipeline(installation).definitionsHash());
        FoldRequest request = version.foldRequest(installation, definitions);
        Refold refold = new Refold(request);
        LinesBehind behind = new LinesBehind(refold.fold(), YEAR, request.programmes(), request.features());
        Map<String, BigDecimal> sums = new TreeMap<>();
        new Explainer(definitions, version.fold(), YEAR, refold, behind)
                .explain(
                        subjects.stream()
                                .map(s -> new Question(s, UnitChosen.insurer()))
                                .toList(),
                        (question, row) -> {
                            String name = question.subject().name();
                            sums.merge(key(name, row.unit()), row.contribution(), BigDecimal::add);
                            sums.merge(name + " insurer", row.contribution(), BigDecimal::add);
                        });
        return plain(sums);
    }

    private static String key(String subject, Unit unit) {
        return subject + " " + unit.rhoId() + " " + unit.practiceAgb();
    }

    private static Map<String, BigDecimal> plain(Map<String, BigDecimal> sums) {
        Map<String, BigDecimal> plain = new TreeMap<>();
        sums.forEach((key, sum) -> {
            if (sum.signum() != 0) {
                plain.put(key, new BigDecimal(sum.stripTrailingZeros().toPlainString()));
            }
        });
        return plain;
    }

    private static void add(Map<String, BigDecimal> sums, String subject, CSVRecord row, String column) {
        if (row.get("level").equals("practice") || row.get("level").equals("insurer")) {
            String key = row.get("level").equals("insurer")
                    ? subject + " insurer"
                    : key(subject, new Unit(row.get("rho_id"), row.get("practice_agb")));
            sums.merge(key, new BigDecimal(row.get(column)), BigDecimal::add);
        }
    }

    @Test
    void linesBehindEveryMeasureAddUpAtEveryPractice() throws IOException, InterruptedException {
        List<Subject> subjects = new ArrayList<>();
        Definitions definitions = Definitions.load(DefinitionSource.of(null));
        definitions.measures().forEach(m -> subjects.add(new Subject.OfMeasure(m, false)));
        Map<String, BigDecimal> published = new TreeMap<>();
        for (CSVRecord row : insurer("factsheet_data.csv")) {
            add(published, row.get("measure_id"), row, "numerator");
        }
        assertThat(definitions.measures()).hasSizeGreaterThan(60);
        assertThat(explained(subjects)).isEqualTo(plain(published));
    }

    @Test
    void linesBehindDetectorsAndClassesAddUpAtEveryPractice() throws IOException, InterruptedException {
        List<Subject> subjects = new ArrayList<>();
        Map<String, BigDecimal> published = new TreeMap<>();
        for (CSVRecord row : insurer("detection_counts_data.csv")) {
            Subject subject = new Subject.OfDetector(row.get("detector"));
            if (!subjects.contains(subject)) {
                subjects.add(subject);
            }
            add(published, subject.name(), row, "lines");
        }
        for (CSVRecord row : insurer("waterfall_data.csv")) {
            Subject subject = new Subject.OfClass(row.get("programme"), row.get("class"));
            if (!subjects.contains(subject)) {
                subjects.add(subject);
            }
            add(published, subject.name(), row, "quarters");
        }
        assertThat(subjects).hasSizeGreaterThan(30);
        assertThat(explained(subjects)).isEqualTo(plain(published));
    }

    private int mdz(String... arguments) {
        Mdz.Surroundings world = new Mdz.Surroundings(Map.of(), CLOCK, false, WiredPipeline::new);
        return Mdz.execute(world, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void everyLineOfAnAnswerIsFoundInItsDelivery() throws IOException, InterruptedException {
        Path home = SampleRun.home();
        int code = mdz("explain", "--year", "2025", "--home", home.toString(), "--measure", "ppi_stopped");
        assertThat(code).as(err.toString()).isZero();
        Path folder = home.resolve("protected/explain/2025-v1");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        List<CSVRecord> rows = records(folder.resolve("ppi_stopped-insurer.csv"));
        assertThat(rows).hasSizeGreaterThan(20);
        for (CSVRecord row : rows.subList(0, 20)) {
            Path file = SampleRun.SAMPLE
                    .resolve("inbox")
                    .resolve(row.get("delivery"))
                    .resolve(row.get("file"));
            assertThat(line(file, Integer.parseInt(row.get("line"))))
                    .contains(row.get("declaratie_id"))
                    .contains(row.get("verzekerde_id"))
                    .contains(row.get("code"))
                    .contains(row.get("service_date"));
            assertThat(row.get("atc")).startsWith("A02BC");
            assertThat(row.get("service_date")).startsWith("2024-");
        }
    }

    private static String line(Path file, int number) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                file.toString().endsWith(".gz")
                        ? new GZIPInputStream(Files.newInputStream(file))
                        : Files.newInputStream(file),
                StandardCharsets.UTF_8))) {
            return in.lines().skip(number - 1L).findFirst().orElseThrow();
        }
    }

    @Test
    void whatCannotBeExplainedIsAFaultOfUsage() throws IOException, InterruptedException {
        String home = SampleRun.home().toString();
        assertThat(mdz("explain", "--year", "2025", "--home", home, "--measure", "no_such_measure"))
                .isEqualTo(2);
        assertThat(mdz("explain", "--year", "2019", "--home", home, "--detector", "D1"))
                .isEqualTo(2);
        assertThat(mdz("explain", "--year", "2025", "--home", home, "--detector", "D1", "--rho", "RHO-99"))
                .isEqualTo(2);
        assertThat(mdz("explain", "--year", "2025", "--home", home, "--detector", "D1", "--practice", "01000100"))
                .isEqualTo(2);
        assertThat(mdz("explain", "--year", "2025", "--home", home, "--waterfall", "D2"))
                .isEqualTo(2);
        assertThat(mdz("explain", "--year", "2025", "--home", home)).isEqualTo(2);
        assertThat(err.toString()).contains("--rho").contains("--practice").contains("--programme");
    }
}
