package nl.mdzfactsheet.ingest;

import static nl.mdzfactsheet.ingest.DescriptorReader.place;
import static nl.mdzfactsheet.ingest.DescriptorReader.require;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.MessageColumn;
import nl.mdzfactsheet.contract.MessageLayout;
import nl.mdzfactsheet.ingest.DeliveredFile.Message;
import org.jspecify.annotations.Nullable;

/** What a resource says of its {@code format}: CSV, or a message whose layout we have; and {@code given}, the values that the message itself does not carry. */
final class MessageFormat {

    private static final String CSV = "csv";

    private final Contracts contracts;
    private final JsonNode resource;

    MessageFormat(Contracts contracts, JsonNode resource) {
        this.contracts = contracts;
        this.resource = resource;
    }

    /** Null for CSV. */
    @Nullable
    Message read(String table, int number) throws Refusal {
        String format = resource.path("format").asText(CSV).toLowerCase(Locale.ROOT);
        MessageLayout layout = contracts.message(format).orElse(null);
        require(layout != null || format.equals(CSV), place(number, "format"), formats());
        require(
                layout != null || !resource.has("given"),
                place(number, "given"),
                "no such property: only a message can lack columns");
        if (layout == null) {
            return null;
        }
        require(layout.table().equals(table), place(number, "name"), layout.table() + ", the table of " + format);
        String person = resource.path("personIdentifier").asText(DescriptorReader.BSN);
        require(person.equals(DescriptorReader.BSN), place(number, "personIdentifier"), "bsn, as the message carries");
        return new Message(format, given(layout, number));
    }

    private String formats() {
        List<String> ids = contracts.messages().stream().map(MessageLayout::id).toList();
        return String.join(", ", CSV, String.join(", ", ids));
    }

    private Map<String, String> given(MessageLayout layout, int number) throws Refusal {
        List<String> allowed = layout.columns().stream()
                .filter(MessageColumn::mayBeGiven)
                .map(MessageColumn::name)
                .toList();
        Map<String, String> given = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : resource.path("given").properties()) {
            boolean usable =
                    allowed.contains(entry.getKey()) && entry.getValue().isTextual();
            require(usable, place(number, "given"), "texts for " + String.join(", ", allowed));
            given.put(entry.getKey(), entry.getValue().asText());
        }
        return given;
    }
}
