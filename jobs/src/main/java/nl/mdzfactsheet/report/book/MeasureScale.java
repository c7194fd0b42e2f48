package nl.mdzfactsheet.report.book;

import java.math.BigDecimal;
import java.util.Locale;

/** The scale on which people see the values of a measure: shares as percentages, cents as euros, anything else as it is. The Dutch unit of the measure decides. */
public enum MeasureScale {
    PERCENT(Look.PERCENT, 0),
    EURO(Look.EURO, 2),
    PER_MANY(Look.RATE, 0),
    NUMBER(Look.DECIMAL, 0);

    private static final String CENTS = "eurocent";
    private static final String SHARE = "aandeel";
    private static final String MONEY = "bedrag";
    private static final String MANY = "000";

    @SuppressWarnings("ImmutableEnumChecker") // a record of a text, an enum and a flag
    private final Look look;

    private final int decimals;

    MeasureScale(Look look, int decimals) {
        this.look = look;
        this.decimals = decimals;
    }

    /** @param unit Dutch unit of the value */
    public static MeasureScale of(String unit) {
        String words = unit.toLowerCase(Locale.ROOT);
        if (words.startsWith(CENTS)) {
            return EURO;
        }
        if (words.startsWith(SHARE)) {
            return PERCENT;
        }
        return words.contains(MANY) ? PER_MANY : NUMBER;
    }

    /** True when the numerator is in cents. */
    static boolean hasMoneyNumerator(String unit) {
        return of(unit) == EURO || hasMoneyDenominator(unit);
    }

    /** True when the denominator is in cents. */
    static boolean hasMoneyDenominator(String unit) {
        return of(unit) == PERCENT && unit.toLowerCase(Locale.ROOT).contains(MONEY);
    }

    /** The unit as shown. */
    static String shown(String unit) {
        return of(unit) == EURO ? "euro" + unit.substring(CENTS.length()) : unit;
    }

    Look look() {
        return look;
    }

    /** A value of the measure as shown. */
    BigDecimal shown(BigDecimal value) {
        return value.movePointLeft(decimals);
    }

    /** A shown value on the scale of the measure. */
    public BigDecimal measured(BigDecimal shown) {
        return shown.movePointRight(decimals);
    }
}
