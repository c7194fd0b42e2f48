package nl.mdzfactsheet.disclosure.block;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import nl.mdzfactsheet.disclosure.block.TwoWay.Place;

/** What is hidden in a block. More can be hidden afterwards, never less. */
public final class ProtectedBlock {

    private final Block block;
    private final Vectors vectors;
    private final SortedMap<String, Map<String, RowStatus>> statuses;
    private final BlockProtection protection;

    ProtectedBlock(
            Block block,
            Vectors vectors,
            SortedMap<String, Map<String, RowStatus>> statuses,
            BlockProtection protection) {
        this.block = block;
        this.vectors = vectors;
        this.statuses = statuses;
        this.protection = protection;
    }

    /** The block itself. */
    public Block block() {
        return block;
    }

    /** Status of every row by measure and row. */
    public SortedMap<String, Map<String, RowStatus>> statuses() {
        return Collections.unmodifiableSortedMap(statuses);
    }

    /** Number of hidden rows: it grows as more is hidden. */
    public long hiddenRows() {
        return statuses.values().stream()
                .flatMap(rows -> rows.values().stream())
                .filter(RowStatus::hidden)
                .count();
    }

    /** Status of a row; one that is not in the block is hidden. */
    public RowStatus status(String measure, String row) {
        return statuses.getOrDefault(measure, Map.of()).getOrDefault(row, RowStatus.PRIMARY);
    }

    /** True when some measure has exactly these counts, by row; counts of 0 everywhere are nobody's. */
    public boolean has(Map<String, BigDecimal> counts) {
        return vectors.with(counts) != null;
    }

    /** True when a measure that has exactly these counts shows the one of a row. */
    public boolean shows(Map<String, BigDecimal> counts, String row) {
        Vector vector = vectors.with(counts);
        return vector != null
                && vector.measures().stream().anyMatch(m -> !status(m, row).hidden());
    }

    /** Hides a row in every measure that has exactly these counts. */
    public void hide(Map<String, BigDecimal> counts, String row) {
        Vector vector = vectors.with(counts);
        if (vector != null) {
            vector.measures().forEach(m -> hide(m, row));
        }
    }

    /** Decides once more what follows from rows hidden since: sums over programmes, and the lines beside the measures. */
    public void settle() {
        protection.settle();
    }

    /** The hidden places of a table of lines; one that was not decided with the block is a fault of the program. */
    public Set<Place> hidden(TwoWay table) {
        return protection.hidden(table);
    }

    /** Hides a row of a measure, and with the total everything. */
    public void hide(String measure, String row) {
        List<String> rows = row.equals(block.total().id())
                ? block.rows().stream().map(BlockRow::id).toList()
                : List.of(row);
        Map<String, RowStatus> own = statuses.computeIfAbsent(measure, m -> new HashMap<>());
        rows.stream()
                .filter(r -> !block.isKnown(measure, r))
                .forEach(r -> own.merge(r, RowStatus.COMPLEMENT, RowStatus::or));
    }
}
