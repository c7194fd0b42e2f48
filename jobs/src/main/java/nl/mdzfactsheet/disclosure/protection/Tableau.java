package nl.mdzfactsheet.disclosure.protection;

import java.util.Arrays;
import java.util.List;

/**
 * How far a cell can be moved away from its true value by whole steps while every sum stays inside its limits: a simplex walk that starts at the truth, in exact arithmetic.
 * The tableau holds whole numbers over one common denominator, which stays 1 in tables whose sums nest; numbers that outgrow a long end the walk with an ArithmeticException.
 * Values outside the basis need not stand at a limit, so that the truth itself is a valid start.
 */
final class Tableau {

    private final int cells;
    private final long[] value;
    private final long[] least;
    private final long[] most;
    private final int[] basic;
    private final int[] outside;
    private final long[][] table;
    private int rows;
    private int columns;
    private long denominator = 1;
    private boolean whole = true;

    /**
     * @param values true values of the cells, in order of preference to be moved
     * @param sums the sums, over places in that order
     */
    Tableau(long[] values, List<Row> sums) {
        cells = values.length;
        rows = sums.size();
        columns = cells;
        value = new long[cells + rows];
        least = new long[cells + rows];
        most = new long[cells + rows];
        basic = new int[rows];
        outside = new int[cells];
        table = new long[rows][cells];
        for (int i = 0; i < cells; i++) {
            least[i] = -values[i];
            most[i] = Sum.ENDLESS;
            outside[i] = i;
        }
        for (int r = 0; r < rows; r++) {
            Row sum = sums.get(r);
            basic[r] = cells + r;
            least[cells + r] = sum.fall();
            most[cells + r] = sum.rise();
            for (int i = 0; i < sum.places().length; i++) {
                table[r][sum.places()[i]] = -sum.factors()[i];
            }
        }
        removeExactSums();
    }

    /** A sum over places. */
    @SuppressWarnings("ArrayRecordComponent") // read once by the constructor
    record Row(int[] places, long[] factors, long fall, long rise) {}

    /** Exact sums leave the basis for good: one of their cells follows from the others. */
    private void removeExactSums() {
        for (int r = rows - 1; r >= 0; r--) {
            if (least[basic[r]] != 0 || most[basic[r]] != 0) {
                continue;
            }
            int column = smallest(r);
            if (column < 0) {
                rows--;
                basic[r] = basic[rows];
                table[r] = table[rows];
            } else {
                pivot(r, column);
                drop(column);
            }
        }
    }

    private int smallest(int row) {
        int best = -1;
        for (int c = 0; c < columns; c++) {
            long size = Math.abs(table[row][c]);
            if (size != 0 && (best < 0 || size < Math.abs(table[row][best]))) {
                best = c;
            }
        }
        return best;
    }

    private void drop(int column) {
        columns--;
        outside[column] = outside[columns];
        for (int r = 0; r < rows; r++) {
            table[r][column] = table[r][columns];
        }
    }

    /** True when every number met was whole: then a push goes as far as any whole point can. */
    boolean whole() {
        return whole;
    }

    /** Everything back to the truth; the basis stays. */
    void reset() {
        Arrays.fill(value, 0);
    }

    /** The deviations of the cells. */
    long[] deviations() {
        return Arrays.copyOf(value, cells);
    }

    /** Moves a cell up (+1) or down (−1) by at most the distance wanted; returns how far it came. */
    long push(int cell, int direction, long wanted) {
        long start = value[cell];
        int most = 50 + 10 * (rows + columns);
        for (int step = 0; step < most; step++) {
            long left = wanted - Math.abs(value[cell] - start);
            if (left <= 0 || !advance(cell, direction, left)) {
                break;
            }
        }
        return Math.abs(value[cell] - start);
    }

    /** One move or exchange; false when nothing more can be gained. */
    private boolean advance(int cell, int direction, long left) {
        int row = rowOf(cell);
        int column = row < 0 ? columnOf(cell) : entering(row, direction);
        if (column < 0) {
            return false;
        }
        int sign = row < 0 ? direction : -direction * Long.signum(table[row][column]);
        long unit = wholeStep(column);
        long wish = row < 0 ? left : divideUp(Math.multiplyExact(left, denominator), Math.abs(table[row][column]));
        long room = room(outside[column], sign);
        int blocking = blocking(column, sign, Math.min(room, divideUp(wish, unit) * unit));
        long step = Math.min(room, divideUp(wish, unit) * unit);
        if (blocking >= 0) {
            step = Math.min(step, limit(blocking, column, sign));
        }
        step -= step % unit;
        move(column, sign, step);
        if (blocking < 0) {
            // The wish was granted, or the entering value stands at its own limit.
            return step > 0;
        }
        if (blocking == row) {
            return false;
        }
        pivot(blocking, column);
        return true;
    }

    private int rowOf(int variable) {
        for (int r = 0; r < rows; r++) {
            if (basic[r] == variable) {
                return r;
            }
        }
        return -1;
    }

    private int columnOf(int variable) {
        for (int c = 0; c < columns; c++) {
            if (outside[c] == variable) {
                return c;
            }
        }
        return -1;
    }

    /** The first in order that moves the cell of a row in the direction wanted (Bland's rule). */
    private int entering(int row, int direction) {
        int best = -1;
        for (int c = 0; c < columns; c++) {
            long factor = table[row][c];
            if (factor != 0
                    && (best < 0 || outside[c] < outside[best])
                    && room(outside[c], -direction * Long.signum(factor)) > 0) {
                best = c;
            }
        }
        return best;
    }

    private long room(int variable, int sign) {
        if (sign > 0) {
            return most[variable] >= Sum.ENDLESS ? Sum.ENDLESS : most[variable] - value[variable];
        }
        return least[variable] <= -Sum.ENDLESS ? Sum.ENDLESS : value[variable] - least[variable];
    }

    /** The row that stops the entering value first, below the step given; -1 when none does. */
    private int blocking(int column, int sign, long below) {
        int best = -1;
        long bestRoom = 0;
        long bestRate = 0;
        for (int r = 0; r < rows; r++) {
            long factor = table[r][column];
            if (factor == 0) {
                continue;
            }
            long room = room(basic[r], -sign * Long.signum(factor));
            long rate = Math.abs(factor);
            if (room >= Sum.ENDLESS || divideUpExceeds(room, rate, below)) {
                continue;
            }
            int order = best < 0 ? -1 : compareRatio(room, rate, bestRoom, bestRate);
            if (order < 0 || (order == 0 && basic[r] < basic[best])) {
                best = r;
                bestRoom = room;
                bestRate = rate;
            }
        }
        return best;
    }

    /** room × denominator / rate ≥ below: this row does not stop the step. */
    private boolean divideUpExceeds(long room, long rate, long below) {
        return Math.multiplyExact(room, denominator) >= Math.multiplyExact(below, rate);
    }

    private static int compareRatio(long room, long rate, long otherRoom, long otherRate) {
        return Long.compare(Math.multiplyExact(room, otherRate), Math.multiplyExact(otherRoom, rate));
    }

    private long limit(int row, int column, int sign) {
        long factor = table[row][column];
        long room = room(basic[row], -sign * Long.signum(factor));
        return Math.multiplyExact(room, denominator) / Math.abs(factor);
    }

    /** The smallest step that keeps every value whole. */
    private long wholeStep(int column) {
        long unit = 1;
        for (int r = 0; r < rows && denominator > 1; r++) {
            long part = denominator / gcd(denominator, Math.abs(table[r][column]));
            unit = Math.multiplyExact(unit, part / gcd(unit, part));
        }
        return unit;
    }

    private void move(int column, int sign, long step) {
        value[outside[column]] += sign * step;
        for (int r = 0; r < rows; r++) {
            if (table[r][column] != 0) {
                value[basic[r]] -= sign * Math.multiplyExact(table[r][column], step) / denominator;
            }
        }
    }

    /** Exchanges a basic and an outside variable. The denominator stays positive: where the chosen number is negative every row changes its sign. */
    private void pivot(int row, int column) {
        long chosen = table[row][column];
        long sign = Long.signum(chosen);
        long size = Math.abs(chosen);
        long[] through = table[row];
        int[] filled = filled(through, column);
        for (int r = 0; r < rows; r++) {
            if (r == row) {
                continue;
            }
            long factor = sign * table[r][column];
            if (size == denominator) {
                subtract(table[r], through, factor, filled);
            } else {
                combine(table[r], through, factor, size);
            }
            table[r][column] = -factor;
        }
        for (int c : filled) {
            through[c] *= sign;
        }
        through[column] = sign * denominator;
        denominator = size;
        int swapped = basic[row];
        basic[row] = outside[column];
        outside[column] = swapped;
        whole &= denominator == 1;
    }

    /** Columns but one in which a row is filled. */
    private int[] filled(long[] row, int except) {
        int[] found = new int[columns];
        int size = 0;
        for (int c = 0; c < columns; c++) {
            if (row[c] != 0 && c != except) {
                found[size++] = c;
            }
        }
        return Arrays.copyOf(found, size);
    }

    /** The usual case, without new fractions: only columns in which the pivot row is filled change. */
    private void subtract(long[] target, long[] through, long factor, int[] filled) {
        if (factor == 0) {
            return;
        }
        if (denominator == 1) {
            // Nearly always so, and a division costs more than all the rest.
            for (int c : filled) {
                target[c] = Math.subtractExact(target[c], Math.multiplyExact(factor, through[c]));
            }
        } else {
            for (int c : filled) {
                target[c] = Math.subtractExact(target[c], Math.multiplyExact(factor, through[c]) / denominator);
            }
        }
    }

    private void combine(long[] target, long[] through, long factor, long size) {
        for (int c = 0; c < columns; c++) {
            if (target[c] != 0 || through[c] != 0) {
                target[c] =
                        Math.subtractExact(Math.multiplyExact(size, target[c]), Math.multiplyExact(factor, through[c]))
                                / denominator;
            }
        }
    }

    private static long divideUp(long value, long divisor) {
        return Math.floorDiv(value + divisor - 1, divisor);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
