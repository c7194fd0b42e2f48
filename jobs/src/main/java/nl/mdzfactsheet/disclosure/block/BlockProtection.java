package nl.mdzfactsheet.disclosure.block;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.mdzfactsheet.disclosure.block.Links.Link;
import nl.mdzfactsheet.disclosure.block.Problems.Problem;
import nl.mdzfactsheet.disclosure.block.TwoWay.Amount;
import nl.mdzfactsheet.disclosure.block.TwoWay.Place;
import nl.mdzfactsheet.disclosure.block.Vector.Role;
import nl.mdzfactsheet.disclosure.rule.DisclosureRules;

/**
 * Decides for every measure of a block, and for the tables of lines beside it, which rows are hidden. Sizes (denominators that are nothing but denominators) come first: a size that may not be
 * learned is hidden in every measure that shows it; the others count as known to everybody. Then the measures, with those that share a count and with the lines that add up to one of their
 * counts: one problem, in which rows of lines are given up before rows of measures. What is hidden of a part is hidden of a sum over programmes that would give it back. Where the total of a
 * measure is hidden, all of it is. Pure, and independent of order.
 */
public final class BlockProtection {

    private final Block block;
    private final DisclosureRules rules;
    private final Lines lines;
    private final Vectors vectors;
    private final Judged judged;
    private final Map<Vector, Set<String>> hiddenSizes = new HashMap<>();
    private final SortedMap<String, Map<String, RowStatus>> statuses = new TreeMap<>();
    private final Map<String, Set<Place>> places = new HashMap<>();
    private final Map<String, Set<String>> forced = new HashMap<>();
    private final Map<String, Set<String>> solved = new HashMap<>();
    private final List<Problem> problems;
    private final ProgrammeSums sums;

    private BlockProtection(Block block, DisclosureRules rules, Lines lines) {
        this.block = block;
        this.rules = rules;
        this.lines = lines;
        this.vectors = new Vectors(block, rules);
        this.judged = new Judged(block, rules);
        this.problems = new Problems(block, vectors, lines, new Links(lines, vectors, rules)).all();
        this.sums = new ProgrammeSums(block, vectors, rules);
    }

    /** Decides where there are no lines. */
    public static ProtectedBlock of(Block block, DisclosureRules rules) {
        return of(block, rules, Lines.NONE);
    }

    /** Decides. */
    public static ProtectedBlock of(Block block, DisclosureRules rules, Lines lines) {
        BlockProtection protection = new BlockProtection(block, rules, lines);
        protection.sizes();
        protection.problems.forEach(protection::solve);
        protection.settle();
        return new ProtectedBlock(block, protection.vectors, protection.statuses, protection);
    }

    /** Hides what would give hidden rows back, and decides again about the lines beside measures that hide more; until nothing changes. */
    void settle() {
        sums.close(statuses);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Problem problem : problems) {
                if (problem.hasLines() && takesOver(problem)) {
                    solve(problem);
                    changed = true;
                }
            }
            sums.close(statuses);
        }
        follow();
    }

    /** What is hidden stays hidden; true when that is more than the problem was solved with. */
    private boolean takesOver(Problem problem) {
        boolean more = false;
        for (List<String> together : problem.measures()) {
            for (String measure : together) {
                Set<String> hidden = new HashSet<>();
                block.rows().stream()
                        .map(BlockRow::id)
                        .filter(r -> isHidden(measure, r))
                        .forEach(hidden::add);
                more |= !solved.getOrDefault(measure, Set.of()).containsAll(hidden);
                forced.put(measure, hidden);
            }
        }
        return more;
    }

    private boolean isHidden(String measure, String row) {
        return statuses.getOrDefault(measure, Map.of())
                .getOrDefault(row, RowStatus.SHOWN)
                .hidden();
    }

    /** The hidden places of a table of lines. */
    Set<Place> hidden(TwoWay table) {
        Set<Place> hidden = places.get(table.id());
        if (hidden == null) {
            throw new IllegalArgumentException("Not decided with this block: " + table.id());
        }
        return Collections.unmodifiableSet(hidden);
    }

    private void sizes() {
        for (Vector size : vectors.all()) {
            if (size.isSize()) {
                Draft draft = new Draft(block.id() + " " + size.id(), block.rows());
                BlockTable table = new BlockTable("size", block, judged, this::isOut, draft);
                table.add(size);
                hiddenSizes.put(size, hidden(table, draft.hiddenGroups()));
            }
        }
    }

    private Set<String> hidden(BlockTable table, Set<String> groups) {
        Set<String> rows = new HashSet<>();
        block.rows().stream()
                .map(BlockRow::id)
                .filter(r -> groups.contains(table.group(r)))
                .forEach(rows::add);
        return rows;
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

    private void solve(Problem problem) {
        Draft draft = new Draft(block.id() + " " + problem.id(), block.rows());
        Map<List<String>, BlockTable> tables = new HashMap<>();
        for (List<String> together : problem.measures()) {
            tables.put(together, measures(together, draft));
        }
        BlockTable beside = new BlockTable("beside", block, judged, this::isKnown, draft);
        problem.tables()
                .forEach(t -> t.addTo(
                        draft, rules.thresholds().width(), rules.thresholds().amountPercent()));
        problem.links().forEach(l -> addLink(l, beside));
        problem.twins().forEach(t -> block.rows()
                .forEach(row -> draft.equal(t.id() + "@" + row.id(), t.terms(row.id()), BigDecimal.ZERO)));
        Set<String> groups = draft.hiddenGroups();
        tables.forEach((together, table) -> {
            Set<String> hidden = hidden(table, groups);
            together.forEach(measure -> {
                statuses.put(measure, statuses(measure, hidden));
                solved.put(measure, hidden);
            });
        });
        problem.tables().forEach(t -> places.put(t.id(), t.places(groups)));
    }

    private BlockTable measures(List<String> together, Draft draft) {
        BlockTable table = new BlockTable(together.get(0), block, judged, this::isKnown, draft);
        for (String measure : together) {
            Vector numerator = vectors.of(measure, Role.NUMERATOR);
            Vector denominator = vectors.of(measure, Role.DENOMINATOR);
            table.add(numerator);
            table.add(denominator);
            if (vectors.has(measure, Role.COMPLEMENT)) {
                Vector rest = vectors.of(measure, Role.COMPLEMENT);
                table.add(rest);
                table.addSum("parts " + measure, denominator, List.of(numerator, rest));
            }
        }
        block.rows().stream().filter(row -> isForced(together, row.id())).forEach(table::hide);
        return table;
    }

    private boolean isForced(List<String> together, String row) {
        return together.stream()
                .anyMatch(m -> forced.getOrDefault(m, Set.of()).contains(row)
                        || hiddenSizes
                                .getOrDefault(vectors.of(m, Role.DENOMINATOR), Set.of())
                                .contains(row));
    }

    private void addLink(Link link, BlockTable beside) {
        Vector vector = link.vector();
        if (vector.isSize()) {
            beside.add(vector);
            Set<String> hidden = hiddenSizes.getOrDefault(vector, Set.of());
            block.rows().stream().filter(r -> hidden.contains(r.id())).forEach(beside::hide);
        }
        block.rows()
                .forEach(row -> beside.addSum(link.id(), vector, row, link.sum().cells(row.id(), link.kind())));
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

    /** Lines are hidden where a measure hides what they add up to. Hiding more harms nobody's protection. */
    private void follow() {
        for (LineSum sum : lines.sums()) {
            for (Amount kind : Amount.values()) {
                Vector vector = vectors.with(sum.values(kind));
                for (BlockRow row : block.rows()) {
                    if (vector != null && vector.measures().stream().allMatch(m -> isHidden(m, row.id()))) {
                        hide(sum, row.id());
                    }
                }
            }
        }
    }

    private void hide(LineSum sum, String row) {
        sum.parts().forEach(p -> places.computeIfAbsent(p.table().id(), t -> new HashSet<>())
                .add(new Place(row, p.slice())));
    }
}
