package nl.mdzfactsheet.disclosure.audit;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import nl.mdzfactsheet.disclosure.audit.Solver.Answer;
import nl.mdzfactsheet.disclosure.audit.Solver.End;

/**
 * The extreme whole values of a cell: branch and bound of our own over the linear programmes of ojAlgo. The integer solver of ojAlgo is not used: on one problem in some hundreds
 * it called infeasible what has solutions. Every branch is narrowed in exact arithmetic first, and every point found is checked exactly.
 */
final class ExtremeSearch {

    /** Smaller than any distance between whole numbers that matters, larger than the noise of the solver. */
    private static final double NOISE = 1e-4;

    private static final int MOST_BRANCHES = 5_000;

    private final Component component;
    private final Ranges ranges;
    private final Witnesses witnesses;
    private final Solver solver;

    ExtremeSearch(Component component, Ranges ranges, Witnesses witnesses, Solver solver) {
        this.component = component;
        this.ranges = ranges;
        this.witnesses = witnesses;
        this.solver = solver;
    }

    /** True when the witnesses now hold the highest value of the cell, and that it is the highest was shown. */
    boolean highest(int cell) {
        Answer relaxed = solver.extreme(cell, true, ranges);
        if (relaxed.end() != End.OPTIMAL || relaxed.objective() < witnesses.highest(cell) - NOISE) {
            return false;
        }
        witnesses.add(relaxed.point());
        while (witnesses.highest(cell) + 1 <= relaxed.objective() + NOISE) {
            long next = witnesses.highest(cell) + 1;
            Outcome outcome = reach(cell, true, ranges.atLeast(cell, BigInteger.valueOf(next)));
            if (outcome != Outcome.FOUND) {
                return outcome == Outcome.NONE;
            }
        }
        return true;
    }

    /** True when the witnesses now hold the lowest value of the cell, and that it is the lowest was shown. */
    boolean lowest(int cell) {
        Answer relaxed = solver.extreme(cell, false, ranges);
        if (relaxed.end() != End.OPTIMAL || relaxed.objective() > witnesses.lowest(cell) + NOISE) {
            return false;
        }
        witnesses.add(relaxed.point());
        while (witnesses.lowest(cell) - 1 >= relaxed.objective() - NOISE) {
            long next = witnesses.lowest(cell) - 1;
            Outcome outcome = reach(cell, false, ranges.atMost(cell, BigInteger.valueOf(next)));
            if (outcome != Outcome.FOUND) {
                return outcome == Outcome.NONE;
            }
        }
        return true;
    }

    private enum Outcome {
        FOUND,
        NONE,
        DOUBT
    }

    /** Looks for any possible point within ranges, most extreme first. */
    private Outcome reach(int cell, boolean highest, Ranges start) {
        Deque<Ranges> open = new ArrayDeque<>();
        open.push(start);
        for (int branches = 0; !open.isEmpty(); branches++) {
            Ranges part = open.pop();
            if (part.empty()) {
                continue;
            }
            Answer relaxed = solver.extreme(cell, highest, part);
            if (relaxed.end() == End.INFEASIBLE) {
                continue;
            }
            if (relaxed.end() != End.OPTIMAL || branches >= MOST_BRANCHES) {
                return Outcome.DOUBT;
            }
            if (witnesses.add(relaxed.point())) {
                return Outcome.FOUND;
            }
            if (!split(part, relaxed.values(), open)) {
                return Outcome.DOUBT;
            }
        }
        return Outcome.NONE;
    }

    /** Two parts that hold every whole point of the whole; false when nothing is left to split on. */
    private boolean split(Ranges part, double[] values, Deque<Ranges> open) {
        int on = -1;
        double farthest = 1e-6;
        for (int i = 0; i < component.size(); i++) {
            double fraction = Math.abs(values[i] - Math.round(values[i]));
            if (fraction > farthest) {
                farthest = fraction;
                on = i;
            }
        }
        if (on < 0) {
            return false;
        }
        BigInteger below = BigInteger.valueOf((long) Math.floor(values[on]));
        open.push(part.atLeast(on, below.add(BigInteger.ONE)));
        open.push(part.atMost(on, below));
        return true;
    }
}
