package nl.mdzfactsheet.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.mdzfactsheet.bench.Worker.Measured;

/** Starts a process, waits for it and measures it. */
final class Child {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LOOK_EVERY_MILLIS = 50;
    private static final String OPENED =
            "java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util java.util.concurrent"
                    + " java.util.concurrent.atomic jdk.internal.ref sun.nio.ch sun.nio.cs sun.security.action sun.util.calendar";

    private Child() {}

    /** Runs a class of the benchmark in a virtual machine of its own; returns what its {@link Worker} printed. */
    static List<Measured> java(Class<?> main, List<String> options, List<String> arguments, Path log) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String opened : OPENED.split(" ", -1)) {
            command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        command.addAll(options);
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(arguments);
        run(command, log);
        List<Measured> measured = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(log)) {
                if (line.startsWith("{\"wall\"")) {
                    measured.add(JSON.readValue(line, Measured.class));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + log, e);
        }
        return measured;
    }

    /** Runs a command to its end; its processor seconds and memory are those of the last look before it ended. */
    static Measured run(List<String> command, Path log) {
        try {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectError(
                            log.resolveSibling(log.getFileName() + ".err").toFile())
                    .redirectOutput(log.toFile())
                    .start();
            long kilobytes = 0;
            Duration cpu = Duration.ZERO;
            while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                cpu = process.info().totalCpuDuration().orElse(cpu);
                kilobytes = Math.max(kilobytes, peak(process.pid()));
            }
            double wall = (System.nanoTime() - start) / 1e9;
            if (process.exitValue() != 0) {
                throw new IllegalStateException(
                        "Cannot measure: exit " + process.exitValue() + ", see " + log + " and " + log + ".err");
            }
            return new Measured(wall, cpu.toMillis() / 1000.0, kilobytes / 1024, Map.of(), Worker.load());
        } catch (IOException e) {
            throw new IllegalStateException("Cannot start " + command.get(0), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static long peak(long pid) {
        try {
            return Peak.kilobytes(Path.of("/proc", Long.toString(pid), "status"));
        } catch (IOException e) {
            return 0; // it ended between two looks
        }
    }
}
