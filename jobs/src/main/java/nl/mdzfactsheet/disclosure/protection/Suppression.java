package nl.mdzfactsheet.disclosure.protection;

import java.util.Set;

/**
 * What is hidden. Which of it is primary stays in restricted logs; whoever reads the result sees one status.
 *
 * @param cells ids of hidden cells, primaries and complements
 * @param complements ids of hidden cells that are hidden for the sake of others only
 */
public record Suppression(Set<String> cells, Set<String> complements) {

    public Suppression {
        cells = Set.copyOf(cells);
        complements = Set.copyOf(complements);
    }
}
