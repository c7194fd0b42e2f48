package nl.mdzfactsheet.disclosure.protection;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.disclosure.cells.Constraint;
import nl.mdzfactsheet.disclosure.cells.Term;
import org.jspecify.annotations.Nullable;

/**
 * A constraint over whole deviations from the true values: fall ≤ Σ factor × deviation ≤ rise, with fall ≤ 0 ≤ rise. Deviations make every exact sum homogeneous: the truth is the
 * point zero.
 */
final class Sum {

    /** No limit; far from overflow when a few are added. */
    static final long ENDLESS = Long.MAX_VALUE / 4;

    private final String pattern;
    private final int[] cells;
    private final long[] factors;
    private final long fall;
    private final long rise;

    private Sum(String pattern, int[] cells, long[] factors, long fall, long rise) {
        this.pattern = pattern;
        this.cells = cells;
        this.factors = factors;
        this.fall = fall;
        this.rise = rise;
    }

    /** Compiles a constraint; throws ArithmeticException when its numbers are too large for exact arithmetic in longs. */
    static Sum of(Constraint constraint, Map<String, Integer> numbers, long[] values) {
        List<Term> terms = constraint.terms().stream()
                .filter(t -> t.coefficient().signum() != 0)
                .toList();
        int scale = terms.stream()
                .mapToInt(t -> Math.max(0, t.coefficient().scale()))
                .max()
                .orElse(0);
        int[] cells = new int[terms.size()];
        BigInteger[] factors = new BigInteger[terms.size()];
        BigInteger divisor = BigInteger.ZERO;
        BigInteger truth = BigInteger.ZERO;
        for (int i = 0; i < cells.length; i++) {
            cells[i] = numbers.getOrDefault(terms.get(i).cell(), -1);
            factors[i] = terms.get(i).coefficient().movePointRight(scale).toBigIntegerExact();
            divisor = divisor.gcd(factors[i]);
            truth = truth.add(factors[i].multiply(BigInteger.valueOf(values[cells[i]])));
        }
        long[] exact = new long[cells.length];
        for (int i = 0; i < cells.length; i++) {
            exact[i] = factors[i].divide(divisor).longValueExact();
        }
        BigInteger unit = divisor.signum() == 0 ? BigInteger.ONE : divisor;
        long fall = -room(constraint.low(), scale, truth, unit, true);
        long rise = room(constraint.high(), scale, truth, unit, false);
        return new Sum(constraint.pattern(), cells, exact, fall, rise);
    }

    /** Distance of the truth to a bound in units of the divisor, rounded down. */
    private static long room(@Nullable BigDecimal bound, int scale, BigInteger truth, BigInteger unit, boolean below) {
        if (bound == null) {
            return ENDLESS;
        }
        BigDecimal scaled = bound.movePointRight(scale);
        BigDecimal distance = below ? new BigDecimal(truth).subtract(scaled) : scaled.subtract(new BigDecimal(truth));
        long room = distance.divide(new BigDecimal(unit), 0, RoundingMode.FLOOR).longValueExact();
        return Math.min(room, ENDLESS);
    }

    String pattern() {
        return pattern;
    }

    int size() {
        return cells.length;
    }

    int cell(int place) {
        return cells[place];
    }

    long factor(int place) {
        return factors[place];
    }

    long fall() {
        return fall;
    }

    long rise() {
        return rise;
    }

    /** True when the true values do not fit. */
    boolean contradictory() {
        return fall > 0 || rise < 0;
    }

    /** True when the sum is known exactly. */
    boolean exact() {
        return fall == 0 && rise == 0;
    }
}
