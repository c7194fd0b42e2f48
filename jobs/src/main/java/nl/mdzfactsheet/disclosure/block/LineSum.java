package nl.mdzfactsheet.disclosure.block;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.disclosure.block.TwoWay.Amount;
import nl.mdzfactsheet.disclosure.block.TwoWay.Place;

/**
 * Slices of tables of lines that a reader may add up, because something else in the folder may be their sum: a measure, or another table.
 *
 * @param id unique among the sums
 * @param programme what it is about; empty when it is about all of them
 * @param parts what is added up
 */
public record LineSum(String id, String programme, List<Part> parts) {

    /** A slice of a table. */
    public record Part(TwoWay table, String slice) {}

    public LineSum {
        parts = List.copyOf(parts);
    }

    /** The sum at every row. */
    Map<String, BigDecimal> values(Amount kind) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        for (Part part : parts) {
            part.table().values(part.slice(), kind).forEach((row, value) -> values.merge(row, value, BigDecimal::add));
        }
        return values;
    }

    /** The cells of a row that are added up. */
    List<String> cells(String row, Amount kind) {
        return parts.stream()
                .map(p -> p.table().cell(new Place(row, p.slice()), kind))
                .toList();
    }
}
