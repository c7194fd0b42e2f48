package nl.mdzfactsheet.endtoend;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    private final List<String> javaOptions;
    private final List<String> leftOut;

    private ProductProcess(List<String> javaOptions, List<String> leftOut) {
        this.javaOptions = javaOptions;
        this.leftOut = leftOut;
    }

    /** With extra Java options, for another locale, time zone or a planned death. */
    static ProductProcess with(String... javaOptions) {
        return new ProductProcess(List.of(javaOptions), List.of());
    }

    /** Without the jars whose names start so: what still runs cannot have used them. */
    ProductProcess without(String... jars) {
        return new ProductProcess(javaOptions, List.of(jars));
    }

    Ended run(Path log, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String opened : OPENED.split(" ", -1)) {
            command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        command.addAll(List.of("-Xmx3g", "-XX:+UseParallelGC"));
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", classPath(), "nl.mdzfactsheet.app.Mdz"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            throw new IllegalStateException("The command did not end within " + MINUTES + " minutes");
        }
        return new Ended(process.exitValue(), Files.readString(log));
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
