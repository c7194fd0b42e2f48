package nl.mdzfactsheet.report.result;

import java.math.BigDecimal;
import java.util.Map;
import nl.mdzfactsheet.disclosure.ReleasedRow;
import org.jspecify.annotations.Nullable;

/** One released row, read by column name. */
public final class ResultRow {

    private static final String SUPPRESSED = "SUPPRESSED";

    private final ReleasedRow row;
    private final Map<String, Integer> columns;

    ResultRow(ReleasedRow row, Map<String, Integer> columns) {
        this.row = row;
        this.columns = columns;
    }

    /** The cell; {@code ""} is empty. A column that the table has not is a fault of the program. */
    public String text(String column) {
        Integer place = columns.get(column);
        if (place == null) {
            throw new IllegalArgumentException("No column " + column);
        }
        return row.cells().get(place);
    }

    /** The figure; null when the cell is empty. */
    public @Nullable BigDecimal number(String column) {
        String cell = text(column);
        return cell.isEmpty() ? null : new BigDecimal(cell);
    }

    /** The figure, or what stands for it when the cell is empty. */
    public BigDecimal number(String column, BigDecimal otherwise) {
        BigDecimal number = number(column);
        return number == null ? otherwise : number;
    }

    public boolean has(String column) {
        return !text(column).isEmpty();
    }

    public boolean is(String column, String value) {
        return text(column).equals(value);
    }

    /** True when disclosure control hides the row. */
    public boolean hidden() {
        return is("status", SUPPRESSED);
    }

    /** True when there is a value to show. */
    public boolean valued() {
        return is("status", "OK") && has("value");
    }
}
