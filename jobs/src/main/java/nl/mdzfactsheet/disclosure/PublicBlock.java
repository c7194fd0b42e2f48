package nl.mdzfactsheet.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.disclosure.MeasureRows.Year;
import nl.mdzfactsheet.disclosure.block.Block;
import nl.mdzfactsheet.disclosure.block.BlockProtection;
import nl.mdzfactsheet.disclosure.block.BlockRow;
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

    private final MeasureRows rows;
    private final DisclosureRules rules;
    private final EarlierRows earlier;
    private final Map<String, ProtectedBlock> own;

    /** @param own what is hidden in the folder of each RHO: what an RHO does not see of itself nobody sees */
    PublicBlock(MeasureRows rows, DisclosureRules rules, EarlierRows earlier, Map<String, ProtectedBlock> own) {
        this.rows = rows;
        this.rules = rules;
        this.earlier = earlier;
        this.own = Map.copyOf(own);
    }

    private Block block(Year year) {
        List<BlockRow> all = new ArrayList<>();
        all.add(new BlockRow(TOTAL, BlockRow.Kind.TOTAL, false, 0));
        for (String rho : rows.rhos()) {
            all.add(new BlockRow(rho, BlockRow.Kind.PART, !rho.equals(Unit.WITHOUT_RHO), size(rho)));
        }
        Block block = new Block("public " + year, all);
        for (String measure : rows.measures()) {
            block.put(measure, TOTAL, rows.counts(rows.insurer().get(measure), year));
            rows.rhos().forEach(rho -> add(block, measure, rho, year));
        }
        earlier.tell(block, rows.calendarYear(year), ReleaseGate.PUBLIC, rows.runId(), "rho_id");
        return block;
    }

    private void add(Block block, String measure, String rho, Year year) {
        block.put(measure, rho, rows.counts(rows.rho(rho).get(measure), year));
        List<Counts> practices = rows.practices(rho).values().stream()
                .map(p -> rows.counts(p.get(measure), year))
                .toList();
        if (new PrimaryRules(rules.thresholds()).isOfFewUnits(practices)) {
            block.protect(measure, rho, Sensitive.EVERYTHING);
        }
        ProtectedBlock folder = own.get(rho);
        if (folder != null && folder.status(measure, RhoBlock.TOTAL).hidden()) {
            block.protect(measure, rho, Sensitive.EVERYTHING);
            // A practice knows its own part of what must stay uncertain.
            block.widen(
                    measure, rho, practices.stream().map(Counts::numerator).reduce(BigDecimal.ZERO, BigDecimal::max));
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
