package nl.mdzfactsheet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.openlineage.client.OpenLineage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.Fault;
import nl.mdzfactsheet.app.lineage.LineageFile;
import nl.mdzfactsheet.app.metrics.Intake;
import nl.mdzfactsheet.app.metrics.MetricsFile;
import nl.mdzfactsheet.app.metrics.PushGateway;
import nl.mdzfactsheet.app.metrics.RunFigures;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.flow.RunIdentity;
import nl.mdzfactsheet.flow.RunOutcome;
import nl.mdzfactsheet.table.ActiveDeliveries.Active;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What monitoring hears of a run. */
class ObservedTest {

    private static final Active DELIVERY =
            new Active("2025-q4", "2026-02-12T06:00:00Z", "f", 1, 2, true, List.of("mdz"), false, "hash");

    @TempDir
    Path home = Path.of(".");

    private String written(ExitCode code, long at, Intake intake) throws IOException {
        new MetricsFile(home)
                .write(new RunFigures(
                        code,
                        Instant.ofEpochSecond(at),
                        LocalDate.of(2026, 3, 31),
                        Map.of("20-fold", 12.5),
                        List.of(),
                        intake));
        return Files.readString(home.resolve("metrics/mdz.prom"));
    }

    @Test
    void theFileHoldsTimesLinesAndCents() throws IOException {
        Intake intake = new Intake(
                List.of(DELIVERY),
                List.of(
                        new Intake.Row("a", "active", "mdz", "read", 5, 700, 30),
                        new Intake.Row("b", "active", "mdz", "read", 2, 50, 0),
                        new Intake.Row("a", "active", "mdz", "row_length", 1, 9, 0)));
        String text = written(ExitCode.DONE, 1_774_920_600L, intake);
        assertThat(text.lines().filter(l -> !l.startsWith("#")))
                .allMatch(l -> l.matches("mdz_[a-z_]+(\\{([a-z]+=\"[^\"]*\",?)+})? [0-9.E+-]+"))
                .contains("mdz_last_run_exit_code 0.0")
                .contains("mdz_last_success_timestamp_seconds 1.7749206E9")
                .contains("mdz_newest_delivery_age_days 47.0")
                .contains("mdz_step_seconds{step=\"20-fold\"} 12.5")
                .contains("mdz_lines{outcome=\"read\",reason=\"\",table=\"mdz\"} 7.0")
                .contains("mdz_lines{outcome=\"quarantined\",reason=\"row_length\",table=\"mdz\"} 1.0")
                .contains("mdz_cents{outcome=\"read\",reason=\"\",side=\"debit\",table=\"mdz\"} 750.0");
    }

    @Test
    @Fault("F13")
    void aRunThatFailsKeepsTheLastSuccessAndTheNewestDelivery() throws IOException {
        written(ExitCode.DONE, 1_774_920_600L, new Intake(List.of(DELIVERY), List.of()));
        assertThat(written(ExitCode.TRY_AGAIN, 1_775_000_000L, Intake.NONE).lines())
                .contains("mdz_last_success_timestamp_seconds 1.7749206E9", "mdz_last_run_exit_code 5.0")
                .contains("mdz_newest_delivery_age_days 47.0");
    }

    @Test
    @Timeout(10)
    @Fault({"F93", "F94"})
    void aGatewayThatHangsIsLeftAfterTwoSeconds() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            PushGateway gateway = new PushGateway(URI.create("http://127.0.0.1:" + server.getLocalPort()));
            assertThatThrownBy(() -> gateway.send("x 1\n")).isInstanceOf(IOException.class);
        }
    }

    @Test
    @Timeout(10)
    @Fault({"F93", "F94"})
    void aGatewayThatRefusesIsAFaultOfTheGateway() throws IOException {
        int port;
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            port = server.getLocalPort();
        }
        PushGateway gateway = new PushGateway(URI.create("http://127.0.0.1:" + port));
        assertThatThrownBy(() -> gateway.send("x 1\n")).isInstanceOf(IOException.class);
    }

    @Test
    void lineageNamesWhatWentInAndOut() throws IOException {
        RunIdentity identity = new RunIdentity(2025, "offer", "definitions", "code");
        Clock clock = Clock.fixed(Instant.parse("2026-03-31T01:30:00Z"), ZoneOffset.UTC);
        LineageFile file = new LineageFile(home, identity, clock);
        file.ended(new RunOutcome(RunOutcome.State.DONE, List.of(), Map.of(), null), List.of("2025-q4"), "v1");
        List<String> lines = Files.readAllLines(home.resolve("openlineage.json"));
        assertThat(lines).hasSize(2);
        JsonNode end = new ObjectMapper().readTree(lines.get(1));
        assertThat(OpenLineage.RunEvent.EventType.valueOf(end.path("eventType").asText()))
                .isEqualTo(OpenLineage.RunEvent.EventType.COMPLETE);
        assertThat(end.at("/inputs/0/name").asText()).isEqualTo("delivery/2025-q4");
        assertThat(end.at("/outputs/0/name").asText()).isEqualTo("published/2025/v1");
        assertThat(end.at("/run/runId").asText())
                .isEqualTo(new ObjectMapper()
                        .readTree(lines.get(0))
                        .at("/run/runId")
                        .asText());
    }
}
