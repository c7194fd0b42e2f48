package nl.mdzfactsheet.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.disclosure.MeasureRows.Year;
import nl.mdzfactsheet.disclosure.block.Block;
import nl.mdzfactsheet.disclosure.block.BlockProtection;
import nl.mdzfactsheet.disclosure.block.BlockRow;
import nl.mdzfactsheet.disclosure.block.Margin;
import nl.mdzfactsheet.disclosure.block.ProtectedBlock;
import nl.mdzfactsheet.disclosure.rule.Counts;
import nl.mdzfactsheet.disclosure.rule.DisclosureRules;
import nl.mdzfactsheet.disclosure.rule.PrimaryRules;
import nl.mdzfactsheet.disclosure.rule.Sensitive;
import nl.mdzfactsheet.patient.Unit;

/** The rows that everybody sees: the insurer, every RHO, and what belongs to none. Each RHO knows its own row. */
final class PublicBlock {

    /** Row of the insurer. */
    static final String TOTAL = "";

    /** RHOs that had counts in the year before and have none now. */
    private static final String FORMER = "vroegere RHO's";

    private final MeasureRows rows;
    private final DisclosureRules rules;
    private final Memory memory;
    private final Map<String, ProtectedBlock> own;

    /** @param own what is hidden in the folder of each RHO: what an RHO does not see of itself nobody sees */
    PublicBlock(MeasureRows rows, DisclosureRules rules, Memory memory, Map<String, ProtectedBlock> own) {
        this.rows = rows;
        this.rules = rules;
        this.memory = memory;
        this.own = Map.copyOf(own);
    }

    private Block block(Year year) {
        List<BlockRow> all = new ArrayList<>();
        all.add(new BlockRow(TOTAL, BlockRow.Kind.TOTAL, false, 0));
        for (String rho : rows.rhos()) {
            all.add(new BlockRow(rho, BlockRow.Kind.PART, !rho.equals(Unit.WITHOUT_RHO), size(rho)));
        }
        if (rows.measures().stream().anyMatch(m -> isLeft(left(m, year)))) {
            all.add(new BlockRow(FORMER, BlockRow.Kind.REST, false, 0));
        }
        Block block = new Block("public " + year, all);
        for (String measure : rows.measures()) {
            block.put(measure, TOTAL, rows.counts(rows.insurer().get(measure), year));
            rows.rhos().forEach(rho -> add(block, measure, rho, year));
            Counts left = left(measure, year);
            if (isLeft(left)) {
                block.put(measure, FORMER, left).protect(measure, FORMER, Sensitive.EVERYTHING);
            }
        }
        rows.rhos().forEach(rho -> block.members(rho, rows.practices(rho).keySet()));
        memory.tell(block, ReleaseGate.PUBLIC, rows.calendarYear(year), rules);
        return block;
    }

    /** What the RHOs with a row do not account for: in the year before there may be others. */
    private Counts left(String measure, Year year) {
        Counts left = rows.counts(rows.insurer().get(measure), year);
        for (String rho : rows.rhos()) {
            left = left.minus(rows.counts(rows.rho(rho).get(measure), year));
        }
        return left;
    }

    private static boolean isLeft(Counts left) {
        return left.numerator().signum() != 0 || left.denominator().signum() != 0;
    }

    private void add(Block block, String measure, String rho, Year year) {
        block.put(measure, rho, rows.counts(rows.rho(rho).get(measure), year));
        List<Counts> practices = rows.practices(rho).values().stream()
                .map(p -> rows.counts(p.get(measure), year))
                .toList();
        block.protect(measure, rho, new PrimaryRules(rules.thresholds()).ofUnits(practices));
        ProtectedBlock folder = own.get(rho);
        if (folder != null && folder.status(measure, RhoBlock.TOTAL).hidden()) {
            block.protect(measure, rho, Sensitive.EVERYTHING);
            // A practice knows its own part of what must stay uncertain.
            block.widen(measure, rho, Margin.largest(practices));
        }
    }

    private long size(String rho) {
        return rows.rho(rho).values().stream()
                .mapToLong(r -> rows.counts(r, Year.NOW).persons())
                .max()
                .orElse(0);
    }

    /** What is hidden in a year. */
    ProtectedBlock decide(Year year) {
        return BlockProtection.of(block(year), rules);
    }
}
