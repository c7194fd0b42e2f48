package nl.mdzfactsheet.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.table.SmallTable;
import org.junit.jupiter.api.Test;

/** What changed between two versions is told for rows that both show, and for no other. */
class ChangeListTest {

    private static final Contracts CONTRACTS = Contracts.load(DefinitionSource.shipped());
    private static final TableContract RESULTS = CONTRACTS.table(Layer.RESULT, "measure_results");
    private static final TableContract CHANGES = CONTRACTS.table(Layer.RESULT, "changes");

    private static List<String> row(String agb, String numerator, String value, String day) {
        boolean hidden = numerator.isEmpty();
        Map<String, String> cells = Map.of(
                "reporting_year",
                "2025",
                "measure_id",
                "m",
                "level",
                agb.isEmpty() ? "rho" : "practice",
                "rho_id",
                "R1",
                "practice_agb",
                agb,
                "numerator",
                numerator,
                "denominator",
                hidden ? "" : "412",
                "value",
                value,
                "status",
                hidden ? "SUPPRESSED" : "OK",
                "stand_per",
                day);
        return RESULTS.columnNames().stream()
                .map(c -> cells.getOrDefault(c, ""))
                .toList();
    }

    private static List<List<String>> changes(List<List<String>> then, List<List<String>> now) {
        ReleasedTable released = new ReleasedTable(
                Tier.RHO, RESULTS, now.stream().map(ReleasedRow::new).toList());
        List<List<String>> rows = new ArrayList<>();
        ChangeList.of(released, new SmallTable(RESULTS, then), CHANGES).rows().forEach(r -> rows.add(r.cells()));
        return rows;
    }

    @Test
    void aRowThatBothShowAndThatDiffersSaysWhatWasPrintedAndWhatIs() {
        List<List<String>> changes = changes(
                List.of(row("", "38", "0.0922", "2026-03-07"), row("01000114", "12", "", "2026-03-07")),
                List.of(row("", "52", "0.1262", "2026-06-30"), row("01000114", "12", "", "2026-06-30")));

        assertThat(changes)
                .containsExactly(List.of(
                        "2025",
                        "m",
                        "rho",
                        "R1",
                        "",
                        "",
                        "",
                        "38",
                        "412",
                        "0.0922",
                        "52",
                        "412",
                        "0.1262",
                        "2026-03-07",
                        "2026-06-30"));
    }

    @Test
    void aRowThatIsHiddenInEitherVersionIsNotInIt() {
        assertThat(changes(
                        List.of(row("", "", "", "2026-03-07"), row("01000114", "38", "0.1", "2026-03-07")),
                        List.of(row("", "52", "0.1", "2026-06-30"), row("01000114", "", "", "2026-06-30"))))
                .isEmpty();
    }

    @Test
    void aRowThatOnlyOneVersionHasIsNotInIt() {
        assertThat(changes(
                        List.of(row("01000114", "38", "0.1", "2026-03-07")),
                        List.of(row("01000156", "52", "0.1", "2026-06-30"))))
                .isEmpty();
    }

    @Test
    void aFirstVersionHasNoChanges() {
        ReleasedTable now =
                new ReleasedTable(Tier.RHO, RESULTS, List.of(new ReleasedRow(row("", "52", "0.1", "2026-06-30"))));

        assertThat(ChangeList.of(now, new SmallTable(RESULTS, List.of()), CHANGES)
                        .rows())
                .isEmpty();
    }
}
