package nl.mdzfactsheet.benchmark;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code measure_count}.
 *
 * @param measureId measure
 * @param unit the unit counted
 * @param numerator exact; money in cents
 * @param denominator exact; money in cents
 * @param persons distinct persons in the denominator
 * @param largest largest amount of one person in the numerator, null when the numerator is no amount
 * @param second second largest
 */
record MeasureCount(
        String measureId,
        ReportUnit unit,
        BigDecimal numerator,
        BigDecimal denominator,
        long persons,
        @Nullable BigDecimal largest,
        @Nullable BigDecimal second) {

    /** A count of which nobody asks who contributes most. */
    MeasureCount(String measureId, ReportUnit unit, BigDecimal numerator, BigDecimal denominator, long persons) {
        this(measureId, unit, numerator, denominator, persons, null, null);
    }
}
