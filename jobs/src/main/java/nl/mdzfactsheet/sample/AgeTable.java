package nl.mdzfactsheet.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rates by age: a row starts at an age and holds until the next row. */
final class AgeTable {
    private final int[] from;
    private final Map<String, double[]> columns = new HashMap<>();

    AgeTable(String resource) {
        List<Map<String, String>> rows = Resource.rows(resource);
        this.from = rows.stream()
                .mapToInt(row -> Integer.parseInt(Resource.value(row, "van")))
                .toArray();
        for (String column : rows.get(0).keySet()) {
            columns.put(
                    column,
                    rows.stream()
                            .mapToDouble(row -> Double.parseDouble(Resource.value(row, column)))
                            .toArray());
        }
    }

    double rate(String column, int age) {
        int row = 0;
        while (row + 1 < from.length && from[row + 1] <= age) {
            row++;
        }
        return column(column)[row];
    }

    double[] column(String name) {
        double[] column = columns.get(name);
        if (column == null) {
            throw new IllegalStateException("Sample resource has no column " + name);
        }
        return column;
    }

    int from(int row) {
        return from[row];
    }
}
