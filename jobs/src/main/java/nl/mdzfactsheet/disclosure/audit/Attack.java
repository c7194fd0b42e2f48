package nl.mdzfactsheet.disclosure.audit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.disclosure.audit.Moves.Move;
import nl.mdzfactsheet.disclosure.cells.Cell;
import nl.mdzfactsheet.disclosure.cells.CellStatus;
import nl.mdzfactsheet.disclosure.cells.Pattern;
import org.jspecify.annotations.Nullable;

/** The equations the holder of a pattern can write down: visible cells are numbers, hidden ones unknowns. */
final class Attack {

    private static final int VISIBLE = -1;

    private final List<Cell> unknowns = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<IntegerRow> rows = new ArrayList<>();
    private final List<List<Integer>> rowsOf = new ArrayList<>();
    private final long[] truth;
    private final BigInteger[] sums;
    private boolean contradictory;

    Attack(AttackedTable table, Pattern pattern) {
        int[] numberOf = new int[table.cells().size()];
        for (int place = 0; place < numberOf.length; place++) {
            Cell cell = table.cells().get(place);
            numberOf[place] = VISIBLE;
            if (pattern.status(cell.id()) == CellStatus.SUPPRESSED) {
                numberOf[place] = unknowns.size();
                numbers.put(cell.id(), unknowns.size());
                unknowns.add(cell);
            }
        }
        for (KnownSum sum : table.sums()) {
            if (sum.constraint().knownTo(pattern.id())) {
                contradictory |= sum.contradictory();
                sum.over(numberOf).ifPresent(rows::add);
            }
        }
        truth = unknowns.stream().mapToLong(Cell::value).toArray();
        sums = rows.stream().map(r -> r.sum(truth)).toArray(BigInteger[]::new);
        unknowns.forEach(u -> rowsOf.add(new ArrayList<>()));
        for (int r = 0; r < rows.size(); r++) {
            for (int i = 0; i < rows.get(r).size(); i++) {
                rowsOf.get(rows.get(r).unknown(i)).add(r);
            }
        }
    }

    /** Unknown cells in byte order of their id. */
    List<Cell> unknowns() {
        return unknowns;
    }

    /** True when the true values themselves do not fit what is known: no answer can be trusted. */
    boolean contradictory() {
        return contradictory;
    }

    /** True values of the unknown cells. */
    long[] truth() {
        return truth;
    }

    /** Number of an unknown cell; null when the reader sees it. */
    @Nullable
    Integer number(String cell) {
        return numbers.get(cell);
    }

    IntegerRow row(int number) {
        return rows.get(number);
    }

    /** Numbers of the rows in which an unknown cell stands. */
    List<Integer> rowsOf(int unknown) {
        return rowsOf.get(unknown);
    }

    /** The unknown cells of a row, in its order. */
    List<Integer> members(int row) {
        List<Integer> members = new ArrayList<>();
        for (int i = 0; i < rows.get(row).size(); i++) {
            members.add(rows.get(row).unknown(i));
        }
        return members;
    }

    /** True when a point that differs from the truth in these cells is possible: it moves nothing this reader sees, nothing below zero, and every row still holds. */
    boolean allows(Move move) {
        Map<Integer, BigInteger> shifts = new HashMap<>();
        for (Map.Entry<String, Long> step : move.steps().entrySet()) {
            Integer number = numbers.get(step.getKey());
            if (number == null || Math.addExact(truth[number], step.getValue()) < 0) {
                return false;
            }
            for (int r : rowsOf.get(number)) {
                BigInteger shift = rows.get(r).factorOf(number).multiply(BigInteger.valueOf(step.getValue()));
                shifts.merge(r, shift, BigInteger::add);
            }
        }
        return !contradictory
                && shifts.entrySet().stream()
                        .allMatch(e -> rows.get(e.getKey()).holds(sums[e.getKey()].add(e.getValue())));
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
