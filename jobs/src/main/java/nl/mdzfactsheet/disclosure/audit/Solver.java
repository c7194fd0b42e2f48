package nl.mdzfactsheet.disclosure.audit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    /** What a step of the cell asked for is worth beside a step of another: more than the steps that follow from it. */
    private static final int PULL = 100_000;

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
        ExpressionsBasedModel model = limited();
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

    /**
     * Moves a cell away from its true value by at most a distance, with as little change of all cells together as will do: such points stand on few cells. Parts of whole numbers are allowed.
     *
     * @param up whether it rises or falls
     */
    Answer nearest(int cell, boolean up, long distance) {
        if (!representable) {
            return new Answer(End.DOUBTFUL, 0, new double[0]);
        }
        int size = component.size();
        double[] cost = new double[2 * size];
        double[] most = new double[2 * size];
        Arrays.fill(cost, 1);
        Arrays.fill(most, 0, size, Double.POSITIVE_INFINITY);
        for (int i = 0; i < size; i++) {
            most[size + i] = component.truth(i);
        }
        cost[cell] = -PULL;
        cost[size + cell] = -PULL;
        most[cell] = up ? distance : 0;
        most[size + cell] = up ? 0 : Math.min(distance, component.truth(cell));
        LinearSolver.Builder model = LinearSolver.newBuilder(cost).lower(0).upper(most);
        component.rows().forEach(row -> addSteps(model, row));
        Optimisation.Result result = model.build(options()).solve();
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = component.truth(i) + result.doubleValue(i) - result.doubleValue(size + i);
        }
        return new Answer(result.getState().isOptimal() ? End.OPTIMAL : End.DOUBTFUL, values[cell], values);
    }

    /** The limits of a row for the rises and the falls of its cells. */
    private void addSteps(LinearSolver.Builder model, IntegerRow row) {
        BigInteger truth = component.sum(row);
        BigInteger low = row.low();
        BigInteger high = row.high();
        if (low != null && low.equals(high)) {
            setSteps(model.equality(low.subtract(truth).doubleValue()), row, 1);
            return;
        }
        if (high != null) {
            setSteps(model.inequality(high.subtract(truth).doubleValue()), row, 1);
        }
        if (low != null) {
            setSteps(model.inequality(truth.subtract(low).doubleValue()), row, -1);
        }
    }

    private void setSteps(Mutate1D sum, IntegerRow row, int sign) {
        for (int i = 0; i < row.size(); i++) {
            double factor = sign * row.factor(i).doubleValue();
            sum.set(row.unknown(i), factor);
            sum.set(component.size() + row.unknown(i), -factor);
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
     * direction is returned in whole numbers, to be checked.
     */
    Answer recession(Ranges ranges) {
        ExpressionsBasedModel model = limited();
        List<Variable> steps = new ArrayList<>();
        for (int i = 0; i < component.size(); i++) {
            steps.add(model.newVariable("d" + i).lower(0).upper(ranges.high(i) == null ? null : BigDecimal.ZERO));
        }
        for (int i = 0; i < component.size(); i++) {
            if (ranges.high(i) == null) {
                Variable counted = model.newVariable("t" + i).lower(0).upper(1).weight(1);
                model.newExpression("c" + i)
                        .set(steps.get(i), 1)
                        .set(counted, -1)
                        .lower(0);
            }
        }
        int number = 0;
        for (IntegerRow row : component.rows()) {
            Expression sum = model.newExpression("r" + number++);
            for (int i = 0; i < row.size(); i++) {
                sum.set(steps.get(row.unknown(i)), new BigDecimal(row.factor(i)));
            }
            sum.lower(row.low() == null ? null : BigDecimal.ZERO);
            sum.upper(row.high() == null ? null : BigDecimal.ZERO);
        }
        return answer(model.maximise(), 0);
    }

    private ExpressionsBasedModel limited() {
        return new ExpressionsBasedModel(options());
    }

    private Optimisation.Options options() {
        Optimisation.Options options = new Optimisation.Options();
        options.time_abort = millis;
        options.time_suffice = millis;
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
