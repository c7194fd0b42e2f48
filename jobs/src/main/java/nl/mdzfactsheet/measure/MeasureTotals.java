package nl.mdzfactsheet.measure;

import java.math.BigDecimal;
import nl.mdzfactsheet.definition.MeasureDefinition;

/**
 * What one measure adds up to in one unit.
 *
 * @param numerator exact; money in cents
 * @param denominator exact; money in cents
 * @param persons distinct persons with a row whose denominator is not 0
 */
record MeasureTotals(
        MeasureDefinition measure, UnitKey unit, BigDecimal numerator, BigDecimal denominator, long persons) {}
