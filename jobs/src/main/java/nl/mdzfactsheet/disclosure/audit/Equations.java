package nl.mdzfactsheet.disclosure.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.disclosure.cells.Cell;

/** The equations that a reader can write down: visible cells are numbers, hidden ones unknowns. */
final class Equations {

    private static final int VISIBLE = -1;

    private final List<Cell> unknowns = new ArrayList<>();
    private final int[] placeOf;
    private final List<IntegerRow> rows = new ArrayList<>();

    Equations(Attack attack) {
        AttackedTable table = attack.table();
        placeOf = attack.hidden().stream().toArray();
        int[] numberOf = new int[table.cells().size()];
        Arrays.fill(numberOf, VISIBLE);
        for (int place : placeOf) {
            numberOf[place] = unknowns.size();
            unknowns.add(table.cells().get(place));
        }
        for (int s = 0; s < table.sums().size(); s++) {
            if (attack.knows(s)) {
                table.sums().get(s).over(numberOf).ifPresent(rows::add);
            }
        }
    }

    /** Unknown cells in byte order of their id. */
    List<Cell> unknowns() {
        return unknowns;
    }

    /** Place in the table of an unknown cell. */
    int place(int unknown) {
        return placeOf[unknown];
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
