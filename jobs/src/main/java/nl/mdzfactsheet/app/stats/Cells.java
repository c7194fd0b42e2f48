package nl.mdzfactsheet.app.stats;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.contract.CanonicalText;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.statistics.Limits;
import org.jspecify.annotations.Nullable;

/** One row of a result table, filled by column name; what is not filled stays empty. */
final class Cells {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final Columns columns;
    private final String[] cells;

    /** The columns of a table and their places. */
    static final class Columns {

        private final Map<String, Integer> places = new HashMap<>();
        private final int count;

        Columns(TableContract contract) {
            List<String> names = contract.columnNames();
            for (int i = 0; i < names.size(); i++) {
                places.put(names.get(i), i);
            }
            this.count = names.size();
        }

        Cells row() {
            return new Cells(this);
        }

        /** The figures that this table has a column for. */
        Map<String, Double> shared(Map<String, Double> figures) {
            Map<String, Double> shared = new HashMap<>(figures);
            shared.keySet().retainAll(places.keySet());
            return shared;
        }
    }

    private Cells(Columns columns) {
        this.columns = columns;
        this.cells = new String[columns.count];
        Arrays.fill(cells, "");
    }

    /** A text of the user; one that a spreadsheet would take for a formula gets a leading apostrophe. */
    Cells text(String column, String value) {
        boolean formula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
        return word(column, formula ? "'" + value : value);
    }

    /** A word of ours. */
    Cells word(String column, String value) {
        Integer place = columns.places.get(column);
        if (place == null) {
            throw new IllegalArgumentException("No column " + column);
        }
        cells[place] = value;
        return this;
    }

    Cells number(String column, @Nullable Double value) {
        return value == null ? this : word(column, CanonicalText.ofDouble(value));
    }

    Cells whole(String column, @Nullable Integer value) {
        return value == null ? this : word(column, Integer.toString(value));
    }

    /** Two columns: prefix + lower95, prefix + upper95 and so on. */
    Cells limits(String prefix, String level, @Nullable Limits limits) {
        if (limits == null) {
            return this;
        }
        number(prefix + "lower" + level, limits.lower());
        return number(prefix + "upper" + level, limits.upper());
    }

    List<String> list() {
        return List.of(cells);
    }
}
