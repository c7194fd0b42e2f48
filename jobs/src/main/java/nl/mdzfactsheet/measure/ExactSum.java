package nl.mdzfactsheet.measure;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An exact sum of many numbers, most of them 1: whole numbers in a long, the rest apart. */
final class ExactSum implements Serializable {

    private static final long serialVersionUID = 1L;

    private long whole;
    private BigDecimal rest = BigDecimal.ZERO;

    /** Adds a number; an overflow is a fault of the program. */
    void add(BigDecimal number) {
        if (number.scale() == 0) {
            whole = Math.addExact(whole, number.longValueExact());
        } else {
            rest = rest.add(number);
        }
    }

    /** Adds the value of an expression; see {@link Amounts}. */
    void addValue(@Nullable Object value) {
        if (value instanceof Long number) {
            whole = Math.addExact(whole, number);
        } else {
            add(Amounts.exact(value));
        }
    }

    void add(ExactSum other) {
        whole = Math.addExact(whole, other.whole);
        rest = rest.add(other.rest);
    }

    /** The whole numbers added. */
    long whole() {
        return whole;
    }

    /** The other numbers added. */
    BigDecimal rest() {
        return rest;
    }

    boolean isZero() {
        return whole == 0 && rest.signum() == 0;
    }

    BigDecimal value() {
        return rest.signum() == 0 ? BigDecimal.valueOf(whole) : rest.add(BigDecimal.valueOf(whole));
    }
}
