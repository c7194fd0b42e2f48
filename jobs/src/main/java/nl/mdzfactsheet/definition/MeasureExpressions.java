package nl.mdzfactsheet.definition;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.mdzfactsheet.definition.expression.Expression;

/**
 * The checked expressions of a measure on its grain.
 *
 * @param codeLists pinned version per code list
 */
record MeasureExpressions(
        Grain grain,
        Expression population,
        Expression denominator,
        Expression numerator,
        SortedMap<String, String> codeLists) {

    /** Every column the measure reads. */
    SortedSet<String> columns() {
        SortedSet<String> columns = new TreeSet<>(population.columns());
        columns.addAll(denominator.columns());
        columns.addAll(numerator.columns());
        return columns;
    }
}
