package nl.mdzfactsheet.disclosure.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.mdzfactsheet.disclosure.block.Vector.Role;
import nl.mdzfactsheet.disclosure.rule.DisclosureRules;

/**
 * Counts that are the sum of a count over the programmes, such as paid quarters. Where the count of one programme is hidden, the sum would give it back; there it is hidden too, and then tells
 * nothing that its parts do not. Conservative: two hidden programmes would protect each other.
 */
final class ProgrammeSums {

    private final Block block;
    private final List<Relation> relations = new ArrayList<>();

    private record Relation(Vector whole, List<Vector> parts) {}

    ProgrammeSums(Block block, Vectors vectors, DisclosureRules rules) {
        this.block = block;
        SortedMap<String, List<Vector>> families = new TreeMap<>();
        Set<String> programmes = new TreeSet<>();
        for (String measure : block.measures()) {
            String programme = rules.of(measure).programme();
            if (!programme.isEmpty() && measure.endsWith("_" + programme)) {
                programmes.add(programme);
                String base = measure.substring(0, measure.length() - programme.length());
                for (Role role : Role.values()) {
                    if (vectors.has(measure, role)) {
                        families.computeIfAbsent(base + role, b -> new ArrayList<>())
                                .add(vectors.of(measure, role));
                    }
                }
            }
        }
        for (List<Vector> parts : families.values()) {
            Vector whole = parts.size() == programmes.size() && parts.size() > 1 ? vectors.sum(parts) : null;
            if (whole != null && !parts.contains(whole)) {
                relations.add(new Relation(whole, parts));
            }
        }
    }

    /** Hides what would give a hidden part back, until nothing changes. */
    void close(SortedMap<String, Map<String, RowStatus>> statuses) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Relation relation : relations) {
                for (BlockRow row : block.rows()) {
                    boolean partHidden = relation.parts().stream().anyMatch(p -> !isVisible(p, row.id(), statuses));
                    if (partHidden && isVisible(relation.whole(), row.id(), statuses)) {
                        changed |= hide(relation.whole(), row, statuses);
                    }
                }
            }
        }
    }

    private static boolean isVisible(Vector vector, String row, Map<String, Map<String, RowStatus>> statuses) {
        return vector.measures().stream().anyMatch(m -> status(statuses, m, row) == RowStatus.SHOWN);
    }

    private boolean hide(Vector vector, BlockRow row, Map<String, Map<String, RowStatus>> statuses) {
        boolean changed = false;
        for (String measure : vector.measures()) {
            for (BlockRow other : row.kind() == BlockRow.Kind.TOTAL ? block.rows() : List.of(row)) {
                if (!block.isKnown(measure, other.id()) && status(statuses, measure, other.id()) == RowStatus.SHOWN) {
                    statuses.computeIfAbsent(measure, m -> new HashMap<>()).put(other.id(), RowStatus.COMPLEMENT);
                    changed = true;
                }
            }
        }
        return changed;
    }

    private static RowStatus status(Map<String, Map<String, RowStatus>> statuses, String measure, String row) {
        return statuses.getOrDefault(measure, Map.of()).getOrDefault(row, RowStatus.SHOWN);
    }
}
