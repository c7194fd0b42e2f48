package nl.mdzfactsheet;

import java.util.Locale;

/** Numbers that look like a citizen service number, computed when a test runs: none is ever written in a source, and none belongs to a sample. */
public final class SyntheticBsn {

    private static final int MODULUS = 11;

    private SyntheticBsn() {}

    /** The first number from a start of eight digits on that passes the eleven check: its last digit is 9a + 8b + … + 2h modulo 11. */
    public static String passing(int start) {
        for (int prefix = start; ; prefix++) {
            int check = sum(prefix) % MODULUS;
            if (check < 10 && sum(prefix) != 0) {
                return String.format(Locale.ROOT, "%08d%d", prefix, check);
            }
        }
    }

    /** Nine digits that fail the check. */
    public static String failing(int start) {
        String passing = passing(start);
        int last = passing.charAt(8) - '0';
        return passing.substring(0, 8) + (last + 1) % 10;
    }

    private static int sum(int prefix) {
        int sum = 0;
        int rest = prefix;
        for (int weight = 2; weight <= 9; weight++) {
            sum += weight * (rest % 10);
            rest /= 10;
        }
        return sum;
    }
}
