package nl.mdzfactsheet.benchmark;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.statistics.Limits;
import org.jspecify.annotations.Nullable;

/** One row of a result table, filled by column name; what is not filled stays empty. */
final class ResultCells {

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

        ResultCells row() {
            return new ResultCells(this);
        }
    }

    private ResultCells(Columns columns) {
        this.columns = columns;
        this.cells = new String[columns.count];
        Arrays.fill(cells, "");
    }

    ResultCells text(String column, String value) {
        Integer place = columns.places.get(column);
        if (place == null) {
            throw new IllegalArgumentException("No column " + column);
        }
        cells[place] = value;
        return this;
    }

    ResultCells number(String column, @Nullable Double value) {
        return value == null ? this : text(column, Figures.shortest(value));
    }

    ResultCells whole(String column, @Nullable Number value) {
        return value == null ? this : text(column, value.toString());
    }

    /** Two columns: prefix + lower + level and prefix + upper + level. */
    ResultCells limits(String prefix, String level, @Nullable Limits limits) {
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
