package nl.mdzfactsheet.disclosure.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.mdzfactsheet.disclosure.cells.Cell;

/**
 * Points near the truth that were found for the cells of a table, by whichever reader. A point is possible for another reader too when it moves nothing that this reader knows; that is checked exactly, each
 * time. Most cells are seen to be wide enough in this way, without the solver.
 */
final class Moves {

    /** Points found for other cells that are tried for a cell. */
    private static final int MOST_OF_OTHERS = 12;

    private final ConcurrentMap<String, List<Move>> found = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Integer> sizes = new ConcurrentHashMap<>();

    /**
     * A point: what differs from the truth.
     *
     * @param steps differences by cell, none of them 0
     * @param cells these cells, in order of id
     */
    record Move(Map<String, Long> steps, List<String> cells) {

        Move(Map<String, Long> steps) {
            this(Map.copyOf(steps), steps.keySet().stream().sorted().toList());
        }

        long stepOf(String cell) {
            return steps.getOrDefault(cell, 0L);
        }
    }

    /** Keeps a point, for the cell it was sought for and for others that it moves. */
    void add(Move move, String cell) {
        keep(move, cell);
        move.steps().keySet().stream()
                .filter(other -> !other.equals(cell) && of(other).size() < MOST_OF_OTHERS)
                .forEach(other -> keep(move, other));
    }

    private void keep(Move move, String cell) {
        found.computeIfAbsent(cell, c -> new CopyOnWriteArrayList<>()).add(move);
    }

    /** Adds the cells of the points found for a cell. */
    void together(String cell, Set<String> cells) {
        of(cell).forEach(move -> cells.addAll(move.cells()));
    }

    /** Remembers that nothing was found for a cell among so few others, so that no reader tries again. */
    void tooSmall(String cell, int size) {
        sizes.merge(cell, size + 1, Math::max);
    }

    /** The first size of a question about a cell that is worth trying. */
    int sizeFor(String cell) {
        return sizes.getOrDefault(cell, 0);
    }

    private List<Move> of(String cell) {
        return found.getOrDefault(cell, List.of());
    }

    /** True when points that this reader cannot exclude lie far enough apart in a cell. */
    boolean wide(Cell cell, Attack attack) {
        long lowest = 0;
        long highest = 0;
        long wanted = Math.max(1, cell.width());
        for (Move move : of(cell.id())) {
            if (attack.allows(move)) {
                lowest = Math.min(lowest, move.stepOf(cell.id()));
                highest = Math.max(highest, move.stepOf(cell.id()));
                if (highest - lowest >= wanted) {
                    return true;
                }
            }
        }
        return false;
    }
}
