package nl.mdzfactsheet.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.mdzfactsheet.app.metrics.Intake;
import nl.mdzfactsheet.app.metrics.MetricsFile;
import nl.mdzfactsheet.app.metrics.PushGateway;
import nl.mdzfactsheet.app.metrics.RunFigures;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.flow.Failures;
import nl.mdzfactsheet.flow.Notice;
import nl.mdzfactsheet.flow.RunOutcome;
import nl.mdzfactsheet.table.Settings;
import org.jspecify.annotations.Nullable;

/** What monitoring hears at the end of a run. It never changes how the run ended: what cannot be told is a warning. */
final class Observed {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Installation installation;
    private final Clock clock;

    Observed(Installation installation, Clock clock) {
        this.installation = installation;
        this.clock = clock;
    }

    /** What the intake of a run left; nothing when it did not come that far or its output is gone. */
    Intake intake(RunOutcome outcome) {
        String key = outcome.facts().getOrDefault(Factsheet.INTAKE, "");
        Path folder = installation.home().step("10-ingest").resolve(key);
        boolean known = !key.isEmpty() && Files.isRegularFile(folder.resolve("quality.csv"));
        return known ? Intake.read(folder) : Intake.NONE;
    }

    /** The outcome with a warning when the newest delivery is too old on the run date. */
    RunOutcome aged(RunOutcome outcome, Settings.Metrics settings) {
        Optional<Instant> newest = intake(outcome).newestCreated();
        if (newest.isEmpty()) {
            return outcome;
        }
        long days = MetricsFile.ageDays(newest.get(), installation.runDate());
        if (days <= settings.staleAfterDays()) {
            return outcome;
        }
        boolean dutch = installation.lang().equals("nl");
        String next = dutch
                ? "is " + days + " dagen oud, grens " + settings.staleAfterDays()
                        + ": vraag de afzender om de volgende levering"
                : "is " + days + " days old, limit " + settings.staleAfterDays()
                        + ": ask the sender for the next delivery";
        return warned(outcome, "deliveries", Reason.DELIVERY_STALE, next);
    }

    /** Writes the figures, and sends them where the settings say so. */
    RunOutcome measured(RunOutcome outcome, Path runFolder, Settings.@Nullable Metrics settings) {
        String what = "metrics/mdz.prom";
        try {
            RunFigures figures = new RunFigures(
                    outcome.exitCode(),
                    clock.instant(),
                    installation.runDate(),
                    seconds(runFolder),
                    outcome.notices(),
                    intake(outcome));
            String text = new MetricsFile(installation.home().root()).write(figures);
            if (settings != null && settings.pushGateway() != null) {
                what = "pushGateway";
                new PushGateway(settings.pushGateway()).send(text);
            }
            return outcome;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            String next = installation.lang().equals("nl")
                    ? "de run zelf is niet geraakt; kijk naar map en adres ("
                            + e.getClass().getSimpleName() + ")"
                    : "the run itself is not touched; look at folder and address ("
                            + e.getClass().getSimpleName() + ")";
            return warned(outcome, what, Reason.METRICS_NOT_DELIVERED, next);
        }
    }

    /** Figures of a run that ended before it was a job: exit code and time. */
    void failed(RuntimeException failure) {
        MdzException known = Failures.known(failure);
        ExitCode code = known == null ? Failures.exitCode(failure) : known.exitCode();
        if (code == ExitCode.LOCKED) {
            return;
        }
        RunFigures figures =
                new RunFigures(code, clock.instant(), installation.runDate(), Map.of(), List.of(), Intake.NONE);
        try {
            new MetricsFile(installation.home().root()).write(figures);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private RunOutcome warned(RunOutcome outcome, String subject, Reason reason, String next) {
        List<Notice> notices = new ArrayList<>(outcome.notices());
        String text = reason.text(installation.lang()) + ": " + next;
        notices.add(new Notice(Notice.Kind.WARNING, subject, reason.code(), text));
        return new RunOutcome(outcome.state(), notices, outcome.facts(), outcome.failure());
    }

    private static Map<String, Double> seconds(Path runFolder) throws IOException {
        Map<String, Double> seconds = new TreeMap<>();
        Path record = runFolder.resolve("run.json");
        if (Files.isRegularFile(record)) {
            JSON.readTree(record.toFile())
                    .path("stepSeconds")
                    .properties()
                    .forEach(e -> seconds.put(e.getKey(), e.getValue().asDouble()));
        }
        return seconds;
    }
}
