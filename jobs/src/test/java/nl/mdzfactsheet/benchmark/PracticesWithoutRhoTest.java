package nl.mdzfactsheet.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.mdzfactsheet.Fault;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.table.SmallTable;
import org.junit.jupiter.api.Test;

/** Open on the day and in no RHO on the day; days are inclusive. */
class PracticesWithoutRhoTest {

    private static final Contracts CONTRACTS = Contracts.load(DefinitionSource.shipped());

    private static List<String> practice(String agb, String from, String to) {
        return List.of(agb, "Praktijk", "1234", "Oost", "", from, to);
    }

    private static List<String> member(String agb, String from, String to) {
        return List.of("RHO-1", agb, from, to, "J");
    }

    @Fault("F59")
    @Test
    void looksAtTheDayOnly() {
        SmallTable practices = new SmallTable(
                CONTRACTS.table(Layer.EXTRACT, "praktijken"),
                List.of(
                        practice("01000001", "2020-01-01", ""),
                        practice("01000002", "2020-01-01", "2025-12-31"),
                        practice("01000003", "2020-01-01", "2025-12-30"),
                        practice("01000004", "2026-01-01", ""),
                        practice("01000005", "2020-01-01", ""),
                        practice("01000006", "2020-01-01", "")));
        SmallTable members = new SmallTable(
                CONTRACTS.table(Layer.EXTRACT, "rho_praktijken"),
                List.of(
                        member("01000001", "2025-12-31", ""),
                        member("01000005", "2020-01-01", "2025-12-30"),
                        member("01000006", "2026-01-01", "")));
        assertThat(PracticesWithoutRho.on(LocalDate.of(2025, 12, 31), practices, members))
                .containsExactly("01000002", "01000005", "01000006");
    }
}
