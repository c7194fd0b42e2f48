package nl.mdzfactsheet.definition.expression;

import org.jspecify.annotations.Nullable;

/** One row of a grain whose columns have a place. */
@FunctionalInterface
public interface CellValues {

    /** The value at a place: Boolean, Long, BigDecimal, String, LocalDate or null. */
    @Nullable
    Object cell(int place);
}
