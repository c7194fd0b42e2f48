package nl.mdzfactsheet.disclosure.audit;

import java.math.BigInteger;
import java.util.List;

/** Unknown cells that hang together through rows. Numbers of cells are local: 0 … size − 1. */
final class Component {

    private final List<Integer> members;
    private final List<IntegerRow> rows;
    private final long[] truth;

    Component(List<Integer> members, List<IntegerRow> rows, long[] truth) {
        this.members = List.copyOf(members);
        this.rows = List.copyOf(rows);
        this.truth = truth.clone();
    }

    int size() {
        return members.size();
    }

    /** Number of a cell among all unknown cells of the pattern. */
    int member(int local) {
        return members.get(local);
    }

    List<Integer> members() {
        return members;
    }

    List<IntegerRow> rows() {
        return rows;
    }

    /** True value of a cell. */
    long truth(int local) {
        return truth[local];
    }

    /** The sum of a row at the truth. */
    BigInteger sum(IntegerRow row) {
        return row.sum(truth);
    }

    /** True when whole, non-negative and inside every row. */
    boolean possible(long[] point) {
        for (long value : point) {
            if (value < 0) {
                return false;
            }
        }
        return rows.stream().allMatch(r -> r.holds(point));
    }

    /** True when every multiple of the direction may be added to any possible point. */
    boolean recedes(long[] direction) {
        for (long step : direction) {
            if (step < 0) {
                return false;
            }
        }
        return rows.stream().allMatch(r -> r.open(direction));
    }

    /** The smallest step of a cell that every other cell of its rows can make up for in whole numbers, 100 for cents beside euros; 1 when that is more than a limit. */
    long wholeStep(int local, long most) {
        BigInteger step = BigInteger.ONE;
        for (IntegerRow row : rows) {
            step = lcm(step, row.wholeStep(local));
        }
        return step.compareTo(BigInteger.valueOf(most)) > 0 ? 1 : step.longValueExact();
    }

    private static BigInteger lcm(BigInteger a, BigInteger b) {
        return a.divide(a.gcd(b)).multiply(b);
    }
}
