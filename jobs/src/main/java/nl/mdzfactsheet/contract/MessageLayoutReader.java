package nl.mdzfactsheet.contract;

import static nl.mdzfactsheet.contract.MessageFields.require;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.mdzfactsheet.contract.MessageColumn.Form;
import nl.mdzfactsheet.contract.MessageLayout.Information;
import nl.mdzfactsheet.contract.MessageLayout.Person;
import nl.mdzfactsheet.contract.MessageLayout.Trailer;
import org.jspecify.annotations.Nullable;

/** Reads one layout file and holds it against its positions and the contract of its table. Whatever does not fit is an {@link IllegalArgumentException} that says what. */
final class MessageLayoutReader {

    private static final Set<String> KEYS = Set.of(
            "id",
            "title",
            "version",
            "source",
            "owner",
            "table",
            "length",
            "records",
            "header",
            "person",
            "information",
            "columns",
            "trailer");

    private final JsonNode root;
    private final MessageFields fields;
    private final Map<String, MessagePart> parts = new LinkedHashMap<>();

    MessageLayoutReader(JsonNode root, MessageFields fields) {
        this.root = root;
        this.fields = fields;
    }

    MessageLayout read(TableContract table) {
        checkKeys(root, KEYS, "");
        text("source");
        text("owner");
        root.path("records").properties().forEach(e -> parts.put(e.getKey(), part(e.getValue())));
        for (MessagePart part :
                List.of(MessagePart.HEADER, MessagePart.INSURED, MessagePart.SERVICE, MessagePart.TRAILER)) {
            long records = parts.values().stream().filter(part::equals).count();
            require(records == 1, "records has one " + lower(part));
        }
        int length = root.path("length").asInt();
        require(fields.byId().values().stream().allMatch(f -> f.to() <= length), "length is that of a whole record");
        require(table.citizenNumbersAllowed(), "the contract of the table does not allow BSN (bsn_toegestaan)");
        return new MessageLayout(
                text("id"),
                root.path("title").path("nl").asText(),
                text("version"),
                table.name(),
                length,
                parts,
                header(),
                person(),
                information(),
                columns(table),
                trailer(),
                List.copyOf(fields.byId().values()));
    }

    private Map<MessageField, List<String>> header() {
        Map<MessageField, List<String>> header = new LinkedHashMap<>();
        root.path("header")
                .properties()
                .forEach(e -> header.put(fields.of(e.getKey(), parts, MessagePart.HEADER), texts(e.getValue())));
        require(!header.isEmpty(), "header says by what a message is known");
        return header;
    }

    private Person person() {
        JsonNode node = mapping(root, "person", Set.of("field", "above"));
        return new Person(
                fields.of(node.path("field").asText(), parts, MessagePart.SERVICE),
                fields.of(node.path("above").asText(), parts, MessagePart.INSURED));
    }

    private @Nullable Information information() {
        if (!root.has("information")) {
            return null;
        }
        JsonNode node = mapping(root, "information", Set.of("field", "values"));
        return new Information(
                fields.of(node.path("field").asText(), parts, MessagePart.SERVICE), texts(node.path("values")));
    }

    private List<MessageColumn> columns(TableContract table) {
        JsonNode node = root.path("columns");
        node.fieldNames().forEachRemaining(c -> require(table.column(c).isPresent(), "table has no column " + c));
        List<MessageColumn> columns = new ArrayList<>();
        for (String name : table.columnNames()) {
            columns.add(column(name, mapping(node, name, Set.of("fields", "form", "last", "may_be_given"))));
        }
        require(columns.stream().filter(c -> c.form() == Form.AMOUNT).count() == 1, "one column has the form amount");
        return columns;
    }

    private MessageColumn column(String name, JsonNode node) {
        List<MessageField> from = texts(node.path("fields")).stream()
                .map(f -> fields.of(f, parts, MessagePart.SERVICE, MessagePart.INSURED, MessagePart.HEADER))
                .toList();
        require(!from.isEmpty(), "column " + name + " comes from no field");
        Form form = Form.valueOf(node.path("form").asText().toUpperCase(Locale.ROOT));
        boolean inService = from.size() == 1 && parts.get(from.get(0).record()) == MessagePart.SERVICE;
        require(form != Form.AMOUNT || inService, "the amount stands in one field of the service record");
        return new MessageColumn(
                name,
                from,
                form,
                node.path("last").asInt(0),
                node.path("may_be_given").asBoolean(false));
    }

    private Trailer trailer() {
        JsonNode node = mapping(root, "trailer", Set.of("counts", "total"));
        Map<MessageField, Set<MessagePart>> counts = new LinkedHashMap<>();
        node.path("counts").properties().forEach(e -> {
            Set<MessagePart> counted = EnumSet.noneOf(MessagePart.class);
            e.getValue().forEach(p -> counted.add(part(p)));
            counts.put(fields.of(e.getKey(), parts, MessagePart.TRAILER), counted);
        });
        require(!counts.isEmpty(), "trailer counts something");
        return new Trailer(counts, fields.of(node.path("total").asText(), parts, MessagePart.TRAILER));
    }

    private String text(String key) {
        String text = root.path(key).asText();
        require(!text.isEmpty(), key + " is missing");
        return text;
    }

    private static JsonNode mapping(JsonNode node, String key, Set<String> known) {
        require(node.path(key).isObject(), key + " is missing");
        checkKeys(node.path(key), known, key + ".");
        return node.path(key);
    }

    private static void checkKeys(JsonNode node, Set<String> known, String place) {
        node.fieldNames().forEachRemaining(k -> require(known.contains(k), "unknown key " + place + k));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(t -> texts.add(t.asText()));
        return texts;
    }

    private static MessagePart part(JsonNode name) {
        return MessagePart.valueOf(name.asText().toUpperCase(Locale.ROOT));
    }

    private static String lower(MessagePart part) {
        return part.name().toLowerCase(Locale.ROOT);
    }
}
