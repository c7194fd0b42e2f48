package nl.mdzfactsheet.app.stats;

import java.util.ArrayList;
import java.util.List;
import nl.mdzfactsheet.statistics.Better;
import nl.mdzfactsheet.statistics.MeasureKind;

/**
 * A measure of the input with its rows, in the order of the file.
 *
 * @param name name
 * @param shape what every row of it must agree on
 * @param rows the rows
 */
record StatsMeasure(String name, Shape shape, List<StatsRow> rows) {

    /**
     * What a measure is.
     *
     * @param kind what is counted
     * @param per scale of the value
     * @param better the good side
     */
    record Shape(MeasureKind kind, int per, Better better) {}

    StatsMeasure(String name, Shape shape) {
        this(name, shape, new ArrayList<>());
    }
}
