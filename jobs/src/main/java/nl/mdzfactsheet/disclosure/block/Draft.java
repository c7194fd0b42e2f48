package nl.mdzfactsheet.disclosure.block;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.mdzfactsheet.disclosure.cells.Cell;
import nl.mdzfactsheet.disclosure.cells.CellTable;
import nl.mdzfactsheet.disclosure.cells.Constraint;
import nl.mdzfactsheet.disclosure.cells.Recipient;
import nl.mdzfactsheet.disclosure.cells.Term;
import nl.mdzfactsheet.disclosure.protection.Protection;

/** A table for the protection in the making: cells, what is known of their sums, and who knows which of them anyway. What has a name already is not added again. */
final class Draft {

    private final String name;
    private final List<BlockRow> rows;
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final Map<String, Set<String>> cellsOfRow = new HashMap<>();
    private final Map<String, Constraint> constraints = new LinkedHashMap<>();

    /** @param rows every unit that the cells are about */
    Draft(String name, List<BlockRow> rows) {
        this.name = name;
        this.rows = List.copyOf(rows);
    }

    /** A cell about a unit. */
    void cell(BlockRow row, Cell cell) {
        cells.putIfAbsent(cell.id(), cell);
        cellsOfRow.computeIfAbsent(row.id(), r -> new HashSet<>()).add(cell.id());
    }

    /** The cells of a group are hidden whatever the rest of the table says: a cell that nothing is known of goes with them. */
    void hide(String group) {
        String id = "hidden@" + group;
        cells.putIfAbsent(id, new Cell(id, 0, true, BigDecimal.ZERO, 1, group));
    }

    /** Everybody knows this sum. A cell named twice is one term. */
    void equal(String id, List<Term> terms, BigDecimal value) {
        Map<String, BigDecimal> factors = new LinkedHashMap<>();
        terms.forEach(t -> factors.merge(t.cell(), t.coefficient(), BigDecimal::add));
        List<Term> merged = factors.entrySet().stream()
                .filter(e -> e.getValue().signum() != 0)
                .map(e -> new Term(e.getKey(), e.getValue()))
                .toList();
        if (!merged.isEmpty()) {
            constraints.putIfAbsent(id, new Constraint(id, Constraint.ALL, merged, value, value));
        }
    }

    /** The cells and what is known of them. */
    CellTable table() {
        return new CellTable(name, new ArrayList<>(cells.values()), new ArrayList<>(constraints.values()));
    }

    /** Everybody who reads the table and knows a row of it. */
    List<Recipient> readers() {
        return rows.stream()
                .filter(BlockRow::insider)
                .map(r -> new Recipient(r.id(), cellsOfRow.getOrDefault(r.id(), Set.of())))
                .toList();
    }

    /** Groups to hide so that no reader learns what may not be learned. */
    Set<String> hiddenGroups() {
        Set<String> hidden = new TreeSet<>();
        if (cells.values().stream().noneMatch(Cell::primary)) {
            return hidden;
        }
        Set<String> cellsHidden = Protection.of(table(), readers()).cells();
        cells.values().stream().filter(c -> cellsHidden.contains(c.id())).forEach(c -> hidden.add(c.group()));
        return hidden;
    }
}
