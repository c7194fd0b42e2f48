package nl.mdzfactsheet.patient;

/** The order of identifiers: that of their UTF-8 bytes, so that every engine and locale agrees. */
public final class Utf8Order {

    private Utf8Order() {}

    /** Compares two identifiers by their UTF-8 bytes without encoding them. */
    public static int compare(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                return Integer.compare(rank(a), rank(b));
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /** UTF-16 sorts surrogates before U+E000 to U+FFFF; their code points come after those. */
    private static int rank(char unit) {
        return Character.isSurrogate(unit) ? unit + 0x10000 : unit;
    }
}
