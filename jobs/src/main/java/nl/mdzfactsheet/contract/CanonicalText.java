package nl.mdzfactsheet.contract;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** The one way in which a value is written again: decimal point, no superfluous zeros, empty for nothing. */
public final class CanonicalText {

    private static final int CENT_DECIMALS = 2;
    private static final int MILLIONTH_DECIMALS = 6;
    private static final int SURE_DIGITS = 15;
    private static final int MOST_DIGITS = 17;

    /** Below a power of two the neighbour is nearer than above it, so the nearest text may miss where the next one reads back. */
    private static final List<RoundingMode> NEAREST_FIRST = List.of(RoundingMode.HALF_EVEN, RoundingMode.UP);

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
            case MONEY -> euro(parsed);
            case QUANTITY -> decimal(parsed, CENT_DECIMALS);
            case DECIMAL -> decimal(parsed, MILLIONTH_DECIMALS);
            case INTEGER, YEAR, SES -> Long.toString(parsed);
            default -> delivered;
        };
    }

    /** A finite number in the fewest digits that read back as the same one; Double.toString of JDK 17 is not always the shortest, so the digits are tried. */
    public static String ofDouble(double value) {
        BigDecimal whole = new BigDecimal(value);
        for (int digits = SURE_DIGITS; digits < MOST_DIGITS; digits++) {
            for (RoundingMode mode : NEAREST_FIRST) {
                BigDecimal rounded = whole.round(new MathContext(digits, mode));
                if (rounded.doubleValue() == value) {
                    return exact(rounded);
                }
            }
        }
        return exact(whole.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN)));
    }

    /** An exact decimal without trailing zeros. */
    public static String exact(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** Cents as euro with two decimals. */
    public static String euro(long cents) {
        return BigDecimal.valueOf(cents, CENT_DECIMALS).toPlainString();
    }

    private static String decimal(long scaled, int decimals) {
        BigDecimal value = BigDecimal.valueOf(scaled, decimals).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0).toPlainString() : value.toPlainString();
    }
}
