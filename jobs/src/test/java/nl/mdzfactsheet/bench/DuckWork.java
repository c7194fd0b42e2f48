package nl.mdzfactsheet.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.mdzfactsheet.oracle.DuckOracle;
import nl.mdzfactsheet.oracle.DuckYardstick;

/** A workload by DuckDB, in a process of its own: {@code WORKLOAD INBOX FOLDER YEAR RUN_DATE TIMES}. */
final class DuckWork {
    private DuckWork() {}

    /** Prints one line per time; see {@link Worker}. */
    public static void main(String[] arguments) throws Exception {
        Workload workload = Workload.valueOf(arguments[0]);
        Path inbox = Path.of(arguments[1]);
        Path folder = Path.of(arguments[2]);
        int year = Integer.parseInt(arguments[3]);
        LocalDate runDate = LocalDate.parse(arguments[4]);
        Worker worker = new Worker(Integer.parseInt(arguments[5]));
        DuckOracle.Settings settings = DuckOracle.Settings.in(folder.resolve("scratch"));
        worker.repeat(
                () -> {
                    if (workload == Workload.W1) {
                        Folders.delete(folder.resolve("store"));
                    }
                },
                () -> {
                    try (DuckYardstick duck =
                            switch (workload) {
                                case W0 -> DuckYardstick.everything(inbox, year, runDate, settings);
                                case W1 -> DuckYardstick.intake(inbox, runDate, folder.resolve("store"), settings);
                                case W2 -> DuckYardstick.fromStore(folder.resolve("store"), year, settings);
                            }) {
                        if (workload != Workload.W1) {
                            duck.writeFigures(folder.resolve("figures.parquet"));
                        }
                        return seconds(duck.timings());
                    }
                });
    }

    private static Map<String, Double> seconds(Map<String, Duration> timings) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        timings.forEach((name, time) -> seconds.put(name, time.toNanos() / 1e9));
        return seconds;
    }
}
