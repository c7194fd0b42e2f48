package nl.mdzfactsheet.app.stats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.app.stats.StatsFault.Place;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.failure.Reason;

/**
 * The header of the input: columns are found by name, their order does not matter.
 *
 * @param width number of fields of every row
 * @param places position by column name
 * @param ignored columns that the contract does not know
 */
record StatsHeader(int width, Map<String, Integer> places, List<String> ignored) {

    private static final String OTHER_DELIMITERS = ",;\t|";

    static StatsHeader of(List<String> names, TableContract contract, StatsOptions options, StatsFault fault) {
        Map<String, Integer> places = new HashMap<>();
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip();
            if (contract.column(name).isEmpty()) {
                ignored.add(name);
            } else if (places.put(name, i) != null) {
                throw fault.refused(
                        Reason.COLUMN_DOUBLED, new Place(1, name), "every column occurs once", "remove one of them");
            }
        }
        for (ColumnContract column : contract.columns()) {
            if (column.required() && !places.containsKey(column.name())) {
                throw missing(column.name(), names, options, fault);
            }
        }
        return new StatsHeader(names.size(), Map.copyOf(places), List.copyOf(ignored));
    }

    /** True when the file has the column. */
    boolean has(String column) {
        return places.containsKey(column);
    }

    /** True when rows are strata of a unit. */
    boolean strata() {
        return has("age") || has("sex") || has("ses");
    }

    private static RuntimeException missing(String column, List<String> names, StatsOptions options, StatsFault fault) {
        boolean oneField = names.size() == 1 && names.get(0).chars().anyMatch(c -> OTHER_DELIMITERS.indexOf(c) >= 0);
        if (oneField) {
            return fault.refused(
                    Reason.DELIMITER_WRONG,
                    new Place(1, null),
                    "fields are separated by the delimiter asked for",
                    "give the delimiter with --delimiter, for example --delimiter=';' (now '" + options.delimiter()
                            + "')");
        }
        return fault.refused(
                Reason.COLUMN_MISSING,
                new Place(1, column),
                "the header names unit, period, measure, kind, numerator and denominator",
                "add the column; schemas/stats/values.yaml explains them");
    }
}
