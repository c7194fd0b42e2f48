package nl.mdzfactsheet.disclosure.audit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mdzfactsheet.disclosure.cells.Cell;
import nl.mdzfactsheet.disclosure.cells.Constraint;
import nl.mdzfactsheet.disclosure.cells.Term;
import org.jspecify.annotations.Nullable;

/** A constraint with whole factors: both sides are multiplied until none has decimals, and the bounds are rounded inwards. */
final class KnownSum {

    /** How far a sum may rise or fall where nothing limits it. */
    static final long NO_LIMIT = Long.MAX_VALUE;

    /** Doubles hold whole numbers of this size with room for sums. */
    private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(40);

    private final Constraint constraint;
    private final int[] places;
    private final BigInteger[] factors;
    private final BigInteger[] parts;
    private final @Nullable BigInteger low;
    private final @Nullable BigInteger high;
    private final boolean contradictory;
    private final boolean representable;
    private final long fall;
    private final long rise;

    private KnownSum(Constraint constraint, int[] places, BigInteger[] factors, BigInteger[] parts, int scale) {
        this.constraint = constraint;
        this.places = places;
        this.factors = factors;
        this.parts = parts;
        this.low = whole(constraint.low(), scale, RoundingMode.CEILING);
        this.high = whole(constraint.high(), scale, RoundingMode.FLOOR);
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger part : parts) {
            sum = sum.add(part);
        }
        BigInteger down = low == null ? null : low.subtract(sum);
        BigInteger up = high == null ? null : high.subtract(sum);
        this.representable = fits(down) && fits(up) && Arrays.stream(factors).allMatch(KnownSum::fits);
        this.fall = down == null || !representable ? -NO_LIMIT : down.longValueExact();
        this.rise = up == null || !representable ? NO_LIMIT : up.longValueExact();
        this.contradictory = (low != null && sum.compareTo(low) < 0) || (high != null && sum.compareTo(high) > 0);
    }

    /** @param places place of each cell of the table */
    static KnownSum of(Constraint constraint, Map<String, Integer> places, List<Cell> cells) {
        List<Term> terms = constraint.terms().stream()
                .filter(term -> term.coefficient().signum() != 0)
                .toList();
        int scale = terms.stream()
                .mapToInt(t -> Math.max(0, t.coefficient().scale()))
                .max()
                .orElse(0);
        int[] at = terms.stream().mapToInt(t -> place(t, places)).toArray();
        BigInteger[] factors = terms.stream()
                .map(t -> t.coefficient().movePointRight(scale).toBigIntegerExact())
                .toArray(BigInteger[]::new);
        BigInteger[] parts = new BigInteger[at.length];
        for (int i = 0; i < at.length; i++) {
            parts[i] = factors[i].multiply(BigInteger.valueOf(cells.get(at[i]).value()));
        }
        return new KnownSum(constraint, at, factors, parts, scale);
    }

    private static int place(Term term, Map<String, Integer> places) {
        Integer place = places.get(term.cell());
        if (place == null) {
            throw new IllegalStateException("A constraint names cells of its table");
        }
        return place;
    }

    private static @Nullable BigInteger whole(@Nullable BigDecimal bound, int scale, RoundingMode inwards) {
        return bound == null
                ? null
                : bound.movePointRight(scale).setScale(0, inwards).toBigIntegerExact();
    }

    private static boolean fits(@Nullable BigInteger number) {
        return number == null || number.abs().compareTo(LARGEST) <= 0;
    }

    /** False when a number in it is too large for a solver. */
    boolean representable() {
        return representable;
    }

    /** False when nothing is known of it. */
    boolean limited() {
        return low != null || high != null;
    }

    /** Number of cells in it. */
    int size() {
        return places.length;
    }

    /** Place of a cell in it. */
    int place(int number) {
        return places[number];
    }

    /** Factor of a cell in it; 0 when it is not representable. */
    long factor(int number) {
        return representable ? factors[number].longValueExact() : 0;
    }

    /** How far it may fall from the truth, 0 or less. */
    long fall() {
        return fall;
    }

    /** How far it may rise from the truth, 0 or more. */
    long rise() {
        return rise;
    }

    /** True when it holds at a point. */
    boolean holds(Move move) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < places.length; i++) {
            BigInteger step = BigInteger.valueOf(move.stepOf(places[i]));
            sum = sum.add(parts[i]).add(factors[i].multiply(step));
        }
        return (low == null || sum.compareTo(low) >= 0) && (high == null || sum.compareTo(high) <= 0);
    }

    Constraint constraint() {
        return constraint;
    }

    /** True when the true values themselves do not fit. */
    boolean contradictory() {
        return contradictory;
    }

    /**
     * What is left to know about the cells that a reader does not see; empty when that is nothing.
     *
     * @param numberOf number of the unknown by place of the cell, below 0 for a cell that the reader sees
     */
    Optional<IntegerRow> over(int[] numberOf) {
        int open = 0;
        for (int place : places) {
            open += numberOf[place] < 0 ? 0 : 1;
        }
        if (open == 0 || (low == null && high == null)) {
            return Optional.empty();
        }
        int[] unknowns = new int[open];
        BigInteger[] own = new BigInteger[open];
        BigInteger seen = BigInteger.ZERO;
        int next = 0;
        for (int i = 0; i < places.length; i++) {
            int number = numberOf[places[i]];
            if (number < 0) {
                seen = parts[i].signum() == 0 ? seen : seen.add(parts[i]);
            } else {
                unknowns[next] = number;
                own[next++] = factors[i];
            }
        }
        return Optional.of(new IntegerRow(
                unknowns, own, low == null ? null : low.subtract(seen), high == null ? null : high.subtract(seen)));
    }
}
