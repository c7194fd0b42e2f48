package nl.mdzfactsheet.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * The change of a group's value as a sum over its units, in exact fractions: the parts add up to the change, not nearly but exactly.
 *
 * @param change value of the group after minus before, per 1
 * @param parts one per unit, sorted by unit
 */
public record Decomposition(BigFraction change, List<Part> parts) {

    /**
     * What one unit counted in one period.
     *
     * @param numerator numerator, 0 or more
     * @param denominator denominator, 0 or more
     */
    public record Sum(BigDecimal numerator, BigDecimal denominator) {

        static final Sum NOTHING = new Sum(BigDecimal.ZERO, BigDecimal.ZERO);

        Sum plus(Sum other) {
            return new Sum(numerator.add(other.numerator), denominator.add(other.denominator));
        }

        boolean absent() {
            return denominator.signum() == 0;
        }
    }

    /**
     * The part of one unit.
     *
     * @param unit the unit
     * @param behaviour its own value changed, at its mean size
     * @param mix its size changed, at its mean value compared with the group's
     * @param entryExit it came or left
     */
    public record Part(String unit, BigFraction behaviour, BigFraction mix, BigFraction entryExit) {

        /** The three together. */
        public BigFraction total() {
            return behaviour.add(mix).add(entryExit);
        }
    }

    public Decomposition {
        parts = List.copyOf(parts);
    }

    /**
     * With w = n/N the share of a unit in its group, r = x/n its value, R̄ the mean of the group's values before and after, and bars for means of the two periods: behaviour = w̄·Δr,
     * mix = Δw·(r̄ − R̄), entry w2·(r2 − R̄), exit −w1·(r1 − R̄) (Kitagawa 1955, JASA 50:1168, for units that stay; Griliches &amp; Regev 1995, J Econometrics 65:175, with entry and exit).
     *
     * @param before counts per unit in the earlier period
     * @param after counts per unit in the later period
     * @return null when the group has no denominator in one of the periods
     */
    public static @Nullable Decomposition of(Map<String, Sum> before, Map<String, Sum> after) {
        Sum first = before.values().stream().reduce(Sum.NOTHING, Sum::plus);
        Sum second = after.values().stream().reduce(Sum.NOTHING, Sum::plus);
        if (first.absent() || second.absent()) {
            return null;
        }
        BigFraction value1 = quotient(first.numerator(), first.denominator());
        BigFraction value2 = quotient(second.numerator(), second.denominator());
        Group group = new Group(first.denominator(), second.denominator(), half(value1.add(value2)));
        Map<String, Sum> units = new TreeMap<>(before);
        units.putAll(after);
        List<Part> parts = new ArrayList<>();
        for (String unit : units.keySet()) {
            Sum one = before.getOrDefault(unit, Sum.NOTHING);
            Sum two = after.getOrDefault(unit, Sum.NOTHING);
            parts.add(group.part(unit, one, two));
        }
        return new Decomposition(value2.subtract(value1), parts);
    }

    /** What the parts of a group share: its size in both periods and its mean value. */
    private record Group(BigDecimal size1, BigDecimal size2, BigFraction meanValue) {

        Part part(String unit, Sum one, Sum two) {
            BigFraction w1 = quotient(one.denominator(), size1);
            BigFraction w2 = quotient(two.denominator(), size2);
            if (one.absent() || two.absent()) {
                BigFraction came = quotient(two.numerator(), size2).subtract(w2.multiply(meanValue));
                BigFraction left = quotient(one.numerator(), size1).subtract(w1.multiply(meanValue));
                return new Part(unit, BigFraction.ZERO, BigFraction.ZERO, came.subtract(left));
            }
            BigFraction r1 = quotient(one.numerator(), one.denominator());
            BigFraction r2 = quotient(two.numerator(), two.denominator());
            BigFraction behaviour = half(w1.add(w2)).multiply(r2.subtract(r1));
            BigFraction mix = w2.subtract(w1).multiply(half(r1.add(r2)).subtract(meanValue));
            return new Part(unit, behaviour, mix, BigFraction.ZERO);
        }
    }

    private static BigFraction half(BigFraction fraction) {
        return fraction.divide(2);
    }

    /** Exact quotient of two decimals. */
    static BigFraction quotient(BigDecimal numerator, BigDecimal denominator) {
        int scale = Math.max(0, Math.max(numerator.scale(), denominator.scale()));
        BigInteger top = numerator.setScale(scale).unscaledValue();
        BigInteger bottom = denominator.setScale(scale).unscaledValue();
        return BigFraction.of(top, bottom);
    }
}
