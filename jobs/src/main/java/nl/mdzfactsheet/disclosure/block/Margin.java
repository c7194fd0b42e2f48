package nl.mdzfactsheet.disclosure.block;

import java.math.BigDecimal;
import java.util.Collection;
import nl.mdzfactsheet.disclosure.rule.Counts;

/**
 * What must remain uncertain beyond the width, because somebody knows a part of the row.
 *
 * @param numerator for x
 * @param denominator for n
 * @param rest for n − x
 */
public record Margin(BigDecimal numerator, BigDecimal denominator, BigDecimal rest) {

    /** Nothing more than the width. */
    public static final Margin NONE = new Margin(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** The largest of each among the parts. */
    public static Margin largest(Collection<Counts> parts) {
        return parts.stream()
                .map(p -> new Margin(
                        p.numerator(), p.denominator(), p.denominator().subtract(p.numerator())))
                .reduce(NONE, Margin::max);
    }

    Margin max(Margin other) {
        return new Margin(numerator.max(other.numerator), denominator.max(other.denominator), rest.max(other.rest));
    }

    BigDecimal of(Vector.Role role) {
        return switch (role) {
            case NUMERATOR -> numerator;
            case DENOMINATOR -> denominator;
            case COMPLEMENT -> rest;
        };
    }
}
