package nl.mdzfactsheet.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.contract.TableContract.Role;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;

/** All table contracts, by layer and name, and the layouts of messages that can be delivered in place of a table. */
public final class Contracts {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final Map<Layer, Map<String, TableContract>> byLayer;
    private final MessageLayouts messages;

    private Contracts(Map<Layer, Map<String, TableContract>> byLayer, MessageLayouts messages) {
        this.byLayer = byLayer;
        this.messages = messages;
    }

    /** Reads every contract; a file that is not a contract stops with its name. */
    public static Contracts load(DefinitionSource source) {
        Map<Layer, Map<String, TableContract>> byLayer = new LinkedHashMap<>();
        for (Layer layer : Layer.values()) {
            Map<String, TableContract> tables = new LinkedHashMap<>();
            for (Path file : source.files(layer.folder(), ".yaml")) {
                TableContract contract = read(source.relative(file), layer, file);
                tables.put(contract.name(), contract);
            }
            byLayer.put(layer, tables);
        }
        return new Contracts(byLayer, MessageLayouts.load(source, byLayer.getOrDefault(Layer.EXTRACT, Map.of())));
    }

    /** The tables of a layer, sorted by name. */
    public List<TableContract> tables(Layer layer) {
        return List.copyOf(tablesByName(layer).values());
    }

    /** The extract tables with a role, sorted by name. */
    public List<TableContract> extracts(Role role) {
        return tables(Layer.EXTRACT).stream().filter(t -> t.role() == role).toList();
    }

    /** True when the layer has a table of this name. */
    public boolean has(Layer layer, String name) {
        return tablesByName(layer).containsKey(name);
    }

    /** The contract of a table; an unknown name is a fault of the program. */
    public TableContract table(Layer layer, String name) {
        TableContract contract = tablesByName(layer).get(name);
        if (contract == null) {
            throw new IllegalArgumentException("No contract " + layer.folder() + "/" + name + ".yaml");
        }
        return contract;
    }

    /** The layouts of EI messages, sorted by id. */
    public List<MessageLayout> messages() {
        return messages.all();
    }

    /** The layout that a descriptor names as format. */
    public Optional<MessageLayout> message(String id) {
        return messages.find(id);
    }

    private Map<String, TableContract> tablesByName(Layer layer) {
        return byLayer.getOrDefault(layer, Map.of());
    }

    private static TableContract read(String name, Layer layer, Path file) {
        try {
            JsonNode root = YAML.readTree(DefinitionSource.text(file));
            JsonNode table = root.path("schema").path(0);
            List<ColumnContract> columns = new ArrayList<>();
            table.path("properties").forEach(p -> columns.add(column(p)));
            if (columns.isEmpty()) {
                throw invalid(name, "schema[0].properties lists no column", null);
            }
            return new TableContract(
                    root.path("id").asText(),
                    layer,
                    root.path("version").asText(),
                    role(root),
                    property(root, "leeg_toegestaan").equals("true"),
                    property(root, "bsn_toegestaan").equals("true"),
                    table.path("businessName").asText(),
                    root.path("description").path("purpose").asText(),
                    columns);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw invalid(name, "not a table contract: " + e.getClass().getSimpleName(), e);
        }
    }

    private static Role role(JsonNode root) {
        String role = property(root, "role");
        return role.isEmpty() ? Role.NONE : Role.valueOf(role.toUpperCase(Locale.ROOT));
    }

    private static String property(JsonNode root, String name) {
        for (JsonNode property : root.path("customProperties")) {
            if (property.path("property").asText().equals(name)) {
                return property.path("value").asText();
            }
        }
        return "";
    }

    private static ColumnContract column(JsonNode property) {
        List<String> allowed = new ArrayList<>();
        property.path("logicalTypeOptions").path("enum").forEach(v -> allowed.add(v.asText()));
        return new ColumnContract(
                property.path("name").asText(),
                ValueFormat.of(property.path("physicalType").asText()),
                property.path("required").asBoolean(false),
                property.path("primaryKey").asBoolean(false),
                property.path("businessName").asText(),
                property.path("description").asText(),
                List.copyOf(allowed));
    }

    private static MdzException invalid(String file, String rule, @org.jspecify.annotations.Nullable Exception cause) {
        return new MdzException(
                ExitCode.USAGE,
                Reason.DEFINITION_INVALID,
                Location.of("schemas/" + file),
                rule,
                "mend the contract file",
                cause);
    }
}
