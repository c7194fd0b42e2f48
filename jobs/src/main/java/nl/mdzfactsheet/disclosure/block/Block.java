package nl.mdzfactsheet.disclosure.block;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.mdzfactsheet.disclosure.rule.Counts;
import nl.mdzfactsheet.disclosure.rule.Sensitive;

/** The rows that one recipient sees: a total and its parts, with what was counted in every measure. Filled row by row; the total of every measure is the sum of the other rows. */
public final class Block {

    private final String id;
    private final List<BlockRow> rows;
    private final SortedMap<String, Map<String, Counts>> counts = new TreeMap<>();
    private final Map<String, Map<String, Sensitive>> sensitive = new HashMap<>();
    private final Map<String, SortedSet<String>> members = new HashMap<>();
    private final Map<String, Map<String, Sensitive>> remembered = new HashMap<>();
    private final Map<String, Map<String, Margin>> wider = new HashMap<>();
    private final Map<String, Set<String>> known = new HashMap<>();

    /** @param rows the total first */
    public Block(String id, List<BlockRow> rows) {
        this.id = id;
        this.rows = List.copyOf(rows);
        if (rows.isEmpty() || rows.get(0).kind() != BlockRow.Kind.TOTAL) {
            throw new IllegalArgumentException("A block begins with its total");
        }
    }

    /** Name of the block. */
    public String id() {
        return id;
    }

    /** The rows, the total first. */
    public List<BlockRow> rows() {
        return rows;
    }

    /** The total. */
    public BlockRow total() {
        return rows.get(0);
    }

    /** All rows but the total. */
    List<BlockRow> members() {
        return rows.subList(1, rows.size());
    }

    /** What was counted for a row; rows that are not given counted nothing. */
    public Block put(String measure, String row, Counts value) {
        counts.computeIfAbsent(measure, m -> new HashMap<>()).put(row, value);
        return this;
    }

    /** What may not be learned of a row, whatever else says so. */
    public Block protect(String measure, String row, Sensitive what) {
        sensitive.computeIfAbsent(measure, m -> new HashMap<>()).merge(row, what, Sensitive::or);
        return this;
    }

    /** What may not be learned of a row because earlier versions told of it. */
    public Block remember(String measure, String row, Sensitive what) {
        if (what.any()) {
            remembered.computeIfAbsent(measure, m -> new HashMap<>()).merge(row, what, Sensitive::or);
        }
        return this;
    }

    /** The practices that stand together in a row. */
    public Block members(String row, Collection<String> practices) {
        members.put(row, new TreeSet<>(practices));
        return this;
    }

    /** The practices that stand together in a row; none for a single practice and for a total. */
    public SortedSet<String> members(String row) {
        return members.getOrDefault(row, new TreeSet<>());
    }

    /** A row of which so much more must remain uncertain than its width: somebody knows a part of it. */
    public Block widen(String measure, String row, Margin by) {
        wider.computeIfAbsent(measure, m -> new HashMap<>()).merge(row, by, Margin::max);
        return this;
    }

    /** A row that is out already: hiding it protects nobody. */
    public Block know(String measure, String row) {
        known.computeIfAbsent(measure, m -> new HashSet<>()).add(row);
        return this;
    }

    /** The measures, in order. */
    public List<String> measures() {
        return new ArrayList<>(counts.keySet());
    }

    /** Counts of a row. */
    public Counts counts(String measure, String row) {
        return counts.getOrDefault(measure, Collections.emptySortedMap()).getOrDefault(row, Counts.NONE);
    }

    Sensitive sensitive(String measure, String row) {
        return sensitive.getOrDefault(measure, Map.of()).getOrDefault(row, Sensitive.NOTHING);
    }

    Sensitive remembered(String measure, String row) {
        return remembered.getOrDefault(measure, Map.of()).getOrDefault(row, Sensitive.NOTHING);
    }

    Margin wider(String measure, String row) {
        return wider.getOrDefault(measure, Map.of()).getOrDefault(row, Margin.NONE);
    }

    boolean isKnown(String measure, String row) {
        return known.getOrDefault(measure, Set.of()).contains(row);
    }
}
