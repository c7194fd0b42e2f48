package nl.mdzfactsheet.disclosure.protection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import nl.mdzfactsheet.disclosure.cells.Constraint;

/**
 * Exact protection after Langsrud (2024): groups of cells are accepted for publication from most to least costly while no primary becomes a linear combination of accepted
 * cells. Worked on the exact sums instead of the model matrix (its dual: a primary is a combination of accepted cells when a combination of sums leaves no other open cell
 * beside it). The sums are kept in reduced row echelon form over the cells still open, so each test looks at single rows.
 */
final class Elimination {

    private final Model model;
    private final List<SparseRow> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();
    private final BitSet[] rowsWith;
    private final int[] turn;
    private final BitSet leaving = new BitSet();

    private Elimination(Model model) {
        this.model = model;
        this.rowsWith = new BitSet[model.size()];
        this.turn = new int[model.size()];
        for (int c = 0; c < rowsWith.length; c++) {
            rowsWith[c] = new BitSet();
            turn[c] = Integer.MAX_VALUE;
        }
        List<Integer> order = model.byCost();
        for (int i = 0; i < order.size(); i++) {
            for (int cell : model.group(order.get(i))) {
                turn[cell] = i;
            }
        }
        for (Sum sum : model.sums()) {
            if (sum.exact() && sum.pattern().equals(Constraint.ALL)) {
                add(SparseRow.of(sum));
            }
        }
    }

    /** The groups that stay hidden: those with a primary, and what must not be accepted. */
    static BitSet hidden(Model model) {
        Elimination elimination = new Elimination(model);
        BitSet hidden = new BitSet();
        hidden.or(model.primaryGroups());
        for (int group : model.byCost()) {
            if (!elimination.accept(model.group(group))) {
                hidden.set(group);
            }
        }
        return hidden;
    }

    private void add(SparseRow row) {
        for (int column : row.columns()) {
            for (int r = rowsWith[column].nextSetBit(0); r >= 0; r = rowsWith[column].nextSetBit(r + 1)) {
                if (pivots.get(r) == column && row.at(column) != 0) {
                    row.eliminate(column, rows.get(r));
                }
            }
        }
        if (row.size() == 0) {
            return;
        }
        int number = rows.size();
        rows.add(row);
        pivots.add(-1);
        for (int column : row.columns()) {
            rowsWith[column].set(number);
        }
        choosePivot(number, last(row));
    }

    /** The column of a row that leaves last: primaries never do. */
    private int last(SparseRow row) {
        int best = -1;
        for (int i = 0; i < row.size(); i++) {
            int column = row.column(i);
            if (!leaving.get(column) && (best < 0 || turn[column] > turn[best])) {
                best = column;
            }
        }
        return best;
    }

    private void choosePivot(int number, int column) {
        pivots.set(number, column);
        BitSet others = (BitSet) rowsWith[column].clone();
        others.clear(number);
        for (int r = others.nextSetBit(0); r >= 0; r = others.nextSetBit(r + 1)) {
            SparseRow row = rows.get(r);
            for (int c : row.columns()) {
                rowsWith[c].clear(r);
            }
            row.eliminate(column, rows.get(number));
            for (int c : row.columns()) {
                rowsWith[c].set(r);
            }
        }
    }

    private boolean accept(int[] cells) {
        leaving.clear();
        for (int cell : cells) {
            leaving.set(cell);
        }
        for (int cell : cells) {
            exchange(cell);
        }
        for (int cell : cells) {
            for (int r = rowsWith[cell].nextSetBit(0); r >= 0; r = rowsWith[cell].nextSetBit(r + 1)) {
                if (discloses(r)) {
                    return false;
                }
            }
        }
        for (int cell : cells) {
            for (int r = rowsWith[cell].nextSetBit(0); r >= 0; r = rowsWith[cell].nextSetBit(r + 1)) {
                rows.get(r).remove(cell);
            }
            rowsWith[cell].clear();
        }
        return true;
    }

    /** A leaving cell gives its place as pivot to a cell that stays; where there is none, its value follows from accepted cells and the row says nothing more. */
    private void exchange(int cell) {
        for (int r = rowsWith[cell].nextSetBit(0); r >= 0; r = rowsWith[cell].nextSetBit(r + 1)) {
            if (pivots.get(r) == cell) {
                int other = last(rows.get(r));
                if (other >= 0) {
                    choosePivot(r, other);
                }
                return;
            }
        }
    }

    /** True when a primary would be all that is left open in a row in which it is the pivot. */
    private boolean discloses(int number) {
        int pivot = pivots.get(number);
        if (!model.cell(pivot).primary()) {
            return false;
        }
        SparseRow row = rows.get(number);
        for (int i = 0; i < row.size(); i++) {
            if (row.column(i) != pivot && !leaving.get(row.column(i))) {
                return false;
            }
        }
        return true;
    }
}
