package nl.mdzfactsheet.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import nl.mdzfactsheet.app.StagesOfAYear;
import nl.mdzfactsheet.table.StepOutput;

/** A workload by the program, in a process of its own: {@code WORKLOAD INBOX FOLDER YEAR RUN_DATE TIMES}. */
final class OurWork {
    private static final int THREADS = 2;

    private final Workload workload;
    private final Path home;
    private final Path settings;
    private final Map<String, Double> seconds = new LinkedHashMap<>();

    private OurWork(Workload workload, Path folder) {
        this.workload = workload;
        this.home = folder.resolve(workload == Workload.W0 ? "home-everything" : "home");
        this.settings = folder.resolve("settings.yaml");
    }

    /** Prints one line per time; see {@link Worker}. */
    public static void main(String[] arguments) throws Exception {
        OurWork work = new OurWork(Workload.valueOf(arguments[0]), Path.of(arguments[2]));
        Path inbox = Path.of(arguments[1]);
        LocalDate runDate = LocalDate.parse(arguments[4]);
        try (StagesOfAYear stages =
                new StagesOfAYear(work.home, inbox, runDate, Integer.parseInt(arguments[3]), THREADS)) {
            new Worker(Integer.parseInt(arguments[5])).repeat(work::prepare, () -> work.run(stages));
        }
    }

    private void prepare() {
        if (workload == Workload.W2) {
            Folders.delete(home.resolve("work/20-fold"));
            Folders.delete(home.resolve("work/30-measure"));
            return;
        }
        // The session keeps its scratch folder.
        for (String folder : new String[] {"store", "work", "protected", "db", "log", "runs"}) {
            Folders.delete(home.resolve(folder));
        }
        try {
            Files.createDirectories(home.resolve("config"));
            Files.write(home.resolve("config/settings.yaml"), Files.readAllBytes(settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Double> run(StagesOfAYear stages) {
        seconds.clear();
        StepOutput ingest = timed("ingest", stages::ingest);
        if (workload != Workload.W1) {
            StepOutput fold = timed("fold", () -> stages.fold(ingest));
            timed("measure", () -> stages.measure(ingest, fold));
        }
        return new LinkedHashMap<>(seconds);
    }

    private StepOutput timed(String step, Supplier<StepOutput> work) {
        long start = System.nanoTime();
        StepOutput output = work.get();
        seconds.put(step, (System.nanoTime() - start) / 1e9);
        return output;
    }
}
