package nl.mdzfactsheet.disclosure.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import nl.mdzfactsheet.disclosure.cells.CellStatus;
import nl.mdzfactsheet.disclosure.cells.Constraint;
import nl.mdzfactsheet.disclosure.cells.Pattern;

/** What the holder of a pattern sees of a table, and knows of its sums. */
final class Attack {

    private final AttackedTable table;
    private final String reader;
    private final BitSet hidden = new BitSet();
    private final List<KnownSum> own = new ArrayList<>();
    private boolean contradictory;

    Attack(AttackedTable table, Pattern pattern) {
        this.table = table;
        this.reader = pattern.id();
        for (int place = 0; place < table.cells().size(); place++) {
            hidden.set(place, pattern.status(table.cells().get(place).id()) == CellStatus.SUPPRESSED);
        }
        for (KnownSum sum : table.sums()) {
            if (sum.constraint().knownTo(reader)) {
                contradictory |= sum.contradictory();
                if (!sum.constraint().pattern().equals(Constraint.ALL)) {
                    own.add(sum);
                }
            }
        }
    }

    /** The table that is attacked. */
    AttackedTable table() {
        return table;
    }

    /** Places of the cells that the reader does not see. */
    BitSet hidden() {
        return hidden;
    }

    /** True when the reader does not see the cell at a place. */
    boolean isHidden(int place) {
        return hidden.get(place);
    }

    /** True when the reader knows a sum of the table. */
    boolean knows(int sum) {
        return table.sums().get(sum).constraint().knownTo(reader);
    }

    /** True when the true values themselves do not fit what is known: no answer can be trusted. */
    boolean contradictory() {
        return contradictory;
    }

    /** True when the reader cannot exclude a point that satisfies the sums that everybody knows: it moves nothing this reader sees, and what only this reader knows still holds. */
    boolean allows(Move move) {
        for (int i = 0; i < move.size(); i++) {
            if (!hidden.get(move.place(i))) {
                return false;
            }
        }
        for (KnownSum sum : own) {
            if (!sum.holds(move)) {
                return false;
            }
        }
        return !contradictory;
    }
}
