package nl.mdzfactsheet.measure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the value of a numerator or denominator counts for: a condition 1 or 0, nothing 0. */
final class Amounts {

    private Amounts() {}

    static boolean isZero(@Nullable Object value) {
        if (value instanceof Boolean holds) {
            return !holds;
        } else if (value instanceof Long number) {
            return number == 0;
        }
        return value == null || ((BigDecimal) value).signum() == 0;
    }

    static BigDecimal exact(@Nullable Object value) {
        if (value instanceof Boolean holds) {
            return holds ? BigDecimal.ONE : BigDecimal.ZERO;
        } else if (value instanceof Long number) {
            return BigDecimal.valueOf(number);
        }
        return value == null ? BigDecimal.ZERO : (BigDecimal) value;
    }
}
