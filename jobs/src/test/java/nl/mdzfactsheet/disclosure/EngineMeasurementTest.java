package nl.mdzfactsheet.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.logging.Logger;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Time against size, on tables of three levels by five age bands by two sexes; the figures go to the log and from there to the benchmarks page. */
@Tag("verify")
class EngineMeasurementTest {

    private static final Logger LOG = Logger.getLogger(EngineMeasurementTest.class.getName());

    @ParameterizedTest
    @ValueSource(ints = {500, 500, 5_000, 20_000})
    void timeAgainstCells(int size) {
        CellTable table = Hierarchies.large(size, 3);
        long start = System.nanoTime();
        Suppression hidden = Protection.of(table, List.of());
        long protectedAt = System.nanoTime();
        Pattern seen = Pattern.of(hidden.cells(), Recipient.OUTSIDER);
        Verdict verdict = Audit.primariesOnly().judge(table, seen).verdict();
        long auditedAt = System.nanoTime();
        LOG.info(String.format(
                Locale.ROOT,
                "cells %d sums %d primary %d complementary %d protect %.1f s audit %.1f s",
                table.cells().size(),
                table.constraints().size(),
                table.cells().stream().filter(Cell::primary).count(),
                hidden.complements().size(),
                (protectedAt - start) / 1e9,
                (auditedAt - protectedAt) / 1e9));
        assertThat(verdict).isEqualTo(Verdict.SAFE);
    }
}
