package nl.mdzfactsheet.disclosure.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.mdzfactsheet.disclosure.audit.Moves.Move;
import nl.mdzfactsheet.disclosure.audit.Solver.Answer;
import nl.mdzfactsheet.disclosure.audit.Solver.End;
import nl.mdzfactsheet.disclosure.cells.Cell;

/**
 * Looks for points close to the truth: only some unknown cells around the one asked for may move, all others keep their true value, and at last all may. What is possible there is possible; what is not
 * found there says nothing. A small question costs the solver a thousandth of the whole, and a point that moves few cells is possible for most other readers too.
 */
final class Nearby {

    /** Cells that may move, and how many of them one row may bring in. */
    private static final int[][] SIZES = {{16, 3}, {60, 6}, {200, 14}};

    /** The same, before all may: a tenth of the cost, and hardly ever in vain. */
    private static final int[] LAST_SIZE = {800, 40};

    private static final int MOST_LEARNED = 600;

    /** Coarser units than this are not worth a question of their own. */
    private static final long MOST_STEP = 10_000;

    private final Attack attack;
    private final Component whole;
    private final long millis;

    Nearby(Attack attack, Component whole, long millis) {
        this.attack = attack;
        this.whole = whole;
        this.millis = millis;
    }

    /** Finds points that lie far enough apart in a cell of the component, when there are such; whoever asks looks into the moves again. */
    void search(int local, Moves moves) {
        Cell cell = attack.unknowns().get(whole.member(local));
        // Where a reader who knows less found nothing, this one would not either.
        for (int size = moves.sizeFor(cell.id()); size < SIZES.length; size++) {
            List<Integer> around = around(whole.member(local), SIZES[size][0], SIZES[size][1]);
            if (search(part(around), 0, cell, moves)) {
                return;
            }
            moves.tooSmall(cell.id(), size);
        }
        boolean found = search(part(learned(whole.member(local), moves)), 0, cell, moves);
        if (!found && whole.size() > 2 * LAST_SIZE[0]) {
            found = search(part(around(whole.member(local), LAST_SIZE[0], LAST_SIZE[1])), 0, cell, moves);
        }
        if (!found) {
            search(whole, local, cell, moves);
        }
    }

    private boolean search(Component part, int local, Cell cell, Moves moves) {
        long wanted = Math.max(1, cell.width());
        long step = part.wholeStep(local, MOST_STEP);
        // The distance wanted may leave parts of whole numbers in cells of a coarser unit: farther may be possible
        // where that is not.
        long rounded = Math.addExact(wanted, step - 1) / step * step;
        if (rounded > wanted) {
            apart(part, local, rounded, moves);
            if (moves.wide(cell, attack)) {
                return true;
            }
        }
        apart(part, local, wanted, moves);
        return moves.wide(cell, attack);
    }

    /** Looks for two points that lie a distance apart in a cell, the truth between them. */
    private void apart(Component part, int local, long distance, Moves moves) {
        long risen = move(part, local, true, distance, moves);
        if (risen < distance && part.truth(local) > 0) {
            move(part, local, false, distance - risen, moves);
        }
    }

    /** How far a cell of a part can be moved in one direction, as far as a whole point was found. */
    private long move(Component part, int local, boolean up, long most, Moves moves) {
        Answer answer = new Solver(part, millis).nearest(local, up, most);
        if (answer.end() != End.OPTIMAL || !part.possible(answer.point())) {
            return 0;
        }
        long[] point = answer.point();
        Map<String, Long> steps = new HashMap<>();
        for (int i = 0; i < point.length; i++) {
            if (point[i] != part.truth(i)) {
                steps.put(attack.unknowns().get(part.member(i)).id(), point[i] - part.truth(i));
            }
        }
        if (point[local] != part.truth(local)) {
            moves.add(new Move(steps), attack.unknowns().get(part.member(local)).id());
        }
        return Math.abs(point[local] - part.truth(local));
    }

    /** A cell with those around it, and with those that moved in points found for it, for these, for the cells that share a row with it, and for all these. */
    private List<Integer> learned(int unknown, Moves moves) {
        List<Integer> around = around(unknown, SIZES[1][0], SIZES[1][1]);
        Set<String> cells = new LinkedHashSet<>();
        around.forEach(u -> cells.add(id(u)));
        attack.rowsOf(unknown).forEach(row -> attack.members(row).forEach(u -> moves.together(id(u), cells)));
        List<String> first = List.copyOf(cells);
        for (int at = 0; at < first.size() && cells.size() < MOST_LEARNED; at++) {
            moves.together(first.get(at), cells);
        }
        Set<Integer> found = new LinkedHashSet<>(around);
        cells.stream()
                .map(attack::number)
                .filter(Objects::nonNull)
                .limit(MOST_LEARNED)
                .forEach(found::add);
        return new ArrayList<>(found);
    }

    private String id(int unknown) {
        return attack.unknowns().get(unknown).id();
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
        List<Candidate> candidates = new ArrayList<>();
        for (int unknown : attack.members(row)) {
            if (!found.contains(unknown)) {
                candidates.add(new Candidate(unknown, shared(unknown, reached), attack.truth()[unknown]));
            }
        }
        candidates.sort(Candidate.BEST_FIRST);
        return candidates.stream().limit(most).map(Candidate::unknown).toList();
    }

    private int shared(int unknown, BitSet reached) {
        int shared = 0;
        for (int row : attack.rowsOf(unknown)) {
            shared += reached.get(row) ? 1 : 0;
        }
        return shared;
    }

    /** An unknown of a row, with the number of its rows that are reached already. */
    private record Candidate(int unknown, int shared, long truth) {
        private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(Candidate::shared)
                .thenComparingLong(Candidate::truth)
                .reversed();
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
