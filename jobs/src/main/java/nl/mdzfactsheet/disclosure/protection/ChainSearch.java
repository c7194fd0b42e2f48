package nl.mdzfactsheet.disclosure.protection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for witnesses of few cells: the primary moves, a sum that no longer holds is mended by one of its other cells, and so on until all sums hold. In tables of rows that add up three
 * or four cells are nearly always enough, which takes a thousandth of a walk over the whole neighbourhood. What is not found here may still exist.
 */
final class ChainSearch {

    /** Cells that move besides the primary. */
    private static final int MOST_CELLS = 80;

    private static final int MOST_TRIES = 120;

    /** Ways to mend a sum that are followed. */
    private static final int MOST_WAYS = 3;

    private final Model model;
    private final Sum[] sums;
    private final long[] deviation;
    private final long[] excess;
    private final List<Integer> moved = new ArrayList<>();
    private Reader reader;
    private BitSet open = new BitSet();
    private int tries;

    ChainSearch(Model model) {
        this.model = model;
        this.deviation = new long[model.size()];
        this.sums = model.sums().toArray(Sum[]::new);
        this.excess = new long[sums.length];
        this.reader = new Reader("", new BitSet(), new BitSet());
    }

    /** A witness as wide as asked for, or none. */
    Witness among(Reader who, int primary, BitSet hidden, long wanted) {
        if (who.known().get(primary)) {
            return Witness.NONE;
        }
        reader = who;
        open = hidden;
        try {
            Map<Integer, Long> up = chain(primary, wanted);
            if (!up.isEmpty()) {
                return Witness.of(up, Map.of(), wanted);
            }
            long fall = Math.min(wanted, model.value(primary));
            Map<Integer, Long> down = fall > 0 ? chain(primary, -fall) : Map.of();
            if (down.isEmpty()) {
                return Witness.NONE;
            }
            Map<Integer, Long> rest = fall < wanted ? chain(primary, wanted - fall) : Map.of();
            return fall < wanted && rest.isEmpty() ? Witness.NONE : Witness.of(rest, down, wanted);
        } catch (ArithmeticException e) {
            // Too large for exact arithmetic: nothing is proven.
            return Witness.NONE;
        }
    }

    /** Deviations of a point in which the primary has moved this far; empty when none was found. */
    private Map<Integer, Long> chain(int primary, long by) {
        tries = 0;
        Map<Integer, Long> found = new LinkedHashMap<>();
        try {
            move(primary, by);
            if (mend()) {
                moved.forEach(cell -> found.put(cell, deviation[cell]));
            }
        } finally {
            clear();
        }
        return found;
    }

    private void clear() {
        for (int cell : moved) {
            deviation[cell] = 0;
            for (int s : model.sumsOf(cell)) {
                excess[s] = 0;
            }
        }
        moved.clear();
    }

    private void move(int cell, long by) {
        deviation[cell] = by;
        moved.add(cell);
        shift(cell, by);
    }

    private void takeBack(int cell) {
        shift(cell, -deviation[cell]);
        deviation[cell] = 0;
        moved.remove(moved.size() - 1);
    }

    private void shift(int cell, long by) {
        int[] touched = model.sumsOf(cell);
        long[] factors = model.factorsOf(cell);
        for (int i = 0; i < touched.length; i++) {
            excess[touched[i]] = Math.addExact(excess[touched[i]], Math.multiplyExact(factors[i], by));
        }
    }

    /** True when every sum holds, after more cells have moved where that was needed. */
    private boolean mend() {
        int broken = broken();
        if (broken < 0) {
            return true;
        }
        if (moved.size() > MOST_CELLS || ++tries > MOST_TRIES) {
            return false;
        }
        for (Way way : ways(broken)) {
            move(way.cell(), way.by());
            if (mend()) {
                return true;
            }
            takeBack(way.cell());
        }
        return false;
    }

    /**
     * A move that mends a sum, or falls to zero for it.
     *
     * @param harm what the move adds to the distances of all sums from their limits; less than 0 when it mends others too
     */
    private record Way(int cell, long by, long harm) {

        boolean before(Way other) {
            return harm != other.harm ? harm < other.harm : Math.abs(by) > Math.abs(other.by);
        }
    }

    /** The best ways to mend a sum, best first; equal ones in order of the cells. */
    private List<Way> ways(int broken) {
        Sum sum = sums[broken];
        List<Way> best = new ArrayList<>();
        for (int i = 0; i < sum.size(); i++) {
            int cell = sum.cell(i);
            if (deviation[cell] == 0 && open.get(cell) && !reader.known().get(cell)) {
                long by = Math.max(amends(sum, i, excess[broken]), -model.value(cell));
                if (by != 0) {
                    insert(best, new Way(cell, by, harm(cell, by)));
                }
            }
        }
        return best;
    }

    private static void insert(List<Way> best, Way way) {
        int at = best.size();
        while (at > 0 && way.before(best.get(at - 1))) {
            at--;
        }
        if (at < MOST_WAYS) {
            best.add(at, way);
            if (best.size() > MOST_WAYS) {
                best.remove(MOST_WAYS);
            }
        }
    }

    private long harm(int cell, long by) {
        int[] touched = model.sumsOf(cell);
        long[] factors = model.factorsOf(cell);
        long harm = 0;
        for (int i = 0; i < touched.length; i++) {
            Sum sum = sums[touched[i]];
            if (reader.knows(touched[i], sum)) {
                long now = excess[touched[i]];
                harm += beyond(sum, Math.addExact(now, Math.multiplyExact(factors[i], by))) - beyond(sum, now);
            }
        }
        return harm;
    }

    private static long beyond(Sum sum, long off) {
        return off > sum.rise() ? off - sum.rise() : off < sum.fall() ? sum.fall() - off : 0;
    }

    /** The shortest sum that does not hold: it leaves the fewest ways out. */
    private int broken() {
        int best = -1;
        for (int cell : moved) {
            for (int s : model.sumsOf(cell)) {
                Sum sum = sums[s];
                if ((excess[s] > sum.rise() || excess[s] < sum.fall())
                        && (best < 0 || sum.size() < sums[best].size())
                        && reader.knows(s, sum)) {
                    best = s;
                }
            }
        }
        return best;
    }

    /** How far a cell must move to mend a sum. */
    private static long amends(Sum sum, int place, long off) {
        long factor = sum.factor(place);
        long needed = off > sum.rise() ? off - sum.rise() : off - sum.fall();
        // Rounded towards the inside of the limits.
        long steps = Math.floorDiv(Math.abs(needed) + Math.abs(factor) - 1, Math.abs(factor));
        return needed > 0 == factor > 0 ? -steps : steps;
    }
}
