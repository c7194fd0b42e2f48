package nl.mdzfactsheet.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.mdzfactsheet.bench.Worker.Measured;

/**
 * The benchmark: {@code FOLDER SIZE COMMIT NIGHTS}, the last no for a bench without nights. Runs the workloads by turns in fresh processes, asserts that the figures are the
 * same, then prints one table and writes {@code result.json} beside the input.
 */
final class Bench {
    /** A virtual machine as the start script makes it. */
    private static final List<String> OURS = List.of("-XX:+UseParallelGC");

    /** From so many insured on one process with more repetitions: what is cold is then small beside what is warm. */
    private static final int LARGE = 100_000;

    /** In place of a size: no whole runs. */
    private static final String NONE = "no";

    private static final List<String> DUCKS = List.of("-XX:+UseSerialGC", "-Xmx512m");

    private final Path folder;
    private final Input input;
    private final int processes;
    private final int times;

    /**
     * Prepares the input.
     *
     * @param processes fresh processes for each side and workload
     * @param times repetitions in each process; the first is cold
     */
    Bench(int insured, Path root, int processes, int times) {
        this.folder = root.resolve(Integer.toString(insured)).toAbsolutePath();
        this.input = Input.of(insured, folder.resolve("input"));
        this.processes = processes;
        this.times = times;
    }

    public static void main(String[] arguments) throws IOException {
        Size size = Size.of(arguments[1]);
        boolean large = size.insured() >= LARGE;
        Bench bench = new Bench(size.insured(), Path.of(arguments[0]), large ? 1 : 2, large ? 4 : 3);
        List<Compared> compared = bench.compare();
        Size nights = arguments[3].equals(NONE) ? null : Size.of(arguments[3]);
        Night night = nights == null ? null : nights(nights, Path.of(arguments[0]));
        Report report = new Report(size, bench.input.lines(), compared);
        if (nights != null && night != null) {
            report.add(nights, night);
        }
        System.out.print(report.text());
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("commit", arguments[2]);
        result.put("insured", size.insured());
        result.put("lines", bench.input.lines());
        result.put("workloads", compared);
        result.put("nightsOfInsured", nights == null ? 0 : nights.insured());
        result.put("night", night);
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(bench.folder.resolve("result.json").toFile(), result);
    }

    private static Night nights(Size size, Path root) throws IOException {
        Path folder = root.resolve(Integer.toString(size.insured())).toAbsolutePath();
        return Night.measure(Input.of(size.insured(), folder.resolve("input")), folder.resolve("night"));
    }

    /** Every workload by both, ours and DuckDB by turns. */
    List<Compared> compare() throws IOException {
        List<Compared> all = new ArrayList<>();
        for (Workload workload : Workload.values()) {
            List<List<Measured>> ours = new ArrayList<>();
            List<List<Measured>> ducks = new ArrayList<>();
            for (int process = 0; process < processes; process++) {
                ours.add(measured(OurWork.class, OURS, workload, folder.resolve("ours")));
                ducks.add(measured(DuckWork.class, DUCKS, workload, folder.resolve("duck")));
            }
            all.add(new Compared(workload, same(workload), ours, ducks));
        }
        return all;
    }

    private List<Measured> measured(Class<?> main, List<String> options, Workload workload, Path place)
            throws IOException {
        Files.createDirectories(place);
        Files.write(place.resolve("settings.yaml"), Files.readAllBytes(input.settings()));
        List<String> arguments = List.of(
                workload.name(),
                input.inbox().toString(),
                place.toString(),
                Integer.toString(Input.YEAR),
                Input.RUN_DATE,
                Integer.toString(times));
        List<Measured> all = Child.java(main, options, arguments, place.resolve(workload + ".log"));
        all.forEach(m -> System.err.printf(
                Locale.ROOT, "%s %s %.1f s, %.1f s CPU%n", workload, place.getFileName(), m.wall(), m.cpu()));
        return all;
    }

    private int same(Workload workload) {
        Path ours = folder.resolve("ours");
        Path duck = folder.resolve("duck");
        return switch (workload) {
            case W1 ->
                Figures.same(
                        workload.title(),
                        Figures.ourAccount(ours.resolve("home")),
                        Figures.duckAccount(duck.resolve("store")));
            case W2 ->
                Figures.same(
                        workload.title(),
                        Figures.ours(ours.resolve("home")),
                        Figures.ducks(duck.resolve("figures.parquet")));
            case W0 ->
                Figures.same(
                        workload.title(),
                        Figures.ours(ours.resolve("home-everything")),
                        Figures.ducks(duck.resolve("figures.parquet")));
        };
    }
}
