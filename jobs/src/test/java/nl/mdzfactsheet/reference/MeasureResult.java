package nl.mdzfactsheet.reference;

import java.math.BigDecimal;

/**
 * Numerator and denominator of a measure for one row, exact and not scaled by "per": counts, cents, DDD or units.
 * Persons = distinct persons in the denominator.
 */
public record MeasureResult(
        String measureId, Level level, BigDecimal numerator, BigDecimal denominator, long persons) {}
