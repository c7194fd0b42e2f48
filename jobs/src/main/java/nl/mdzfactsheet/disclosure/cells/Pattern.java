package nl.mdzfactsheet.disclosure.cells;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A table as one recipient sees it. */
public final class Pattern {

    private final String id;
    private final Function<String, @Nullable CellStatus> statuses;

    private Pattern(String id, Function<String, @Nullable CellStatus> statuses) {
        this.id = id;
        this.statuses = statuses;
    }

    /**
     * A pattern that is given cell by cell.
     *
     * @param id name; constraints of the table with this pattern are known to the holder
     * @param statuses status by cell id, one for every cell of the table
     */
    public Pattern(String id, Map<String, CellStatus> statuses) {
        this(id, Map.copyOf(statuses)::get);
    }

    /** What a recipient sees of a table when these of its cells are hidden and all others are not. */
    public static Pattern of(Set<String> suppressed, Recipient recipient) {
        return of(suppressed, List.of(recipient)).get(0);
    }

    /** The same for several recipients, in their order. */
    public static List<Pattern> of(Set<String> suppressed, List<Recipient> recipients) {
        Set<String> hidden = new HashSet<>(suppressed);
        return recipients.stream()
                .map(recipient -> new Pattern(recipient.id(), cell -> status(cell, hidden, recipient)))
                .toList();
    }

    private static CellStatus status(String cell, Set<String> suppressed, Recipient recipient) {
        if (!suppressed.contains(cell)) {
            return CellStatus.PUBLISHED;
        }
        return recipient.knownCells().contains(cell) ? CellStatus.KNOWN_TO_INSIDER : CellStatus.SUPPRESSED;
    }

    /** Name; constraints of the table with this pattern are known to the holder. */
    public String id() {
        return id;
    }

    /** Status of a cell of the table. */
    public CellStatus status(String cell) {
        CellStatus status = statuses.apply(cell);
        if (status == null) {
            throw new IllegalArgumentException(
                    "Cannot judge the pattern: a cell has no status (it could be seen or not)");
        }
        return status;
    }
}
