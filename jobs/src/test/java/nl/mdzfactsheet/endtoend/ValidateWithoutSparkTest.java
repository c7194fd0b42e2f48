package nl.mdzfactsheet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.mdzfactsheet.endtoend.ProductProcess.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** {@code validate} of more than a hundred measures, in a process that has no Spark, Hadoop or Parquet on its class path. */
class ValidateWithoutSparkTest {

    private static final Path SCHEMAS = SampleRun.SAMPLE.resolveSibling("schemas");
    private static final int AT_LEAST = 100;

    @TempDir
    Path folder = Path.of(".");

    @Test
    void aHundredMeasuresNeedNoSpark(TestReporter reporter) throws IOException, InterruptedException {
        int measures = manyMeasures(folder.resolve("schemas"));
        assertThat(measures).isGreaterThanOrEqualTo(AT_LEAST);
        long start = System.nanoTime();
        Ended ended = ProductProcess.with()
                .without("spark-", "hadoop-", "parquet-", "scala-")
                .run(
                        folder.resolve("validate.log"),
                        "validate",
                        "--home",
                        folder.resolve("no-home").toString(),
                        "--definitions",
                        folder.resolve("schemas").toString());
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        reporter.publishEntry("validate of " + measures + " measures, whole process", taken.toMillis() + " ms");
        assertThat(ended.exitCode()).as(ended.output()).isZero();
        assertThat(ended.output()).contains(measures + " measures").doesNotContain("Exception");
        assertThat(folder.resolve("no-home")).doesNotExist();
    }

    /** The shipped definitions with every measure twice, the second under another id. */
    private static int manyMeasures(Path schemas) throws IOException {
        int measures = 0;
        List<Path> files;
        try (Stream<Path> walk = Files.walk(SCHEMAS)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path copy = schemas.resolve(SCHEMAS.relativize(file).toString());
            Files.createDirectories(copy.resolveSibling("."));
            Files.copy(file, copy);
            if (copy.startsWith(schemas.resolve("measures"))) {
                String id = copy.getFileName().toString().replace(".yaml", "");
                String again = id.matches(".*_(DM2|CVRM|COPD|ASTMA)")
                        ? id.replaceFirst("_([A-Z0-9]+)$", "_again_$1")
                        : id + "_again";
                Files.copy(file, copy.resolveSibling(again + ".yaml"));
                measures += 2;
            }
        }
        return measures;
    }
}
