package nl.mdzfactsheet.contract;

import static nl.mdzfactsheet.contract.MessageFields.require;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;

/** All message layouts, by id: {@code messages/<id>.yaml} with {@code messages/<id>.csv} beside it. */
final class MessageLayouts {

    private static final String FOLDER = "messages";
    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private final Map<String, MessageLayout> byId;

    private MessageLayouts(Map<String, MessageLayout> byId) {
        this.byId = byId;
    }

    /** Reads every layout; one that does not fit itself or its table stops with its name. */
    static MessageLayouts load(DefinitionSource source, Map<String, TableContract> tables) {
        Map<String, MessageLayout> byId = new TreeMap<>();
        for (Path file : source.files(FOLDER, ".yaml")) {
            String name = source.relative(file);
            MessageLayout layout = read(source, tables, file, name);
            byId.put(layout.id(), layout);
        }
        return new MessageLayouts(byId);
    }

    List<MessageLayout> all() {
        return List.copyOf(byId.values());
    }

    Optional<MessageLayout> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private static MessageLayout read(
            DefinitionSource source, Map<String, TableContract> tables, Path file, String name) {
        try {
            JsonNode root = YAML.readTree(DefinitionSource.text(file));
            String id = root.path("id").asText();
            require(name.equals(FOLDER + "/" + id + ".yaml"), "the id is the file name");
            MessageFields fields = source.files(FOLDER, ".csv").stream()
                    .filter(csv -> source.relative(csv).equals(FOLDER + "/" + id + ".csv"))
                    .findFirst()
                    .map(csv -> MessageFields.read(DefinitionSource.text(csv)))
                    .orElseThrow(() -> new IllegalArgumentException(id + ".csv with the positions is missing"));
            TableContract table = tables.get(root.path("table").asText());
            require(table != null, "table has no contract in 1-extract");
            return new MessageLayoutReader(root, fields).read(Objects.requireNonNull(table));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw invalid(name, e);
        }
    }

    private static MdzException invalid(String file, Exception cause) {
        String rule = cause instanceof JsonProcessingException
                ? "not YAML, or a key stands twice"
                : String.valueOf(cause.getMessage());
        return new MdzException(
                ExitCode.USAGE,
                Reason.DEFINITION_INVALID,
                Location.of("schemas/" + file),
                rule,
                "mend the layout file; jobs/docs/ei-messages.md says what it holds",
                cause);
    }
}
