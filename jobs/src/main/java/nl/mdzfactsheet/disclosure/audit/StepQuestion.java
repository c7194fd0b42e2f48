package nl.mdzfactsheet.disclosure.audit;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;
import org.ojalgo.structure.Mutate1D;

/**
 * How far one hidden cell can move when some others may follow and the rest keeps its true value, in steps from the truth. What cannot move at all, being alone in a sum that must hold, is left out
 * first, again and again, and so is what does not hang together with the cell: most small questions are answered by that, and what is left to the solver is a fraction. Its answers are claims: every
 * point is put into the sums again.
 */
final class StepQuestion {

    /** What a step of the cell asked for is worth beside a step of another: more than the steps that follow from it. */
    private static final int PULL = 100_000;

    /** Number of the cell asked for. */
    private static final int ASKED = 0;

    private final AttackedTable table;
    private final int[] places;
    private final List<Row> rows;

    /** fall ≤ Σ factor × step ≤ rise over numbers of cells, as far as there are limits. */
    private static final class Row {
        private final List<Integer> cells = new ArrayList<>();
        private final List<Long> factors = new ArrayList<>();
        private final KnownSum sum;

        Row(KnownSum sum) {
            this.sum = sum;
        }

        void add(int cell, long factor) {
            cells.add(cell);
            factors.add(factor);
        }

        /** A single step of this size is too large already. */
        boolean fixes(long factor) {
            long size = Math.abs(factor);
            return size > sum.rise() && -size < sum.fall();
        }

        boolean holds(long[] steps) {
            long total = 0;
            for (int i = 0; i < cells.size(); i++) {
                total = Math.addExact(total, Math.multiplyExact(factors.get(i), steps[cells.get(i)]));
            }
            return total >= sum.fall() && total <= sum.rise();
        }
    }

    private StepQuestion(AttackedTable table, int[] places, List<Row> rows) {
        this.table = table;
        this.places = places;
        this.rows = rows;
    }

    /**
     * The question about a cell; empty when it cannot move among these.
     *
     * @param among places of hidden cells, the one asked for among them
     * @param place place of the cell
     */
    static Optional<StepQuestion> about(int place, int[] among, Attack attack) {
        Draft draft = new Draft(among, attack);
        int cell = draft.number(place);
        return draft.representable() && draft.moves(cell) ? Optional.of(draft.around(cell)) : Optional.empty();
    }

    /** The cells and sums of a question while what cannot move is left out. */
    private static final class Draft {
        private final AttackedTable table;
        private final int[] among;
        private final Map<Integer, Integer> numbers = new HashMap<>();
        private final Map<Integer, Row> rows = new LinkedHashMap<>();
        private final List<List<Row>> rowsOf = new ArrayList<>();
        private final BitSet moving = new BitSet();

        Draft(int[] among, Attack attack) {
            this.table = attack.table();
            this.among = among;
            for (int number = 0; number < among.length; number++) {
                numbers.put(among[number], number);
                int[] sums = table.sumsOf(among[number]);
                long[] factors = table.factorsOf(among[number]);
                List<Row> own = new ArrayList<>();
                for (int i = 0; i < sums.length; i++) {
                    if (attack.knows(sums[i])) {
                        KnownSum sum = table.sums().get(sums[i]);
                        Row row = rows.computeIfAbsent(sums[i], s -> new Row(sum));
                        row.add(number, factors[i]);
                        own.add(row);
                    }
                }
                rowsOf.add(own);
            }
            moving.set(0, among.length);
            peel();
        }

        private void peel() {
            Map<Row, Integer> left = new HashMap<>();
            Deque<Row> alone = new ArrayDeque<>();
            for (Row row : rows.values()) {
                left.put(row, row.cells.size());
                if (row.cells.size() == 1) {
                    alone.add(row);
                }
            }
            while (!alone.isEmpty()) {
                int fixed = fixed(alone.remove());
                if (fixed >= 0) {
                    moving.clear(fixed);
                    for (Row row : rowsOf.get(fixed)) {
                        if (left.merge(row, -1, Integer::sum) == 1) {
                            alone.add(row);
                        }
                    }
                }
            }
        }

        /** The cell that a sum holds in its place, being the last in it that moves; below 0 when there is none. */
        private int fixed(Row row) {
            for (int i = 0; i < row.cells.size(); i++) {
                if (moving.get(row.cells.get(i))) {
                    return row.fixes(row.factors.get(i)) ? row.cells.get(i) : -1;
                }
            }
            return -1;
        }

        int number(int place) {
            Integer number = numbers.get(place);
            if (number == null) {
                throw new IllegalArgumentException("The cell asked for must be among those that may move");
            }
            return number;
        }

        boolean moves(int cell) {
            return moving.get(cell);
        }

        /** False when a number is too large to be put to the solver. */
        boolean representable() {
            return rows.values().stream().allMatch(row -> row.sum.representable());
        }

        /** The question with the cells that hang together with this one. */
        StepQuestion around(int cell) {
            Map<Integer, Integer> kept = new LinkedHashMap<>();
            Map<Row, Row> own = new LinkedHashMap<>();
            Deque<Integer> open = new ArrayDeque<>(List.of(cell));
            kept.put(cell, ASKED);
            while (!open.isEmpty()) {
                for (Row row : rowsOf.get(open.remove())) {
                    if (own.putIfAbsent(row, new Row(row.sum)) == null) {
                        for (int other : row.cells) {
                            if (moving.get(other) && kept.putIfAbsent(other, kept.size()) == null) {
                                open.add(other);
                            }
                        }
                    }
                }
            }
            own.forEach((whole, part) -> {
                for (int i = 0; i < whole.cells.size(); i++) {
                    Integer number = kept.get(whole.cells.get(i));
                    if (number != null) {
                        part.add(number, whole.factors.get(i));
                    }
                }
            });
            int[] places = kept.keySet().stream().mapToInt(c -> among[c]).toArray();
            return new StepQuestion(table, places, List.copyOf(own.values()));
        }
    }

    /** The smallest step of the cell that every other cell of its sums can make up for in whole numbers, 100 for cents beside euros; 1 when that is more than a limit. */
    long wholeStep(long most) {
        BigInteger step = BigInteger.ONE;
        for (Row row : rows) {
            int at = row.cells.indexOf(ASKED);
            BigInteger own = at < 0 ? BigInteger.ZERO : BigInteger.valueOf(row.factors.get(at));
            for (int i = 0; own.signum() != 0 && i < row.factors.size(); i++) {
                BigInteger factor = BigInteger.valueOf(row.factors.get(i)).abs();
                BigInteger needed = factor.divide(own.gcd(factor));
                step = step.divide(step.gcd(needed)).multiply(needed);
            }
        }
        return step.compareTo(BigInteger.valueOf(most)) > 0 ? 1 : step.longValueExact();
    }

    /**
     * A point in which the cell has moved in one direction, as far as whole numbers were found, with as little change of all cells together as will do: such points stand on few cells.
     *
     * @param up whether it rises or falls
     * @param distance how far at most
     * @return empty when none was found
     */
    Optional<Move> farthest(boolean up, long distance, long millis) {
        int size = places.length;
        double[] cost = new double[2 * size];
        double[] most = new double[2 * size];
        Arrays.fill(cost, 1);
        Arrays.fill(most, 0, size, Double.POSITIVE_INFINITY);
        for (int i = 0; i < size; i++) {
            most[size + i] = table.truth(places[i]);
        }
        cost[ASKED] = -PULL;
        cost[size + ASKED] = -PULL;
        most[ASKED] = up ? distance : 0;
        most[size + ASKED] = up ? 0 : Math.min(distance, table.truth(places[ASKED]));
        LinearSolver.Builder model = LinearSolver.newBuilder(cost).lower(0).upper(most);
        rows.forEach(row -> add(row, model));
        Optimisation.Result result =
                model.build(Solver.fast(rows.size(), cost.length, millis)).solve();
        if (!result.getState().isOptimal()) {
            return Optional.empty();
        }
        long[] steps = new long[size];
        for (int i = 0; i < size; i++) {
            steps[i] = Math.round(result.doubleValue(i) - result.doubleValue(size + i));
        }
        return steps[ASKED] != 0 && isPossible(steps) ? Optional.of(Move.of(places, steps)) : Optional.empty();
    }

    private boolean isPossible(long[] steps) {
        for (int i = 0; i < steps.length; i++) {
            if (Math.addExact(table.truth(places[i]), steps[i]) < 0) {
                return false;
            }
        }
        for (Row row : rows) {
            if (!row.holds(steps)) {
                return false;
            }
        }
        return true;
    }

    private void add(Row row, LinearSolver.Builder model) {
        KnownSum sum = row.sum;
        if (sum.fall() == 0 && sum.rise() == 0) {
            set(model.equality(0), row, 1);
            return;
        }
        if (sum.rise() != KnownSum.NO_LIMIT) {
            set(model.inequality((double) sum.rise()), row, 1);
        }
        if (sum.fall() != -KnownSum.NO_LIMIT) {
            set(model.inequality((double) -sum.fall()), row, -1);
        }
    }

    private void set(Mutate1D sum, Row row, int sign) {
        for (int i = 0; i < row.cells.size(); i++) {
            double factor = (double) sign * row.factors.get(i);
            sum.set((long) row.cells.get(i), factor);
            sum.set((long) places.length + row.cells.get(i), -factor);
        }
    }
}
