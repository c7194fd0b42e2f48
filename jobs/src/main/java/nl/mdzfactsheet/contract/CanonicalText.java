package nl.mdzfactsheet.contract;

import java.math.BigDecimal;

/** The one way in which a value is written again: decimal point, no superfluous zeros, empty for nothing. */
public final class CanonicalText {

    private static final int CENT_DECIMALS = 2;
    private static final int MILLIONTH_DECIMALS = 6;

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

    private static String decimal(long scaled, int decimals) {
        BigDecimal value = BigDecimal.valueOf(scaled, decimals).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0).toPlainString() : value.toPlainString();
    }
}
