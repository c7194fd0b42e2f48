package nl.mdzfactsheet.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.mdzfactsheet.bench.Worker.Measured;

/**
 * Whole runs of the program, from command to exit, as a scheduler sees them.
 *
 * @param first everything, in a new home
 * @param quiet nights without news after it
 * @param news the night with 0.4 % new lines
 * @param newLines how many those are
 * @param full everything with the new lines, in a new home
 * @param sameFiles published tables that hold the same in both
 * @param otherFiles those that do not
 */
record Night(
        Timed first, List<Timed> quiet, Timed news, long newLines, Timed full, int sameFiles, List<String> otherFiles) {
    private static final int QUIET_NIGHTS = 3;
    private static final double NEW = 0.004;
    private static final Path PROGRAM = Path.of("jobs/bin/mdz").toAbsolutePath();

    /**
     * A run.
     *
     * @param process what it took
     * @param steps seconds per step, of run.json
     */
    record Timed(Measured process, Map<String, Double> steps) {}

    static Night measure(Input input, Path folder) throws IOException {
        Folders.delete(folder);
        Path home = home(input, folder.resolve("home"));
        Timed first = run(home, input.inbox());
        List<Timed> quiet = new ArrayList<>();
        for (int i = 0; i < QUIET_NIGHTS; i++) {
            quiet.add(run(home, input.inbox()));
        }
        Path inbox = folder.resolve("inbox");
        Folders.copy(input.inbox(), inbox);
        long lines = Math.round(input.lines() * NEW);
        NewLines.deliver(inbox, lines);
        Timed news = run(home, inbox);
        Path fresh = home(input, folder.resolve("fresh"));
        Timed full = run(fresh, inbox);
        Map<String, byte[]> nightly = tables(home, "v2");
        Map<String, byte[]> fully = tables(fresh, "v1");
        if (fully.isEmpty() || !nightly.keySet().equals(fully.keySet())) {
            throw new IllegalStateException(
                    "Cannot compare: a night published " + nightly.keySet() + ", a full run " + fully.keySet());
        }
        List<String> other = fully.keySet().stream()
                .filter(file -> !Arrays.equals(fully.get(file), nightly.get(file)))
                .toList();
        return new Night(first, quiet, news, lines, full, fully.size() - other.size(), other);
    }

    private static Path home(Input input, Path home) throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.copy(input.settings(), home.resolve("config/settings.yaml"));
        return home;
    }

    private static Timed run(Path home, Path inbox) throws IOException {
        List<String> command = List.of(
                PROGRAM.toString(),
                "run",
                "--year",
                Integer.toString(Input.YEAR),
                "--home",
                home.toString(),
                "--inbox",
                inbox.toString(),
                "--run-date",
                Input.RUN_DATE);
        Measured process = Child.run(command, home.resolveSibling("run.log"));
        return new Timed(process, steps(home));
    }

    /** Of the youngest run. */
    private static Map<String, Double> steps(Path home) throws IOException {
        try (Stream<Path> runs = Files.list(home.resolve("runs"))) {
            Path youngest = runs.map(run -> run.resolve("run.json"))
                    .filter(Files::exists)
                    .max((a, b) ->
                            Long.compare(a.toFile().lastModified(), b.toFile().lastModified()))
                    .orElseThrow();
            Map<String, Double> steps = new LinkedHashMap<>();
            JsonNode seconds = new ObjectMapper().readTree(youngest.toFile()).path("stepSeconds");
            seconds.properties()
                    .forEach(step -> steps.put(step.getKey(), step.getValue().asDouble()));
            return steps;
        }
    }

    /** The tables of tier INSURER: every figure, before anything is hidden. */
    private static Map<String, byte[]> tables(Path home, String version) throws IOException {
        Path insurer = home.resolve("published/" + Input.YEAR).resolve(version).resolve("insurer");
        Map<String, byte[]> tables = new TreeMap<>();
        try (Stream<Path> files = Files.list(insurer)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                tables.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return tables;
    }
}
