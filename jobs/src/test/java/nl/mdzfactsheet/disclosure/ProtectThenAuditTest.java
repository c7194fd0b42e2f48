package nl.mdzfactsheet.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.List;
import nl.mdzfactsheet.disclosure.audit.Audit;
import nl.mdzfactsheet.disclosure.audit.Verdict;
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
                .judge(table, Pattern.of(table, hidden, Recipient.OUTSIDER))
                .verdict();
    }

    @Test
    void aHundredHierarchies() {
        hierarchies(0, 100);
    }

    @Test
    @Tag("verify")
    void aThousandHierarchies() {
        hierarchies(100, 1_100);
    }

    private static void hierarchies(int from, int to) {
        for (int seed = from; seed < to; seed++) {
            CellTable table = Hierarchies.table(seed);
            Suppression hidden = Protection.of(table, List.of());
            assertThat(verdict(table, hidden.cells())).as("seed %d", seed).isEqualTo(Verdict.SAFE);
            for (String complement : hidden.complements()) {
                Set<String> fewer = new HashSet<>(hidden.cells());
                fewer.remove(complement);
                assertThat(verdict(table, fewer))
                        .as("seed %d without %s", seed, complement)
                        .isNotEqualTo(Verdict.SAFE);
            }
        }
    }
}
