package nl.mdzfactsheet.app.lineage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.mdzfactsheet.flow.RunIdentity;
import nl.mdzfactsheet.flow.RunListener;
import nl.mdzfactsheet.flow.RunOutcome;
import nl.mdzfactsheet.flow.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code runs/<run>/openlineage.json}: OpenLineage events of a run, one per line; a restart adds its own. Nothing is sent, and what cannot be written stops nothing. */
public final class LineageFile implements RunListener {

    private static final Logger LOG = LoggerFactory.getLogger(LineageFile.class);
    private static final String NAMESPACE = "mdz-factsheet";
    private static final String PRODUCER = "urn:mdz-factsheet";
    private static final String SCHEMA = "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final RunIdentity identity;
    private final Clock clock;
    private final String uuid;

    /** Opens the file of one attempt and writes its START. */
    public LineageFile(Path folder, RunIdentity identity, Clock clock) {
        this.file = folder.resolve("openlineage.json");
        this.identity = identity;
        this.clock = clock;
        String attempt = identity.runId() + " " + clock.instant();
        this.uuid =
                UUID.nameUUIDFromBytes(attempt.getBytes(StandardCharsets.UTF_8)).toString();
        add("START", Map.of(), List.of(), List.of());
    }

    @Override
    public void done(Stage stage, Duration took) {
        add("RUNNING", Map.of("step", stage.folder(), "milliseconds", took.toMillis()), List.of(), List.of());
    }

    /**
     * Writes how the attempt ended.
     *
     * @param deliveries ids of the deliveries that counted
     * @param version published version, for example {@code v1}; empty without one
     */
    public void ended(RunOutcome outcome, List<String> deliveries, String version) {
        String type =
                switch (outcome.state()) {
                    case DONE, ALREADY_DONE -> "COMPLETE";
                    case STOPPED -> "ABORT";
                    case FAILED -> "FAIL";
                };
        List<String> outputs = version.isEmpty() ? List.of() : List.of("published/" + identity.year() + "/" + version);
        add(
                type,
                Map.of("exitCode", outcome.exitCode().number()),
                deliveries.stream().map(d -> "delivery/" + d).toList(),
                outputs);
    }

    private void add(String type, Map<String, Object> said, List<String> inputs, List<String> outputs) {
        Map<String, Object> facet = new LinkedHashMap<>();
        facet.put("_producer", PRODUCER);
        facet.put("_schemaURL", SCHEMA + "RunFacet");
        facet.put("run", identity.runId());
        facet.put("year", identity.year());
        facet.putAll(said);
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("eventType", type);
        event.put("eventTime", clock.instant().toString());
        event.put("run", Map.of("runId", uuid, "facets", Map.of("mdz_factsheet", facet)));
        event.put("job", dataset("factsheet"));
        event.put("inputs", inputs.stream().map(LineageFile::dataset).toList());
        event.put("outputs", outputs.stream().map(LineageFile::dataset).toList());
        event.put("producer", PRODUCER);
        event.put("schemaURL", SCHEMA + "RunEvent");
        append(event);
    }

    /** Jobs and data sets are both named so. */
    private static Map<String, Object> dataset(String name) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("namespace", NAMESPACE);
        named.put("name", name);
        return named;
    }

    private void append(Map<String, Object> event) {
        try {
            Files.writeString(
                    file,
                    JSON.writeValueAsString(event) + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event of lineage cannot be written", e);
        } catch (IOException e) {
            LOG.warn("an event of lineage was not written: {}", e.getClass().getSimpleName());
        }
    }
}
