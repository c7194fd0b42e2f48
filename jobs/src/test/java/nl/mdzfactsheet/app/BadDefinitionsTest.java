package nl.mdzfactsheet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** One bad file beside the shipped definitions: one message with file, line, rule and next step, exit code 2, no stack trace. */
class BadDefinitionsTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
    private static final Path BAD = ROOT.resolve("jobs/src/test/resources/bad-definitions");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-01T01:30:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of(".");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int validate() {
        Mdz.Surroundings world = new Mdz.Surroundings(Map.of(), CLOCK, false, WiredPipeline::new);
        return Mdz.execute(
                world,
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "--lang",
                "en",
                "validate",
                "--home",
                folder.resolve("no-home").toString(),
                "--definitions",
                folder.resolve("schemas").toString());
    }

    /** The shipped definitions with one file, or one code list, more. */
    private void spoil(String file) throws IOException {
        Path schemas = folder.resolve("schemas");
        Path shipped = ROOT.resolve("schemas");
        try (Stream<Path> walk = Files.walk(shipped)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                Path copy = schemas.resolve(shipped.relativize(path).toString());
                Files.createDirectories(copy.resolveSibling("."));
                Files.copy(path, copy);
            }
        }
        String name = file.substring(0, file.lastIndexOf('.'));
        for (String extension : new String[] {".yaml", ".csv"}) {
            if (Files.exists(BAD.resolve(name + extension))) {
                Files.copy(BAD.resolve(name + extension), schemas.resolve(name + extension));
            }
        }
    }

    @ParameterizedTest
    @CsvFileSource(files = "src/test/resources/bad-definitions/faults.csv", delimiter = '|', numLinesToSkip = 1)
    void oneFaultIsOneMessage(String file, long line, String key, String rule, String next) throws IOException {
        spoil(file);
        assertThat(validate()).as(err.toString()).isEqualTo(2);
        assertThat(err.toString().strip().lines()).singleElement().satisfies(message -> assertThat(message)
                .startsWith("mdz: ")
                .contains("schemas/" + file + ", line " + line + (key == null ? "" : ", column " + key) + ": ")
                .contains("definition_invalid: ")
                .contains(rule)
                .containsPattern("\\. Next: .{10,}\\.$")
                .contains(next == null ? "Next: " : "Next: " + next)
                .doesNotContain("Exception")
                .doesNotContain("\tat "));
    }

    @Test
    void aReviewDateThatHasPassedIsAWarning() throws IOException {
        spoil("measures/review_date_past.yaml");
        assertThat(validate()).as(err.toString()).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString().lines().filter(line -> line.startsWith("warning: ")))
                .singleElement()
                .asString()
                .contains("measures/review_date_past.yaml, line 22, column review_by")
                .contains("the review was due on 2026-06-30")
                .contains("Next: let adviseur zorginkoop farmacie review the measure");
    }

    @Test
    void everyBadFileIsOnTheListAndSeveralFaultsAreSeveralMessages() throws IOException {
        try (Stream<Path> walk = Files.walk(BAD)) {
            String listed = Files.readString(BAD.resolve("faults.csv"));
            assertThat(walk.filter(Files::isRegularFile)
                            .map(path -> BAD.relativize(path).toString())
                            .filter(path -> path.contains("/"))
                            .map(path -> path.substring(0, path.lastIndexOf('.')))
                            .filter(name -> !name.equals("measures/review_date_past")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(listed).contains(name + "."));
        }
        spoil("measures/unknown_key.yaml");
        Files.copy(BAD.resolve("measures/wrong_type.yaml"), folder.resolve("schemas/measures/wrong_type.yaml"));
        assertThat(validate()).isEqualTo(2);
        assertThat(err.toString().strip().lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("unknown_key.yaml"))
                .anyMatch(line -> line.contains("wrong_type.yaml"));
    }
}
