package nl.mdzfactsheet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** What the README shows of the sample is what a run of the sample shows. */
class ReadmeExcerptTest {

    private static final Path README = SampleRun.SAMPLE.resolveSibling("README.md");

    /** The indented lines of the README from the one that starts with this text to the next line that is not indented. */
    private static List<String> excerpt(String start) throws IOException {
        return Files.readString(README)
                .lines()
                .dropWhile(line -> !line.startsWith("    " + start))
                .takeWhile(line -> line.startsWith("    "))
                .map(line -> line.substring(4).stripTrailing())
                .toList();
    }

    @Test
    void theHeadlinesAreThoseOfTheRun() throws IOException, InterruptedException {
        SampleRun.home();
        List<String> printed =
                Files.readAllLines(Path.of("target", "sample-run", "run.log"), StandardCharsets.UTF_8).stream()
                        .map(String::stripTrailing)
                        .toList();
        List<String> shown = excerpt("RHO ");
        assertThat(shown).hasSizeGreaterThan(7).last().asString().startsWith("Klaar.");
        assertThat(printed).containsSubsequence(shown.subList(0, shown.size() - 1));
    }

    @Test
    void theRowsOfTheFolderAreThoseOfTheRun() throws IOException, InterruptedException {
        List<String> shown = excerpt("measure_id;practice_agb;");
        assertThat(shown).hasSizeGreaterThan(2);
        List<String> columns = List.of(shown.get(0).split(";"));
        List<String> rows;
        try (Stream<Path> files = Files.walk(SampleRun.home().resolve("published"))) {
            rows = files.filter(file -> file.endsWith("practices_excel-nl.csv"))
                    .flatMap(file -> records(file).stream())
                    .map(CSVRecord::toMap)
                    .map(row -> String.join(
                            ";",
                            columns.stream().map(column -> cell(row, column)).toList()))
                    .toList();
        }
        assertThat(rows).containsAll(shown.subList(1, shown.size()));
    }

    private static String cell(Map<String, String> row, String column) {
        assertThat(row).containsKey(column);
        // A code ends in a TAB that keeps it text in Excel and is not shown.
        return row.getOrDefault(column, "").strip();
    }

    private static List<CSVRecord> records(Path file) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = format.parse(dropMark(text))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Past the byte order mark that Dutch Excel wants. */
    private static Reader dropMark(Reader text) throws IOException {
        assertThat(text.read()).isEqualTo(0xFEFF);
        return text;
    }
}
