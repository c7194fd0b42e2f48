package nl.mdzfactsheet.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.mdzfactsheet.contract.ValueFormat;

/** Canonical figures as a Dutch reader expects them: decimal comma, no thousands separator, rounded half up for the eye. */
final class DutchNumbers {

    private static final int EURO_DECIMALS = 2;
    /** A value below one (a proportion) keeps four decimals, any other two. */
    private static final int SMALL_DECIMALS = 4;

    private static final int LARGE_DECIMALS = 2;

    private DutchNumbers() {}

    /** True for columns whose cells are figures. */
    static boolean isNumber(ValueFormat format) {
        return switch (format) {
            case INT, LONG, INTEGER, YEAR, SES, DOUBLE, EXACT, DDD, DECIMAL, QUANTITY, EUR, MONEY -> true;
            default -> false;
        };
    }

    /** True for columns whose cells are days. */
    static boolean isDay(ValueFormat format) {
        return switch (format) {
            case DATE, SERVICE_DATE, GRANT_DATE, VALID_FROM, VALID_TO -> true;
            default -> false;
        };
    }

    static String show(String canonical, ValueFormat format) {
        BigDecimal value = new BigDecimal(canonical);
        BigDecimal shown =
                switch (format) {
                    case EUR, MONEY -> value.setScale(EURO_DECIMALS, RoundingMode.HALF_UP);
                    case DOUBLE -> value.setScale(decimals(value), RoundingMode.HALF_UP);
                    case EXACT, DDD, DECIMAL, QUANTITY ->
                        value.stripTrailingZeros().scale() <= 0
                                ? value.setScale(0, RoundingMode.UNNECESSARY)
                                : value.setScale(LARGE_DECIMALS, RoundingMode.HALF_UP);
                    default -> value;
                };
        return shown.toPlainString().replace('.', ',');
    }

    private static int decimals(BigDecimal value) {
        return value.abs().compareTo(BigDecimal.ONE) < 0 ? SMALL_DECIMALS : LARGE_DECIMALS;
    }
}
