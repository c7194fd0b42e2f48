package nl.mdzfactsheet.report.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.disclosure.ReleasedRow;
import nl.mdzfactsheet.disclosure.ReleasedTable;
import org.jspecify.annotations.Nullable;

/** A released row whose cells are asked for by column. */
record NamedRow(ReleasedRow row, Map<String, Integer> places) {

    private static final String HIDDEN = "SUPPRESSED";

    /** The rows of a table, in its order. */
    static List<NamedRow> of(ReleasedTable table) {
        Map<String, Integer> places = new HashMap<>();
        table.contract().columnNames().forEach(c -> places.put(c, places.size()));
        List<NamedRow> rows = new ArrayList<>(table.rows().size());
        table.rows().forEach(r -> rows.add(new NamedRow(r, places)));
        return rows;
    }

    /** The cell; a column outside the contract is a fault of the program. */
    String text(String column) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException("No column " + column);
        }
        return row.cells().get(place);
    }

    boolean is(String column, String value) {
        return text(column).equals(value);
    }

    @Nullable
    BigDecimal number(String column) {
        String text = text(column);
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    /** True when disclosure control hid the figures. */
    boolean hidden() {
        return is("status", HIDDEN);
    }
}
