package nl.mdzfactsheet.disclosure.written;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mdzfactsheet.disclosure.audit.Audit;
import nl.mdzfactsheet.disclosure.audit.AuditResult;
import nl.mdzfactsheet.disclosure.audit.CellBounds;
import nl.mdzfactsheet.disclosure.audit.Verdict;
import nl.mdzfactsheet.disclosure.cells.Cell;
import nl.mdzfactsheet.disclosure.cells.CellTable;
import nl.mdzfactsheet.disclosure.cells.Constraint;
import nl.mdzfactsheet.disclosure.cells.Pattern;
import nl.mdzfactsheet.disclosure.cells.Recipient;
import nl.mdzfactsheet.disclosure.cells.Term;

/** What can be read in the files of one recipient, as unknowns and sums; filled count by count. */
final class AttackTable {

    private final String id;
    private final Map<String, Count> counts = new LinkedHashMap<>();
    private final List<Constraint> sums = new ArrayList<>();
    private final Map<String, Set<String>> owners = new HashMap<>();

    /** A count of which the truth is known to the auditor. */
    private static final class Count {
        private final long truth;
        private boolean printed;
        private boolean sensitive;
        private boolean remembered;
        private Set<String> makers = Set.of();
        private long width;

        Count(long truth) {
            this.truth = truth;
        }

        private boolean mayNotBeLearned() {
            return sensitive || remembered;
        }

        /** A reader who made the whole difference learns nothing of others by it; what is sensitive for its own sake is so for everybody. */
        private boolean isOwn(String reader) {
            return !sensitive && makers.contains(reader);
        }

        private void widen(BigDecimal to) {
            width = Math.max(width, to.setScale(0, RoundingMode.CEILING).longValueExact());
        }
    }

    AttackTable(String id) {
        this.id = id;
    }

    /**
     * A count; the same count may be added again, for another place where it stands.
     *
     * @param truth true value, a whole number of its unit
     * @param owner who knows it anyway
     */
    void count(String name, BigDecimal truth, String owner) {
        counts.computeIfAbsent(name, n -> new Count(truth.longValueExact()));
        owners.computeIfAbsent(owner, o -> new HashSet<>()).add(name);
    }

    /** It stands in a file. */
    void printed(String name) {
        of(name).printed = true;
    }

    /** It may not be learned: so many values must remain possible. */
    void sensitive(String name, BigDecimal width) {
        Count count = of(name);
        count.sensitive = true;
        count.widen(width);
    }

    /**
     * It may not be learned because an earlier version told nearly the same.
     *
     * @param makers units whose own count moved as much as this one: to them it tells nothing of anybody else
     */
    void remembered(String name, BigDecimal width, Set<String> makers) {
        Count count = of(name);
        Set<String> all = new HashSet<>(makers);
        if (count.remembered) {
            all.retainAll(count.makers);
        }
        count.remembered = true;
        count.makers = all;
        count.widen(width);
    }

    private Count of(String name) {
        Count count = counts.get(name);
        if (count == null) {
            throw new IllegalStateException("A count is added before anything is said of it");
        }
        return count;
    }

    /** The terms together are zero: so a reader knows that some counts are the sum of others. */
    void zero(String name, Map<String, BigDecimal> terms) {
        List<Term> list = terms.entrySet().stream()
                .filter(e -> e.getValue().signum() != 0)
                .map(e -> new Term(e.getKey(), e.getValue()))
                .toList();
        if (list.size() > 1) {
            sums.add(new Constraint(name, Constraint.ALL, list, BigDecimal.ZERO, BigDecimal.ZERO));
        }
    }

    int cells() {
        return counts.size();
    }

    int hidden() {
        return (int) counts.values().stream().filter(c -> !c.printed).count();
    }

    int protectedCells() {
        return (int) counts.values().stream().filter(Count::mayNotBeLearned).count();
    }

    /** The judgement of every reader: an outsider and every owner. */
    List<AuditResult> judge(Set<String> insiders) {
        if (counts.values().stream().noneMatch(c -> c.printed)) {
            // Where no count is printed nothing can be worked out.
            return List.of();
        }
        List<Cell> cells = new ArrayList<>();
        Set<String> hidden = new HashSet<>();
        counts.forEach((name, count) -> {
            cells.add(new Cell(name, count.truth, count.mayNotBeLearned(), BigDecimal.ONE, count.width, name));
            if (!count.printed) {
                hidden.add(name);
            }
        });
        CellTable table = new CellTable(id, cells, sums);
        List<Recipient> readers = new ArrayList<>(List.of(Recipient.OUTSIDER));
        for (String insider : insiders.stream().sorted().toList()) {
            readers.add(new Recipient(insider, knownTo(insider)));
        }
        return Audit.primariesOnly().judge(table, Pattern.of(hidden, readers));
    }

    private Set<String> knownTo(String reader) {
        Set<String> known = new HashSet<>(owners.getOrDefault(reader, Set.of()));
        counts.forEach((name, count) -> {
            if (count.isOwn(reader)) {
                known.add(name);
            }
        });
        return known;
    }

    /** The verdicts that are not SAFE, with the counts they are about. */
    List<String> doubts(List<AuditResult> results) {
        List<String> doubts = new ArrayList<>();
        List<String> open = counts.entrySet().stream()
                .filter(e -> e.getValue().mayNotBeLearned() && e.getValue().printed)
                .map(Map.Entry::getKey)
                .toList();
        if (!open.isEmpty()) {
            doubts.add("printed: " + String.join("; ", open));
        }
        for (AuditResult result : results) {
            if (result.verdict() != Verdict.SAFE) {
                List<String> cells = result.bounds().stream()
                        .filter(b -> !b.found() || b.exactlyDisclosed() || b.tooNarrow())
                        .map(CellBounds::cell)
                        .toList();
                doubts.add(result.verdict() + " for " + result.pattern() + ": " + String.join("; ", cells));
            }
        }
        return doubts;
    }
}
