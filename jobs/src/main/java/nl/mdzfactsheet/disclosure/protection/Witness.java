package nl.mdzfactsheet.disclosure.protection;

import java.util.BitSet;
import java.util.Map;

/**
 * Two whole points that both fit everything published, some distance apart in one primary: proof that it cannot be told more closely. Cells that are not named have their
 * true value in both.
 *
 * @param up deviation from the truth by cell in the one point
 * @param down the same in the other
 * @param width how far apart the primary is
 * @param support the cells that must stay hidden for it
 */
record Witness(Map<Integer, Long> up, Map<Integer, Long> down, long width, BitSet support) {

    /** Proves nothing. */
    static final Witness NONE = of(Map.of(), Map.of(), 0);

    static Witness of(Map<Integer, Long> up, Map<Integer, Long> down, long width) {
        BitSet support = new BitSet();
        up.keySet().forEach(support::set);
        down.keySet().forEach(support::set);
        return new Witness(up, down, width, support);
    }

    /** True when every cell it moves is hidden. */
    boolean standsOn(BitSet hidden) {
        for (int cell = support.nextSetBit(0); cell >= 0; cell = support.nextSetBit(cell + 1)) {
            if (!hidden.get(cell)) {
                return false;
            }
        }
        return true;
    }

    /** True when it fits what this recipient knows besides. */
    boolean convinces(Reader reader, Model model) {
        if (support.intersects(reader.known())) {
            return false;
        }
        for (int s = reader.extra().nextSetBit(0); s >= 0; s = reader.extra().nextSetBit(s + 1)) {
            if (!holds(model.sums().get(s), up) || !holds(model.sums().get(s), down)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Sum sum, Map<Integer, Long> point) {
        long total = 0;
        for (int i = 0; i < sum.size(); i++) {
            total += sum.factor(i) * point.getOrDefault(sum.cell(i), 0L);
        }
        return total >= sum.fall() && total <= sum.rise();
    }
}
