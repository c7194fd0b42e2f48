package nl.mdzfactsheet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.mdzfactsheet.app.metrics.Intake;
import nl.mdzfactsheet.app.metrics.MetricsFile;
import nl.mdzfactsheet.app.metrics.RunFigures;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.table.ActiveDeliveries;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files in {@code jobs/deploy}: each is read by a parser of its kind, starts a command that exists, at night but not when the clock changes. */
class DeploymentFilesTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
    private static final Path DEPLOY = ROOT.resolve("jobs/deploy");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-31T01:30:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of(".");

    private record Ended(int exitCode, String output) {}

    private Ended process(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "out", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), Files.readString(log));
    }

    /** With {@code --help} the rest of the line must still be right, and nothing is run. */
    private static void assertKnownCommand(List<String> line) {
        List<String> arguments = new ArrayList<>(line);
        arguments.add("--help");
        Mdz.Surroundings world = new Mdz.Surroundings(Map.of(), CLOCK, false, i -> new FakePipeline(i, List.of()));
        StringWriter err = new StringWriter();
        int code = Mdz.execute(
                world,
                new PrintWriter(new StringWriter(), true),
                new PrintWriter(err, true),
                arguments.toArray(String[]::new));
        assertThat(code).as("%s: %s", line, err).isZero();
    }

    /** Hour of a cron line or calendar expression of one moment a day. */
    private static void assertAtNightAndNotWhenTheClockChanges(String hour) {
        assertThat(Integer.parseInt(hour)).isBetween(0, 6).isNotEqualTo(2);
    }

    private static Map<String, List<String>> unit(String name) throws IOException {
        Map<String, List<String>> values = new LinkedHashMap<>();
        String section = "";
        for (String line : Files.readAllLines(DEPLOY.resolve("systemd").resolve(name))) {
            if (line.startsWith("[")) {
                assertThat(line).matches("\\[(Unit|Service|Timer|Install)]");
                section = line.substring(1, line.length() - 1);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                assertThat(line).matches("[A-Z][A-Za-z]+=.*");
                int at = line.indexOf('=');
                values.computeIfAbsent(section + "." + line.substring(0, at), k -> new ArrayList<>())
                        .add(line.substring(at + 1));
            }
        }
        return values;
    }

    private static String first(Map<String, List<String>> unit, String key) {
        return unit.getOrDefault(key, List.of("")).get(0);
    }

    @Test
    void theSystemdUnitStartsTheProgramAndOnlyTriesPassingFaultsAgain() throws IOException {
        Map<String, List<String>> service = unit("mdz-factsheet.service");
        List<String> start = List.of(first(service, "Service.ExecStart").split(" ", -1));
        assertThat(start.get(0)).endsWith("/jobs/bin/mdz");
        assertThat(ROOT.resolve("jobs/bin/mdz")).isExecutable();
        assertKnownCommand(start.subList(1, start.size()).stream()
                .map(a -> a.equals("${MDZ_YEAR}") ? "2025" : a)
                .toList());
        assertThat(service.get("Service.RestartForceExitStatus")).containsExactly("5");
        assertThat(service.get("Service.UMask")).containsExactly("0077");
        Map<String, List<String>> timer = unit("mdz-factsheet.timer");
        Matcher at = Pattern.compile("\\*-\\*-\\* (\\d\\d):\\d\\d:\\d\\d Europe/Amsterdam")
                .matcher(first(timer, "Timer.OnCalendar"));
        assertThat(at.matches()).isTrue();
        assertAtNightAndNotWhenTheClockChanges(at.group(1));
        assertThat(timer.get("Timer.Persistent")).containsExactly("false");
        assertThat(timer.get("Timer.Unit")).containsExactly("mdz-factsheet.service");
    }

    /** The reader of systemd itself, where there is one; the test above asks for no system. */
    @Test
    void systemdTakesTheUnits() throws IOException, InterruptedException {
        for (String name : List.of("mdz-factsheet.service", "mdz-factsheet.timer")) {
            String text = Files.readString(DEPLOY.resolve("systemd").resolve(name));
            Files.writeString(folder.resolve(name), text.replace("/opt/mdz-factsheet/jobs/bin/mdz", "/bin/true"));
        }
        Path tool = Path.of("/usr/bin/systemd-analyze");
        if (Files.isExecutable(tool)) {
            Ended ended = process(
                    Map.of(),
                    tool.toString(),
                    "verify",
                    "--man=no",
                    folder.resolve("mdz-factsheet.service").toString(),
                    folder.resolve("mdz-factsheet.timer").toString());
            assertThat(ended.output()).isEmpty();
            assertThat(ended.exitCode()).isZero();
        }
        assertThat(Files.readString(folder.resolve("mdz-factsheet.service"))).contains("ExecStart=/bin/true run ");
    }

    @Test
    void theCronJobIsOneOfKubernetesAndStartsTheProgram() throws IOException {
        String text = Files.readString(DEPLOY.resolve("kubernetes/mdz-factsheet-cronjob.yaml"));
        Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        CronJob job = new ObjectMapper().convertValue(tree, CronJob.class);
        assertNothingUnknown(job, "CronJob");
        assertThat(job.getApiVersion()).isEqualTo("batch/v1");
        assertThat(job.getSpec().getConcurrencyPolicy()).isEqualTo("Forbid");
        assertThat(job.getSpec().getTimeZone()).isEqualTo("Europe/Amsterdam");
        String[] cron = job.getSpec().getSchedule().split(" ", -1);
        assertThat(cron).hasSize(5);
        assertAtNightAndNotWhenTheClockChanges(cron[1]);
        PodSpec pod = job.getSpec().getJobTemplate().getSpec().getTemplate().getSpec();
        assertThat(pod.getRestartPolicy()).isEqualTo("Never");
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        Container mdz = pod.getContainers().get(0);
        assertThat(mdz.getCommand()).containsExactly("/opt/mdz-factsheet/jobs/bin/mdz");
        assertKnownCommand(mdz.getArgs());
        assertThat(Stream.concat(pod.getContainers().stream(), pod.getInitContainers().stream()))
                .allSatisfy(c -> {
                    assertThat(c.getSecurityContext().getReadOnlyRootFilesystem())
                            .isTrue();
                    assertThat(c.getVolumeMounts()).allSatisfy(m -> assertThat(pod.getVolumes())
                            .anyMatch(v -> v.getName().equals(m.getName())));
                });
    }

    @Test
    void aKeyThatKubernetesDoesNotKnowIsNoticed() {
        Object tree = Map.of("spec", Map.of("jobTemplate", Map.of("spec", Map.of("backofLimit", 3))));
        CronJob job = new ObjectMapper().convertValue(tree, CronJob.class);
        assertThatThrownBy(() -> assertNothingUnknown(job, "CronJob"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("backofLimit");
    }

    /** The model keeps what it does not know; nothing may be kept anywhere. */
    private static void assertNothingUnknown(@Nullable Object node, String place) {
        if (node instanceof List<?> list) {
            list.forEach(item -> assertNothingUnknown(item, place));
        } else if (node instanceof Map<?, ?> map) {
            map.values().forEach(item -> assertNothingUnknown(item, place));
        } else if (node != null && node.getClass().getName().startsWith("io.fabric8.")) {
            for (Field field : node.getClass().getDeclaredFields()) {
                Object value = value(field, node);
                if (field.getName().equals("additionalProperties")) {
                    assertThat(((Map<?, ?>) Objects.requireNonNull(value)).keySet())
                            .as(place)
                            .isEmpty();
                } else {
                    assertNothingUnknown(value, place + "." + field.getName());
                }
            }
        }
    }

    private static @Nullable Object value(Field field, Object node) {
        try {
            field.setAccessible(true);
            return field.get(node);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Python itself reads the file; Airflow has stand-ins, so that what it does with an exit code is seen. */
    @Test
    void theDagTriesOnlyPassingFaultsAgain() throws IOException, InterruptedException {
        Path mdz = script("mdz", "echo \"$@\"\nexit $MDZ_TEST_EXIT\n");
        Path runner = Path.of("src/test/resources/deploy/run_dag.py");
        Ended ended = process(
                Map.of("MDZ", mdz.toString(), "PYTHONUNBUFFERED", "1"),
                "python3",
                ROOT.resolve("jobs").resolve(runner).toString(),
                DEPLOY.resolve("airflow/mdz_factsheet_dag.py").toString(),
                "0",
                "1",
                "3",
                "4",
                "5",
                "143");
        assertThat(ended.exitCode()).as(ended.output()).isZero();
        List<String> lines = ended.output().lines().toList();
        assertThat(lines)
                .contains(
                        "start Europe/Amsterdam",
                        "then factsheet_2025 all_done",
                        "0 done",
                        "1 for a person",
                        "3 for a person",
                        "4 for a person",
                        "5 again",
                        "143 for a person");
        Matcher dag = Pattern.compile("dag mdz_factsheet \\d+ (\\d+) \\* \\* \\* False 1")
                .matcher(lines.stream()
                        .filter(l -> l.startsWith("dag"))
                        .findFirst()
                        .orElse(""));
        assertThat(dag.matches()).isTrue();
        assertAtNightAndNotWhenTheClockChanges(dag.group(1));
        String command =
                lines.stream().filter(l -> l.startsWith("run ")).findFirst().orElseThrow();
        assertKnownCommand(List.of(command.split(" ", -1)));
    }

    @Test
    void theSparkSubmitExampleIsAShellScriptThatSubmitsTheProgram() throws Exception {
        Path example = DEPLOY.resolve("spark-submit/mdz-spark-submit.sh");
        assertThat(example).isExecutable();
        assertThat(process(Map.of(), "sh", "-n", example.toString())).isEqualTo(new Ended(0, ""));
        script("bin/spark-submit", "for a in \"$@\"; do echo \"$a\"; done\n");
        Path jar = Files.createFile(folder.resolve("cluster.jar"));
        Map<String, String> environment = Map.of(
                "SPARK_HOME", folder.toString(),
                "MDZ_CLUSTER_JAR", jar.toString(),
                "MDZ_SPARK_PROPERTIES", "/etc/mdz/spark.properties");
        Ended ended =
                process(environment, example.toString(), "spark://master:7077", "2025", "--run-date", "2026-07-01");
        assertThat(ended.exitCode()).as(ended.output()).isZero();
        List<String> submitted = ended.output().lines().toList();
        assertThat(submitted).containsSequence("--master", "spark://master:7077");
        assertThat(submitted).containsSequence("--properties-file", "/etc/mdz/spark.properties");
        Class.forName(submitted.get(submitted.indexOf("--class") + 1)).getMethod("main", String[].class);
        List<String> arguments = submitted.subList(submitted.indexOf(jar.toString()) + 1, submitted.size());
        assertThat(arguments).startsWith("run", "--year", "2025").endsWith("--run-date", "2026-07-01");
        assertKnownCommand(arguments);
        assertThat(process(Map.of(), example.toString()).exitCode()).isEqualTo(2);
    }

    private Path script(String name, String body) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body, StandardCharsets.UTF_8);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void everyAlertIsAboutAFigureThatIsWritten() throws IOException {
        ActiveDeliveries.Active delivery = new ActiveDeliveries.Active(
                "d1", "2026-03-01", "d1", 20_089, 20_453, true, List.of("mdz"), false, "hash");
        String written = new MetricsFile(folder)
                .write(new RunFigures(
                        ExitCode.DONE,
                        CLOCK.instant(),
                        LocalDate.of(2026, 3, 31),
                        Map.of("20-fold", 1.0),
                        List.of(),
                        new Intake(List.of(delivery), List.of())));
        Object rules = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(DEPLOY.resolve("prometheus/mdz-alerts.yaml")));
        List<String> expressions = new ArrayList<>();
        collect(rules, "expr", expressions);
        assertThat(expressions).hasSize(4);
        for (String expression : expressions) {
            List<String> named = Pattern.compile("mdz_[a-z_]+")
                    .matcher(expression)
                    .results()
                    .map(m -> m.group())
                    .toList();
            assertThat(named).as(expression).isNotEmpty();
            assertThat(named).allSatisfy(name -> assertThat(written).contains("\n" + name + " "));
        }
    }

    private static void collect(Object node, String key, List<String> found) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if (key.equals(name)) {
                    found.add(String.valueOf(value));
                }
                collect(value, key, found);
            });
        } else if (node instanceof List<?> list) {
            list.forEach(item -> collect(item, key, found));
        }
    }
}
