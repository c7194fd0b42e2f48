package nl.mdzfactsheet.disclosure.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.disclosure.cells.Cell;
import nl.mdzfactsheet.disclosure.cells.CellStatus;
import nl.mdzfactsheet.disclosure.cells.Constraint;
import nl.mdzfactsheet.disclosure.cells.Pattern;

/** The equations the holder of a pattern can write down: visible cells are numbers, hidden ones unknowns. */
final class Attack {

    private static final int VISIBLE = -1;

    private final AttackedTable table;
    private final String reader;
    private final List<Cell> unknowns = new ArrayList<>();
    private final int[] numberOf;
    private final int[] placeOf;
    private final List<IntegerRow> rows = new ArrayList<>();
    private final List<KnownSum> own = new ArrayList<>();
    private boolean contradictory;

    Attack(AttackedTable table, Pattern pattern) {
        this.table = table;
        this.reader = pattern.id();
        numberOf = new int[table.cells().size()];
        int[] places = new int[numberOf.length];
        for (int place = 0; place < numberOf.length; place++) {
            Cell cell = table.cells().get(place);
            numberOf[place] = VISIBLE;
            if (pattern.status(cell.id()) == CellStatus.SUPPRESSED) {
                places[unknowns.size()] = place;
                numberOf[place] = unknowns.size();
                unknowns.add(cell);
            }
        }
        placeOf = Arrays.copyOf(places, unknowns.size());
        for (KnownSum sum : table.sums()) {
            if (sum.constraint().knownTo(reader)) {
                contradictory |= sum.contradictory();
                sum.over(numberOf).ifPresent(rows::add);
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

    /** Unknown cells in byte order of their id. */
    List<Cell> unknowns() {
        return unknowns;
    }

    /** Place in the table of an unknown cell. */
    int place(int unknown) {
        return placeOf[unknown];
    }

    /** True when the reader does not see the cell at a place. */
    boolean isHidden(int place) {
        return numberOf[place] != VISIBLE;
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
            if (numberOf[move.place(i)] == VISIBLE) {
                return false;
            }
        }
        return !contradictory && own.stream().allMatch(sum -> sum.holds(move));
    }

    /** The unknown cells in groups that share no row. */
    List<Component> components() {
        int[] parent = new int[unknowns.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        for (IntegerRow row : rows) {
            for (int i = 1; i < row.size(); i++) {
                parent[root(parent, row.unknown(i))] = root(parent, row.unknown(0));
            }
        }
        Map<Integer, List<Integer>> members = new HashMap<>();
        List<List<Integer>> order = new ArrayList<>();
        for (int i = 0; i < parent.length; i++) {
            members.computeIfAbsent(root(parent, i), r -> {
                        List<Integer> group = new ArrayList<>();
                        order.add(group);
                        return group;
                    })
                    .add(i);
        }
        Map<Integer, List<IntegerRow>> rowsOf = new HashMap<>();
        rows.forEach(r -> rowsOf.computeIfAbsent(root(parent, r.unknown(0)), k -> new ArrayList<>())
                .add(r));
        int[] local = new int[parent.length];
        order.forEach(group -> number(group, local));
        return order.stream()
                .map(group -> component(group, rowsOf.getOrDefault(root(parent, group.get(0)), List.of()), local))
                .toList();
    }

    private static void number(List<Integer> group, int[] local) {
        for (int i = 0; i < group.size(); i++) {
            local[group.get(i)] = i;
        }
    }

    private Component component(List<Integer> group, List<IntegerRow> own, int[] local) {
        long[] truth = group.stream().mapToLong(i -> unknowns.get(i).value()).toArray();
        return new Component(group, own.stream().map(r -> r.numbered(local)).toList(), truth);
    }

    private static int root(int[] parent, int start) {
        int at = start;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
