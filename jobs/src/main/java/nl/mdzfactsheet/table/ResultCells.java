package nl.mdzfactsheet.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.contract.CanonicalText;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.statistics.Limits;
import org.jspecify.annotations.Nullable;

/** One row of a result table, filled by column name; what is not filled stays empty. A name that is no column is a fault of the program. */
public final class ResultCells {

    private final Columns columns;
    private final String[] cells;

    /** The columns of a table and their places. */
    public static final class Columns {

        private final Map<String, Integer> places = new HashMap<>();
        private final int count;

        public Columns(TableContract contract) {
            List<String> names = contract.columnNames();
            for (int i = 0; i < names.size(); i++) {
                places.put(names.get(i), i);
            }
            this.count = names.size();
        }

        /** An empty row. */
        public ResultCells row() {
            return new ResultCells(this);
        }

        /** The figures that this table has a column for. */
        public Map<String, Double> shared(Map<String, Double> figures) {
            Map<String, Double> shared = new HashMap<>(figures);
            shared.keySet().retainAll(places.keySet());
            return shared;
        }
    }

    private ResultCells(Columns columns) {
        this.columns = columns;
        this.cells = new String[columns.count];
        Arrays.fill(cells, "");
    }

    /** A text as it is. */
    public ResultCells text(String column, String value) {
        Integer place = columns.places.get(column);
        if (place == null) {
            throw new IllegalArgumentException("No column " + column);
        }
        cells[place] = value;
        return this;
    }

    /** A finite number in full precision; nothing for null. */
    public ResultCells number(String column, @Nullable Double value) {
        return value == null ? this : text(column, CanonicalText.ofDouble(value));
    }

    /** A whole number; nothing for null. */
    public ResultCells whole(String column, @Nullable Number value) {
        return value == null ? this : text(column, value.toString());
    }

    /** Two columns: prefix + lower + level and prefix + upper + level. */
    public ResultCells limits(String prefix, String level, @Nullable Limits limits) {
        if (limits == null) {
            return this;
        }
        number(prefix + "lower" + level, limits.lower());
        return number(prefix + "upper" + level, limits.upper());
    }

    /** The cells in the order of the table. */
    public List<String> list() {
        return List.of(cells);
    }
}
