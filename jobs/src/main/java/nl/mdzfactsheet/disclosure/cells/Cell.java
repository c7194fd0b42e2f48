package nl.mdzfactsheet.disclosure.cells;

import java.math.BigDecimal;

/**
 * One count of a table.
 *
 * @param id name, unique in its table
 * @param value true value, 0 or more
 * @param primary true when the value itself may not be learned
 * @param cost loss of information when it is hidden, 0 or more; lower is hidden first
 * @param width interval that must remain possible for it, in the unit of the value: sensitive cells are safe when highest minus lowest possible value is at least this
 * @param group cells of one group are published or hidden together, because a whole result row is hidden at once; the id when the cell stands alone
 */
public record Cell(String id, long value, boolean primary, BigDecimal cost, long width, String group) {

    /** The width asked for when nothing else is said: the minimum count t. */
    public static final long DEFAULT_WIDTH = 10;

    public Cell {
        if (value < 0 || cost.signum() < 0 || width < 0) {
            throw new IllegalArgumentException("Value, cost and width of a cell are 0 or more");
        }
    }
}
