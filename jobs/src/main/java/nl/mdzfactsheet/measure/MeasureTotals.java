package nl.mdzfactsheet.measure;

import java.math.BigDecimal;
import nl.mdzfactsheet.definition.MeasureDefinition;
import org.jspecify.annotations.Nullable;

/**
 * What one measure adds up to in one unit.
 *
 * @param numerator exact; money in cents
 * @param denominator exact; money in cents
 * @param persons distinct persons with a row whose denominator is not 0
 * @param largest largest amount of one person, null when the numerator is no amount
 * @param second second largest amount of one person
 */
record MeasureTotals(
        MeasureDefinition measure,
        UnitKey unit,
        BigDecimal numerator,
        BigDecimal denominator,
        long persons,
        @Nullable BigDecimal largest,
        @Nullable BigDecimal second) {}
