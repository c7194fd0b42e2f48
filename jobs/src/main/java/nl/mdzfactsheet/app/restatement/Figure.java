package nl.mdzfactsheet.app.restatement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a measure says of a unit.
 *
 * @param numerator exact; money in cents
 * @param denominator exact; money in cents
 * @param per scale of the value: 1, 1000 or 10000
 */
public record Figure(BigDecimal numerator, BigDecimal denominator, int per) {

    /** Decimals of a value, the same in every state, so that differences of values add up exactly. */
    static final int VALUE_SCALE = 8;

    /** False when nothing is counted: a unit without a row and one with a row of zeros say the same. */
    public boolean counts() {
        return numerator.signum() != 0 || denominator.signum() != 0;
    }

    /** per × numerator / denominator; null when the denominator is 0. */
    public @Nullable BigDecimal value() {
        return denominator.signum() == 0
                ? null
                : numerator.multiply(BigDecimal.valueOf(per)).divide(denominator, VALUE_SCALE, RoundingMode.HALF_UP);
    }
}
