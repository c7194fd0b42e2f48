package nl.mdzfactsheet.disclosure.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicIntegerArray;
import nl.mdzfactsheet.disclosure.cells.Cell;

/**
 * Points near the truth that were found for the cells of a table, by whichever reader. A point is possible for another reader too when it moves nothing that this reader knows; that is checked each
 * time. Most cells are seen to be wide enough in this way, without the solver.
 */
final class Moves {

    /** Points found for other cells that are tried for a cell. */
    private static final int MOST_OF_OTHERS = 12;

    private final List<List<Move>> found = new ArrayList<>();
    private final AtomicIntegerArray sizes;

    /** @param cells number of cells of the table */
    Moves(int cells) {
        for (int place = 0; place < cells; place++) {
            found.add(new CopyOnWriteArrayList<>());
        }
        sizes = new AtomicIntegerArray(cells);
    }

    /** Keeps a point, for the cell it was sought for and for others that it moves. */
    void add(Move move, int place) {
        found.get(place).add(move);
        for (int i = 0; i < move.size(); i++) {
            List<Move> ofOther = found.get(move.place(i));
            if (move.place(i) != place && ofOther.size() < MOST_OF_OTHERS) {
                ofOther.add(move);
            }
        }
    }

    /** Adds the cells of the points found for a cell. */
    void together(int place, Set<Integer> places) {
        for (Move move : found.get(place)) {
            for (int i = 0; i < move.size(); i++) {
                places.add(move.place(i));
            }
        }
    }

    /** Remembers that nothing was found for a cell among so few others, so that no reader tries again. */
    void tooSmall(int place, int size) {
        sizes.accumulateAndGet(place, size + 1, Math::max);
    }

    /** The first size of a question about a cell that is worth trying. */
    int sizeFor(int place) {
        return sizes.get(place);
    }

    /** True when points that this reader cannot exclude lie far enough apart in a cell. */
    boolean wide(int place, Cell cell, Attack attack) {
        long lowest = 0;
        long highest = 0;
        long wanted = Math.max(1, cell.width());
        for (Move move : found.get(place)) {
            long step = move.stepOf(place);
            if ((step < lowest || step > highest) && attack.allows(move)) {
                lowest = Math.min(lowest, step);
                highest = Math.max(highest, step);
                if (highest - lowest >= wanted) {
                    return true;
                }
            }
        }
        return false;
    }
}
