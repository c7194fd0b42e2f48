package nl.mdzfactsheet.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.disclosure.block.Block;
import nl.mdzfactsheet.disclosure.block.BlockRow;
import nl.mdzfactsheet.disclosure.ledger.LedgerCounts;
import nl.mdzfactsheet.disclosure.rule.Change;
import nl.mdzfactsheet.disclosure.rule.Counts;
import nl.mdzfactsheet.disclosure.rule.DisclosureRules;
import nl.mdzfactsheet.disclosure.rule.Sensitive;

/** What recipients were told before of the counts of two years, and what they were not. */
final class Memory {

    /** Columns that say which row it is, by table. */
    private static final Map<String, List<String>> KEYS = Map.of(
            "measure_results", List.of("measure_id", "level", "rho_id", "practice_agb"),
            "waterfall", List.of("level", "practice_agb", "programme", "class"),
            "detection_counts", List.of("detector", "level", "practice_agb", "programme", "quarter", "certainty"),
            "pdca", List.of("rho_id", "measure_id", "afspraak_id"));

    /** A row as the ledger names it. */
    private record Key(String recipient, int year, String measure, String unit) {}

    private final Map<Key, Set<LedgerCounts>> told = new HashMap<>();
    private final List<Composition> compositions = new ArrayList<>();
    private BiFunction<String, TableContract, List<List<String>>> printed = (folder, contract) -> List.of();

    /** Learns the counts of one entry. A row that was hidden for another only counts while that other was hidden for its own sake. */
    void learn(List<LedgerCounts> entry) {
        Set<Key> guarded = new HashSet<>();
        compositions.add(new Composition(entry));
        entry.stream()
                .filter(c -> c.decision() == LedgerCounts.Decision.PRIMARY)
                .forEach(c -> guarded.add(new Key(c.recipient(), c.year(), c.measure(), "")));
        for (LedgerCounts counts : entry) {
            boolean matters =
                    switch (counts.decision()) {
                        case SHOWN, PRIMARY -> true;
                        case COMPLEMENT ->
                            guarded.contains(new Key(counts.recipient(), counts.year(), counts.measure(), ""));
                        case REMEMBERED, EARLIER -> false;
                    };
            if (matters) {
                told.computeIfAbsent(
                                new Key(counts.recipient(), counts.year(), counts.measure(), counts.unit()),
                                k -> new HashSet<>())
                        .add(counts);
            }
        }
    }

    /** @param rows printed rows of the newest version of the year, by folder of the recipient and table */
    void printed(BiFunction<String, TableContract, List<List<String>>> rows) {
        this.printed = rows;
    }

    /** What was told of a row. */
    Told of(String recipient, int year, String measure, String unit, Change limits) {
        boolean known = false;
        Sensitive sensitive = Sensitive.NOTHING;
        for (LedgerCounts counts : told.getOrDefault(new Key(recipient, year, measure, unit), Set.of())) {
            Counts then = new Counts(counts.numerator(), counts.denominator(), 0, null, null);
            if (counts.decision() != LedgerCounts.Decision.SHOWN) {
                sensitive = sensitive.or(limits.isSmallEverywhere(then) ? Sensitive.FIGURES : Sensitive.NOTHING);
            } else if (limits.isNone(then)) {
                known = true;
            } else {
                sensitive = sensitive.or(limits.small(then));
            }
        }
        return new Told(known, sensitive);
    }

    /** Who stood in which row of which recipient in one entry. */
    private static final class Composition {
        private final Map<Key, Set<String>> members = new HashMap<>();
        private final Map<Key, Set<String>> units = new HashMap<>();

        Composition(List<LedgerCounts> entry) {
            for (LedgerCounts counts : entry) {
                units.computeIfAbsent(new Key(counts.recipient(), counts.year(), "", ""), k -> new HashSet<>())
                        .add(counts.unit());
                if (!counts.members().isEmpty()) {
                    members.put(new Key(counts.recipient(), counts.year(), "", counts.unit()), counts.members());
                }
            }
        }

        /** Practices that joined a row or left it since without having, then or now, a row of their own. */
        long moved(String recipient, int year, Block block, String row) {
            Set<String> rows = new HashSet<>(units.getOrDefault(new Key(recipient, year, "", ""), Set.of()));
            if (rows.isEmpty()) {
                return 0;
            }
            block.rows().forEach(r -> rows.add(r.id()));
            Set<String> then = members.getOrDefault(new Key(recipient, year, "", row), Set.of());
            Set<String> now = block.members(row);
            long joined = now.stream()
                    .filter(p -> !then.contains(p) && !rows.contains(p))
                    .count();
            long left = then.stream()
                    .filter(p -> !now.contains(p) && !rows.contains(p))
                    .count();
            return joined + left;
        }
    }

    /**
     * A practice that was reclassified: the difference between two versions of a row would be about it alone. The total would give that difference back where the row itself is not printed.
     *
     * @param minimum practices that must have moved together
     */
    private void guardMoved(Block block, String recipient, int year, int minimum) {
        for (BlockRow row : block.rows()) {
            boolean few = compositions.stream()
                    .mapToLong(c -> c.moved(recipient, year, block, row.id()))
                    .anyMatch(n -> n > 0 && n < minimum);
            if (few) {
                String guarded =
                        row.kind() == BlockRow.Kind.REST ? block.total().id() : row.id();
                block.measures().forEach(m -> block.remember(m, guarded, Sensitive.EVERYTHING));
            }
        }
    }

    /** Tells a block what its recipient was told of a year. */
    void tell(Block block, String recipient, int year, DisclosureRules rules) {
        guardMoved(block, recipient, year, rules.thresholds().minimumUnits());
        for (String measure : block.measures()) {
            for (BlockRow row : block.rows()) {
                Change since = Change.of(block.counts(measure, row.id()), rules.of(measure), rules.thresholds());
                Told now = of(recipient, year, measure, row.id(), since);
                if (now.known()) {
                    block.know(measure, row.id());
                }
                block.remember(measure, row.id(), now.sensitive());
            }
        }
    }

    /**
     * What earlier versions mean for a row now.
     *
     * @param known the same counts were printed: hiding them protects nobody
     * @param sensitive what printing the row now would tell beside the earlier versions
     */
    record Told(boolean known, Sensitive sensitive) {}

    /** Rows of a table that the newest version of the year printed for a recipient. */
    List<List<String>> printed(String folder, TableContract contract) {
        return printed.apply(folder, contract);
    }

    /** True for a table whose rows are remembered. */
    static boolean remembers(String table) {
        return KEYS.containsKey(table);
    }

    /** Where a row is hidden of which an earlier version of this year printed the figures, these stand there again: they are out, and the change since is not told. */
    ReleasedTable keep(ReleasedTable table, String folder, String mark) {
        if (!KEYS.containsKey(table.contract().name())) {
            return table;
        }
        Map<List<String>, List<String>> rows = new HashMap<>();
        for (List<String> row : printed.apply(folder, table.contract())) {
            rows.put(key(table.contract(), row), row);
        }
        if (rows.isEmpty()) {
            return table;
        }
        int status = table.contract().columnNames().indexOf("status");
        List<ReleasedRow> kept = new ArrayList<>();
        for (ReleasedRow row : table.rows()) {
            List<String> earlier = rows.get(key(table.contract(), row.cells()));
            boolean hidden = row.cells().get(status).equals(ReleasedCells.SUPPRESSED);
            kept.add(hidden && earlier != null ? new ReleasedRow(marked(earlier, status, mark)) : row);
        }
        return new ReleasedTable(table.tier(), table.contract(), kept);
    }

    private static List<String> marked(List<String> row, int status, String mark) {
        List<String> cells = new ArrayList<>(row);
        if (!mark.isEmpty()) {
            cells.set(status, mark);
        }
        return cells;
    }

    private static List<String> key(TableContract contract, List<String> row) {
        List<String> columns = contract.columnNames();
        return KEYS.getOrDefault(contract.name(), List.of()).stream()
                .map(c -> row.get(columns.indexOf(c)))
                .toList();
    }
}
