package nl.mdzfactsheet.app.stats;

import java.math.BigDecimal;
import nl.mdzfactsheet.statistics.Stratum;
import org.jspecify.annotations.Nullable;

/**
 * One row of the input.
 *
 * @param line physical line, for messages
 * @param unit unit
 * @param group group of the unit, empty when it has none
 * @param period period
 * @param numerator numerator
 * @param denominator denominator
 * @param expected expected count as given, null when not given
 * @param target agreed value, null when there is none
 * @param stratum stratum, null when the table has no strata columns
 */
record StatsRow(
        long line,
        String unit,
        String group,
        StatsPeriod period,
        BigDecimal numerator,
        BigDecimal denominator,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal target,
        @Nullable Stratum stratum) {}
