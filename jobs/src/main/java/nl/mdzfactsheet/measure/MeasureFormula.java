package nl.mdzfactsheet.measure;

import java.io.Serializable;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.mdzfactsheet.definition.Contribution;
import nl.mdzfactsheet.definition.MeasureDefinition;
import nl.mdzfactsheet.definition.expression.Expression;
import nl.mdzfactsheet.definition.expression.RowValues;

/** What a worker needs of a measure: its three checked expressions. */
record MeasureFormula(Expression population, Expression numerator, Expression denominator) implements Serializable {

    static MeasureFormula of(MeasureDefinition measure) {
        return new MeasureFormula(measure.population(), measure.numerator(), measure.denominator());
    }

    /** The columns it reads. */
    SortedSet<String> columns() {
        SortedSet<String> columns = new TreeSet<>(population.columns());
        columns.addAll(numerator.columns());
        columns.addAll(denominator.columns());
        return columns;
    }

    Contribution contribution(RowValues row) {
        return Contribution.of(population, numerator, denominator, row);
    }
}
