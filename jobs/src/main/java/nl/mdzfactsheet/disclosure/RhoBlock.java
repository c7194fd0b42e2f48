package nl.mdzfactsheet.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import nl.mdzfactsheet.disclosure.MeasureRows.Year;
import nl.mdzfactsheet.disclosure.block.Block;
import nl.mdzfactsheet.disclosure.block.BlockProtection;
import nl.mdzfactsheet.disclosure.block.BlockRow;
import nl.mdzfactsheet.disclosure.block.Lines;
import nl.mdzfactsheet.disclosure.block.ProtectedBlock;
import nl.mdzfactsheet.disclosure.rule.Counts;
import nl.mdzfactsheet.disclosure.rule.DisclosureRules;
import nl.mdzfactsheet.disclosure.rule.PrimaryRules;
import nl.mdzfactsheet.disclosure.rule.Sensitive;
import nl.mdzfactsheet.patient.Unit;

/** The rows in the folder of one RHO: the RHO, its practices with a mandate, and the rest together. Rests on the rows of this RHO alone. */
final class RhoBlock {

    /** The practices without a mandate, together; stands where the AGB of a practice stands. */
    static final String OTHERS = "overige praktijken";

    /** Row of the RHO itself. */
    static final String TOTAL = "";

    private final MeasureRows rows;
    private final DisclosureRules rules;
    private final Memory memory;
    private final String rho;
    private final SortedSet<String> listed;
    private final List<String> others = new ArrayList<>();
    private final List<BlockRow> written;

    RhoBlock(MeasureRows rows, DisclosureRules rules, Memory memory, String rho) {
        this.rows = rows;
        this.rules = rules;
        this.memory = memory;
        this.rho = rho;
        this.listed = rows.listed(rho);
        rows.practices(rho).keySet().stream().filter(p -> !listed.contains(p)).forEach(others::add);
        this.written = written();
    }

    /** Who gets the rows, as the ledger names it. */
    String recipient() {
        return "rho " + rho;
    }

    /** The year the rows are about. */
    int reportingYear() {
        return rows.reportingYear();
    }

    /** Memory of what it got before. */
    Memory memory() {
        return memory;
    }

    /** The practices of its own that the RHO sees. */
    SortedSet<String> listed() {
        return listed;
    }

    /** True when there are practices that are not listed. */
    boolean hasOthers() {
        return !others.isEmpty();
    }

    /** True when the others are enough practices to be shown together. */
    boolean othersAreEnough() {
        return realOthers() >= rules.thresholds().minimumUnits();
    }

    /** True when no practice is among the others, only lines of which the practice is not known. */
    boolean othersAreNoPractice() {
        return realOthers() == 0;
    }

    private long realOthers() {
        return others.stream().filter(p -> !p.equals(Unit.UNKNOWN_PRACTICE)).count();
    }

    /** The rows of a year, the total first. In the year before there may be counts of practices that have no row any more. */
    private List<BlockRow> blockRows(Year year) {
        List<BlockRow> all = new ArrayList<>(blockRows());
        if (!hasOthers() && rows.measures().stream().anyMatch(m -> isLeft(left(m, year)))) {
            all.add(new BlockRow(OTHERS, BlockRow.Kind.REST, false, 0));
        }
        return all;
    }

    private static boolean isLeft(Counts left) {
        return left.numerator().signum() != 0 || left.denominator().signum() != 0;
    }

    /** What the listed practices do not account for. */
    private Counts left(String measure, Year year) {
        Counts left = rows.counts(rows.rho(rho).get(measure), year);
        for (String practice : listed) {
            left = left.minus(counts(practice, measure, year));
        }
        return left;
    }

    /** The rows that are written, the total first. */
    List<BlockRow> blockRows() {
        return written;
    }

    private List<BlockRow> written() {
        List<BlockRow> all = new ArrayList<>();
        all.add(new BlockRow(TOTAL, BlockRow.Kind.TOTAL, false, 0));
        listed.forEach(p -> all.add(new BlockRow(p, BlockRow.Kind.PART, true, size(p))));
        if (hasOthers()) {
            long size = others.stream().mapToLong(this::size).sum();
            all.add(new BlockRow(OTHERS, BlockRow.Kind.REST, realOthers() == 1, size));
        }
        return List.copyOf(all);
    }

    /** Persons of a practice in the measure with most of them. */
    private long size(String practice) {
        Map<String, List<String>> own = rows.practices(rho).getOrDefault(practice, Map.of());
        return own.values().stream()
                .mapToLong(r -> rows.counts(r, Year.NOW).persons())
                .max()
                .orElse(0);
    }

    /** The problem of a year. */
    Block block(Year year) {
        Block block = new Block("rho " + rho + " " + year, blockRows(year));
        for (String measure : rows.measures()) {
            block.put(measure, TOTAL, rows.counts(rows.rho(rho).get(measure), year));
            listed.forEach(practice -> block.put(measure, practice, counts(practice, measure, year)));
            Counts left = left(measure, year);
            if (hasOthers() || isLeft(left)) {
                block.put(measure, OTHERS, left);
                protectOthers(block, measure, year);
            }
        }
        if (hasOthers()) {
            block.members(OTHERS, others);
        }
        memory.tell(block, recipient(), rows.calendarYear(year), rules);
        return block;
    }

    private Counts counts(String practice, String measure, Year year) {
        return rows.counts(rows.practices(rho).getOrDefault(practice, Map.of()).get(measure), year);
    }

    private void protectOthers(Block block, String measure, Year year) {
        List<Counts> each = others.stream().map(p -> counts(p, measure, year)).toList();
        block.protect(
                measure,
                OTHERS,
                othersAreEnough() ? new PrimaryRules(rules.thresholds()).ofUnits(each) : Sensitive.EVERYTHING);
    }

    /** What is hidden in a year, of the measures and of the lines beside them. */
    ProtectedBlock decide(Year year, Lines lines) {
        return BlockProtection.of(block(year), rules, lines);
    }
}
