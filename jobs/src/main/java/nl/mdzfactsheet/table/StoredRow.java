package nl.mdzfactsheet.table;

import nl.mdzfactsheet.definition.expression.CellValues;
import nl.mdzfactsheet.definition.expression.RowValues;
import org.jspecify.annotations.Nullable;

/** The current row of a {@link StoredTable}, by the names of its columns or by their places. What is not asked for is not made into an object. */
public interface StoredRow extends RowValues, CellValues {

    /** A whole number, a day or an amount (unscaled) of a column that is never empty. */
    long number(int place);

    /** A text, null when empty. */
    @Nullable
    String text(int place);
}
