package nl.mdzfactsheet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the page about stats is what the command gives; its figures are held by published values. */
class StatsExampleTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
    private static final Path PAGE = ROOT.resolve("jobs/docs/stats.md");

    @TempDir
    Path folder = Path.of(".");

    private void run() throws IOException {
        String shown = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("    jobs/bin/mdz stats "))
                .findFirst()
                .orElseThrow()
                .replace("jobs/docs/", ROOT.resolve("jobs/docs/").toString() + "/")
                .replace("build/stats", folder.resolve("out").toString());
        String[] command = shown.strip().split(" ");
        Mdz.Surroundings world = new Mdz.Surroundings(
                Map.of(),
                Clock.fixed(Instant.parse("2026-03-31T01:30:00Z"), ZoneOffset.UTC),
                false,
                i -> new FakePipeline(i, List.of()));
        StringWriter err = new StringWriter();
        int exit = Mdz.execute(
                world,
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true),
                Arrays.copyOfRange(command, 1, command.length));
        assertThat(exit).as(err.toString()).isZero();
    }

    private List<CSVRecord> rows(String file) throws IOException {
        try (Reader reader = Files.newBufferedReader(folder.resolve("out").resolve(file))) {
            return CSVFormat.RFC4180.builder().setHeader().get().parse(reader).getRecords();
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    @Test
    void theTableOfThePageIsTheAnswerRounded() throws IOException {
        run();
        Map<String, CSVRecord> units = rows("results.csv").stream()
                .filter(row -> row.get("level").equals("unit"))
                .collect(Collectors.toMap(row -> row.get("unit"), row -> row));
        assertThat(units).hasSize(56);
        List<String> header = new ArrayList<>();
        int compared = 0;
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("| unit")) {
                header.addAll(cells(line));
            } else if (line.startsWith("| county")) {
                List<String> told = cells(line);
                CSVRecord found = Objects.requireNonNull(units.get(told.get(0)));
                for (int i = 1; i < told.size(); i++) {
                    assertThat(rounded(found.get(header.get(i)), told.get(i)))
                            .as(told.get(0) + " " + header.get(i))
                            .isEqualTo(told.get(i));
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(60);
    }

    /** Rounded to as many decimals as the page prints. */
    private static String rounded(String exact, String told) {
        int point = told.indexOf('.');
        return point < 0
                ? exact
                : new BigDecimal(exact)
                        .setScale(told.length() - point - 1, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    /** SCV and χ² of the 34 counties with at least five expected cases, with mpmath. */
    @Test
    void theVariationIsThatOfThePublishedData() throws IOException {
        run();
        CSVRecord row = rows("variation.csv").get(0);
        assertThat(row.get("k")).isEqualTo("34");
        assertThat(Double.parseDouble(row.get("scv"))).isCloseTo(73.3528874588782, within(1e-9));
        assertThat(Double.parseDouble(row.get("chi2"))).isCloseTo(297.964171154414, within(1e-9));
        assertThat(Files.readString(PAGE)).contains("34 counties shown").contains("SCV 73.4, χ² 298, φ 3.3");
    }
}
