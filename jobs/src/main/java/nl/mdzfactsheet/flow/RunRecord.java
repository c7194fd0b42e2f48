package nl.mdzfactsheet.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.mdzfactsheet.table.Home;
import org.jspecify.annotations.Nullable;

/** {@code runs/<run>/run.json}: what was run, how long each stage took, how it ended, what was refused. Rewritten at every stage, so a killed run leaves its trace. */
public final class RunRecord implements RunListener {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path file;
    private final Map<String, Object> content = new LinkedHashMap<>();
    private final Map<String, Double> seconds = new TreeMap<>();

    private RunRecord(Path file) {
        this.file = file;
    }

    /** Folder of a run. */
    public static Path folder(Home home, RunIdentity identity) {
        return home.runs().resolve(identity.runId());
    }

    /** Opens the record of a run; stages done in an earlier attempt keep their times. */
    public static RunRecord open(Home home, RunIdentity identity, LocalDate runDate, String startedAt) {
        Path folder = folder(home, identity);
        RunRecord record = new RunRecord(folder.resolve("run.json"));
        try {
            Files.createDirectories(folder);
            if (Files.isRegularFile(record.file)) {
                JsonNode steps = JSON.readTree(record.file.toFile()).path("stepSeconds");
                steps.properties()
                        .forEach(
                                e -> record.seconds.put(e.getKey(), e.getValue().asDouble()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        record.content.put("run", identity.runId());
        record.content.put("identity", identity);
        record.content.put("runDate", runDate.toString());
        record.content.put("startedAt", startedAt);
        record.content.put("outcome", "running");
        record.content.put("stepSeconds", record.seconds);
        record.write();
        return record;
    }

    @Override
    public void done(Stage stage, Duration took) {
        seconds.put(stage.folder(), took.toMillis() / 1000.0);
        write();
    }

    /** Writes how the run ended. */
    public void close(RunOutcome outcome, String endedAt) {
        content.put("endedAt", endedAt);
        content.put("outcome", outcome.state().name().toLowerCase(Locale.ROOT));
        content.put("exitCode", outcome.exitCode().number());
        content.put("notices", outcome.notices());
        content.put("facts", new TreeMap<>(outcome.facts()));
        @Nullable Throwable failure = outcome.failure();
        if (failure != null) {
            content.put("failure", failure.getClass().getSimpleName());
        }
        write();
    }

    private void write() {
        Path writing = file.resolveSibling(".run.json");
        try {
            Files.writeString(writing, JSON.writeValueAsString(content) + "\n");
            Files.move(writing, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
