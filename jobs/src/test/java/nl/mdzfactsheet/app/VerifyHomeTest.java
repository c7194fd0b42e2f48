package nl.mdzfactsheet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify} of a home: the chain of the access log, and what commands write into it. */
class VerifyHomeTest {

    @TempDir
    Path home = Path.of(".");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int mdz(String... arguments) {
        Mdz.Surroundings world =
                new Mdz.Surroundings(Map.of(), Clock.systemUTC(), false, i -> new FakePipeline(i, List.of()));
        return Mdz.execute(world, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private Path log() {
        return home.resolve("log/access.jsonl");
    }

    @Test
    void everyCommandHasItsStartAndItsEndAndTheChainIsWhole() throws IOException {
        assertThat(mdz("recover", "--home", home.toString())).isZero();
        assertThat(mdz("approve", "nobody", "--home", home.toString()))
                .as("what fails is logged too")
                .isEqualTo(1);
        assertThat(mdz("purge", "--keep", "1", "--dry-run", "--home", home.toString()))
                .isZero();
        assertThat(mdz("verify", home.toString(), "--lang", "en")).isZero();
        assertThat(out.toString()).contains("Access log whole, lines: 7");
        assertThat(Files.readAllLines(log()))
                .hasSize(8)
                .allSatisfy(line -> assertThat(line).doesNotContain(home.toString()))
                .anySatisfy(line -> assertThat(line).contains("\"subject\":\"keep 1 dry-run\",\"exit\":0"))
                .anySatisfy(line ->
                        assertThat(line).contains("\"command\":\"approve\"", "\"subject\":\"nobody\",\"exit\":1"));
    }

    @Test
    void aChangedLineIsNamedAndExit3() throws IOException {
        assertThat(mdz("recover", "--home", home.toString())).isZero();
        Files.writeString(log(), Files.readString(log()).replaceFirst("recover", "ingest!"));
        assertThat(mdz("verify", home.toString())).isEqualTo(3);
        assertThat(err.toString()).contains("access_log_damaged", "access.jsonl, line 1", "Next: ");
    }

    @Test
    void aTornLineIsToldAndNoFault() throws IOException {
        assertThat(mdz("recover", "--home", home.toString())).isZero();
        Files.writeString(log(), "{\"seq\":3,\"at\"", StandardOpenOption.APPEND);
        assertThat(mdz("verify", home.toString(), "--lang", "en")).isZero();
        assertThat(out.toString()).contains("left this line torn", "line 3");
    }

    @Test
    void keepingNothingIsRefused() {
        assertThat(mdz("purge", "--keep", "0", "--home", home.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--keep", "at least 1");
    }
}
