package nl.mdzfactsheet.definition;

import java.util.regex.Pattern;

/**
 * An ATC code of any level: A, A02, A02B, A02BC, A02BC01. A shorter code stands for everything below it. Source: WHO Collaborating Centre for Drug Statistics
 * Methodology.
 *
 * @param text the code
 */
public record AtcCode(String text) implements Code {

    private static final Pattern PATTERN = Pattern.compile("[A-Z](\\d\\d([A-Z]([A-Z](\\d\\d)?)?)?)?");
    private static final int FULL_LENGTH = 7;

    public AtcCode {
        if (!PATTERN.matcher(text).matches()) {
            throw new IllegalArgumentException("an ATC code has one of the forms A, A02, A02B, A02BC, A02BC01");
        }
    }

    /** True for a code of the fifth level, which has nothing below it. */
    public boolean isSubstance() {
        return text.length() == FULL_LENGTH;
    }
}
