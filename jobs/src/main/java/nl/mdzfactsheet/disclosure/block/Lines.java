package nl.mdzfactsheet.disclosure.block;

import java.util.List;

/**
 * The tables of lines that are decided together with the measures, and which of them a reader may add up.
 *
 * @param tables about the rows of the block
 * @param sums what a measure may hold: hidden where the measure hides it
 */
public record Lines(List<TwoWay> tables, List<LineSum> sums) {

    /** Nothing but measures. */
    public static final Lines NONE = new Lines(List.of(), List.of());

    public Lines {
        tables = List.copyOf(tables);
        sums = List.copyOf(sums);
    }
}
