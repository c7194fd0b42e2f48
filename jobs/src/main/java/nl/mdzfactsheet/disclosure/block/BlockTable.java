package nl.mdzfactsheet.disclosure.block;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import nl.mdzfactsheet.disclosure.cells.Cell;
import nl.mdzfactsheet.disclosure.cells.Term;

/** Some vectors of a block as cells of a draft. The cells of a row are one group; a count that is out already is a number, not a cell. */
final class BlockTable {

    private static final long TOTAL_WEIGHS = 1_000;

    private final String name;
    private final Block block;
    private final Judged judged;
    private final BiPredicate<Vector, String> known;
    private final Draft draft;

    /**
     * Begins with no vector.
     *
     * @param name of what is decided together; unique in the draft
     * @param known counts that the reader has anyway
     */
    BlockTable(String name, Block block, Judged judged, BiPredicate<Vector, String> known, Draft draft) {
        this.name = name;
        this.block = block;
        this.judged = judged;
        this.known = known;
        this.draft = draft;
    }

    /** The counts of a vector, which add up to the total. */
    void add(Vector vector) {
        List<Term> terms = new ArrayList<>();
        BigDecimal constant = BigDecimal.ZERO;
        for (BlockRow row : block.rows()) {
            BigDecimal sign = row.kind() == BlockRow.Kind.TOTAL ? BigDecimal.ONE.negate() : BigDecimal.ONE;
            constant = constant.add(term(vector, row, sign, terms));
        }
        draft.equal("sum " + vector.id(), terms, constant.negate());
    }

    /** One vector is the sum of others at every row; each may be known or not. */
    void addSum(String id, Vector whole, List<Vector> parts) {
        int scale = Math.max(
                whole.scale(), parts.stream().mapToInt(Vector::scale).max().orElse(0));
        for (BlockRow row : block.rows()) {
            List<Term> terms = new ArrayList<>();
            BigDecimal constant = term(whole, row, factor(whole, scale, BigDecimal.ONE), terms);
            for (Vector part : parts) {
                constant = constant.add(term(part, row, factor(part, scale, BigDecimal.ONE.negate()), terms));
            }
            draft.equal(id + "@" + row.id(), terms, constant.negate());
        }
    }

    /** A vector is the sum of cells of the draft that are whole numbers. */
    void addSum(String id, Vector whole, BlockRow row, List<String> parts) {
        List<Term> terms = new ArrayList<>();
        BigDecimal constant = term(whole, row, BigDecimal.ONE, terms);
        BigDecimal sign = BigDecimal.ONE.movePointRight(whole.scale()).negate();
        parts.forEach(cell -> terms.add(new Term(cell, sign)));
        draft.equal(id + "@" + row.id(), terms, constant.negate());
    }

    private static BigDecimal factor(Vector vector, int scale, BigDecimal sign) {
        return sign.movePointRight(scale - vector.scale());
    }

    private BigDecimal term(Vector vector, BlockRow row, BigDecimal factor, List<Term> terms) {
        if (known.test(vector, row.id())) {
            return factor.multiply(BigDecimal.valueOf(vector.whole(row.id())));
        }
        String id = vector.id() + "@" + row.id();
        boolean sensitive = judged.isSensitive(vector, row.id());
        long width = judged.width(vector, row.id());
        draft.cell(row, new Cell(id, vector.whole(row.id()), sensitive, cost(row), width, group(row.id())));
        terms.add(new Term(id, factor));
        return BigDecimal.ZERO;
    }

    /** A row that is hidden whatever the rest of the table says. */
    void hide(BlockRow row) {
        draft.hide(group(row.id()));
    }

    /** Name of the cells of a row. */
    String group(String row) {
        return name + "@" + row;
    }

    private BigDecimal cost(BlockRow row) {
        long all = block.members().stream().mapToLong(m -> m.size() + 1).sum();
        return BigDecimal.valueOf(TwoWay.MEASURE_WEIGHS)
                .multiply(BigDecimal.valueOf(
                        switch (row.kind()) {
                            case TOTAL -> TOTAL_WEIGHS * all;
                            case PART -> row.size() + 1;
                            case REST -> all;
                        }));
    }
}
