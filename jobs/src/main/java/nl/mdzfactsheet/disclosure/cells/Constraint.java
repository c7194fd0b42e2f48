package nl.mdzfactsheet.disclosure.cells;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a sum: low ≤ Σ coefficient × cell ≤ high. A printed decimal is an interval, a total equal to its parts a sum of 0.
 *
 * @param id name, unique together with the pattern
 * @param pattern {@link #ALL} when everybody knows it, else the id of the recipient who does
 * @param terms cells with their factors, each cell once
 * @param low lowest value of the sum, null when unbounded
 * @param high highest value of the sum, null when unbounded
 */
public record Constraint(
        String id,
        String pattern,
        List<Term> terms,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high) {

    /** Known to everybody. */
    public static final String ALL = "ALL";

    public Constraint {
        terms = List.copyOf(terms);
    }

    /** Part of what the holder of a pattern knows. */
    public boolean knownTo(String holder) {
        return pattern.equals(ALL) || pattern.equals(holder);
    }
}
