package nl.mdzfactsheet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.contract.TableContract.Layer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stand-alone comparison as a user meets it; expected figures by hand or from the published examples of the formula tests. */
@SuppressWarnings("FloatingPointLiteralPrecision") // digits as the independent computation gave them
class StatsCommandTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-31T01:30:00Z"), ZoneOffset.UTC);
    private static final String HEADER = "unit,period,measure,kind,numerator,denominator\n";

    @TempDir
    Path folder = Path.of(".");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int stats(String... more) {
        List<String> line = new ArrayList<>(List.of(
                "stats", "--input", input().toString(), "--out", output("").toString()));
        line.addAll(Arrays.asList(more));
        Mdz.Surroundings world = new Mdz.Surroundings(Map.of(), CLOCK, false, i -> new FakePipeline(i, List.of()));
        return Mdz.execute(world, new PrintWriter(out, true), new PrintWriter(err, true), line.toArray(String[]::new));
    }

    private Path input() {
        return folder.resolve("values.csv");
    }

    private Path output(String file) {
        return folder.resolve("out").resolve(file);
    }

    private void given(String text) throws IOException {
        Files.writeString(input(), text);
    }

    private List<CSVRecord> rows(String file) throws IOException {
        try (Reader text = Files.newBufferedReader(output(file))) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(text)
                    .getRecords();
        }
    }

    private CSVRecord row(String level, String id, String period) throws IOException {
        return rows("results.csv").stream()
                .filter(r -> r.get("level").equals(level) && r.get("period").equals(period))
                .filter(r -> r.get(level.equals("group") ? "group" : "unit").equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The example: share of inhabitants who smoke in six municipalities of two regions, two years. */
    @Test
    void example() throws IOException {
        given("""
                unit,group,period,measure,kind,numerator,denominator,per,better,target
                Aa,noord,2023,rokers,proportion,56,70,100,lower,85
                Aa,noord,2024,rokers,proportion,48,80,100,lower,75
                Bee,noord,2023,rokers,proportion,81,263,100,lower,
                Bee,noord,2024,rokers,proportion,81,263,100,lower,
                Cee,zuid,2023,rokers,proportion,15,148,100,lower,
                Cee,zuid,2024,rokers,proportion,15,148,100,lower,
                Dee,zuid,2024,rokers,proportion,1,19,100,lower,
                """);
        assertThat(stats()).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString()).contains("results.csv 13, variation.csv 4, decomposition.csv 4");

        CSVRecord aa = row("unit", "Aa", "2024");
        assertThat(aa.get("value")).isEqualTo("60");
        assertThat(aa.get("previous_value")).isEqualTo("80");
        // Newcombe 1998: 56/70 − 48/80, 0.0524 … 0.3339
        assertThat(number(aa, "change")).isCloseTo(-20, within(1e-9));
        assertThat(number(aa, "change_lower95")).isCloseTo(-33.39, within(6e-3));
        assertThat(number(aa, "change_upper95")).isCloseTo(-5.24, within(6e-3));
        assertThat(number(aa, "change_p")).isCloseTo(0.0080450813681965847, within(1e-9));
        assertThat(aa.get("change_verdict")).isEqualTo("decrease");
        assertThat(aa.get("target_verdict")).isEqualTo("MET");
        assertThat(aa.get("funnel_signal")).isEqualTo("signal_high");
        assertThat(aa.get("funnel_adjusted")).isEqualTo("not_assessed");
        assertThat(number(aa, "funnel_target")).isCloseTo(100 * 145.0 / 510, within(1e-9));

        // Newcombe 1998: 81/263, 0.2553 … 0.3662
        CSVRecord bee = row("unit", "Bee", "2023");
        assertThat(bee.get("ci_method")).isEqualTo("wilson");
        assertThat(number(bee, "lower95")).isCloseTo(25.528851987827423, within(1e-7));
        assertThat(number(bee, "upper95")).isCloseTo(36.620957698280006, within(1e-7));
        assertThat(row("unit", "Bee", "2024").get("change_verdict")).isEqualTo("no_demonstrable_change");

        CSVRecord dee = row("unit", "Dee", "2024");
        assertThat(dee.get("status")).isEqualTo("INSUFFICIENT_N");
        assertThat(dee.get("status_reason")).isEqualTo("denominator_below_minimum");
        assertThat(dee.get("numerator")).isEqualTo("1");
        assertThat(dee.get("value")).isEmpty();

        // P25 of 0.6, 81/263 and 15/148 is halfway 15/148 and 81/263
        double p25 = (15.0 / 148 + 81.0 / 263) / 2;
        double potential = 48 - 80 * p25 + 81 - 263 * p25;
        assertThat(number(row("group", "noord", "2024"), "potential")).isCloseTo(potential, within(1e-9));
        assertThat(number(row("all", "", "2024"), "potential")).isCloseTo(potential, within(1e-9));
        assertThat(row("all", "", "2024").get("numerator")).isEqualTo("145");
    }

    @Test
    void decompositionAddsUpToTheChangeOfTheGroup() throws IOException {
        given("""
                unit,group,period,measure,kind,numerator,denominator,per
                a,g,2023,m,event_rate,10,100,1000
                b,g,2023,m,event_rate,30,100,1000
                a,g,2024,m,event_rate,14,120,1000
                c,g,2024,m,event_rate,50,80,1000
                """);
        assertThat(stats()).isZero();
        double parts = 0;
        for (CSVRecord part : rows("decomposition.csv")) {
            parts += number(part, "behaviour") + number(part, "mix") + number(part, "entry_exit");
        }
        // 64/200 − 40/200, per 1000
        assertThat(parts).isCloseTo(120, within(1e-9));
        assertThat(number(row("group", "g", "2024"), "change")).isCloseTo(1.6, within(1e-9));
    }

    /** Expected counts by hand: rates 6/300 and 40/400. */
    @Test
    void strataGiveExpectedCounts() throws IOException {
        given("""
                unit,period,measure,kind,numerator,denominator,age,sex,ses
                north,2024-Q1,m,proportion,2,100,0-4,1,
                north,2024-Q1,m,proportion,30,200,5-14,1,
                south,2024-Q1,m,proportion,4,200,0-4,1,
                south,2024-Q1,m,proportion,10,200,5-14,1,
                """);
        assertThat(stats()).isZero();
        CSVRecord north = row("unit", "north", "2024-Q1");
        assertThat(north.get("expected")).isEqualTo("22");
        assertThat(number(north, "ratio")).isCloseTo(32.0 / 22, within(1e-12));
        assertThat(number(north, "adjusted_rate")).isCloseTo(32.0 / 22 * 46 / 700, within(1e-12));
        assertThat(number(north, "leave_one_out_ratio")).isCloseTo(32 / (100 * 0.02 + 200 * 0.05), within(1e-12));
        assertThat(north.get("funnel_target")).isEqualTo("1");
        assertThat(row("all", "", "2024-Q1").get("expected")).isEqualTo("46");

        assertThat(stats("--merge-strata")).isZero();
        // 0-4 has six events: both bands become one, 46/700
        assertThat(number(row("unit", "north", "2024-Q1"), "expected")).isCloseTo(300 * 46.0 / 700, within(1e-9));
    }

    @Test
    void givenExpectedCountsAndRatios() throws IOException {
        given("""
                unit,period,measure,kind,numerator,denominator,expected
                a,2024,m,event_rate,12,100,10
                b,2024,m,event_rate,8,100,10
                c,2024,m,event_rate,8,100,
                a,2024,smr,ratio,12,10.5,
                b,2024,smr,ratio,9,10.5,
                """);
        assertThat(stats()).isZero();
        List<CSVRecord> rows = rows("results.csv");
        assertThat(rows)
                .filteredOn(r -> r.get("measure").equals("m") && r.get("unit").equals("a"))
                .allSatisfy(r -> assertThat(r.get("ratio")).isEqualTo("1.2"));
        assertThat(rows)
                .filteredOn(r -> r.get("measure").equals("m") && r.get("unit").equals("c"))
                .allSatisfy(r -> assertThat(r.get("status")).isEqualTo("NOT_APPLICABLE"));
        assertThat(rows)
                .filteredOn(r -> r.get("measure").equals("smr") && r.get("unit").equals("b"))
                .allSatisfy(r -> assertThat(number(r, "value")).isCloseTo(9 / 10.5, within(1e-12)));
    }

    @Test
    void dutchFilesByOption() throws IOException {
        Files.writeString(
                input(),
                "unit;period;measure;kind;numerator;denominator;omschrijving\nCafé;2024;m;ratio_of_sums;1,5;30;x\n",
                Charset.forName("windows-1252"));
        assertThat(stats("--delimiter", ";", "--encoding", "windows-1252", "--decimal", ","))
                .isZero();
        assertThat(row("unit", "Café", "2024").get("value")).isEqualTo("0.05");
        assertThat(err.toString()).contains("omschrijving");

        assertThat(stats("--delimiter", ";")).isEqualTo(3);
        assertThat(err.toString()).contains("encoding_invalid").contains("windows-1252");
    }

    @Test
    void everyColumnStandsInTheContractsAndTheHeadersFollowThem() throws IOException {
        given(HEADER + "a,2024,m,proportion,5,50\n");
        assertThat(stats()).isZero();
        Contracts contracts = Contracts.load(DefinitionSource.shipped());
        for (String table : List.of("results", "variation", "decomposition")) {
            assertThat(Files.readAllLines(output(table + ".csv")).get(0))
                    .isEqualTo(
                            String.join(",", contracts.table(Layer.STATS, table).columnNames()));
        }
        assertThat(contracts.table(Layer.STATS, "results").columns()).hasSize(55);
        assertThat(output("results.csv.part")).doesNotExist();
    }

    @Test
    void shuffledRowsGiveTheSameBytes() throws IOException {
        Random random = new Random(3);
        List<String> lines = new ArrayList<>();
        for (int u = 0; u < 30; u++) {
            for (String stratum : List.of("0-4,1", "5-14,1", "5-14,2")) {
                for (int year : new int[] {2023, 2024}) {
                    int n = 20 + random.nextInt(200);
                    lines.add("u" + u + ",g" + u % 3 + "," + year + ",m,proportion," + random.nextInt(n) + "," + n + ","
                            + stratum);
                }
            }
        }
        String header = "unit,group,period,measure,kind,numerator,denominator,age,sex\n";
        given(header + String.join("\n", lines));
        assertThat(stats()).isZero();
        List<byte[]> first = bytes();
        Collections.shuffle(lines, random);
        given(header + String.join("\r\n", lines) + "\r\n");
        assertThat(stats()).isZero();
        List<byte[]> second = bytes();
        for (int i = 0; i < first.size(); i++) {
            assertThat(second.get(i)).isEqualTo(first.get(i));
        }
        assertThat(new String(first.get(0), StandardCharsets.UTF_8)).doesNotContain("NaN", "Infinity");
    }

    private List<byte[]> bytes() throws IOException {
        List<byte[]> bytes = new ArrayList<>();
        for (String file : List.of("results.csv", "variation.csv", "decomposition.csv")) {
            bytes.add(Files.readAllBytes(output(file)));
        }
        return bytes;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,2024,m,proportion,6,5 | line 2, column numerator: figure_impossible",
                "a,2024,m,proportion,-1,5 | line 2, column numerator: figure_impossible",
                "a,2024,m,event_rate,1.5,5 | line 2, column numerator: figure_impossible",
                "a,2024,m,event_rate,1,-5 | line 2, column denominator: figure_impossible",
                "a,2024,m,event_rate,NaN,5 | line 2, column numerator: decimal_invalid",
                "a,2024,m,event_rate,1e3,5 | line 2, column numerator: decimal_invalid",
                "a,2024,m,event_rate,,5 | line 2, column numerator: value_missing",
                "a,2024,m,average,1,5 | line 2, column kind: enum_invalid",
                "a,24,m,event_rate,1,5 | line 2, column period: code_invalid",
                "a,2024-Q5,m,event_rate,1,5 | line 2, column period: code_invalid",
                ",2024,m,event_rate,1,5 | line 2, column unit: value_missing",
                "a,2024,m,event_rate,1 | line 2: row_length",
                "a,2024,m,event_rate,\"1,5\",5 | line 2, column numerator: decimal_notation",
                "a,2024,m,event_rate,\"1,5 | line 2: quote_damaged",
                "'a,2024,m,event_rate,1,5\na,2024,m,event_rate,1,5' | line 3, column unit: figure_doubled",
                "'a,2024,m,event_rate,1,5\nb,2024,m,proportion,1,5' | line 3, column measure: figure_inconsistent"
            })
    void badRowsNameFileLineColumnAndNextStep(String text, String fault) throws IOException {
        given(HEADER + text + "\n");
        assertThat(stats("--lang", "en")).isEqualTo(3);
        assertThat(err.toString().strip().lines()).hasSize(1);
        assertThat(err.toString()).contains("values.csv, " + fault, "Next: ");
        assertThat(output("results.csv")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unit,period,measure,kind,numerator | column denominator: column_missing",
                "unit,unit,period,measure,kind,numerator,denominator | column unit: column_doubled",
                "unit;period;measure;kind;numerator;denominator | delimiter_wrong",
                "unit,period,measure,kind,numerator,denominator | no_rows"
            })
    void badHeaders(String header, String fault) throws IOException {
        given(header + "\n");
        assertThat(stats()).isEqualTo(3);
        assertThat(err.toString()).contains(fault);
    }

    @Test
    void contradictionsWithinAUnit() throws IOException {
        String header = "unit,period,measure,kind,numerator,denominator,age,group,target,expected,per,better\n";
        given(header + "a,2024,m,proportion,1,5,0-4,g,,,,\na,2024,m,proportion,1,5,5-14,h,,,,\n");
        assertThat(stats()).isEqualTo(3);
        assertThat(err.toString()).contains("line 3, column group: figure_inconsistent");
        given(header + "a,2024,m,proportion,1,5,0-4,g,1,,,\na,2024,m,proportion,1,5,5-14,g,,,,\n");
        assertThat(stats()).isEqualTo(3);
        assertThat(err.toString()).contains("line 3, column target: figure_inconsistent");
        given(header + "a,2024,m,proportion,1,5,0-4,g,,2,,\n");
        assertThat(stats()).isEqualTo(3);
        assertThat(err.toString()).contains("line 2, column expected: figure_inconsistent");
        given(header + "a,2024,m,proportion,1,5,0-4,g,,,0,\n");
        assertThat(stats()).isEqualTo(3);
        assertThat(err.toString()).contains("line 2, column per: integer_invalid");
        given(header + "a,2024,m,proportion,1,5,0-4,g,,,1,up\n");
        assertThat(stats()).isEqualTo(3);
        assertThat(err.toString()).contains("line 2, column better: enum_invalid");
    }

    /** A total beside its strata would count twice; a unit without strata would be its own expectation. */
    @Test
    void aRowWithoutStratumBesideStrataIsRefused() throws IOException {
        given("""
                unit,period,measure,kind,numerator,denominator,age,sex,ses
                north,2024,m,proportion,2,100,0-4,1,
                north,2024,m,proportion,30,200,5-14,1,
                north,2024,m,proportion,32,300,,,
                """);
        assertThat(stats("--lang", "en")).isEqualTo(3);
        assertThat(err.toString()).contains("line 4, column age: figure_inconsistent");
    }

    @Test
    void wrongCommandLines() throws IOException {
        assertThat(stats()).isEqualTo(2);
        assertThat(err.toString()).contains("file_missing");
        given(HEADER);
        assertThat(stats("--minimum", "0")).isEqualTo(2);
        assertThat(stats("--delimiter", "x")).isEqualTo(2);
        assertThat(stats("--delimiter", ",", "--decimal", ",")).isEqualTo(2);
        assertThat(stats("--decimal", ";")).isEqualTo(2);
        assertThat(stats("--encoding", "latin-99")).isEqualTo(2);
        given("");
        assertThat(stats()).isEqualTo(3);
        assertThat(err.toString()).contains("file_empty");
    }

    @Test
    void aTextThatLooksLikeAFormulaIsMadeHarmless() throws IOException {
        given(HEADER + "=1+1,2024,m,proportion,5,50\n");
        assertThat(stats()).isZero();
        assertThat(rows("results.csv").get(1).get("unit")).isEqualTo("'=1+1");
    }

    private static double number(CSVRecord row, String column) {
        return Double.parseDouble(row.get(column));
    }
}
