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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.contract.TableContract.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stand-alone disclosure control as a user meets it; expected bounds by hand. */
class DiscloseCommandTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-31T01:30:00Z"), ZoneOffset.UTC);
    private static final Path README =
            Path.of(System.getProperty("project.root", "..")).resolve("README.md");
    private static final String CELLS = "table,cell,value,primary,cost,width\n";
    private static final String CONSTRAINTS = "table,pattern,constraint,cell,coefficient,sum_lo,sum_hi\n";
    private static final String PATTERNS = "table,pattern,cell,status\n";

    @TempDir
    Path folder = Path.of(".");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int disclose(String... more) {
        List<String> line = new ArrayList<>(List.of(
                "disclose",
                "--cells",
                folder.resolve("cells.csv").toString(),
                "--constraints",
                folder.resolve("constraints.csv").toString(),
                "--out",
                folder.resolve("out").toString()));
        line.addAll(Arrays.asList(more));
        Mdz.Surroundings world = new Mdz.Surroundings(Map.of(), CLOCK, false, i -> new FakePipeline(i, List.of()));
        return Mdz.execute(world, new PrintWriter(out, true), new PrintWriter(err, true), line.toArray(String[]::new));
    }

    private int audit(String patterns) throws IOException {
        given("patterns.csv", PATTERNS + patterns);
        return disclose(
                "--lang",
                "en",
                "--audit-only",
                "--patterns",
                folder.resolve("patterns.csv").toString());
    }

    private void given(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private List<String> result(String file) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("out").resolve(file));
        return lines.subList(1, lines.size());
    }

    /** a + b + c = 54, all of them with their total. */
    private void smallTable() throws IOException {
        given("cells.csv", CELLS + "t,a,4,1,1,\nt,b,20,0,2,\nt,c,30,0,3,\nt,total,54,0,50,\n");
        given(
                "constraints.csv",
                CONSTRAINTS + "t,ALL,sum,a,1,0,0\nt,ALL,sum,b,1,0,0\nt,ALL,sum,c,1,0,0\nt,ALL,sum,total,-1,0,0\n");
    }

    @Test
    void protects() throws IOException {
        smallTable();
        assertThat(disclose()).isZero();
        assertThat(result("status.csv"))
                .containsExactly("t,a,suppressed", "t,b,suppressed", "t,c,published", "t,total,published");
        assertThat(result("bounds.csv")).containsExactly("t,ALL,a,0,24,0,0", "t,ALL,b,0,24,0,0");
        assertThat(result("verdicts.csv")).containsExactly("t,ALL,SAFE");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void judgesPatterns() throws IOException {
        smallTable();
        assertThat(audit("""
                t,1 shown,a,published
                t,1 shown,b,suppressed
                t,1 shown,c,published
                t,1 shown,total,published
                t,2 exact,a,suppressed
                t,2 exact,b,published
                t,2 exact,c,published
                t,2 exact,total,published
                t,3 open,a,suppressed
                t,3 open,b,suppressed
                t,3 open,c,suppressed
                t,3 open,total,suppressed
                t,4 insider,a,suppressed
                t,4 insider,b,known_to_insider
                t,4 insider,c,published
                t,4 insider,total,published
                t,5 own,a,known_to_insider
                t,5 own,b,suppressed
                t,5 own,c,published
                t,5 own,total,published
                """)).isEqualTo(3);
        assertThat(result("verdicts.csv"))
                .containsExactly(
                        "t,1 shown,UNSAFE_PUBLISHED",
                        "t,2 exact,UNSAFE_EXACT",
                        "t,3 open,SAFE",
                        "t,4 insider,UNSAFE_EXACT",
                        "t,5 own,SAFE");
        assertThat(result("bounds.csv"))
                .containsExactly(
                        "t,1 shown,b,20,20,1,1",
                        "t,2 exact,a,4,4,1,1",
                        "t,3 open,a,0,,0,0",
                        "t,3 open,b,0,,0,0",
                        "t,3 open,c,0,,0,0",
                        "t,3 open,total,0,,0,0",
                        "t,4 insider,a,4,4,1,1",
                        "t,5 own,b,20,20,1,1");
        assertThat(folder.resolve("out/status.csv")).doesNotExist();
        assertThat(out.toString()).contains("UNSAFE_PUBLISHED 1, UNSAFE_EXACT 2, SAFE 2");
    }

    /** The second table is narrow, the third contradicts itself; the first is still judged. */
    @Test
    void tablesAreIndependent() throws IOException {
        given("cells.csv", CELLS + "1,a,4,1,,\n1,b,20,0,,\n2,a,4,1,,7\n2,b,1,0,,3\n3,a,4,1,,\n3,b,2,0,,\n");
        given(
                "constraints.csv",
                CONSTRAINTS + "1,ALL,s,a,1,24,24\n1,ALL,s,b,1,24,24\n2,ALL,s,a,1,5,5\n2,ALL,s,b,1,5,5\n"
                        + "3,ALL,s,a,1,9,9\n3,ALL,s,b,1,9,9\n");
        assertThat(disclose()).isEqualTo(3);
        assertThat(result("verdicts.csv")).containsExactly("1,ALL,SAFE", "2,ALL,UNSAFE_NARROW", "3,ALL,FAILED");
        assertThat(result("bounds.csv"))
                .containsExactly(
                        "1,ALL,a,0,24,0,0",
                        "1,ALL,b,0,24,0,0",
                        "2,ALL,a,0,5,0,1",
                        "2,ALL,b,0,5,0,0",
                        "3,ALL,a,,,,",
                        "3,ALL,b,,,,");
    }

    /** Who knows b within one (pattern rho) would know a within one: c is hidden instead of the cheaper b, and both views are judged. */
    @Test
    void protectsAgainstWhatPatternsKnow() throws IOException {
        given("cells.csv", CELLS + "t,a,4,1,1,\nt,b,20,0,1,\nt,c,30,0,2,\nt,d,40,0,3,\n");
        given("constraints.csv", CONSTRAINTS + """
                t,,sum,a,1,94,94
                t,,sum,b,1,94,94
                t,,sum,c,1,94,94
                t,,sum,d,1,94,94
                t,rho,near,b,1,19,21
                """);
        assertThat(disclose()).isZero();
        assertThat(result("verdicts.csv")).containsExactly("t,ALL,SAFE", "t,rho,SAFE");
        assertThat(result("status.csv"))
                .containsExactly("t,a,suppressed", "t,b,published", "t,c,suppressed", "t,d,published");
        assertThat(result("bounds.csv"))
                .containsExactly("t,ALL,a,0,34,0,0", "t,ALL,c,0,34,0,0", "t,rho,a,0,34,0,0", "t,rho,c,0,34,0,0");
    }

    /** A share printed as 33.3 % of 30 gives the count back; decimals are exact. */
    @Test
    void decimalsAreIntervals() throws IOException {
        given("cells.csv", CELLS + "t,x,10,1,,\nt,n,30,0,,\n");
        given(
                "constraints.csv",
                CONSTRAINTS + "t,ALL,lo,x,1,0,\nt,ALL,lo,n,-0.3325,0,\nt,ALL,hi,x,1,,0\nt,ALL,hi,n,-0.3335,,0\n");
        assertThat(audit("t,p,x,suppressed\nt,p,n,published\n")).isEqualTo(3);
        assertThat(result("bounds.csv")).containsExactly("t,p,x,10,10,1,1");
    }

    @Test
    void tablesWithoutPatternAreNamed() throws IOException {
        given("cells.csv", CELLS + "t,a,4,0,,\nu,a,4,1,,\n");
        given("constraints.csv", CONSTRAINTS);
        assertThat(audit("t,p,a,published\n")).isZero();
        assertThat(err.toString()).contains("not judged: u");
        assertThat(result("verdicts.csv")).containsExactly("t,p,SAFE");
    }

    @Test
    void headersFollowTheContractsAndShuffledRowsGiveTheSameBytes() throws IOException {
        smallTable();
        assertThat(disclose()).isZero();
        List<String> before = new ArrayList<>();
        Contracts contracts = Contracts.load(DefinitionSource.shipped());
        for (String table : List.of("status", "bounds", "verdicts")) {
            Path file = folder.resolve("out").resolve(table + ".csv");
            assertThat(Files.readAllLines(file).get(0))
                    .isEqualTo(String.join(
                            ",", contracts.table(Layer.DISCLOSE, table).columnNames()));
            before.add(Files.readString(file));
        }
        given(
                "cells.csv",
                "value,cell,table,primary,cost\r\n54,total,t,0,50\r\n30,c,t,0,3\r\n20,b,t,0,2\r\n4,a,t,1,1\r\n");
        assertThat(disclose()).isZero();
        for (String table : List.of("status", "bounds", "verdicts")) {
            assertThat(folder.resolve("out").resolve(table + ".csv")).hasContent(before.remove(0));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t,x,-1,0,, | cells.csv, line 6, column value: integer_invalid",
                "t,x,1.5,0,, | cells.csv, line 6, column value: integer_invalid",
                "t,x,1e3,0,, | cells.csv, line 6, column value: integer_invalid",
                "t,x,,0,, | cells.csv, line 6, column value: value_missing",
                "t,,1,0,, | cells.csv, line 6, column cell: value_missing",
                "t,x,1,yes,, | cells.csv, line 6, column primary: enum_invalid",
                "t,x,1,0,-2, | cells.csv, line 6, column cost: decimal_invalid",
                "t,x,1,0,cheap, | cells.csv, line 6, column cost: decimal_invalid",
                "t,x,1,0,,wide | cells.csv, line 6, column width: integer_invalid",
                "t,a,1,0,, | cells.csv, line 6, column cell: cell_doubled",
                "t,x,1,0 | cells.csv, line 6: row_length",
                "t,\"x,1,0,, | cells.csv, line 6: quote_damaged"
            })
    void badCells(String row, String fault) throws IOException {
        smallTable();
        given("cells.csv", Files.readString(folder.resolve("cells.csv")) + row + "\n");
        assertRefused(disclose("--lang", "en"), fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t,ALL,s,z,1,0,0 | constraints.csv, line 6, column cell: cell_unknown",
                "u,ALL,s,a,1,0,0 | constraints.csv, line 6, column cell: cell_unknown",
                "t,ALL,sum,a,1,0,0 | constraints.csv, line 6, column cell: cell_doubled",
                "t,ALL,s,a,,0,0 | constraints.csv, line 6, column coefficient: value_missing",
                "t,ALL,s,a,one,0,0 | constraints.csv, line 6, column coefficient: decimal_invalid",
                "t,ALL,s,a,\"0,5\",0,0 | constraints.csv, line 6, column coefficient: decimal_notation",
                "'t,ALL,s,a,1,0,9\nt,ALL,s,b,1,0,8' | constraints.csv, line 7, column sum_hi: constraint_inconsistent",
                "'t,ALL,s,a,1,0,9\nt,ALL,s,b,1,,9' | constraints.csv, line 7, column sum_lo: constraint_inconsistent"
            })
    void badConstraints(String rows, String fault) throws IOException {
        smallTable();
        given("constraints.csv", Files.readString(folder.resolve("constraints.csv")) + rows + "\n");
        assertRefused(disclose("--lang", "en"), fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t,p,a,hidden | patterns.csv, line 2, column status: enum_invalid",
                "t,p,z,published | patterns.csv, line 2, column cell: cell_unknown",
                "'t,p,a,published\nt,p,a,suppressed' | patterns.csv, line 3, column cell: cell_doubled",
                "t,p,a,suppressed | patterns.csv, column status: status_missing"
            })
    void badPatterns(String rows, String fault) throws IOException {
        smallTable();
        assertRefused(audit(rows + "\n"), fault);
    }

    @Test
    void aConstraintOfAPatternThatDoesNotOccur() throws IOException {
        given("cells.csv", CELLS + "t,a,4,1,,\n");
        given("constraints.csv", CONSTRAINTS + "t,q,s,a,1,,9\n");
        assertRefused(audit("t,p,a,suppressed\n"), "patterns.csv, column pattern: pattern_unknown");
    }

    private void assertRefused(int code, String fault) {
        assertThat(code).isEqualTo(3);
        assertThat(err.toString().strip().lines()).hasSize(1);
        assertThat(err.toString()).contains(fault, "Next: ");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void badFiles() throws IOException {
        smallTable();
        given("cells.csv", "");
        assertThat(disclose()).isEqualTo(3);
        given("cells.csv", CELLS);
        assertThat(disclose()).isEqualTo(3);
        given("cells.csv", "table;cell;value;primary\n");
        assertThat(disclose()).isEqualTo(3);
        given("cells.csv", "table,cell,cell,value,primary\n");
        assertThat(disclose()).isEqualTo(3);
        Files.write(folder.resolve("cells.csv"), new byte[] {'t', (byte) 0xE9, '\n'});
        assertThat(disclose()).isEqualTo(3);
        assertThat(err.toString())
                .contains(
                        "file_empty",
                        "no_rows",
                        "column table: column_missing",
                        "column cell: column_doubled",
                        "encoding_invalid");
        smallTable();
        assertThat(audit("")).isEqualTo(3);
    }

    @Test
    void wrongCommandLines() throws IOException {
        assertThat(disclose()).isEqualTo(2);
        assertThat(err.toString()).contains("file_missing");
        smallTable();
        assertThat(disclose("--audit-only")).isEqualTo(2);
        assertThat(disclose("--patterns", folder.resolve("cells.csv").toString()))
                .isEqualTo(2);
    }

    /** The example of the README gives what the README says. */
    @Test
    void theExampleOfTheReadme() throws IOException {
        String text = Files.readString(README);
        Matcher block = Pattern.compile(
                        "(?m)^    # (cells|constraints|status|bounds|verdicts)\\.csv\\n((?:    .+\\n)+)")
                .matcher(text);
        Map<String, String> files = new HashMap<>();
        while (block.find()) {
            files.put(block.group(1), block.group(2).replaceAll("(?m)^    ", ""));
        }
        assertThat(files).hasSize(5);
        given("cells.csv", files.getOrDefault("cells", ""));
        given("constraints.csv", files.getOrDefault("constraints", ""));
        assertThat(disclose()).isZero();
        for (String file : List.of("status", "bounds", "verdicts")) {
            assertThat(Files.readString(folder.resolve("out").resolve(file + ".csv"))
                            .replace("\r\n", "\n"))
                    .isEqualTo(files.get(file));
        }
    }
}
