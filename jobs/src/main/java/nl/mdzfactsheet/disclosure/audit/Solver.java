package nl.mdzfactsheet.disclosure.audit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.linear.LinearSolver;
import org.ojalgo.structure.Mutate1D;

/** The questions put to ojAlgo about one component. Its answers are claims: who asks puts every point into the rows again. */
final class Solver {

    /** Doubles hold whole numbers of this size with room for sums; beyond it the solver is not asked. */
    private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(40);

    /** Numbers in a table of all rows and columns (200 MB) up to which that is faster, by far, than to keep only what is not zero. */
    private static final long MOST_DENSE = 25_000_000;

    private static final int NONE = -1;

    private final Component component;
    private final long millis;
    private final boolean representable;

    Solver(Component component, long millis) {
        this.component = component;
        this.millis = millis;
        this.representable = component.rows().stream().allMatch(Solver::fits);
    }

    /** How a question ended. */
    enum End {
        OPTIMAL,
        UNBOUNDED,
        INFEASIBLE,
        DOUBTFUL
    }

    /**
     * An answer.
     *
     * @param end how it ended
     * @param objective value of the cell asked for, when optimal
     * @param values values of all cells as the solver gave them, when optimal
     */
    @SuppressWarnings("ArrayRecordComponent") // handed from one method to the next, never compared
    record Answer(End end, double objective, double[] values) {

        /** The nearest whole point. */
        long[] point() {
            return Arrays.stream(values).mapToLong(Math::round).toArray();
        }
    }

    /** The lowest or highest value of a cell within ranges when parts of whole numbers are allowed: nothing whole lies beyond it. */
    Answer extreme(int cell, boolean highest, Ranges within) {
        if (!representable) {
            return new Answer(End.DOUBTFUL, 0, new double[0]);
        }
        ExpressionsBasedModel model = new ExpressionsBasedModel(limited(millis));
        List<Variable> variables = new ArrayList<>();
        for (int i = 0; i < component.size(); i++) {
            BigInteger high = within.high(i);
            variables.add(model.newVariable("y" + i)
                    .lower(new BigDecimal(within.low(i)))
                    .upper(high == null ? null : new BigDecimal(high)));
        }
        variables.get(cell).weight(1);
        addRows(model, variables);
        return answer(highest ? model.maximise() : model.minimise(), cell);
    }

    /** The limits of a direction in which one may go on forever. */
    private static Limits forever(IntegerRow row) {
        return new Limits(row.low() == null ? null : BigInteger.ZERO, row.high() == null ? null : BigInteger.ZERO);
    }

    /** Writes the factor of a cell into the columns of its steps. */
    private interface Columns {
        void set(Mutate1D sum, int cell, double factor);
    }

    /** What the steps of the cells of a row may add up to; null where there is no limit. */
    private record Limits(
            @Nullable BigInteger low, @Nullable BigInteger high) {

        void add(LinearSolver.Builder model, IntegerRow row, Columns columns) {
            if (low != null && low.equals(high)) {
                set(model.equality(low.doubleValue()), row, 1, columns);
                return;
            }
            if (high != null) {
                set(model.inequality(high.doubleValue()), row, 1, columns);
            }
            if (low != null) {
                set(model.inequality(-low.doubleValue()), row, -1, columns);
            }
        }

        private static void set(Mutate1D sum, IntegerRow row, int sign, Columns columns) {
            for (int i = 0; i < row.size(); i++) {
                columns.set(sum, row.unknown(i), sign * row.factor(i).doubleValue());
            }
        }
    }

    private void addRows(ExpressionsBasedModel model, List<Variable> variables) {
        int number = 0;
        for (IntegerRow row : component.rows()) {
            Expression sum = model.newExpression("r" + number++);
            for (int i = 0; i < row.size(); i++) {
                sum.set(variables.get(row.unknown(i)), new BigDecimal(row.factor(i)));
            }
            within(sum, row, BigInteger.ZERO);
        }
    }

    /** The limits of a row, counted from an origin. */
    private static void within(Expression sum, IntegerRow row, BigInteger origin) {
        BigInteger low = row.low();
        BigInteger high = row.high();
        sum.lower(low == null ? null : new BigDecimal(low.subtract(origin)));
        sum.upper(high == null ? null : new BigDecimal(high.subtract(origin)));
    }

    /**
     * The cells that can grow without end: for each a direction is sought in which every row stays satisfied. One linear programme finds the largest such set; the
     * direction is returned in whole numbers, to be checked. Cells with a highest value cannot grow and are left out.
     */
    Answer recession(Ranges ranges) {
        int[] growing = IntStream.range(0, component.size())
                .filter(i -> ranges.high(i) == null)
                .toArray();
        if (growing.length == 0) {
            return new Answer(End.OPTIMAL, 0, new double[component.size()]);
        }
        // A step is a part up to 1, which counts, and what else is needed beside the steps of others.
        double[] cost = new double[2 * growing.length];
        double[] most = new double[2 * growing.length];
        Arrays.fill(cost, 0, growing.length, -1);
        Arrays.fill(most, 0, growing.length, 1);
        Arrays.fill(most, growing.length, most.length, Double.POSITIVE_INFINITY);
        LinearSolver.Builder model = LinearSolver.newBuilder(cost).lower(0).upper(most);
        addDirections(model, growing);
        Optimisation.Result result =
                model.build(fast(component.rows().size(), cost.length, millis)).solve();
        double[] values = new double[component.size()];
        for (int g = 0; g < growing.length; g++) {
            values[growing[g]] = result.doubleValue(g) + result.doubleValue(growing.length + g);
        }
        return new Answer(result.getState().isOptimal() ? End.OPTIMAL : End.DOUBTFUL, values[0], values);
    }

    private void addDirections(LinearSolver.Builder model, int[] growing) {
        int[] column = new int[component.size()];
        Arrays.fill(column, NONE);
        for (int g = 0; g < growing.length; g++) {
            column[growing[g]] = g;
        }
        Columns steps = (sum, i, factor) -> {
            if (column[i] != NONE) {
                sum.set(column[i], factor);
                sum.set(growing.length + column[i], factor);
            }
        };
        for (IntegerRow row : component.rows()) {
            if (IntStream.range(0, row.size()).anyMatch(i -> column[row.unknown(i)] != NONE)) {
                forever(row).add(model, row, steps);
            }
        }
    }

    private static Optimisation.Options limited(long millis) {
        Optimisation.Options options = new Optimisation.Options();
        options.time_abort = millis;
        options.time_suffice = millis;
        return options;
    }

    /** For questions of which the answer is a point or a direction, to be checked: how it was found does not matter. */
    static Optimisation.Options fast(long rows, long columns, long millis) {
        Optimisation.Options options = limited(millis);
        if (rows * (columns + rows) <= MOST_DENSE) {
            options.sparse = false;
        }
        return options;
    }

    private Answer answer(Optimisation.Result result, int cell) {
        End end =
                switch (result.getState()) {
                    case OPTIMAL, DISTINCT -> End.OPTIMAL;
                    case UNBOUNDED -> End.UNBOUNDED;
                    case INFEASIBLE -> End.INFEASIBLE;
                    default -> End.DOUBTFUL;
                };
        if (end != End.OPTIMAL) {
            return new Answer(end, 0, new double[0]);
        }
        double[] values = new double[component.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = result.doubleValue(i);
        }
        return new Answer(end, values[cell], values);
    }

    private static boolean fits(IntegerRow row) {
        for (int i = 0; i < row.size(); i++) {
            if (row.factor(i).abs().compareTo(LARGEST) > 0) {
                return false;
            }
        }
        return fits(row.low()) && fits(row.high());
    }

    private static boolean fits(@Nullable BigInteger bound) {
        return bound == null || bound.abs().compareTo(LARGEST) <= 0;
    }
}
