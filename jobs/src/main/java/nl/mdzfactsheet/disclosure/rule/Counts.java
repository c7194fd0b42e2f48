package nl.mdzfactsheet.disclosure.rule;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was counted for one row of a measure.
 *
 * @param numerator exact; money in cents
 * @param denominator exact; money in cents
 * @param persons distinct persons in the denominator
 * @param largest largest contribution of one person to an amount, null when the numerator is none
 * @param second second largest
 */
public record Counts(
        BigDecimal numerator,
        BigDecimal denominator,
        long persons,
        @Nullable BigDecimal largest,
        @Nullable BigDecimal second) {

    /** Nothing counted. */
    public static final Counts NONE = new Counts(BigDecimal.ZERO, BigDecimal.ZERO, 0, null, null);

    /** The sum of two rows about different units. */
    public Counts plus(Counts other) {
        List<BigDecimal> most = Stream.of(largest, second, other.largest, other.second)
                .filter(Objects::nonNull)
                .sorted(Comparator.reverseOrder())
                .toList();
        return new Counts(
                numerator.add(other.numerator),
                denominator.add(other.denominator),
                persons + other.persons,
                most.isEmpty() ? null : most.get(0),
                most.size() < 2 ? null : most.get(1));
    }

    /** What is left without another; of who contributes most nothing is known any more, so the most is assumed. */
    public Counts minus(Counts other) {
        return new Counts(
                numerator.subtract(other.numerator).max(BigDecimal.ZERO),
                denominator.subtract(other.denominator).max(BigDecimal.ZERO),
                Math.max(0, persons - other.persons),
                largest,
                second);
    }
}
