package nl.mdzfactsheet.benchmark;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Canonical text of figures. Sums are exact; only the quotient becomes a binary number, once, at the end. */
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

    /** per × numerator / denominator as the nearest double, in the fewest digits that read back as the same double. */
    static String quotient(int per, BigDecimal numerator, BigDecimal denominator) {
        double value = BigDecimal.valueOf(per)
                .multiply(numerator)
                .divide(denominator, MathContext.DECIMAL128)
                .doubleValue();
        return shortest(value);
    }

    /** Double.toString of JDK 17 is not always the shortest; the digits are tried instead. */
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
