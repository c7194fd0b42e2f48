package nl.mdzfactsheet.contract;

/** Recognises citizen service numbers (BSN) in text that should not hold any. */
public final class SuspectedBsn {

    private static final int DIGITS = 9;
    private static final int MODULUS = 11;

    private SuspectedBsn() {}

    /** True when the text holds a number of exactly nine digits that passes the eleven check. */
    public static boolean in(byte[] text, int from, int to) {
        int run = 0;
        for (int i = from; i <= to; i++) {
            if (i < to && text[i] >= '0' && text[i] <= '9') {
                run++;
            } else {
                if (run == DIGITS && passesElevenCheck(text, i - DIGITS)) {
                    return true;
                }
                run = 0;
            }
        }
        return false;
    }

    /** 9a + 8b + … + 2h − i is a multiple of eleven and not zero. */
    private static boolean passesElevenCheck(byte[] text, int from) {
        int sum = -(text[from + DIGITS - 1] - '0');
        for (int i = 0; i < DIGITS - 1; i++) {
            sum += (DIGITS - i) * (text[from + i] - '0');
        }
        return sum != 0 && sum % MODULUS == 0;
    }
}
