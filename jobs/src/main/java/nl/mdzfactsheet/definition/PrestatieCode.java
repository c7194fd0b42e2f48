package nl.mdzfactsheet.definition;

import java.util.regex.Pattern;

/**
 * A service: prestatiecodelijst (COD367, three digits) and prestatiecode, written {@code list|code}. Leading zeros count. Source: Vektis.
 *
 * @param list three digits
 * @param code letters and digits
 */
public record PrestatieCode(String list, String code) implements Code {

    private static final Pattern PATTERN = Pattern.compile("\\d{3}\\|[0-9A-Za-z]{1,16}");
    private static final int LIST_LENGTH = 3;

    public PrestatieCode {
        if (!PATTERN.matcher(list + "|" + code).matches()) {
            throw new IllegalArgumentException("a service is written list|code, for example 008|12010");
        }
    }

    /** Reads {@code list|code}. */
    public static PrestatieCode parse(String text) {
        int bar = text.indexOf('|');
        if (bar != LIST_LENGTH) {
            throw new IllegalArgumentException("a service is written list|code, for example 008|12010");
        }
        return new PrestatieCode(text.substring(0, bar), text.substring(bar + 1));
    }

    @Override
    public String text() {
        return list + "|" + code;
    }
}
