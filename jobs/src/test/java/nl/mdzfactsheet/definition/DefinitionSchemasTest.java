package nl.mdzfactsheet.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JSON Schemas of the declarative files, for editors and other tools: they take every shipped file and refuse what the program refuses. */
class DefinitionSchemasTest {

    private static final Path SCHEMAS =
            Path.of(System.getProperty("project.root", "..")).resolve("schemas");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    /** Mappings whose keys are names that the files choose themselves. */
    private static final Set<String> OPEN = Set.of("row", "code_lists");

    private static JsonSchema schema(String name) throws IOException {
        return FACTORY.getSchema(Files.readString(SCHEMAS.resolve("meta/" + name + ".schema.json")));
    }

    private static List<Path> files(String place) throws IOException {
        if (place.endsWith(".yaml")) {
            return List.of(SCHEMAS.resolve(place));
        }
        try (Stream<Path> entries = Files.list(SCHEMAS.resolve(place))) {
            return entries.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "table-contract, 1-extract",
        "table-contract, 2-curated",
        "table-contract, 3-result",
        "measure, measures",
        "feature, features",
        "code-list, code-lists",
        "message, messages",
        "families, families.yaml",
        "programmes, programmes.yaml"
    })
    void everyShippedFileIsValidAndAWrongKeyAnywhereInItIsNot(String name, String place) throws IOException {
        JsonSchema schema = schema(name);
        List<Path> files = files(place);
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            JsonNode root = YAML.readTree(Files.readString(file));
            assertThat(schema.validate(root)).as(file.toString()).isEmpty();
            for (ObjectNode mapping : mappings(root, new ArrayList<>())) {
                mapping.put("sleutel", "waarde");
                assertThat(schema.validate(root)).as(file + ": " + mapping).isNotEmpty();
                mapping.remove("sleutel");
            }
        }
    }

    private static List<ObjectNode> mappings(JsonNode node, List<ObjectNode> found) {
        if (node instanceof ObjectNode mapping) {
            found.add(mapping);
            mapping.properties().forEach(e -> {
                if (!OPEN.contains(e.getKey())) {
                    mappings(e.getValue(), found);
                }
            });
        } else {
            node.forEach(item -> mappings(item, found));
        }
        return found;
    }

    @Test
    void everyDefinitionHasASchemaThatIsOne() throws IOException {
        Set<String> names = new TreeSet<>();
        JsonSchema draft = FACTORY.getSchema(SchemaLocation.of(SchemaId.V202012));
        try (Stream<Path> entries = Files.list(SCHEMAS.resolve("meta"))) {
            for (Path file : entries.toList()) {
                names.add(file.getFileName().toString());
                JsonNode root = new ObjectMapper().readTree(Files.readString(file));
                assertThat(draft.validate(root)).as(file.toString()).isEmpty();
                assertThat(root.path("$id").asText()).endsWith("/" + file.getFileName());
            }
        }
        assertThat(names)
                .containsExactly(
                        "code-list.schema.json",
                        "families.schema.json",
                        "feature.schema.json",
                        "measure.schema.json",
                        "message.schema.json",
                        "programmes.schema.json",
                        "table-contract.schema.json");
    }

    /** A key that the program misses is a key that the schema misses, and the other way round; whether code lists must be pinned depends on the expressions. */
    @ParameterizedTest
    @CsvSource({
        "measure, measures/ppi_users.yaml",
        "feature, features/ppi_oral_units.yaml",
        "code-list, code-lists/ppi.yaml",
        "programmes, programmes.yaml",
        "families, families.yaml"
    })
    void schemaAndProgramMissTheSameKeys(String name, String file, @TempDir Path folder) throws IOException {
        JsonSchema schema = schema(name);
        EditedDefinitions definitions = EditedDefinitions.in(folder.resolve("schemas"));
        ObjectNode root = (ObjectNode) YAML.readTree(Files.readString(SCHEMAS.resolve(file)));
        List<String> keys = new ArrayList<>();
        root.fieldNames().forEachRemaining(keys::add);
        for (String key : keys) {
            ObjectNode without = root.deepCopy();
            without.remove(key);
            definitions.write(file, YAML.writeValueAsString(without));
            boolean missed = Definitions.faults(definitions.source()).stream()
                    .anyMatch(f -> key.equals(f.location().column()) && !key.equals("code_lists"));
            assertThat(schema.validate(without).isEmpty()).as(key).isEqualTo(!missed);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "measure|measures/ppi_users.yaml|per: 1000|per: 100",
                "measure|measures/ppi_users.yaml|kind: proportion|kind: proportie",
                "measure|measures/ppi_users.yaml|version: 1.0.0|version: 1.0",
                "measure|measures/ppi_users.yaml|amount: none|amount: veel",
                "measure|measures/ppi_users.yaml|change_limit: 0.10|change_limit: 0",
                "measure|measures/ppi_users.yaml|ppi_lines: 1}|ppi_lines: [1]}",
                "feature|features/ppi_oral_units.yaml|table: farmacie|table: farmaci",
                "feature|features/ppi_oral_units.yaml|aggregate: units|aggregate: unit",
                "code-list|code-lists/ppi.yaml|system: atc|system: icpc",
                "programmes|programmes.yaml|id: CVRM|id: cvrm",
                "programmes|programmes.yaml|minimum_age: 18|minimum_age: 121",
                "message|messages/ap304-v8.yaml|'99': trailer|'99': slot",
                "message|messages/ap304-v8.yaml|form: hundredths|form: honderdsten",
                "message|messages/ap304-v8.yaml|above: '0203'|above: '203'",
                "table-contract|1-extract/mdz.yaml|value: claims|value: claim",
                "table-contract|1-extract/mdz.yaml|physicalType: id|physicalType: identifier",
                "table-contract|1-extract/mdz.yaml|logicalTypeOptions:|logicalTypeOption:"
            })
    void aWrongValueIsRefused(String name, String file, String old, String spoiled) throws IOException {
        String text = Files.readString(SCHEMAS.resolve(file));
        assertThat(text).contains(old);
        assertThat(schema(name).validate(YAML.readTree(text.replaceFirst(java.util.regex.Pattern.quote(old), spoiled))))
                .isNotEmpty();
    }
}
