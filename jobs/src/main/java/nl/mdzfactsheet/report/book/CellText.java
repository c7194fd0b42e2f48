package nl.mdzfactsheet.report.book;

/** Text of a name or description as it may stand in a cell: whatever it holds, it is shown and does nothing. */
final class CellText {

    /** Excel takes 32,767 characters; a longer text ends with dots. */
    static final int LONGEST = 32_000;

    private static final String CUT = " …";
    private static final char LAST_ASCII = '~';
    private static final char FIRST_LATIN = '\u00A0';
    private static final char LAST_LATIN = '\u024F';

    private CellText() {}

    /** Control characters become blanks; marks that reverse the text of neighbours go, letters of any script stay. */
    static String harmless(String text) {
        return isPlain(text) ? text : cleaned(text);
    }

    /** Printable Latin text of a length that fits, as nearly every cell holds. */
    private static boolean isPlain(String text) {
        boolean plain = text.length() <= LONGEST;
        for (int i = 0; plain && i < text.length(); i++) {
            char character = text.charAt(i);
            plain = (character >= ' ' && character <= LAST_ASCII)
                    || (character >= FIRST_LATIN && character <= LAST_LATIN);
        }
        return plain;
    }

    private static String cleaned(String text) {
        StringBuilder shown = new StringBuilder(Math.min(text.length(), LONGEST));
        text.codePoints().map(CellText::harmless).filter(c -> c >= 0).forEach(shown::appendCodePoint);
        if (shown.length() <= LONGEST) {
            return shown.toString();
        }
        int end = Character.isHighSurrogate(shown.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return shown.substring(0, end) + CUT;
    }

    private static int harmless(int character) {
        if (isDirectionMark(character)) {
            return -1;
        }
        boolean control = Character.isISOControl(character);
        boolean broken = Character.getType(character) == Character.SURROGATE || (character & 0xFFFE) == 0xFFFE;
        return control || broken ? ' ' : character;
    }

    private static boolean isDirectionMark(int character) {
        return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
    }
}
