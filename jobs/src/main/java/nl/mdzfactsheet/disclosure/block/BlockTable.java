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
import java.util.function.BiPredicate;
import nl.mdzfactsheet.disclosure.cells.Cell;
import nl.mdzfactsheet.disclosure.cells.CellTable;
import nl.mdzfactsheet.disclosure.cells.Constraint;
import nl.mdzfactsheet.disclosure.cells.Recipient;
import nl.mdzfactsheet.disclosure.cells.Term;
import nl.mdzfactsheet.disclosure.protection.Protection;

/** Some vectors of a block as a table of cells for the protection. The cells of a row are one group; a count that is out already is a number, not a cell. */
final class BlockTable {

    private static final long TOTAL_WEIGHS = 1_000;

    private final String name;
    private final Block block;
    private final Judged judged;
    private final BiPredicate<Vector, String> known;
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final Map<String, Set<String>> cellsOfRow = new HashMap<>();
    private final List<Constraint> constraints = new ArrayList<>();

    /** @param known counts that the reader has anyway */
    BlockTable(String name, Block block, Judged judged, BiPredicate<Vector, String> known) {
        this.name = name;
        this.block = block;
        this.judged = judged;
        this.known = known;
    }

    /** The counts of a vector, which add up to the total. */
    void add(Vector vector) {
        List<Term> terms = new ArrayList<>();
        BigDecimal constant = BigDecimal.ZERO;
        for (BlockRow row : block.rows()) {
            BigDecimal sign = row.kind() == BlockRow.Kind.TOTAL ? BigDecimal.ONE.negate() : BigDecimal.ONE;
            if (known.test(vector, row.id())) {
                constant = constant.add(sign.multiply(BigDecimal.valueOf(vector.whole(row.id()))));
            } else {
                terms.add(new Term(cell(vector, row), sign));
            }
        }
        equal("sum " + vector.id(), terms, constant.negate());
    }

    /** One vector is the sum of others at every row; each may be known or not. */
    void addSum(String id, Vector whole, List<Vector> parts) {
        int scale = Math.max(
                whole.scale(), parts.stream().mapToInt(Vector::scale).max().orElse(0));
        for (BlockRow row : block.rows()) {
            List<Term> terms = new ArrayList<>();
            BigDecimal constant = term(whole, row, scale, BigDecimal.ONE, terms);
            for (Vector part : parts) {
                constant = constant.add(term(part, row, scale, BigDecimal.ONE.negate(), terms));
            }
            equal(id + "@" + row.id(), merged(terms), constant.negate());
        }
    }

    private BigDecimal term(Vector vector, BlockRow row, int scale, BigDecimal sign, List<Term> terms) {
        BigDecimal factor = sign.movePointRight(scale - vector.scale());
        if (known.test(vector, row.id())) {
            return factor.multiply(BigDecimal.valueOf(vector.whole(row.id())));
        }
        terms.add(new Term(cell(vector, row), factor));
        return BigDecimal.ZERO;
    }

    /** A vector that stands on both sides is one term. */
    private static List<Term> merged(List<Term> terms) {
        Map<String, BigDecimal> factors = new LinkedHashMap<>();
        terms.forEach(t -> factors.merge(t.cell(), t.coefficient(), BigDecimal::add));
        return factors.entrySet().stream()
                .filter(e -> e.getValue().signum() != 0)
                .map(e -> new Term(e.getKey(), e.getValue()))
                .toList();
    }

    private void equal(String id, List<Term> terms, BigDecimal value) {
        if (!terms.isEmpty()) {
            constraints.add(new Constraint(id, Constraint.ALL, terms, value, value));
        }
    }

    private String cell(Vector vector, BlockRow row) {
        String id = vector.id() + "@" + row.id();
        cells.computeIfAbsent(
                id,
                i -> new Cell(
                        i,
                        vector.whole(row.id()),
                        judged.isSensitive(vector, row.id()),
                        cost(row),
                        judged.width(vector, row.id()),
                        row.id()));
        cellsOfRow.computeIfAbsent(row.id(), r -> new HashSet<>()).add(id);
        return id;
    }

    /** A row that is hidden whatever the rest of the table says: a cell that nothing is known of goes with it. */
    void hide(BlockRow row) {
        String id = "hidden@" + row.id();
        cells.put(id, new Cell(id, 0, true, BigDecimal.ZERO, 1, row.id()));
    }

    private BigDecimal cost(BlockRow row) {
        long all = block.members().stream().mapToLong(m -> m.size() + 1).sum();
        return BigDecimal.valueOf(
                switch (row.kind()) {
                    case TOTAL -> TOTAL_WEIGHS * all;
                    case PART -> row.size() + 1;
                    case REST -> all;
                });
    }

    /** The cells and what is known of them. */
    CellTable table() {
        return new CellTable(name, new ArrayList<>(cells.values()), constraints);
    }

    /** Everybody who reads the table and knows a row of it. */
    List<Recipient> readers() {
        return block.rows().stream()
                .filter(BlockRow::insider)
                .map(r -> new Recipient(r.id(), cellsOfRow.getOrDefault(r.id(), Set.of())))
                .toList();
    }

    /** Rows to hide so that no reader learns what may not be learned. */
    Set<String> hiddenRows() {
        Set<String> hidden = new TreeSet<>();
        if (cells.values().stream().noneMatch(Cell::primary)) {
            return hidden;
        }
        Set<String> cellsHidden = Protection.of(table(), readers()).cells();
        cells.values().stream().filter(c -> cellsHidden.contains(c.id())).forEach(c -> hidden.add(c.group()));
        return hidden;
    }
}
