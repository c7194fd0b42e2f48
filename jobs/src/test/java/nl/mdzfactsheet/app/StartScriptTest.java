package nl.mdzfactsheet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the start script gives to Java, seen by a Java that only says what it was given. */
class StartScriptTest {

    private static final Path SCRIPT =
            Path.of(System.getProperty("project.root", "..")).resolve("jobs/bin/mdz");
    private static final Instant BUILT = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path root = Path.of(".");

    private Path jar = root;
    private Path archive = root;

    @BeforeEach
    void prepare() throws IOException {
        Files.createDirectories(root.resolve("jobs/bin"));
        Files.createDirectories(root.resolve("jobs/target"));
        Files.copy(SCRIPT, root.resolve("jobs/bin/mdz"));
        Path java = Files.createDirectories(root.resolve("java/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nfor given in \"$@\"; do echo \"$given\"; done\n");
        for (Path file : List.of(java, root.resolve("jobs/bin/mdz"))) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        }
        jar = root.resolve("jobs/target/mdz-factsheet.jar");
        archive = root.resolve("jobs/target/mdz-factsheet.jsa");
        Files.writeString(jar, "jar");
        Files.setLastModifiedTime(jar, FileTime.from(BUILT));
    }

    @Test
    void startsTheJarWithWhatWasAsked() throws Exception {
        assertThat(given("run", "--home", "a b"))
                .containsExactly(
                        "-XX:+UseParallelGC",
                        "-Djdk.console=java.base",
                        "-Xmx1g",
                        "-Xms1g",
                        "-jar",
                        jar.toString(),
                        "run",
                        "--home",
                        "a b");
    }

    @Test
    void mapsTheClassesThatWereKeptAfterTheJarWasBuilt() throws Exception {
        Files.writeString(archive, "classes");
        Files.setLastModifiedTime(archive, FileTime.from(BUILT.plusSeconds(1)));

        assertThat(given("status"))
                .contains("-XX:SharedArchiveFile=" + archive)
                .endsWith("-jar", jar.toString(), "status");
    }

    @Test
    void leavesClassesOfAnEarlierJarAlone() throws Exception {
        Files.writeString(archive, "classes");
        Files.setLastModifiedTime(archive, FileTime.from(BUILT.minusSeconds(1)));

        assertThat(given("status")).noneMatch(option -> option.contains("SharedArchiveFile"));
    }

    private List<String> given(String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(root.resolve("jobs/bin/mdz").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", root.resolve("java").toString());
        builder.environment().put("MDZ_JAVA_OPTS", "-Xmx1g -Xms1g");
        Process process = builder.start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).isZero();
        return lines;
    }
}
