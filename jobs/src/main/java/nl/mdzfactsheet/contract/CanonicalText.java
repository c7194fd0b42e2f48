package nl.mdzfactsheet.contract;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The one way in which a value is written again: decimal point, no superfluous zeros, empty for nothing. */
public final class CanonicalText {

    private static final int CENT_DECIMALS = 2;
    private static final int MILLIONTH_DECIMALS = 6;
    private static final int SURE_DIGITS = 15;

    private CanonicalText() {}

    /**
     * @param parsed the parsed value, no fault
     * @param delivered the text as delivered, returned for formats that have one notation only
     */
    public static String of(ValueFormat format, long parsed, String delivered) {
        if (parsed == Parsed.EMPTY) {
            return "";
        }
        return switch (format) {
            case MONEY -> BigDecimal.valueOf(parsed, CENT_DECIMALS).toPlainString();
            case QUANTITY -> decimal(parsed, CENT_DECIMALS);
            case DECIMAL -> decimal(parsed, MILLIONTH_DECIMALS);
            case INTEGER, YEAR, SES -> Long.toString(parsed);
            default -> delivered;
        };
    }

    /**
     * A finite number in the fewest digits that read back as the same number. {@code Double.toString} of Java 17 sometimes writes one digit too many, so fewer are tried.
     */
    public static String ofDouble(double value) {
        BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        while (shortest.precision() > SURE_DIGITS) {
            BigDecimal shorter = shortest.round(new MathContext(shortest.precision() - 1, RoundingMode.HALF_EVEN));
            if (shorter.doubleValue() != value) {
                break;
            }
            shortest = shorter.stripTrailingZeros();
        }
        return shortest.signum() == 0 ? "0" : shortest.toPlainString();
    }

    private static String decimal(long scaled, int decimals) {
        BigDecimal value = BigDecimal.valueOf(scaled, decimals).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0).toPlainString() : value.toPlainString();
    }
}
