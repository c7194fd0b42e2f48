package nl.mdzfactsheet.disclosure.protection;

import java.util.BitSet;
import nl.mdzfactsheet.disclosure.cells.Constraint;
import nl.mdzfactsheet.disclosure.cells.Recipient;

/**
 * A recipient in numbers.
 *
 * @param id id of the recipient
 * @param known cells it knows anyway
 * @param extra numbers of the sums that only it knows
 */
record Reader(String id, BitSet known, BitSet extra) {

    static Reader of(Recipient recipient, Model model) {
        BitSet known = new BitSet();
        for (String cell : recipient.knownCells()) {
            int number = model.number(cell);
            if (number >= 0) {
                known.set(number);
            }
        }
        BitSet extra = new BitSet();
        for (int s = 0; s < model.sums().size(); s++) {
            String pattern = model.sums().get(s).pattern();
            if (!pattern.equals(Constraint.ALL) && pattern.equals(recipient.id())) {
                extra.set(s);
            }
        }
        return new Reader(recipient.id(), known, extra);
    }

    /** True when the sum is part of what the recipient knows. */
    boolean knows(int number, Sum sum) {
        return sum.pattern().equals(Constraint.ALL) || extra.get(number);
    }
}
