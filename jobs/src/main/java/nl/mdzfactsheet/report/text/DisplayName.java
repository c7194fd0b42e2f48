package nl.mdzfactsheet.report.text;

import java.text.Bidi;
import java.text.Normalizer;

/** Names of practices and RHOs as they are shown: on one line, without characters that steer the text around them. */
public final class DisplayName {

    private static final String STEERING = "[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]+";
    private static final String ELLIPSIS = "…";
    private static final String ISOLATED = "\u2068";
    private static final String END = "\u2069";

    private DisplayName() {}

    /** The name, or what stands for it when there is none. */
    public static String of(String name, String otherwise) {
        String shown = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll(STEERING, " ")
                .replaceAll("\\s+", " ")
                .strip();
        return shown.isEmpty() ? otherwise : shown;
    }

    /** The name in the middle of a sentence: one written from right to left is kept apart, so that it does not turn the words around it. */
    public static String inSentence(String name) {
        return isRightToLeft(name) ? ISOLATED + name + END : name;
    }

    /** True when a part of the text is written from right to left. */
    public static boolean isRightToLeft(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /** Cut off at a number of characters, for a label that has no more room. */
    public static String cut(String name, int most) {
        int length = name.codePointCount(0, name.length());
        return length <= most
                ? name
                : name.substring(0, name.offsetByCodePoints(0, most - 1)).stripTrailing() + ELLIPSIS;
    }
}
