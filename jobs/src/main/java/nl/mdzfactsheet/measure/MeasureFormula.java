package nl.mdzfactsheet.measure;

import java.io.Serializable;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.mdzfactsheet.definition.MeasureDefinition;
import nl.mdzfactsheet.definition.expression.Expression;

/**
 * What a worker needs of a measure.
 *
 * @param population condition that a row must meet
 * @param numerator condition or number
 * @param denominator condition or number
 * @param caseMix true when it is counted per stratum as well
 * @param amount true when the numerator is money: then who contributes most to it is kept as well
 */
record MeasureFormula(
        Expression population, Expression numerator, Expression denominator, boolean caseMix, boolean amount)
        implements Serializable {

    static MeasureFormula of(MeasureDefinition measure) {
        return new MeasureFormula(
                measure.population(),
                measure.numerator(),
                measure.denominator(),
                measure.caseMix(),
                measure.amount().conversion() == MeasureDefinition.Amount.Conversion.NUMERATOR);
    }

    /** The columns it reads. */
    SortedSet<String> columns() {
        SortedSet<String> columns = new TreeSet<>(population.columns());
        columns.addAll(numerator.columns());
        columns.addAll(denominator.columns());
        return columns;
    }
}
