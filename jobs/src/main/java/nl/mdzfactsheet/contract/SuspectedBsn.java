package nl.mdzfactsheet.contract;

import java.util.Arrays;

/** Recognises citizen service numbers (BSN) in text that should not hold any. */
public final class SuspectedBsn {

    static final int DIGITS = 9;
    private static final int MODULUS = 11;
    private static final byte MASK = '*';

    /** What a text holds; of all numbers of nine digits one in eleven passes the check by chance. */
    public enum Found {
        /** No number of exactly nine digits. */
        NOTHING,
        /** Such numbers, but none passes the eleven check. */
        NINE_DIGITS,
        /** At least one passes. */
        SUSPECTED
    }

    private SuspectedBsn() {}

    /** True when the text holds a number of exactly nine digits that passes the eleven check. */
    public static boolean in(byte[] text, int from, int to) {
        return look(text, from, to) == Found.SUSPECTED;
    }

    /** What the text holds. */
    public static Found look(byte[] text, int from, int to) {
        Found found = Found.NOTHING;
        int run = 0;
        for (int i = from; i <= to; i++) {
            if (i < to && isDigit(text[i])) {
                run++;
            } else {
                if (run == DIGITS) {
                    if (passesElevenCheck(text, i - DIGITS)) {
                        return Found.SUSPECTED;
                    }
                    found = Found.NINE_DIGITS;
                }
                run = 0;
            }
        }
        return found;
    }

    /** Puts asterisks over every number of nine digits that passes the eleven check, in an encoding in which digits are ASCII. */
    public static void mask(byte[] text) {
        int run = 0;
        for (int i = 0; i <= text.length; i++) {
            if (i < text.length && isDigit(text[i])) {
                run++;
            } else {
                if (run == DIGITS && passesElevenCheck(text, i - DIGITS)) {
                    Arrays.fill(text, i - DIGITS, i, MASK);
                }
                run = 0;
            }
        }
    }

    private static boolean isDigit(byte character) {
        return character >= '0' && character <= '9';
    }

    /** 9a + 8b + … + 2h − i is a multiple of eleven and not zero. */
    static boolean passesElevenCheck(byte[] text, int from) {
        int sum = -(text[from + DIGITS - 1] - '0');
        for (int i = 0; i < DIGITS - 1; i++) {
            sum += (DIGITS - i) * (text[from + i] - '0');
        }
        return sum != 0 && sum % MODULUS == 0;
    }
}
