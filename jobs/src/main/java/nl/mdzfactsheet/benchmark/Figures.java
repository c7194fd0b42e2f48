package nl.mdzfactsheet.benchmark;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Canonical text of figures. */
final class Figures {

    private static final int CENTS_SCALE = 2;
    private static final int SURE_DIGITS = 15;
    private static final int MOST_DIGITS = 17;

    private Figures() {}

    /** An exact decimal without trailing zeros. */
    static String exact(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** Cents as euro with two decimals. */
    static String euro(long cents) {
        return BigDecimal.valueOf(cents, CENTS_SCALE).toPlainString();
    }

    /** A finite number in the fewest digits that read back as the same one; Double.toString of JDK 17 is not always the shortest, so the digits are tried. */
    static String shortest(double value) {
        BigDecimal whole = new BigDecimal(value);
        for (int digits = SURE_DIGITS; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = whole.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return exact(rounded);
            }
        }
        return exact(whole.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN)));
    }
}
