package nl.mdzfactsheet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.mdzfactsheet.endtoend.ProductProcess.Ended;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what the page "Add a measure" says, to the letter. */
@Tag("verify")
class AddAMeasureTest {

    private static final Path ROOT = SampleRun.SAMPLE.resolve("..").normalize();
    private static final Pattern FILE =
            Pattern.compile("Write `(my-schemas/[^`]+)`:\n\n```[a-z]+\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("^jobs/bin/mdz (.+)$", Pattern.MULTILINE);
    private static final Pattern INSURER = Pattern.compile("verzekeraar +(\\d+) +(\\d+) ");

    @TempDir
    Path folder = Path.of(".");

    @Test
    void theMeasureOfThePageIsFoundInTheOutputs() throws IOException, InterruptedException {
        String page = Files.readString(ROOT.resolve("jobs/docs/add-a-measure.md"));
        Homes.copy(ROOT.resolve("schemas"), folder.resolve("my-schemas"));
        Homes.copy(SampleRun.home(), folder.resolve("home"));
        Matcher file = FILE.matcher(page);
        int files = 0;
        while (file.find()) {
            Files.writeString(folder.resolve(file.group(1)), file.group(2));
            files++;
        }
        assertThat(files).isEqualTo(4);

        Map<String, String> output = new TreeMap<>();
        Matcher command = COMMAND.matcher(page);
        while (command.find()) {
            String line = command.group(1);
            Ended ended = ProductProcess.with().run(folder.resolve("command.log"), arguments(line));
            assertThat(ended.exitCode()).as(line + "\n" + ended.output()).isZero();
            output.put(line.substring(0, line.indexOf(' ')), ended.output());
        }
        assertThat(output).containsOnlyKeys("validate", "measure", "run", "explain");

        Map<String, String> published = published();
        assertThat(published.keySet()).contains("insurer  ", "rho RHO-01 ");
        assertThat(published.keySet()).anyMatch(unit -> unit.startsWith("practice RHO-01 01"));
        Matcher previewed = INSURER.matcher(output.get("measure"));
        assertThat(previewed.find()).isTrue();
        assertThat(published.get("insurer  ")).isEqualTo(previewed.group(1) + " / " + previewed.group(2));
        assertThat(Integer.parseInt(previewed.group(1))).isPositive();
        assertThat(Files.readString(folder.resolve("home/published/2025/v2/rho/RHO-01/practices_excel-nl.csv")))
                .contains("opioid_users;");
    }

    private String[] arguments(String line) {
        List<String> arguments = new ArrayList<>();
        for (String word : line.split(" ", -1)) {
            arguments.add(
                    switch (word) {
                        case "build/home" -> folder.resolve("home").toString();
                        case "my-schemas" -> folder.resolve("my-schemas").toString();
                        case "sample-data/inbox" ->
                            SampleRun.SAMPLE.resolve("inbox").toString();
                        default -> word;
                    });
        }
        return arguments.toArray(String[]::new);
    }

    /** Numerator and denominator of the measure per unit, as the insurer reads them. */
    private Map<String, String> published() throws IOException {
        Map<String, String> figures = new TreeMap<>();
        Factsheet.rows(folder.resolve("home/published/2025/v2/insurer/factsheet_data.csv")).stream()
                .filter(row -> row.get("measure_id").equals("opioid_users"))
                .forEach(row -> figures.put(
                        row.get("level") + " " + row.get("rho_id") + " " + row.get("practice_agb"),
                        row.get("numerator") + " / " + row.get("denominator")));
        return figures;
    }
}
