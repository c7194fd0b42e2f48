package nl.mdzfactsheet.disclosure.protection;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import nl.mdzfactsheet.disclosure.cells.Constraint;

/** What can be read off one sum after another: a sum with one hidden cell gives that cell, which may leave another sum with one. */
final class Peeling {

    private Peeling() {}

    /**
     * The hidden cells that follow in this way.
     *
     * @param hidden the hidden cells
     * @param shown cells that were published just now: only what follows from them is looked for
     */
    static BitSet of(Model model, BitSet hidden, int[] shown) {
        BitSet open = (BitSet) hidden.clone();
        BitSet found = new BitSet();
        Deque<Integer> queue = new ArrayDeque<>();
        for (int cell : shown) {
            queue.add(cell);
        }
        while (!queue.isEmpty()) {
            for (int s : model.sumsOf(queue.remove())) {
                int single = single(model.sums().get(s), open);
                if (single >= 0) {
                    open.clear(single);
                    found.set(single);
                    queue.add(single);
                }
            }
        }
        return found;
    }

    /** The only open cell of an exact sum that everybody knows, -1 when there is none or more. */
    private static int single(Sum sum, BitSet open) {
        if (!sum.exact() || !sum.pattern().equals(Constraint.ALL)) {
            return -1;
        }
        int single = -1;
        for (int i = 0; i < sum.size(); i++) {
            if (open.get(sum.cell(i))) {
                if (single >= 0) {
                    return -1;
                }
                single = sum.cell(i);
            }
        }
        return single;
    }
}
