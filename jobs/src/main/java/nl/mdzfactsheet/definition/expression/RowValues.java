package nl.mdzfactsheet.definition.expression;

import org.jspecify.annotations.Nullable;

/** One row of a grain. */
@FunctionalInterface
public interface RowValues {

    /** The value of a column: Boolean, Long, BigDecimal, String, LocalDate or null. */
    @Nullable
    Object value(String column);
}
