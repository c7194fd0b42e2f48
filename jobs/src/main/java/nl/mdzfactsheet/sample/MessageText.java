package nl.mdzfactsheet.sample;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.contract.MessageField;
import nl.mdzfactsheet.contract.MessageLayout;

/** Writes one record of a message at a time, at the positions of its layout: digits with leading zeros, text followed by blanks, a field that is left open as the standard has it. */
final class MessageText {

    /** Format and layout of the farmacie messages. */
    static final String FORMAT = "ap304-v8";

    private static final MessageLayout LAYOUT =
            Contracts.load(DefinitionSource.shipped()).message(FORMAT).orElseThrow();
    private static final Map<String, MessageField> FIELDS = new HashMap<>();

    static {
        LAYOUT.fields().forEach(f -> FIELDS.put(f.id(), f));
    }

    private final char[] record = new char[LAYOUT.length()];

    /** An open record of a code. */
    MessageText(String code) {
        Arrays.fill(record, ' ');
        LAYOUT.fields().stream()
                .filter(f -> f.record().equals(code) && f.numeric())
                .forEach(f -> Arrays.fill(record, f.from(), f.to(), '0'));
        put(code + "01", code);
    }

    MessageText put(String id, String value) {
        MessageField field = FIELDS.get(id);
        if (field == null || value.length() > field.to() - field.from()) {
            throw new IllegalArgumentException("Cannot write field " + id + ": it has no such place");
        }
        int from = field.numeric() ? field.to() - value.length() : field.from();
        value.getChars(0, value.length(), record, from);
        return this;
    }

    MessageText put(String id, long value) {
        return put(id, Long.toString(value));
    }

    /** A day as {@code jjjjmmdd}. */
    MessageText putDay(String id, int day) {
        return put(id, Days.text(day).replace("-", ""));
    }

    /** Cents with D or C behind them. */
    MessageText putAmount(String id, long cents, boolean credit) {
        return put(id, String.format(Locale.ROOT, "%d%c", cents, credit ? 'C' : 'D'));
    }

    /** The record, ended as the standard ends it. */
    String text() {
        return new String(record) + "\r";
    }
}
