package nl.mdzfactsheet.measure;

import java.io.Serializable;
import java.math.BigDecimal;

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

    void add(ExactSum other) {
        whole = Math.addExact(whole, other.whole);
        rest = rest.add(other.rest);
    }

    BigDecimal value() {
        return rest.signum() == 0 ? BigDecimal.valueOf(whole) : rest.add(BigDecimal.valueOf(whole));
    }
}
