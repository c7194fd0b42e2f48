package nl.mdzfactsheet.definition.expression;

import org.jspecify.annotations.Nullable;

/** An expression of which every column has found its place: nothing is looked up per row any more. */
@FunctionalInterface
public interface BoundExpression {

    /** Value for one row, by SQL's three-valued logic: Boolean, Long, BigDecimal, String, LocalDate or null. */
    @Nullable
    Object of(CellValues row);
}
