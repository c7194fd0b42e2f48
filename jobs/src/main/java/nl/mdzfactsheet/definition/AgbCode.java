package nl.mdzfactsheet.definition;

import java.util.regex.Pattern;

/**
 * An AGB number of a care provider, or its leading two (kind) to seven digits. Source: Vektis AGB register.
 *
 * @param text two to eight digits
 */
public record AgbCode(String text) implements Code {

    private static final Pattern PATTERN = Pattern.compile("\\d{2,8}");

    public AgbCode {
        if (!PATTERN.matcher(text).matches()) {
            throw new IllegalArgumentException("an AGB code has eight digits, or its first two to seven as a prefix");
        }
    }
}
