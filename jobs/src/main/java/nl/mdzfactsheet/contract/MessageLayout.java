package nl.mdzfactsheet.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of one EI message as data: what its records are, where their fields stand, and how a service record becomes a row of a table. A message that is not here needs a
 * file, no code.
 *
 * @param id name that a descriptor gives as {@code format}
 * @param title Dutch title
 * @param version version of the layout file
 * @param table extract table of its rows
 * @param length characters of every record
 * @param parts what a record is, by its first two characters
 * @param header values that fields of the header record may have; empty text is a field left open
 * @param person where the citizen service number stands
 * @param information which service records are information only, null when the message has none
 * @param columns sources of all columns of the table, in contract order
 * @param trailer what the last record says of the others
 * @param fields every field of every record
 */
public record MessageLayout(
        String id,
        String title,
        String version,
        String table,
        int length,
        Map<String, MessagePart> parts,
        Map<MessageField, List<String>> header,
        Person person,
        @Nullable Information information,
        List<MessageColumn> columns,
        Trailer trailer,
        List<MessageField> fields) {

    /**
     * The citizen service number.
     *
     * @param field in the service record
     * @param above in the insured record above it; both must be equal
     */
    public record Person(MessageField field, MessageField above) {}

    /**
     * Service records without a claim.
     *
     * @param field of the service record
     * @param values those that say so
     */
    public record Information(MessageField field, List<String> values) {
        public Information {
            values = List.copyOf(values);
        }
    }

    /**
     * The trailer record.
     *
     * @param counts which records each field counts
     * @param total sum of the amounts, credit negative
     */
    public record Trailer(Map<MessageField, Set<MessagePart>> counts, MessageField total) {
        public Trailer {
            counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        }
    }

    public MessageLayout {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        header = Collections.unmodifiableMap(new LinkedHashMap<>(header));
        columns = List.copyOf(columns);
        fields = List.copyOf(fields);
    }

    /** The source of a column. */
    public Optional<MessageColumn> column(String name) {
        return columns.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    /** The field that holds the amount of a service record, with D or C behind it. */
    public MessageField amount() {
        return columns.stream()
                .filter(c -> c.form() == MessageColumn.Form.AMOUNT)
                .map(c -> c.fields().get(0))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The reader lets no layout without an amount through"));
    }
}
