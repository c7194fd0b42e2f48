package nl.mdzfactsheet.benchmark;

import java.math.BigDecimal;

/**
 * One row of {@code measure_count}.
 *
 * @param measureId measure
 * @param unit the unit counted
 * @param numerator exact; money in cents
 * @param denominator exact; money in cents
 * @param persons distinct persons in the denominator
 */
record MeasureCount(String measureId, ReportUnit unit, BigDecimal numerator, BigDecimal denominator, long persons) {}
