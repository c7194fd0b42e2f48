package nl.mdzfactsheet.disclosure.audit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** low ≤ Σ factor × unknown ≤ high over whole numbers: factors without a common divisor, bounds rounded inwards. */
final class IntegerRow {

    private final int[] unknowns;
    private final BigInteger[] factors;
    private final @Nullable BigInteger low;
    private final @Nullable BigInteger high;

    IntegerRow(int[] unknowns, BigInteger[] factors, @Nullable BigInteger low, @Nullable BigInteger high) {
        BigInteger divisor = divisor(factors);
        boolean smallest = divisor.equals(BigInteger.ONE);
        this.unknowns = unknowns;
        this.factors = smallest
                ? factors
                : Arrays.stream(factors).map(f -> f.divide(divisor)).toArray(BigInteger[]::new);
        this.low = low == null || smallest ? low : floor(low.negate(), divisor).negate();
        this.high = high == null || smallest ? high : floor(high, divisor);
    }

    private static BigInteger divisor(BigInteger[] factors) {
        BigInteger divisor = BigInteger.ZERO;
        for (BigInteger factor : factors) {
            divisor = divisor.gcd(factor);
            if (divisor.equals(BigInteger.ONE)) {
                break;
            }
        }
        return divisor;
    }

    private IntegerRow(int[] unknowns, BigInteger[] factors, IntegerRow other) {
        this.unknowns = unknowns;
        this.factors = factors;
        this.low = other.low;
        this.high = other.high;
    }

    /** Largest whole number at most value / divisor, for a positive divisor. */
    static BigInteger floor(BigInteger value, BigInteger divisor) {
        BigInteger[] parts = value.divideAndRemainder(divisor);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** The same row with unknowns numbered within a component. */
    IntegerRow numbered(int[] localNumber) {
        int[] local = new int[unknowns.length];
        for (int i = 0; i < unknowns.length; i++) {
            local[i] = localNumber[unknowns[i]];
        }
        return new IntegerRow(local, factors, this);
    }

    /**
     * The row over some of its unknowns, the others at a value that is given.
     *
     * @param local number of each unknown that stays one
     * @param values values by unknown
     */
    IntegerRow among(Map<Integer, Integer> local, long[] values) {
        List<Integer> kept = new ArrayList<>();
        List<BigInteger> own = new ArrayList<>();
        BigInteger rest = BigInteger.ZERO;
        for (int i = 0; i < unknowns.length; i++) {
            Integer number = local.get(unknowns[i]);
            if (number == null) {
                rest = rest.add(factors[i].multiply(BigInteger.valueOf(values[unknowns[i]])));
            } else {
                kept.add(number);
                own.add(factors[i]);
            }
        }
        return new IntegerRow(
                kept.stream().mapToInt(Integer::intValue).toArray(),
                own.toArray(BigInteger[]::new),
                low == null ? null : low.subtract(rest),
                high == null ? null : high.subtract(rest));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IntegerRow row
                && Arrays.equals(unknowns, row.unknowns)
                && Arrays.equals(factors, row.factors)
                && Objects.equals(low, row.low)
                && Objects.equals(high, row.high);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(unknowns), Arrays.hashCode(factors), low, high);
    }

    int size() {
        return unknowns.length;
    }

    int unknown(int place) {
        return unknowns[place];
    }

    BigInteger factor(int place) {
        return factors[place];
    }

    /** The factor of an unknown, 0 when it is not in the row. */
    BigInteger factorOf(int unknown) {
        for (int i = 0; i < unknowns.length; i++) {
            if (unknowns[i] == unknown) {
                return factors[i];
            }
        }
        return BigInteger.ZERO;
    }

    /** The smallest step of an unknown that every other can make up for in whole numbers; 1 when it is not in the row. */
    BigInteger wholeStep(int unknown) {
        BigInteger own = factorOf(unknown).abs();
        BigInteger step = BigInteger.ONE;
        if (own.signum() != 0) {
            for (BigInteger factor : factors) {
                BigInteger other = factor.abs().divide(own.gcd(factor));
                step = step.divide(step.gcd(other)).multiply(other);
            }
        }
        return step;
    }

    @Nullable
    BigInteger low() {
        return low;
    }

    @Nullable
    BigInteger high() {
        return high;
    }

    /** True when no sum fits. */
    boolean empty() {
        return low != null && high != null && low.compareTo(high) > 0;
    }

    /** True when every factor is one: a plain sum. */
    boolean plainSum() {
        for (BigInteger factor : factors) {
            if (!factor.equals(BigInteger.ONE)) {
                return false;
            }
        }
        return true;
    }

    /** True when the point satisfies the row. */
    boolean holds(long[] point) {
        return holds(sum(point));
    }

    /** True when a sum fits the row. */
    boolean holds(BigInteger sum) {
        return (low == null || sum.compareTo(low) >= 0) && (high == null || sum.compareTo(high) <= 0);
    }

    /** True when one may go on forever in this direction without leaving the row. */
    boolean open(long[] direction) {
        int sign = sum(direction).signum();
        return (low == null || sign >= 0) && (high == null || sign <= 0);
    }

    /** The sum at a point. */
    BigInteger sum(long[] point) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < unknowns.length; i++) {
            sum = sum.add(factors[i].multiply(BigInteger.valueOf(point[unknowns[i]])));
        }
        return sum;
    }
}
