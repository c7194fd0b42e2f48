package nl.mdzfactsheet.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import nl.mdzfactsheet.Fault;
import nl.mdzfactsheet.SparkTest;
import nl.mdzfactsheet.flow.Notice;
import nl.mdzfactsheet.table.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From planted counts to published files, through the command line. */
class FactsheetRunTest extends SparkTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-31T01:30:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of(".");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private List<Notice> notices = List.of();

    private int times = 1;
    private Settings.Metrics metrics = Settings.Metrics.standard();

    private int run() {
        return mdz("run", "--year", "2025");
    }

    private int mdz(String... arguments) {
        spark();
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Mdz.Surroundings world = new Mdz.Surroundings(Map.of(), CLOCK, false, i -> new FakePipeline(i, notices)
                .times(times)
                .metrics(metrics));
        List<String> line = new ArrayList<>(List.of(arguments));
        line.addAll(List.of("--home", folder.toString()));
        return Mdz.execute(world, new PrintWriter(out, true), new PrintWriter(err, true), line.toArray(new String[0]));
    }

    /** Three lines of 65 euro were read, the newest delivery is 30 days old; a gateway that takes the connection and never answers costs two seconds. */
    @Test
    @Timeout(180)
    @Fault({"F13", "F94"})
    void monitoringHearsOfEveryRunAndNeverStopsIt() throws Exception {
        assertThat(run()).as(() -> err.toString()).isZero();
        Path prom = folder.resolve("metrics/mdz.prom");
        assertThat(Files.readAllLines(prom))
                .contains(
                        "mdz_last_run_exit_code 0.0",
                        "mdz_newest_delivery_age_days 30.0",
                        "mdz_lines{outcome=\"read\",reason=\"\",table=\"mdz\"} 3.0",
                        "mdz_cents{outcome=\"read\",reason=\"\",side=\"debit\",table=\"mdz\"} 19500.0")
                .anyMatch(l -> l.startsWith("mdz_step_seconds{step=\"70-publish\"} "));
        Path runFolder = files(folder.resolve("runs")).stream()
                .filter(f -> f.endsWith("run.json"))
                .map(f -> folder.resolve("runs").resolve(f).resolve("..").normalize())
                .findFirst()
                .orElseThrow();
        assertThat(values(runFolder.resolve("openlineage.json"), "eventType"))
                .startsWith("START", "RUNNING")
                .endsWith("RUNNING", "COMPLETE")
                .hasSize(9);
        assertThat(values(runFolder.resolve("mdz.log"), "message"))
                .startsWith("started", "done")
                .endsWith("what to do: nothing");
        assertThat(values(runFolder.resolve("mdz.log"), "run"))
                .containsOnly(runFolder.getFileName().toString());
        assertThat(values(runFolder.resolve("mdz.log"), "step")).contains("10-ingest", "70-publish");

        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            metrics = new Settings.Metrics(URI.create("http://127.0.0.1:" + silent.getLocalPort()), 29);
            assertThat(run()).as(() -> err.toString()).isZero();
        }
        assertThat(err.toString())
                .contains(
                        "WARNING deliveries: delivery_stale: ",
                        "30 dagen oud, grens 29",
                        "WARNING pushGateway: metrics_not_delivered: ");
        notices = List.of(new Notice(Notice.Kind.REFUSED, "d2", "hash_mismatch", "d2: hash"));
        times = 3;
        metrics = Settings.Metrics.standard();
        List<String> before = success(prom);
        assertThat(run()).isEqualTo(3);
        assertThat(Files.readAllLines(prom))
                .contains("mdz_last_run_exit_code 3.0", "mdz_notices{kind=\"refused\",reason=\"hash_mismatch\"} 1.0");
        assertThat(success(prom)).hasSize(1).isEqualTo(before);
    }

    private static List<String> success(Path prom) throws IOException {
        return Files.readAllLines(prom).stream()
                .filter(l -> l.startsWith("mdz_last_success_timestamp_seconds "))
                .toList();
    }

    /** A field of every line of a file of JSON objects. */
    private static List<String> values(Path file, String field) throws IOException {
        List<String> values = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode value = new ObjectMapper().readTree(line).path(field);
            if (!value.isMissingNode() && !value.isNull()) {
                values.add(value.asText());
            }
        }
        return values;
    }

    /** 57 contacts of 23 patients become 114: at least + 44 %, where 30 % is allowed. */
    @Test
    @Fault("F90")
    void figuresThatJumpWaitUntilSomebodyApprovesThem() throws Exception {
        assertThat(run()).as(err.toString()).isZero();
        String pointer = Files.readString(published("current.json"));
        times = 2;

        assertThat(run()).as(() -> err.toString()).isEqualTo(3);
        assertThat(err.toString())
                .contains(
                        "HELD",
                        "result_jumps",
                        "consults_per_patient +100 % (grens 30 %)",
                        "mdz approve --year 2025",
                        "work/60-report/");
        assertThat(out.toString()).contains("Vastgehouden");
        assertThat(published("v2")).doesNotExist();
        assertThat(published("current.json")).hasContent(pointer);
        String steps = err.toString();
        assertThat(run()).as("the next night").isEqualTo(3);
        assertThat(err.toString()).contains("result_jumps").doesNotContain("60-report  ");
        assertThat(steps).contains("60-report  ");
        assertThat(mdz("status")).isZero();
        assertThat(out.toString()).contains("2025  consults_per_patient  mdz approve --year 2025");

        assertThat(mdz("approve", "--year", "2025")).as(err.toString()).isZero();
        assertThat(run()).as(err.toString()).isZero();

        assertThat(Files.readString(published("current.json"))).contains("\"version\" : 2");
        assertThat(mdz("status")).isZero();
        assertThat(out.toString()).doesNotContain("approve");
        assertThat(mdz("approve")).isEqualTo(2);
        assertThat(err.toString()).contains("no publication waits for approval");
    }

    private Path published(String path) {
        return folder.resolve("published/2025").resolve(path);
    }

    private List<String> lines(String path) throws IOException {
        return Files.readAllLines(published(path));
    }

    @Test
    void publishesWhatEachRecipientMaySee() throws Exception {
        assertThat(run()).as(err.toString()).isZero();

        assertThat(files(published("v1")))
                .containsExactly(
                        "insurer/LEESMIJ.txt",
                        "insurer/decomposition_data.csv",
                        "insurer/detection_counts_data.csv",
                        "insurer/eld_ceiling_data.csv",
                        "insurer/factsheet_data.csv",
                        "insurer/frequent_user_thresholds_data.csv",
                        "insurer/parquet/decomposition/part-00000.zstd.parquet",
                        "insurer/parquet/detection_counts/part-00000.zstd.parquet",
                        "insurer/parquet/eld_ceiling/part-00000.zstd.parquet",
                        "insurer/parquet/frequent_user_thresholds/part-00000.zstd.parquet",
                        "insurer/parquet/measure_results/part-00000.zstd.parquet",
                        "insurer/parquet/pdca/part-00000.zstd.parquet",
                        "insurer/parquet/quality/part-00000.zstd.parquet",
                        "insurer/parquet/rho_monitor/part-00000.zstd.parquet",
                        "insurer/parquet/variation/part-00000.zstd.parquet",
                        "insurer/parquet/waterfall/part-00000.zstd.parquet",
                        "insurer/pdca_data.csv",
                        "insurer/purchasers.xlsx",
                        "insurer/quality_data.csv",
                        "insurer/rho_monitor_data.csv",
                        "insurer/variation_data.csv",
                        "insurer/waterfall_data.csv",
                        "manifest.json",
                        "protected/LEESMIJ.txt",
                        "protected/detections_data.csv",
                        "protected/disclosure_log_data.csv",
                        "protected/parquet/detections/part-00000.zstd.parquet",
                        "public/LEESMIJ.txt",
                        "public/disclosure_certificate.json",
                        "public/factsheet_data.csv",
                        "public/factsheet_excel-nl.csv",
                        "public/manifest.json",
                        "rho/RHO~2f1/LEESMIJ.txt",
                        "rho/RHO~2f1/data_dictionary.csv",
                        "rho/RHO~2f1/data_dictionary_excel-nl.csv",
                        "rho/RHO~2f1/detections_excel-nl.csv",
                        "rho/RHO~2f1/disclosure_certificate.json",
                        "rho/RHO~2f1/factsheet.html",
                        "rho/RHO~2f1/factsheet.pdf",
                        "rho/RHO~2f1/factsheet.xlsx",
                        "rho/RHO~2f1/factsheet_data.csv",
                        "rho/RHO~2f1/factsheet_excel-nl.csv",
                        "rho/RHO~2f1/manifest.json",
                        "rho/RHO~2f1/pdca_excel-nl.csv",
                        "rho/RHO~2f1/practices_excel-nl.csv",
                        "rho/RHO~2f1/waterfall_excel-nl.csv",
                        "rho/RHO~2f1/wijzigingen_excel-nl.csv");
        assertThat(lines("v1/insurer/factsheet_data.csv").stream().map(FactsheetRunTest::unitAndFigures))
                .containsExactly(
                        "level||practice_agb|numerator|denominator|value|status",
                        "insurer|||57|23|2.4782608695652173|OK",
                        "rho|RHO/1||45|20|2.25|OK",
                        "rho|zonder RHO||12|3||INSUFFICIENT_N",
                        "practice|RHO/1|01000001|20|11||INSUFFICIENT_N",
                        "practice|RHO/1|01000002|25|9||INSUFFICIENT_N");
        assertThat(lines("v1/rho/RHO~2f1/factsheet_data.csv").stream().map(FactsheetRunTest::unitAndFigures))
                .containsExactly(
                        "level||practice_agb|numerator|denominator|value|status",
                        "rho|RHO/1|||||SUPPRESSED",
                        "practice|RHO/1|01000001||||SUPPRESSED",
                        "practice|RHO/1|01000002||||SUPPRESSED");
        assertThat(lines("v1/rho/RHO~2f1/factsheet_excel-nl.csv"))
                .hasSize(2)
                .element(1)
                .asString()
                .contains(";'=Een;", ";SUPPRESSED;disclosure_control;");
        assertThat(lines("v1/rho/RHO~2f1/detections_excel-nl.csv"))
                .element(1)
                .asString()
                .endsWith(";;;SUPPRESSED");
        assertThat(Files.readString(published("v1/rho/RHO~2f1/LEESMIJ.txt")))
                .contains("een signaal voor het gesprek, geen terugvordering", "Stand per 2026-03-01");
        assertThat(lines("v1/protected/detections_data.csv"))
                .hasSize(3)
                .element(1)
                .asString()
                .startsWith("D2,mdz,p,a,");
        assertThat(out.toString()).contains("verzekeraar", "RHO/1", "patiënten", "v1");
        assertThat(spark().read()
                        .parquet(published("v1/insurer/parquet/measure_results").toString())
                        .count())
                .isEqualTo(5);
    }

    /** level, rho_id, practice_agb, numerator, denominator, value, status of a row without quoted commas. */
    private static String unitAndFigures(String line) {
        String[] c = line.split(",", -1);
        String rho = c[7].equals("rho_id") ? "" : c[7];
        return String.join("|", c[5], rho, c[9], c[13], c[14], c[15], c[52]);
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile)
                    .map(f -> root.relativize(f).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theSameRunAgainIsAlreadyDoneAndKeepsItsRefusals() throws Exception {
        notices = List.of(new Notice(Notice.Kind.REFUSED, "d2", "hash_mismatch", "deliver again"));
        assertThat(run()).isEqualTo(3);
        assertThat(err.toString()).contains("REFUSED d2: hash_mismatch: deliver again", "70-publish");
        JsonNode record;
        try (Stream<Path> runs = Files.list(folder.resolve("runs"))) {
            record = new ObjectMapper()
                    .readTree(runs.findFirst().orElseThrow().resolve("run.json").toFile());
        }
        assertThat(record.path("outcome").asText()).isEqualTo("done");
        assertThat(record.path("exitCode").asInt()).isEqualTo(3);
        assertThat(record.path("stepSeconds").size()).isEqualTo(7);

        assertThat(run()).isEqualTo(3);

        assertThat(out.toString()).contains("Al gedaan");
        assertThat(err.toString()).contains("REFUSED d2").doesNotContain("70-publish");
        assertThat(published("v2")).doesNotExist();
    }

    @Fault("F84")
    @Test
    void publishedFilesAreTheSameBytesInAnotherHomeLocaleAndTimeZone(@TempDir Path other) throws Exception {
        run();
        Path first = published("v1");
        folder = other;
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            run();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertThat(other.resolve("published/2025/v1/manifest.json"))
                .hasSameTextualContentAs(first.resolve("manifest.json"));
    }
}
