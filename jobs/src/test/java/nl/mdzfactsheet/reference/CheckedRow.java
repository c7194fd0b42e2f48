package nl.mdzfactsheet.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The parsed values of one row that passed all value checks: text, LocalDate, Long (cents or hundredths) or BigDecimal.
 * Null stands for an empty or absent optional column.
 */
final class CheckedRow {

    static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    private final TableSpec spec;
    private final int delivery;
    private final int line;
    private final @Nullable Object[] values;

    CheckedRow(TableSpec spec, int delivery, int line, @Nullable Object[] values) {
        this.spec = spec;
        this.delivery = delivery;
        this.line = line;
        this.values = values;
    }

    /** The place of the delivery in the order of {@code created}, then id. */
    int delivery() {
        return delivery;
    }

    /** The physical line on which the row begins. */
    int line() {
        return line;
    }

    private @Nullable Object value(String column) {
        Integer position = spec.index().get(column);
        return position == null ? null : values[position];
    }

    private Object required(String column) {
        return Objects.requireNonNull(value(column), column);
    }

    String text(String column) {
        return (String) required(column);
    }

    @Nullable
    String textOrNull(String column) {
        return (String) value(column);
    }

    LocalDate date(String column) {
        return (LocalDate) required(column);
    }

    @Nullable
    LocalDate dateOrNull(String column) {
        return (LocalDate) value(column);
    }

    /** An empty end of a period is open. */
    LocalDate end(String column) {
        LocalDate end = dateOrNull(column);
        return end == null ? OPEN : end;
    }

    long number(String column) {
        return (Long) required(column);
    }

    long numberOr(String column, long other) {
        Long number = (Long) value(column);
        return number == null ? other : number;
    }

    BigDecimal decimalOrZero(String column) {
        BigDecimal decimal = (BigDecimal) value(column);
        return decimal == null ? BigDecimal.ZERO : decimal;
    }
}
