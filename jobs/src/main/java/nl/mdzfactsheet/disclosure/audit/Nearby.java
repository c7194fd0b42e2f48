package nl.mdzfactsheet.disclosure.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mdzfactsheet.disclosure.audit.Moves.Move;
import nl.mdzfactsheet.disclosure.audit.Solver.Answer;
import nl.mdzfactsheet.disclosure.audit.Solver.End;
import nl.mdzfactsheet.disclosure.cells.Cell;

/**
 * Looks for points close to the truth: only some unknown cells around the one asked for may move, all others keep their true value. What is possible there is possible; what is not found there says
 * nothing. A small question costs the solver a thousandth of the whole.
 */
final class Nearby {

    /** Cells that may move, and how many of them one row may bring in. */
    private static final int[][] SIZES = {{16, 3}, {60, 6}, {200, 14}, {700, 60}};

    private final Attack attack;
    private final long millis;

    Nearby(Attack attack, long millis) {
        this.attack = attack;
        this.millis = millis;
    }

    /** Finds points that lie far enough apart in an unknown cell, when there are such nearby; whoever asks looks into the moves again. */
    void search(int unknown, Moves moves) {
        Cell cell = attack.unknowns().get(unknown);
        for (int[] size : SIZES) {
            List<Integer> around = around(unknown, size[0], size[1]);
            Component part = part(around);
            long wanted = Math.max(1, cell.width());
            long risen = move(part, around, true, wanted, moves);
            if (risen < wanted && cell.value() > 0) {
                move(part, around, false, wanted - risen, moves);
            }
            if (moves.wide(cell, attack)) {
                return;
            }
        }
    }

    /** How far the first cell of a part can be moved in one direction, as far as a whole point was found. */
    private long move(Component part, List<Integer> around, boolean up, long most, Moves moves) {
        Answer answer = new Solver(part, millis).nearest(0, up, most);
        if (answer.end() != End.OPTIMAL || !part.possible(answer.point())) {
            return 0;
        }
        long[] point = answer.point();
        Map<String, Long> steps = new HashMap<>();
        for (int i = 0; i < point.length; i++) {
            if (point[i] != part.truth(i)) {
                steps.put(attack.unknowns().get(around.get(i)).id(), point[i] - part.truth(i));
            }
        }
        if (point[0] != part.truth(0)) {
            moves.add(new Move(steps), attack.unknowns().get(around.get(0)).id());
        }
        return Math.abs(point[0] - part.truth(0));
    }

    /** Unknown cells around one, row by row; of a long row those that stand in most rows reached already, for what moves must come back to where it came from, and then those with the largest counts. */
    private List<Integer> around(int unknown, int most, int perRow) {
        Set<Integer> found = new LinkedHashSet<>(List.of(unknown));
        BitSet reached = new BitSet();
        attack.rowsOf(unknown).forEach(reached::set);
        BitSet walked = new BitSet();
        List<Integer> queue = new ArrayList<>(found);
        for (int at = 0; at < queue.size() && found.size() < most; at++) {
            for (int row : attack.rowsOf(queue.get(at))) {
                if (!walked.get(row)) {
                    walked.set(row);
                    for (int other : best(row, perRow, found, reached)) {
                        found.add(other);
                        queue.add(other);
                        attack.rowsOf(other).forEach(reached::set);
                    }
                }
            }
        }
        return new ArrayList<>(found);
    }

    private List<Integer> best(int row, int most, Set<Integer> found, BitSet reached) {
        return attack.members(row).stream()
                .filter(u -> !found.contains(u))
                .sorted(Comparator.comparing((Integer u) ->
                                -attack.rowsOf(u).stream().filter(reached::get).count())
                        .thenComparing(u -> -attack.truth()[u]))
                .limit(most)
                .toList();
    }

    private Component part(List<Integer> around) {
        Map<Integer, Integer> local = new LinkedHashMap<>();
        around.forEach(u -> local.put(u, local.size()));
        Set<Integer> rows = new LinkedHashSet<>();
        around.forEach(u -> rows.addAll(attack.rowsOf(u)));
        long[] truth =
                around.stream().mapToLong(u -> attack.unknowns().get(u).value()).toArray();
        return new Component(
                around,
                rows.stream()
                        .map(r -> attack.row(r).among(local, attack.truth()))
                        .toList(),
                truth);
    }
}
