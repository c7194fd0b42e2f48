package nl.mdzfactsheet.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.contract.MessageColumn;
import nl.mdzfactsheet.contract.MessageField;
import nl.mdzfactsheet.contract.MessageLayout;
import org.jspecify.annotations.Nullable;

/**
 * The row that a service record becomes: the columns of the table in contract order, written as a CSV file would have them, so that one set of rules judges both. Only the fields
 * that the layout names are ever looked at; names, addresses and dates of birth are not.
 */
final class MessageRow {

    private static final int FIRST_BYTES = 1 << 10;
    private static final byte BLANK = ' ';
    private static final byte NO_NUMBER = '#';

    private final List<MessageColumn> columns;
    private final byte[] @Nullable [] given;
    private final byte decimalChar;
    private final int[] from;
    private final int[] to;
    private byte[] text = new byte[FIRST_BYTES];
    private int length;

    MessageRow(MessageLayout layout, DeliveredFile file, Map<String, String> given) {
        this.columns = layout.columns();
        this.decimalChar = (byte) file.decimalChar();
        this.from = new int[columns.size()];
        this.to = new int[columns.size()];
        this.given = new byte[columns.size()][];
        for (int i = 0; i < columns.size(); i++) {
            String value = given.get(columns.get(i).name());
            this.given[i] = value == null ? null : value.getBytes(StandardCharsets.US_ASCII);
        }
    }

    /** The record that a field stands in, null when there is none above the service record. */
    @FunctionalInterface
    interface Source {
        byte @Nullable [] of(MessageField field);
    }

    /** Makes the row of the service record that the source gives. */
    void fill(Source source) {
        length = 0;
        for (int i = 0; i < columns.size(); i++) {
            from[i] = length;
            byte[] value = given[i];
            if (value == null) {
                fill(columns.get(i), source);
            } else {
                put(value, 0, value.length);
            }
            to[i] = length;
        }
    }

    private void fill(MessageColumn column, Source source) {
        int before = length;
        for (MessageField field : column.fields()) {
            byte[] record = source.of(field);
            if (record != null && length == before) {
                put(column, record, field);
            }
        }
    }

    private void put(MessageColumn column, byte[] record, MessageField field) {
        int last = field.to() - 1;
        switch (column.form()) {
            case TEXT -> putTrimmed(record, field.from(), field.to());
            case DIGITS -> putDigits(record, field, column.last());
            case DATE -> putDate(record, field);
            case HUNDREDTHS -> putHundredths(record, field.from(), field.to());
            case AMOUNT -> putHundredths(record, field.from(), last);
            case DIRECTION -> putTrimmed(record, last, field.to());
        }
    }

    private void putDigits(byte[] record, MessageField field, int last) {
        if (open(record, field)) {
            return;
        }
        int start = field.from();
        if (last > 0) {
            while (start < field.to() - last && record[start] == '0') {
                start++;
            }
            start = start == field.to() - last ? start : field.from();
        }
        putTrimmed(record, start, field.to());
    }

    private void putDate(byte[] record, MessageField field) {
        if (open(record, field)) {
            return;
        }
        if (field.to() - field.from() != 8 || !digits(record, field.from(), field.to())) {
            putTrimmed(record, field.from(), field.to());
            return;
        }
        put(record, field.from(), field.from() + 4);
        put((byte) '-');
        put(record, field.from() + 4, field.from() + 6);
        put((byte) '-');
        put(record, field.from() + 6, field.to());
    }

    private void putHundredths(byte[] record, int first, int end) {
        if (end - first < 3 || !digits(record, first, end)) {
            putNoNumber(record, first, end);
            return;
        }
        int start = first;
        while (start < end - 3 && record[start] == '0') {
            start++;
        }
        put(record, start, end - 2);
        put(decimalChar);
        put(record, end - 2, end);
    }

    /** What stands in place of a number, marked: it must never be read as one, not even when it would be one in a CSV file. */
    private void putNoNumber(byte[] record, int first, int end) {
        int before = length;
        put(NO_NUMBER);
        putTrimmed(record, first, end);
        if (length == before + 1) {
            length = before;
        }
    }

    private void putTrimmed(byte[] record, int first, int end) {
        int start = first;
        int stop = end;
        while (start < stop && record[start] == BLANK) {
            start++;
        }
        while (stop > start && record[stop - 1] == BLANK) {
            stop--;
        }
        put(record, start, stop);
    }

    /** Only zeros or blanks. */
    private static boolean open(byte[] record, MessageField field) {
        for (int i = field.from(); i < field.to(); i++) {
            if (record[i] != '0' && record[i] != BLANK) {
                return false;
            }
        }
        return true;
    }

    static boolean digits(byte[] record, int from, int to) {
        for (int i = from; i < to; i++) {
            if (record[i] < '0' || record[i] > '9') {
                return false;
            }
        }
        return true;
    }

    private void put(byte one) {
        room(1);
        text[length++] = one;
    }

    private void put(byte[] bytes, int first, int end) {
        room(end - first);
        System.arraycopy(bytes, first, text, length, end - first);
        length += end - first;
    }

    private void room(int bytes) {
        if (length + bytes > text.length) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, length + bytes));
        }
    }

    /** From here on a field holds something else. */
    void replace(int field, byte[] other) {
        from[field] = length;
        put(other, 0, other.length);
        to[field] = length;
    }

    int fields() {
        return columns.size();
    }

    byte[] bytes() {
        return text;
    }

    int from(int field) {
        return from[field];
    }

    int to(int field) {
        return to[field];
    }

    /** The fields of the row with something else in one of them, joined by semicolons. */
    String joinedWith(int field, byte[] other) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            joined.append(i == 0 ? "" : ";")
                    .append(
                            i == field
                                    ? new String(other, StandardCharsets.US_ASCII)
                                    : new String(text, from[i], to[i] - from[i], StandardCharsets.US_ASCII));
        }
        return joined.toString();
    }
}
