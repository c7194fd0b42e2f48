package nl.mdzfactsheet.disclosure.cells;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * Somebody who reads what is published and knows something besides: a practice its own cells, an RHO a sum of another source.
 *
 * @param id name; the constraints of the table with this pattern are part of what the recipient knows
 * @param knownCells ids of cells whose value the recipient knows anyway; they need no protection against it
 */
public record Recipient(String id, Set<String> knownCells) {

    /** Knows nothing but what is published. */
    public static final Recipient OUTSIDER = new Recipient(Constraint.ALL, Set.of());

    public Recipient {
        // Asked for every hidden cell of large tables: a hash set answers sooner than an immutable one.
        knownCells = Collections.unmodifiableSet(new HashSet<>(knownCells));
    }
}
