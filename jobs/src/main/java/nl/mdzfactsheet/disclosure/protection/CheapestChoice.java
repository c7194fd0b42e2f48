package nl.mdzfactsheet.disclosure.protection;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;

/**
 * The cheapest set of complements of a small table: a search through all choices that skips what cannot do or cannot be cheaper. Hiding more never makes a primary narrower, so a
 * choice that is not enough with everything undecided hidden is not enough at all.
 */
final class CheapestChoice {

    /** Groups a search goes through; beyond it the choice of the other steps stands. */
    private static final int MOST_GROUPS = 24;

    private static final int MOST_TESTS = 3_000;

    private final Model model;
    private final Shield shield;
    private final List<Integer> order;
    private BitSet best;
    private BigDecimal bestCost;
    private int tests;

    private CheapestChoice(Model model, Shield shield) {
        this.model = model;
        this.shield = shield;
        this.order = model.byCost();
        this.best = shield.hidden();
        this.bestCost = cost(best);
    }

    /** Replaces what is hidden by a cheaper choice, when the table is small enough to search. */
    static void improve(Model model, Shield shield) {
        CheapestChoice choice = new CheapestChoice(model, shield);
        if (choice.order.size() > MOST_GROUPS || choice.bestCost.signum() == 0) {
            return;
        }
        BitSet all = new BitSet();
        all.set(0, model.groupCount());
        choice.search(0, all, BigDecimal.ZERO);
        shield.replace(choice.best);
    }

    private BigDecimal cost(BitSet groups) {
        return order.stream().filter(groups::get).map(model::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * @param at how many groups are decided
     * @param hidden hidden and undecided groups, known to be enough
     * @param sure cost of the groups decided to be hidden
     */
    private void search(int at, BitSet hidden, BigDecimal sure) {
        if (sure.compareTo(bestCost) >= 0 || tests > MOST_TESTS) {
            return;
        }
        if (at == order.size()) {
            best = (BitSet) hidden.clone();
            bestCost = sure;
            return;
        }
        int group = order.get(at);
        hidden.clear(group);
        tests++;
        if (shield.enough(hidden)) {
            search(at + 1, hidden, sure);
        }
        hidden.set(group);
        search(at + 1, hidden, sure.add(model.cost(group)));
    }
}
