package nl.mdzfactsheet.failure;

import java.util.regex.Pattern;

/**
 * The last resort for texts that leave the program: our own texts never hold a value of a person, but should one slip in, a number of nine digits (BSN) or a word of 32
 * hexadecimal characters (pseudonym) is masked. {@code log4j2-run.xml} holds the same pattern.
 */
public final class Scrubbed {

    /** What is masked: exactly nine digits, or exactly 32 hexadecimal characters. */
    public static final String PATTERN = "(?<![0-9])[0-9]{9}(?![0-9])|(?<![0-9A-Fa-f])[0-9A-Fa-f]{32}(?![0-9A-Fa-f])";

    /** What stands in its place. */
    public static final String MASK = "<masked>";

    private static final Pattern PERSONAL = Pattern.compile(PATTERN);

    private Scrubbed() {}

    /** The text without anything that can be a citizen service number or a pseudonym. */
    public static String text(String text) {
        return PERSONAL.matcher(text).replaceAll(MASK);
    }
}
