package nl.mdzfactsheet.disclosure.audit;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Intervals that surely hold every possible value of the cells of a component: narrowed row by row in exact arithmetic until nothing changes. They may be wider than
 * the truth, never narrower.
 */
final class Ranges {

    /** Rows with unequal factors can narrow forever by ever less; a wide interval is still a valid one. */
    private static final int MOST_ROUNDS = 12;

    private final Component component;
    private final BigInteger[] low;
    private final @Nullable BigInteger[] high;
    private boolean empty;

    Ranges(Component component) {
        this.component = component;
        low = new BigInteger[component.size()];
        high = new BigInteger[component.size()];
        Arrays.fill(low, BigInteger.ZERO);
        narrow();
    }

    private Ranges(Ranges other) {
        component = other.component;
        low = other.low.clone();
        high = other.high.clone();
        empty = other.empty;
    }

    /** The same with a cell at most this. */
    Ranges atMost(int cell, BigInteger most) {
        Ranges part = new Ranges(this);
        BigInteger now = high[cell];
        part.high[cell] = now == null ? most : now.min(most);
        return part.checked(cell);
    }

    /** The same with a cell at least this. */
    Ranges atLeast(int cell, BigInteger least) {
        Ranges part = new Ranges(this);
        part.low[cell] = low[cell].max(least);
        return part.checked(cell);
    }

    private Ranges checked(int cell) {
        BigInteger most = high[cell];
        empty |= most != null && most.compareTo(low[cell]) < 0;
        narrow();
        return this;
    }

    private void narrow() {
        boolean changed = true;
        for (int round = 0; changed && round < MOST_ROUNDS && !empty; round++) {
            changed = false;
            for (IntegerRow row : component.rows()) {
                changed |= narrow(row);
            }
        }
    }

    /** True when no point can exist. */
    boolean empty() {
        return empty;
    }

    BigInteger low(int cell) {
        return low[cell];
    }

    /** Null when no highest value could be shown. */
    @Nullable
    BigInteger high(int cell) {
        return high[cell];
    }

    private boolean narrow(IntegerRow row) {
        if (row.empty()) {
            empty = true;
            return false;
        }
        boolean changed = false;
        Extent least = new Extent();
        Extent most = new Extent();
        for (int i = 0; i < row.size(); i++) {
            least.add(extreme(row, i, false));
            most.add(extreme(row, i, true));
        }
        for (int i = 0; i < row.size() && !empty; i++) {
            BigInteger restLeast = least.without(extreme(row, i, false));
            BigInteger restMost = most.without(extreme(row, i, true));
            // low − most of the others ≤ factor × cell ≤ high − least of the others
            BigInteger from =
                    row.low() == null || restMost == null ? null : row.low().subtract(restMost);
            BigInteger to =
                    row.high() == null || restLeast == null ? null : row.high().subtract(restLeast);
            changed |= tighten(row.unknown(i), row.factor(i), from, to);
        }
        return changed;
    }

    /** Largest or smallest contribution of a term, null when unbounded. */
    private @Nullable BigInteger extreme(IntegerRow row, int place, boolean largest) {
        BigInteger factor = row.factor(place);
        BigInteger bound = factor.signum() > 0 == largest ? high[row.unknown(place)] : low[row.unknown(place)];
        return bound == null ? null : factor.multiply(bound);
    }

    private boolean tighten(int cell, BigInteger factor, @Nullable BigInteger from, @Nullable BigInteger to) {
        boolean up = factor.signum() > 0;
        BigInteger size = factor.abs();
        BigInteger below = up ? from : negated(to);
        BigInteger above = up ? to : negated(from);
        boolean changed = false;
        if (below != null) {
            BigInteger least = IntegerRow.floor(below.negate(), size).negate();
            if (least.compareTo(low[cell]) > 0) {
                low[cell] = least;
                changed = true;
            }
        }
        if (above != null) {
            BigInteger most = IntegerRow.floor(above, size);
            BigInteger now = high[cell];
            if (now == null || most.compareTo(now) < 0) {
                high[cell] = most;
                changed = true;
            }
        }
        BigInteger now = high[cell];
        empty |= now != null && now.compareTo(low[cell]) < 0;
        // The sums of this row were taken before the change: the next round goes on from here.
        return changed;
    }

    private static @Nullable BigInteger negated(@Nullable BigInteger value) {
        return value == null ? null : value.negate();
    }

    /** A sum of which some terms may be unbounded. */
    private static final class Extent {
        private BigInteger sum = BigInteger.ZERO;
        private int unbounded;

        void add(@Nullable BigInteger term) {
            if (term == null) {
                unbounded++;
            } else {
                sum = sum.add(term);
            }
        }

        /** The sum of the other terms, null when unbounded. */
        @Nullable
        BigInteger without(@Nullable BigInteger term) {
            if (term == null) {
                return unbounded == 1 ? sum : null;
            }
            return unbounded == 0 ? sum.subtract(term) : null;
        }
    }
}
