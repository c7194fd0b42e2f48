package nl.mdzfactsheet.disclosure.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.mdzfactsheet.disclosure.block.Vector.Role;
import nl.mdzfactsheet.disclosure.rule.DisclosureRules;

/**
 * Decides for every measure of a block which rows are hidden. Sizes (denominators that are nothing but denominators) come first: a size that may not be learned is hidden in every measure
 * that shows it; the others count as known to everybody. Then the measures, those that share a count together. What is hidden of a part is hidden of a sum over programmes that would give it
 * back. Where the total of a measure is hidden, all of it is. Pure, and independent of order.
 */
public final class BlockProtection {

    private final Block block;
    private final Vectors vectors;
    private final Judged judged;
    private final Map<Vector, Set<String>> hiddenSizes = new HashMap<>();
    private final SortedMap<String, Map<String, RowStatus>> statuses = new TreeMap<>();

    private BlockProtection(Block block, DisclosureRules rules) {
        this.block = block;
        this.vectors = new Vectors(block, rules);
        this.judged = new Judged(block, rules);
    }

    /** Decides. */
    public static ProtectedBlock of(Block block, DisclosureRules rules) {
        BlockProtection protection = new BlockProtection(block, rules);
        protection.sizes();
        protection.measures();
        return new ProtectedBlock(
                block, protection.vectors, protection.statuses, new ProgrammeSums(block, protection.vectors, rules));
    }

    private void sizes() {
        for (Vector size : vectors.all()) {
            if (size.isSize()) {
                BlockTable table = new BlockTable(block.id() + " " + size.id(), block, judged, this::isOut);
                table.add(size);
                hiddenSizes.put(size, table.hiddenRows());
            }
        }
    }

    /** Published before: hiding it now protects nobody. */
    private boolean isOut(Vector vector, String row) {
        return vector.measures().stream().anyMatch(m -> block.isKnown(m, row));
    }

    /** What a reader of one measure may know from elsewhere. */
    private boolean isKnown(Vector vector, String row) {
        return isOut(vector, row)
                || (vector.isSize()
                        && !hiddenSizes.getOrDefault(vector, Set.of()).contains(row));
    }

    private void measures() {
        for (List<String> together : new SharedCounts(block, vectors).clusters()) {
            Set<String> hidden = hiddenRows(together);
            for (String measure : together) {
                statuses.put(measure, statuses(measure, hidden));
            }
        }
    }

    private Set<String> hiddenRows(List<String> together) {
        BlockTable table = new BlockTable(block.id() + " " + together.get(0), block, judged, this::isKnown);
        for (String measure : together) {
            Vector numerator = vectors.of(measure, Role.NUMERATOR);
            Vector denominator = vectors.of(measure, Role.DENOMINATOR);
            for (Vector vector : List.of(numerator, denominator)) {
                table.add(vector);
            }
            if (vectors.has(measure, Role.COMPLEMENT)) {
                Vector rest = vectors.of(measure, Role.COMPLEMENT);
                table.add(rest);
                table.addSum("parts " + measure, denominator, List.of(numerator, rest));
            }
        }
        block.rows().stream().filter(row -> isForced(together, row.id())).forEach(table::hide);
        return table.hiddenRows();
    }

    private boolean isForced(List<String> together, String row) {
        return together.stream().anyMatch(m -> hiddenSizes
                .getOrDefault(vectors.of(m, Role.DENOMINATOR), Set.of())
                .contains(row));
    }

    private Map<String, RowStatus> statuses(String measure, Set<String> hidden) {
        boolean all = hidden.contains(block.total().id());
        Map<String, RowStatus> rows = new HashMap<>();
        for (BlockRow row : block.rows()) {
            boolean out = block.isKnown(measure, row.id());
            boolean own = judged.of(measure, row.id()).any();
            boolean told = block.remembered(measure, row.id()).any();
            RowStatus covered = own ? RowStatus.PRIMARY : told ? RowStatus.REMEMBERED : RowStatus.COMPLEMENT;
            rows.put(row.id(), !out && (all || hidden.contains(row.id())) ? covered : RowStatus.SHOWN);
        }
        return rows;
    }

    /** The measures of a block, those that share a count other than a size together. */
    private static final class SharedCounts {

        private final Map<String, String> parent = new HashMap<>();
        private final List<String> measures;

        SharedCounts(Block block, Vectors vectors) {
            measures = block.measures();
            measures.forEach(m -> parent.put(m, m));
            for (Vector vector : vectors.all()) {
                if (!vector.isSize()) {
                    List<String> sharing = vector.measures().stream().sorted().toList();
                    sharing.forEach(m -> parent.put(root(m), root(sharing.get(0))));
                }
            }
        }

        private String root(String measure) {
            String at = measure;
            while (!at.equals(parent.getOrDefault(at, at))) {
                at = parent.getOrDefault(at, at);
            }
            return at;
        }

        List<List<String>> clusters() {
            SortedMap<String, List<String>> clusters = new TreeMap<>();
            measures.forEach(m ->
                    clusters.computeIfAbsent(root(m), r -> new ArrayList<>()).add(m));
            return new ArrayList<>(clusters.values());
        }
    }
}
