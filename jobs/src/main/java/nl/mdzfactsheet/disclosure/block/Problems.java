package nl.mdzfactsheet.disclosure.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.mdzfactsheet.disclosure.block.Links.Link;
import nl.mdzfactsheet.disclosure.block.Links.Twins;

/** What must be decided together: measures that share a count other than a size, and the tables of lines that hold one of their counts, or each other's. */
final class Problems {

    private static final String MEASURE = "measure ";
    private static final String TABLE = "table ";

    /**
     * One of them.
     *
     * @param measures those that share a count in one list: a row of them is hidden in all or in none
     * @param links what is known of lines and measures together
     * @param twins slices of its tables with equal content
     */
    record Problem(List<List<String>> measures, List<TwoWay> tables, List<Link> links, List<Twins> twins) {

        Problem {
            measures = List.copyOf(measures);
            tables = List.copyOf(tables);
            links = List.copyOf(links);
            twins = List.copyOf(twins);
        }

        String id() {
            return measures.isEmpty() ? tables.get(0).id() : measures.get(0).get(0);
        }

        boolean hasLines() {
            return !tables.isEmpty();
        }
    }

    private final Map<String, String> parent = new HashMap<>();
    private final SortedMap<String, Problem> problems = new TreeMap<>();

    Problems(Block block, Vectors vectors, Lines lines, Links links) {
        List<List<String>> clusters = clusters(block, vectors);
        joinLines(links);
        SortedMap<String, List<List<String>>> measures = new TreeMap<>();
        clusters.forEach(c -> add(measures, MEASURE + c.get(0), c));
        SortedMap<String, List<TwoWay>> tables = new TreeMap<>();
        lines.tables().forEach(t -> add(tables, TABLE + t.id(), t));
        SortedMap<String, List<Link>> known = new TreeMap<>();
        links.all()
                .forEach(l -> add(known, TABLE + l.sum().parts().get(0).table().id(), l));
        SortedMap<String, List<Twins>> same = new TreeMap<>();
        links.twins().forEach(t -> add(same, TABLE + t.one().table().id(), t));
        SortedSet<String> roots = new TreeSet<>(measures.keySet());
        roots.addAll(tables.keySet());
        roots.forEach(root -> problems.put(
                root,
                new Problem(
                        measures.getOrDefault(root, List.of()),
                        tables.getOrDefault(root, List.of()),
                        known.getOrDefault(root, List.of()),
                        same.getOrDefault(root, List.of()))));
    }

    /** The measures that share a count, before any lines come to them. */
    private List<List<String>> clusters(Block block, Vectors vectors) {
        for (Vector vector : vectors.all()) {
            if (!vector.isSize()) {
                vector.measures().forEach(m -> join(MEASURE + m, MEASURE + first(vector)));
            }
        }
        SortedMap<String, List<String>> clusters = new TreeMap<>();
        block.measures().forEach(m -> add(clusters, MEASURE + m, m));
        return List.copyOf(clusters.values());
    }

    private void joinLines(Links links) {
        links.twins()
                .forEach(t -> join(
                        TABLE + t.one().table().id(), TABLE + t.other().table().id()));
        for (Link link : links.all()) {
            String table = TABLE + link.sum().parts().get(0).table().id();
            link.sum().parts().forEach(p -> join(TABLE + p.table().id(), table));
            if (!link.vector().isSize()) {
                join(table, MEASURE + first(link.vector()));
            }
        }
    }

    private <T> void add(SortedMap<String, List<T>> byRoot, String node, T what) {
        byRoot.computeIfAbsent(root(node), r -> new ArrayList<>()).add(what);
    }

    private static String first(Vector vector) {
        return vector.measures().stream().sorted().findFirst().orElseThrow();
    }

    private String root(String node) {
        String at = node;
        while (!at.equals(parent.getOrDefault(at, at))) {
            at = parent.getOrDefault(at, at);
        }
        return at;
    }

    /** The smaller root stays, so that the order of joining decides nothing. */
    private void join(String one, String other) {
        String a = root(one);
        String b = root(other);
        if (!a.equals(b)) {
            parent.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
        }
    }

    /** Every measure and every table of lines stands in one of them. */
    List<Problem> all() {
        return List.copyOf(problems.values());
    }
}
