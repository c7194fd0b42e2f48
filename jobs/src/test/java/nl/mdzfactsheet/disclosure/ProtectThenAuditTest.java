package nl.mdzfactsheet.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.mdzfactsheet.disclosure.audit.Audit;
import nl.mdzfactsheet.disclosure.audit.Verdict;
import nl.mdzfactsheet.disclosure.cells.Cell;
import nl.mdzfactsheet.disclosure.cells.CellTable;
import nl.mdzfactsheet.disclosure.cells.Hierarchies;
import nl.mdzfactsheet.disclosure.cells.Pattern;
import nl.mdzfactsheet.disclosure.cells.Recipient;
import nl.mdzfactsheet.disclosure.protection.Protection;
import nl.mdzfactsheet.disclosure.protection.Suppression;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random hierarchies: what the protection publishes passes the audit, and nothing more could be published. */
class ProtectThenAuditTest {

    private static Verdict verdict(CellTable table, Set<String> hidden) {
        return Audit.primariesOnly()
                .judge(table, Pattern.of(hidden, Recipient.OUTSIDER))
                .verdict();
    }

    @Test
    void aHundredHierarchies() {
        hierarchies(0, 100, 3);
        // Three crossed dimensions in which one order of the cells ends between whole points.
        hierarchies(739, 740, 3);
    }

    @Test
    @Tag("verify")
    void aThousandHierarchies() {
        hierarchies(100, 1_100, Integer.MAX_VALUE);
    }

    /** Every lowest unit knows its own cells: for none of them, and not for the reader who knows nothing, may a primary of another unit become narrow. */
    @Test
    void recipientsWhoKnowTheirOwnCells() {
        recipients(0, 6, 3);
    }

    @Test
    @Tag("verify")
    void moreRecipientsWhoKnowTheirOwnCells() {
        recipients(6, 100, 10);
    }

    private static void recipients(int from, int to, int mutations) {
        for (int seed = from; seed < to; seed++) {
            CellTable table = Hierarchies.table(seed);
            List<Recipient> recipients = units(table);
            Suppression hidden = Protection.of(table, recipients);
            assertThat(safe(table, hidden.cells(), recipients))
                    .as("seed %d", seed)
                    .isTrue();
            for (String complement : some(hidden, mutations)) {
                Set<String> fewer = new HashSet<>(hidden.cells());
                fewer.remove(complement);
                assertThat(safe(table, fewer, recipients))
                        .as("seed %d without %s", seed, complement)
                        .isFalse();
            }
        }
    }

    private static List<String> some(Suppression hidden, int most) {
        return hidden.complements().stream().sorted().limit(most).toList();
    }

    private static boolean safe(CellTable table, Set<String> hidden, List<Recipient> recipients) {
        return verdict(table, hidden) == Verdict.SAFE
                && recipients.stream()
                        .allMatch(r -> Audit.primariesOnly()
                                        .judge(table, Pattern.of(hidden, r))
                                        .verdict()
                                == Verdict.SAFE);
    }

    /** The lowest units of the tree: their names have the most parts. */
    private static List<Recipient> units(CellTable table) {
        Map<String, Set<String>> cells = new TreeMap<>();
        for (Cell cell : table.cells()) {
            // A practice knows its own cells in every release.
            String unit = cell.id().split("\\|", -1)[0].replace("v2/", "");
            cells.computeIfAbsent(unit, u -> new HashSet<>()).add(cell.id());
        }
        List<Recipient> units = new ArrayList<>();
        cells.forEach((unit, own) -> {
            if (cells.keySet().stream().noneMatch(other -> other.startsWith(unit + "/"))) {
                units.add(new Recipient(unit, own));
            }
        });
        return units;
    }

    private static void hierarchies(int from, int to, int mutations) {
        for (int seed = from; seed < to; seed++) {
            CellTable table = Hierarchies.table(seed);
            Suppression hidden = Protection.of(table, List.of());
            assertThat(verdict(table, hidden.cells())).as("seed %d", seed).isEqualTo(Verdict.SAFE);
            for (String complement : some(hidden, mutations)) {
                Set<String> fewer = new HashSet<>(hidden.cells());
                fewer.remove(complement);
                assertThat(verdict(table, fewer))
                        .as("seed %d without %s", seed, complement)
                        .isNotEqualTo(Verdict.SAFE);
            }
        }
    }
}
