package nl.mdzfactsheet.report.book;

/** Text of a name or description as it may stand in a cell: whatever it holds, it is shown and does nothing. */
final class CellText {

    /** Excel takes 32,767 characters; a longer text ends with dots. */
    static final int LONGEST = 32_000;

    private static final String CUT = " …";

    private CellText() {}

    /** Control characters become blanks; marks that reverse the text of neighbours go, letters of any script stay. */
    static String harmless(String text) {
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
