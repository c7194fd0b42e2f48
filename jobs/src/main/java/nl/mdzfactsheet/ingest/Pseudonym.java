package nl.mdzfactsheet.ingest;

/** A pseudonym of 32 hexadecimal characters as two numbers. */
final class Pseudonym {

    private static final int HALF_CHARACTERS = 16;

    private Pseudonym() {}

    /** First 64 bits. */
    static long high(byte[] text, int from) {
        return half(text, from);
    }

    /** Last 64 bits. */
    static long low(byte[] text, int from) {
        return half(text, from + HALF_CHARACTERS);
    }

    private static long half(byte[] text, int from) {
        long half = 0;
        for (int i = from; i < from + HALF_CHARACTERS; i++) {
            int character = text[i];
            half = half << 4 | (character <= '9' ? character - '0' : character - 'a' + 10);
        }
        return half;
    }
}
