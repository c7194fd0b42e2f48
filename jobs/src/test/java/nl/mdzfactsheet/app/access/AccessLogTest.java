package nl.mdzfactsheet.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chain: whole after any number of writers, broken at the very line that was touched, and a torn line told but not held against anyone. */
class AccessLogTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-31T01:30:00Z"), ZoneOffset.UTC);

    private Path file = Path.of("");
    private AccessLog log = new AccessLog(file, CLOCK, Map.of());

    @BeforeEach
    void openLog(@TempDir Path folder) {
        file = folder.resolve("log/access.jsonl");
        log = new AccessLog(file, CLOCK, Map.of("SUDO_USER", "annie"));
    }

    private void append(int lines) {
        for (int i = 1; i <= lines; i++) {
            log.append(Act.started("run", 2025, "line " + i));
        }
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(file);
    }

    @Test
    void aLineSaysWhoDidWhatWhenOnWhich() throws IOException {
        Act started = Act.started("approve", 2025, "delivery 7");
        log.append(started);
        log.append(started.ended("0123456789ab", 3));
        assertThat(lines().get(0))
                .startsWith("{\"seq\":1,\"at\":\"2026-03-31T01:30:00Z\",\"user\":\"" + System.getProperty("user.name"))
                .contains("\"for\":\"annie\",\"command\":\"approve\",\"phase\":\"started\",\"year\":2025")
                .contains("\"subject\":\"delivery 7\"", "\"previous\":\"" + "0".repeat(64))
                .containsPattern("\"hash\":\"[0-9a-f]{64}\"}$");
        assertThat(lines().get(1)).contains("\"phase\":\"ended\"", "\"run\":\"0123456789ab\"", "\"exit\":3");
        assertThat(AccessCheck.of(file)).isEqualTo(new AccessCheck(2, List.of(), 0));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void anAbsentLogIsWhole() {
        assertThat(AccessCheck.of(file)).isEqualTo(new AccessCheck(0, List.of(), 0));
    }

    @Test
    void aChangedLineIsNamed() throws IOException {
        append(5);
        List<String> lines = new ArrayList<>(lines());
        lines.set(2, lines.get(2).replace("line 3", "line 9"));
        Files.write(file, lines);
        assertThat(AccessCheck.of(file).broken()).isEqualTo(3);
    }

    @Test
    void aLineLeftOutOrPutInOrDoubledIsNamed() throws IOException {
        append(5);
        List<String> lines = lines();
        for (int left = 0; left < 4; left++) {
            List<String> fewer = new ArrayList<>(lines);
            fewer.remove(left);
            Files.write(file, fewer);
            assertThat(AccessCheck.of(file).broken()).isEqualTo(left + 1);
        }
        List<String> doubled = new ArrayList<>(lines);
        doubled.add(3, lines.get(2));
        Files.write(file, doubled);
        assertThat(AccessCheck.of(file).broken()).isEqualTo(4);
    }

    /** Whatever part of a line a killed process got to disk. */
    @Test
    void aTornLineIsToldAndClosedAndNothingIsRewritten() throws IOException {
        append(3);
        byte[] whole = Files.readAllBytes(file);
        int last = new String(whole, StandardCharsets.UTF_8).lastIndexOf("\n{") + 1;
        for (int cut = last + 1; cut < whole.length; cut++) {
            byte[] torn = Arrays.copyOf(whole, cut);
            Files.write(file, torn);
            boolean complete = cut == whole.length - 1;
            assertThat(AccessCheck.of(file)).isEqualTo(new AccessCheck(complete ? 3 : 2, List.of(3L), 0));

            log.append(Act.started("ingest", null, "after"));
            assertThat(Files.readAllBytes(file)).startsWith(torn);
            assertThat(lines().get(3)).contains("\"command\":\"repair\"");
            AccessCheck check = AccessCheck.of(file);
            assertThat(check.broken()).as("cut at %d", cut).isZero();
            assertThat(check.lines()).isEqualTo(complete ? 5 : 4);
        }
    }

    @Test
    void aRepairCoversNoOtherLine() throws IOException {
        append(3);
        Files.writeString(file, "{\"seq\":4,\"torn", StandardOpenOption.APPEND);
        append(1);
        List<String> lines = new ArrayList<>(lines());
        lines.set(3, "{\"seq\":4,\"else");
        Files.write(file, lines);
        assertThat(AccessCheck.of(file).broken()).isEqualTo(4);
    }

    @Test
    void writersAtTheSameTimeMakeOneChain() throws InterruptedException, ExecutionException {
        ExecutorService writers = Executors.newFixedThreadPool(8);
        List<Future<?>> written = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            written.add(writers.submit(() -> append(10)));
        }
        for (Future<?> one : written) {
            one.get();
        }
        writers.shutdown();
        assertThat(AccessCheck.of(file)).isEqualTo(new AccessCheck(80, List.of(), 0));
    }

    @Test
    void aPersonIsNamedByAHashAndASlipIsMasked() throws IOException {
        String pseudonym = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
        log.append(Act.started("explain", 2025, AccessLog.person(pseudonym)));
        log.append(Act.started("explain", 2025, pseudonym + " 902738165"));
        String text = Files.readString(file);
        assertThat(text).doesNotContain(pseudonym, "902738165").contains("<masked> <masked>");
        assertThat(AccessLog.person(pseudonym))
                .isEqualTo(AccessLog.person(pseudonym))
                .startsWith("person sha256:");
    }
}
