package nl.mdzfactsheet.disclosure.protection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.disclosure.cells.Constraint;

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
    private final long[] rises;
    private final long[] falls;

    /** True when every reader knows every sum. */
    private final boolean common;

    private final long[] deviation;
    private final long[] excess;

    /** Sums that the reader knows and that do not hold. */
    private final BitSet broken = new BitSet();

    /** Moved cells that stand in a sum, and the rank of the sum among those touched: by the first of these cells. */
    private final int[] touches;

    private final long[] rank;
    private final List<Integer> moved = new ArrayList<>();
    private Reader reader;
    private BitSet open = new BitSet();
    private int tries;

    ChainSearch(Model model) {
        this.model = model;
        this.deviation = new long[model.size()];
        this.sums = model.sums().toArray(Sum[]::new);
        this.rises = model.sums().stream().mapToLong(Sum::rise).toArray();
        this.falls = model.sums().stream().mapToLong(Sum::fall).toArray();
        this.common = model.sums().stream().allMatch(s -> s.pattern().equals(Constraint.ALL));
        this.excess = new long[sums.length];
        this.touches = new int[sums.length];
        this.rank = new long[sums.length];
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
                touches[s] = 0;
            }
        }
        moved.clear();
        broken.clear();
    }

    private void move(int cell, long by) {
        deviation[cell] = by;
        moved.add(cell);
        int[] touched = model.sumsOf(cell);
        for (int i = 0; i < touched.length; i++) {
            if (touches[touched[i]]++ == 0) {
                rank[touched[i]] = ((long) moved.size() << Integer.SIZE) + i;
            }
        }
        shift(cell, by);
    }

    private void takeBack(int cell) {
        shift(cell, -deviation[cell]);
        for (int s : model.sumsOf(cell)) {
            touches[s]--;
        }
        deviation[cell] = 0;
        moved.remove(moved.size() - 1);
    }

    private void shift(int cell, long by) {
        int[] touched = model.sumsOf(cell);
        long[] factors = model.factorsOf(cell);
        for (int i = 0; i < touched.length; i++) {
            int s = touched[i];
            excess[s] = Math.addExact(excess[s], Math.multiplyExact(factors[i], by));
            broken.set(s, (excess[s] > rises[s] || excess[s] < falls[s]) && isKnown(s));
        }
    }

    /** True when every sum holds, after more cells have moved where that was needed. */
    private boolean mend() {
        if (broken.isEmpty()) {
            return true;
        }
        if (moved.size() > MOST_CELLS || ++tries > MOST_TRIES) {
            return false;
        }
        Ways ways = ways(shortest());
        for (int way = 0; way < ways.size; way++) {
            int cell = ways.cells[way];
            move(cell, ways.steps[way]);
            if (mend()) {
                return true;
            }
            takeBack(cell);
        }
        return false;
    }

    /** The best moves that mend a sum, or fall to zero for it, best first; equal ones in the order they came. */
    private static final class Ways {
        private final int[] cells = new int[MOST_WAYS];
        private final long[] steps = new long[MOST_WAYS];
        private final long[] harms = new long[MOST_WAYS];
        private int size;

        /** @param harm what the move adds to the distances of all sums from their limits; less than 0 when it mends others too */
        void offer(int cell, long by, long harm) {
            int at = size;
            while (at > 0 && isBefore(by, harm, at - 1)) {
                at--;
            }
            if (at < MOST_WAYS) {
                size = Math.min(size + 1, MOST_WAYS);
                for (int i = size - 1; i > at; i--) {
                    cells[i] = cells[i - 1];
                    steps[i] = steps[i - 1];
                    harms[i] = harms[i - 1];
                }
                cells[at] = cell;
                steps[at] = by;
                harms[at] = harm;
            }
        }

        private boolean isBefore(long by, long harm, int other) {
            return harm != harms[other] ? harm < harms[other] : Math.abs(by) > Math.abs(steps[other]);
        }
    }

    private Ways ways(int toMend) {
        Sum sum = sums[toMend];
        Ways best = new Ways();
        for (int i = 0; i < sum.size(); i++) {
            int cell = sum.cell(i);
            if (deviation[cell] == 0 && open.get(cell) && !reader.known().get(cell)) {
                long by = Math.max(amends(sum, i, excess[toMend]), -model.value(cell));
                if (by != 0) {
                    best.offer(cell, by, harm(cell, by));
                }
            }
        }
        return best;
    }

    private boolean isKnown(int sum) {
        return common || reader.knows(sum, sums[sum]);
    }

    private long harm(int cell, long by) {
        int[] touched = model.sumsOf(cell);
        long[] factors = model.factorsOf(cell);
        long harm = 0;
        for (int i = 0; i < touched.length; i++) {
            int s = touched[i];
            if (isKnown(s)) {
                long then = Math.addExact(excess[s], Math.multiplyExact(factors[i], by));
                harm += beyond(s, then) - beyond(s, excess[s]);
            }
        }
        return harm;
    }

    private long beyond(int sum, long off) {
        return off > rises[sum] ? off - rises[sum] : off < falls[sum] ? falls[sum] - off : 0;
    }

    /** The shortest sum that does not hold: it leaves the fewest ways out. Of equal ones the first that a move touched. */
    private int shortest() {
        int best = broken.nextSetBit(0);
        for (int s = broken.nextSetBit(best + 1); s >= 0; s = broken.nextSetBit(s + 1)) {
            int longer = sums[s].size() - sums[best].size();
            if (longer < 0 || (longer == 0 && rank[s] < rank[best])) {
                best = s;
            }
        }
        return best;
    }

    /** How far a cell must move to mend a sum. */
    private static long amends(Sum sum, int place, long off) {
        long factor = sum.factor(place);
        long needed = off > sum.rise() ? off - sum.rise() : off - sum.fall();
        // Rounded towards the inside of the limits.
        long steps = factor == 1 || factor == -1
                ? Math.abs(needed)
                : Math.floorDiv(Math.abs(needed) + Math.abs(factor) - 1, Math.abs(factor));
        return needed > 0 == factor > 0 ? -steps : steps;
    }
}
