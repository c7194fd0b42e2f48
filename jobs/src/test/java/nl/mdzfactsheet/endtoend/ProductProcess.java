package nl.mdzfactsheet.endtoend;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Starts the command line in a process of its own, as an operator or scheduler does. */
final class ProductProcess {

    private static final String OPENED =
            "java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util java.util.concurrent"
                    + " java.util.concurrent.atomic jdk.internal.ref sun.nio.ch sun.nio.cs sun.security.action sun.util.calendar";
    private static final long MINUTES = 30;

    /**
     * How a command ended.
     *
     * @param exitCode exit status of the process
     * @param output standard output and error together
     */
    record Ended(int exitCode, String output) {}

    private final Path javaHome;
    private final List<String> javaOptions;
    private final List<String> leftOut;
    private final Map<String, String> environment;

    private ProductProcess(
            Path javaHome, List<String> javaOptions, List<String> leftOut, Map<String, String> environment) {
        this.javaHome = javaHome;
        this.javaOptions = javaOptions;
        this.leftOut = leftOut;
        this.environment = environment;
    }

    /** With extra Java options, for another locale, time zone or a planned death. */
    static ProductProcess with(String... javaOptions) {
        return new ProductProcess(Path.of(System.getProperty("java.home")), List.of(javaOptions), List.of(), Map.of());
    }

    /** With the first compiler alone: a command that lives for seconds does not wait for the second. The program and its results are the same. */
    static ProductProcess shortLived() {
        return with("-XX:TieredStopAtLevel=1");
    }

    /** The same with one more Java option. */
    ProductProcess java(String option) {
        List<String> options = new ArrayList<>(javaOptions);
        options.add(option);
        return new ProductProcess(javaHome, options, leftOut, environment);
    }

    /** By another Java than that of the test. */
    ProductProcess by(Path otherJavaHome) {
        return new ProductProcess(otherJavaHome, javaOptions, leftOut, environment);
    }

    /** Without the jars whose names start so: what still runs cannot have used them. */
    ProductProcess without(String... jars) {
        return new ProductProcess(javaHome, javaOptions, List.of(jars), environment);
    }

    /** With these environment variables besides those of the test. */
    ProductProcess in(Map<String, String> variables) {
        return new ProductProcess(javaHome, javaOptions, leftOut, variables);
    }

    Ended run(Path log, String... arguments) throws IOException, InterruptedException {
        return ended(start(log, arguments), log);
    }

    /** Waits for a process that was started. */
    static Ended ended(Process process, Path log) throws IOException, InterruptedException {
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            throw new IllegalStateException("The command did not end within " + MINUTES + " minutes");
        }
        return new Ended(process.exitValue(), Files.readString(log));
    }

    /** Starts it and does not wait. */
    Process start(Path log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(javaHome.resolve("bin/java").toString());
        for (String opened : OPENED.split(" ", -1)) {
            command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        command.addAll(List.of("-Xmx3g", "-XX:+UseParallelGC"));
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", classPath(), "nl.mdzfactsheet.app.Mdz"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Surefire may hide the real class path behind a jar with a manifest. */
    private String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator, -1))
                .filter(entry -> leftOut.stream()
                        .noneMatch(
                                jar -> Path.of(entry).getFileName().toString().startsWith(jar)))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
