package nl.mdzfactsheet.definition;

import java.math.BigDecimal;
import nl.mdzfactsheet.definition.expression.Expression;
import nl.mdzfactsheet.definition.expression.RowValues;
import org.jspecify.annotations.Nullable;

/**
 * What one row of the grain adds to a measure, in plain Java; the measure stage says the same in Spark.
 *
 * @param numerator added to the numerator, 0 outside the population
 * @param denominator added to the denominator, 0 outside the population
 */
public record Contribution(BigDecimal numerator, BigDecimal denominator) {

    private static final Contribution NOTHING = new Contribution(BigDecimal.ZERO, BigDecimal.ZERO);

    /** Evaluates a measure for one row. */
    public static Contribution of(MeasureDefinition measure, RowValues row) {
        return of(measure.population(), measure.numerator(), measure.denominator(), row);
    }

    /** Evaluates the three expressions of a measure for one row. */
    public static Contribution of(Expression population, Expression numerator, Expression denominator, RowValues row) {
        if (!Boolean.TRUE.equals(population.evaluate(row))) {
            return NOTHING;
        }
        return new Contribution(number(numerator.evaluate(row)), number(denominator.evaluate(row)));
    }

    private static BigDecimal number(@Nullable Object value) {
        if (value == null) {
            return BigDecimal.ZERO;
        } else if (value instanceof Boolean holds) {
            return holds ? BigDecimal.ONE : BigDecimal.ZERO;
        } else if (value instanceof Long number) {
            return BigDecimal.valueOf(number);
        }
        return (BigDecimal) value;
    }
}
