package nl.mdzfactsheet.contract;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import nl.mdzfactsheet.failure.Reason;

/** Fields that stay text and are checked only: identifiers, codes, lists of values, pseudonyms. */
final class TextPattern {

    private static final int ID_CHARACTERS = 64;
    private static final int CODE_CHARACTERS = 20;
    private static final int PSEUDONYM_CHARACTERS = 32;
    private static final int BSN_DIGITS = 9;

    /** A check of one character. */
    @FunctionalInterface
    private interface CharacterCheck {
        boolean fits(byte character);
    }

    private TextPattern() {}

    /** Any text: the encoding was checked when the record was read. */
    static long anything(byte[] text, int from, int to) {
        return 0;
    }

    /** Visible ASCII without blanks, at most 64 characters. */
    static FieldParser id() {
        return each(c -> c > ' ' && c < 127, ID_CHARACTERS, Reason.ID_INVALID);
    }

    /** Letters, digits, point, hyphen and underscore, at most 20 characters. */
    static FieldParser code() {
        return each(
                c -> isDigit(c) || isUpper(c) || (c >= 'a' && c <= 'z') || c == '.' || c == '-' || c == '_',
                CODE_CHARACTERS,
                Reason.CODE_INVALID);
    }

    /** Capitals and digits, at most 20 characters. */
    static FieldParser programme() {
        return each(c -> isUpper(c) || isDigit(c), CODE_CHARACTERS, Reason.CODE_INVALID);
    }

    private static FieldParser each(CharacterCheck check, int longest, Reason otherwise) {
        long invalid = Parsed.fault(otherwise);
        return (text, from, to) -> {
            if (to - from > longest) {
                return invalid;
            }
            for (int i = from; i < to; i++) {
                if (!check.fits(text[i])) {
                    return invalid;
                }
            }
            return 0;
        };
    }

    /** ATC code of any level: letter, two digits, letter, letter, two digits. */
    static long atc(byte[] text, int from, int to) {
        int length = to - from;
        boolean level = length == 1 || length == 3 || length == 4 || length == 5 || length == 7;
        for (int i = 0; level && i < length; i++) {
            boolean letter = i == 0 || i == 3 || i == 4;
            level = letter ? isUpper(text[from + i]) : isDigit(text[from + i]);
        }
        return level ? 0 : Parsed.fault(Reason.CODE_INVALID);
    }

    /** The position of the value in a closed list. */
    static FieldParser oneOf(List<String> allowed) {
        byte[][] values =
                allowed.stream().map(v -> v.getBytes(StandardCharsets.US_ASCII)).toArray(byte[][]::new);
        long invalid = Parsed.fault(Reason.ENUM_INVALID);
        return (text, from, to) -> {
            for (int i = 0; i < values.length; i++) {
                if (Arrays.equals(values[i], 0, values[i].length, text, from, to)) {
                    return i;
                }
            }
            return invalid;
        };
    }

    /** 32 lower-case hexadecimal characters; nine digits are a suspected BSN, for which the whole delivery is refused. */
    static long pseudonym(byte[] text, int from, int to) {
        if (to - from == BSN_DIGITS && Digits.number(text, from, to) >= 0) {
            return Parsed.fault(Reason.SUSPECTED_BSN);
        }
        if (to - from != PSEUDONYM_CHARACTERS) {
            return Parsed.fault(Reason.PSEUDONYM_INVALID);
        }
        for (int i = from; i < to; i++) {
            if (!isDigit(text[i]) && (text[i] < 'a' || text[i] > 'f')) {
                return Parsed.fault(Reason.PSEUDONYM_INVALID);
            }
        }
        return 0;
    }

    private static boolean isDigit(byte character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isUpper(byte character) {
        return character >= 'A' && character <= 'Z';
    }
}
