package nl.mdzfactsheet.disclosure.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** Cells that moved in points found before which may move. */
    private static final int[] LEARNED = {150, 600};

    /** Coarser units than this are not worth a question of their own. */
    private static final long MOST_STEP = 10_000;

    private final Attack attack;
    private final AttackedTable table;
    private final long millis;

    Nearby(Attack attack, long millis) {
        this.attack = attack;
        this.table = attack.table();
        this.millis = millis;
    }

    /** Finds points that lie far enough apart in a cell, when there are such; whoever asks looks into the moves again. */
    void search(int place, Moves moves) {
        // Where a reader who knows less found nothing, this one would not either.
        for (int size = moves.sizeFor(place); size < SIZES.length; size++) {
            if (search(place, around(place, SIZES[size][0], SIZES[size][1]), moves)) {
                return;
            }
            moves.tooSmall(place, size);
        }
        boolean found = false;
        for (int i = 0; i < LEARNED.length && !found; i++) {
            found = search(place, learned(place, LEARNED[i], moves), moves);
        }
        if (found) {
            return;
        }
        int[] whole = around(place, Integer.MAX_VALUE, Integer.MAX_VALUE);
        found = whole.length > 2 * LAST_SIZE[0] && search(place, around(place, LAST_SIZE[0], LAST_SIZE[1]), moves);
        if (!found) {
            search(place, whole, moves);
        }
    }

    private boolean search(int place, int[] among, Moves moves) {
        Cell cell = table.cells().get(place);
        StepQuestion question = StepQuestion.about(place, among, attack).orElse(null);
        if (question == null) {
            return false;
        }
        long wanted = Math.max(1, cell.width());
        long step = question.wholeStep(MOST_STEP);
        // The distance wanted may leave parts of whole numbers in cells of a coarser unit: farther may be possible
        // where that is not.
        long rounded = Math.addExact(wanted, step - 1) / step * step;
        if (rounded > wanted) {
            apart(question, place, rounded, moves);
            if (moves.wide(place, cell, attack)) {
                return true;
            }
        }
        apart(question, place, wanted, moves);
        return moves.wide(place, cell, attack);
    }

    /** Looks for two points that lie a distance apart in a cell, the truth between them. */
    private void apart(StepQuestion question, int place, long distance, Moves moves) {
        long risen = move(question, place, true, distance, moves);
        if (risen < distance && table.truth(place) > 0) {
            move(question, place, false, distance - risen, moves);
        }
    }

    /** How far a cell can be moved in one direction, as far as a whole point was found. */
    private long move(StepQuestion question, int place, boolean up, long most, Moves moves) {
        Optional<Move> found = question.farthest(up, most, millis);
        found.ifPresent(move -> moves.add(move, place));
        return found.map(move -> Math.abs(move.stepOf(place))).orElse(0L);
    }

    /** A cell with those around it, and with those that moved in points found for it, for these, for the cells that share a sum with it, and for all these. */
    private int[] learned(int place, int most, Moves moves) {
        int[] around = around(place, SIZES[1][0], SIZES[1][1]);
        Set<Integer> cells = new LinkedHashSet<>();
        Arrays.stream(around).forEach(cells::add);
        for (int sum : table.sumsOf(place)) {
            if (attack.knows(sum)) {
                hiddenOf(sum).forEach(other -> moves.together(other, cells));
            }
        }
        List<Integer> first = List.copyOf(cells);
        for (int at = 0; at < first.size() && cells.size() < most; at++) {
            moves.together(first.get(at), cells);
        }
        Set<Integer> found = new LinkedHashSet<>();
        Arrays.stream(around).forEach(found::add);
        cells.stream().filter(attack::isHidden).limit(most).forEach(found::add);
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private List<Integer> hiddenOf(int sum) {
        KnownSum known = table.sums().get(sum);
        List<Integer> hidden = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            if (attack.isHidden(known.place(i))) {
                hidden.add(known.place(i));
            }
        }
        return hidden;
    }

    /** Hidden cells around one, sum by sum; of a long sum those that stand in most sums reached already, for what moves must come back to where it came from, and then those with the largest counts. */
    private int[] around(int place, int most, int perSum) {
        Set<Integer> found = new LinkedHashSet<>(List.of(place));
        BitSet reached = new BitSet();
        reach(place, reached);
        BitSet walked = new BitSet();
        List<Integer> queue = new ArrayList<>(found);
        for (int at = 0; at < queue.size() && found.size() < most; at++) {
            for (int sum : table.sumsOf(queue.get(at))) {
                if (!walked.get(sum) && attack.knows(sum)) {
                    walked.set(sum);
                    for (int other : best(sum, perSum, found, reached)) {
                        found.add(other);
                        queue.add(other);
                        reach(other, reached);
                    }
                }
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private void reach(int place, BitSet reached) {
        for (int sum : table.sumsOf(place)) {
            reached.set(sum);
        }
    }

    private List<Integer> best(int sum, int most, Set<Integer> found, BitSet reached) {
        List<Candidate> candidates = new ArrayList<>();
        for (int place : hiddenOf(sum)) {
            if (!found.contains(place)) {
                candidates.add(new Candidate(place, shared(place, reached), table.truth(place)));
            }
        }
        candidates.sort(Candidate.BEST_FIRST);
        return candidates.stream().limit(most).map(Candidate::place).toList();
    }

    private int shared(int place, BitSet reached) {
        int shared = 0;
        for (int sum : table.sumsOf(place)) {
            shared += reached.get(sum) ? 1 : 0;
        }
        return shared;
    }

    /** A hidden cell of a sum, with the number of its sums that are reached already. */
    private record Candidate(int place, int shared, long truth) {
        private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(Candidate::shared)
                .thenComparingLong(Candidate::truth)
                .reversed();
    }
}
