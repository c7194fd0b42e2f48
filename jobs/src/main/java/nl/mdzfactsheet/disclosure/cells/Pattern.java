package nl.mdzfactsheet.disclosure.cells;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A table as one recipient sees it.
 *
 * @param id name; constraints of the table with this pattern are known to the holder
 * @param statuses status by cell id, one for every cell of the table
 */
public record Pattern(String id, Map<String, CellStatus> statuses) {

    public Pattern {
        statuses = Map.copyOf(statuses);
    }

    /** What a recipient sees when these cells are hidden. */
    public static Pattern of(CellTable table, Set<String> suppressed, Recipient recipient) {
        Map<String, CellStatus> statuses = new HashMap<>();
        for (Cell cell : table.cells()) {
            statuses.put(cell.id(), status(cell.id(), suppressed, recipient));
        }
        return new Pattern(recipient.id(), statuses);
    }

    private static CellStatus status(String cell, Set<String> suppressed, Recipient recipient) {
        if (!suppressed.contains(cell)) {
            return CellStatus.PUBLISHED;
        }
        return recipient.knownCells().contains(cell) ? CellStatus.KNOWN_TO_INSIDER : CellStatus.SUPPRESSED;
    }

    /** Status of a cell of the table. */
    public CellStatus status(String cell) {
        CellStatus status = statuses.get(cell);
        if (status == null) {
            throw new IllegalArgumentException(
                    "Cannot judge the pattern: a cell has no status (it could be seen or not)");
        }
        return status;
    }
}
