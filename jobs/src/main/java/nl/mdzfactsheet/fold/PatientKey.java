package nl.mdzfactsheet.fold;

import java.util.HexFormat;

/**
 * A pseudonym as two numbers. The order is that of the store: signed halves, which within a bucket is the order of the text.
 *
 * @param hi first 64 bits
 * @param lo last 64 bits
 */
record PatientKey(long hi, long lo) implements Comparable<PatientKey> {

    /** Before any patient was read. */
    static final PatientKey FIRST = new PatientKey(Long.MIN_VALUE, Long.MIN_VALUE);

    /** The pseudonym as 32 lower-case hexadecimal characters. */
    String text() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(hi) + hex.toHexDigits(lo);
    }

    @Override
    public int compareTo(PatientKey other) {
        int byHi = Long.compare(hi, other.hi);
        return byHi != 0 ? byHi : Long.compare(lo, other.lo);
    }
}
