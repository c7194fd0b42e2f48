package nl.mdzfactsheet.contract;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/** The positions of a message: {@code messages/<id>.csv}, as the standard prints them. Fields of a record follow each other without gap or overlap. */
final class MessageFields {

    private final Map<String, MessageField> byId = new LinkedHashMap<>();

    /** Reads a table of positions; what is wrong with it is the message of the exception. */
    static MessageFields read(String text) {
        MessageFields fields = new MessageFields();
        int end = 0;
        String record = "";
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : csv) {
                MessageField field = field(row);
                end = field.record().equals(record) ? end : 0;
                require(field.from() == end && field.to() > field.from(), "field " + field.id() + " leaves a gap");
                require(fields.byId.put(field.id(), field) == null, "field " + field.id() + " stands twice");
                end = field.to();
                record = field.record();
            }
        } catch (CsvParseException | NoSuchElementException e) {
            throw new IllegalArgumentException("the positions are not RFC 4180, or a column is missing", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fields;
    }

    private static MessageField field(NamedCsvRecord row) {
        String id = row.getField("field");
        String type = row.getField("type");
        require(id.matches("[0-9]{4}"), "a field is named by four digits");
        require(type.equals("N") || type.equals("AN"), "field " + id + ": type is N or AN");
        return new MessageField(
                id,
                row.getField("element"),
                type.equals("N"),
                Integer.parseInt(row.getField("from")) - 1,
                Integer.parseInt(row.getField("to")),
                row.getField("mandatory").equals("M"),
                row.getField("name"));
    }

    Map<String, MessageField> byId() {
        return byId;
    }

    /** The field of a number, in a record of a part of the message. */
    MessageField of(String id, Map<String, MessagePart> parts, MessagePart... allowed) {
        MessageField field = byId.get(id);
        require(field != null, "field " + id + " has no position");
        for (MessagePart part : allowed) {
            if (field != null && part == parts.get(field.record())) {
                return field;
            }
        }
        throw new IllegalArgumentException("field " + id + " stands in a record of another kind");
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
