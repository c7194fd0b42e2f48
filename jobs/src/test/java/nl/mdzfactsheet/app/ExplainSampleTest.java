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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import nl.mdzfactsheet.app.explain.Question;
import nl.mdzfactsheet.app.explain.Subject;
import nl.mdzfactsheet.app.explain.UnitChosen;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.definition.Definitions;
import nl.mdzfactsheet.endtoend.SampleRun;
import nl.mdzfactsheet.patient.Unit;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every published figure of the sample, back to its claim lines. */
class ExplainSampleTest {

    private static final Clock CLOCK = ExplainedSample.CLOCK;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Sums of contributions per subject and practice unit, and of insurer, over the answers to all questions at once. */
    private static Map<String, BigDecimal> explained(List<Subject> subjects) throws IOException, InterruptedException {
        Map<String, BigDecimal> sums = new TreeMap<>();
        new ExplainedSample()
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
        definitions.measures().forEach(m -> subjects.add(new Subject.OfMeasure(m, true)));
        for (CSVRecord row : new ExplainedSample().insurer("factsheet_data.csv")) {
            add(published, row.get("measure_id"), row, "numerator");
            add(published, row.get("measure_id") + "-noemer", row, "denominator");
        }
        assertThat(definitions.measures()).hasSizeGreaterThan(60);
        assertThat(explained(subjects)).isEqualTo(plain(published));
    }

    @Test
    void linesBehindDetectorsAndClassesAddUpAtEveryPractice() throws IOException, InterruptedException {
        List<Subject> subjects = new ArrayList<>();
        Map<String, BigDecimal> published = new TreeMap<>();
        for (CSVRecord row : new ExplainedSample().insurer("detection_counts_data.csv")) {
            Subject subject = new Subject.OfDetector(row.get("detector"));
            if (!subjects.contains(subject)) {
                subjects.add(subject);
            }
            add(published, subject.name(), row, "lines");
        }
        for (CSVRecord row : new ExplainedSample().insurer("waterfall_data.csv")) {
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
        List<CSVRecord> rows = ExplainedSample.records(folder.resolve("ppi_stopped-insurer.csv"));
        assertThat(rows).hasSizeGreaterThan(20);
        for (CSVRecord row : rows.subList(0, 20)) {
            assertThat(delivered(row))
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--measure no_such_measure|--measure",
                "--measure ../../ppi_users|--measure",
                "--detector D11|--detector",
                "--detector d1|--detector",
                "--detector ../D1|--detector",
                "--waterfall D1 --programme DM2|--waterfall",
                "--waterfall D2|--programme",
                "--waterfall D2 --programme GLI|--programme",
                "--detector D1 --programme DM2|--programme",
                "--detector D1 --denominator|--denominator",
                "--detector D1 --of 1|--of",
                "--detector D1 --of ../2025/v1|--of",
                "--detector D1 --of v0|--of",
                "--detector D1 --of v99|v99",
                "--detector D1 --rho RHO-99|--rho",
                "--detector D1 --rho ../RHO-01|--rho",
                "--detector D1 --practice 01000100|--practice",
                "--detector D1 --rho RHO-01 --practice 99999999|--practice",
                "--detector D1 --rho RHO-01 --practice ../x|--practice",
                "--detector D1 --region Nergens|--region",
                "--patient 123456789 --quarter 2025Q3|--patient",
                "--patient ../x --quarter 2025Q3|--patient",
                "--patient 00000000000000000000000000000000 --quarter 2025Q3|--patient",
                "--patient 00000000000000000000000000000000 --quarter 2025Q5|--quarter",
                "--patient 00000000000000000000000000000000 --quarter 2024Q4|--quarter",
                "--patient 00000000000000000000000000000000|--quarter",
                "--detector D1 --quarter 2025Q3|--quarter",
            })
    void whatIsNotKnownIsAFaultOfUsageAndWritesNothing(String options, String named)
            throws IOException, InterruptedException {
        Path home = SampleRun.home();
        List<String> before = files(home.resolve("protected"));
        List<String> arguments = new ArrayList<>(List.of("explain", "--year", "2025", "--home", home.toString()));
        arguments.addAll(List.of(options.split(" ", -1)));
        assertThat(mdz(arguments.toArray(String[]::new))).as(err.toString()).isEqualTo(2);
        assertThat(err.toString().strip().lines()).singleElement().satisfies(line -> assertThat(line)
                .contains(named)
                .contains("Next: ")
                .doesNotContain("../")
                .doesNotContain("Exception"));
        assertThat(files(home.resolve("protected"))).isEqualTo(before);
    }

    @Test
    void aSubjectIsNeededAndAPublishedYear() throws IOException, InterruptedException {
        String home = SampleRun.home().toString();
        assertThat(mdz("explain", "--year", "2025", "--home", home)).isEqualTo(2);
        assertThat(mdz("explain", "--year", "2019", "--home", home, "--detector", "D1"))
                .isEqualTo(2);
        assertThat(mdz("explain", "--year", "2025", "--home", home, "--detector", "D1", "--measure", "ppi_users"))
                .isEqualTo(2);
    }

    @Test
    void aKnownUnitWithoutLinesIsNoFault() throws IOException, InterruptedException {
        Path home = SampleRun.home();
        String practice = ExplainedSample.records(home.resolve("published/2025/v1/insurer/factsheet_data.csv")).stream()
                .filter(row -> row.get("level").equals("practice")
                        && row.get("rho_id").equals("RHO-01")
                        && row.get("practice_agb").startsWith("01"))
                .map(row -> row.get("practice_agb"))
                .findFirst()
                .orElseThrow();
        String[] arguments = {
            "--lang",
            "en",
            "explain",
            "--year",
            "2025",
            "--home",
            home.toString(),
            "--detector",
            "D9",
            "--rho",
            "zonder RHO",
            "--practice",
            practice
        };
        assertThat(mdz(arguments)).as(err.toString()).isZero();
        assertThat(out.toString()).contains("0 lines: nothing counts here");
        assertThat(ExplainedSample.records(
                        home.resolve("protected/explain/2025-v1/D9-zonder_RHO-" + practice + ".csv")))
                .isEmpty();
    }

    @Test
    void theAttributionOfAPatientQuarterNamesEveryCandidateAndTheRule() throws IOException, InterruptedException {
        Path home = SampleRun.home();
        CSVRecord twice =
                ExplainedSample.records(home.resolve("published/2025/v1/protected/detections_data.csv")).stream()
                        .filter(row -> row.get("detector").equals("D5"))
                        .findFirst()
                        .orElseThrow();
        String patient = twice.get("verzekerde_id");
        String quarter = "2025Q" + twice.get("quarter");
        int code =
                mdz("explain", "--year", "2025", "--home", home.toString(), "--patient", patient, "--quarter", quarter);
        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString()).contains(patient + " " + quarter, "enrolment ");

        List<CSVRecord> rows = ExplainedSample.records(
                home.resolve("protected/explain/2025-v1/toewijzing-" + patient + "-" + quarter + ".csv"));
        List<CSVRecord> fees = rows.stream()
                .filter(row -> row.get("subject").equals("enrolment"))
                .toList();
        assertThat(fees).hasSizeGreaterThan(1);
        for (CSVRecord fee : fees) {
            assertThat(delivered(fee))
                    .contains(fee.get("declaratie_id"), patient, fee.get("candidate_agb"), fee.get("service_date"));
        }
        CSVRecord latest = fees.stream()
                .max(Comparator.<CSVRecord, String>comparing(fee -> fee.get("service_date"))
                        .thenComparing(fee -> fee.get("declaratie_id")))
                .orElseThrow();
        assertThat(latest.get("outcome")).isEqualTo("won");
        assertThat(fees.stream().filter(fee -> fee.get("outcome").equals("won")))
                .hasSize(1);
        assertThat(rows.stream().map(row -> row.get("subject"))).contains("line");
    }

    @Test
    void theListOfMeasuresHoldsThePublishedFigures() throws IOException, InterruptedException {
        String home = SampleRun.home().toString();
        assertThat(mdz("--lang", "en", "measure", "list", "--year", "2025", "--home", home))
                .as(err.toString())
                .isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines.get(0)).isEqualTo("2025 v1, insurer");
        int measures = 0;
        for (CSVRecord row : new ExplainedSample().insurer("factsheet_data.csv")) {
            if (row.get("level").equals("insurer")) {
                measures++;
                assertThat(lines)
                        .anyMatch(line -> line.matches(String.join(
                                " +",
                                Pattern.quote(row.get("measure_id")),
                                Pattern.quote(row.get("numerator")),
                                Pattern.quote(row.get("denominator")),
                                Pattern.quote(row.get("value")),
                                row.get("per"),
                                "\\S.*")));
            }
        }
        assertThat(lines).hasSize(measures + 2);
        assertThat(measures).isEqualTo(64);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "list --rho RHO-01|0",
                "list --rho RHO-99|2",
                "list --of v9|2",
                "list --of ../v1|2",
                "list --measure ppi_users|2",
                "preview|2",
            })
    void aListOfMeasuresIsOfAKnownUnitAndVersion(String options, int code) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("measure"));
        arguments.addAll(List.of(options.split(" ", -1)));
        arguments.addAll(List.of("--year", "2025", "--home", SampleRun.home().toString()));
        assertThat(mdz(arguments.toArray(String[]::new))).as(err.toString()).isEqualTo(code);
    }

    /** The line of a delivery that a row of an answer names. */
    private static String delivered(CSVRecord row) throws IOException {
        Path file =
                SampleRun.SAMPLE.resolve("inbox").resolve(row.get("delivery")).resolve(row.get("file"));
        return line(file, Integer.parseInt(row.get("line")));
    }

    private static List<String> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.map(Path::toString).sorted().toList();
        }
    }
}
