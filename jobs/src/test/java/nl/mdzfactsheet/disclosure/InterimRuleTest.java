package nl.mdzfactsheet.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.table.Candidates;
import nl.mdzfactsheet.table.SmallTable;
import org.junit.jupiter.api.Test;

class InterimRuleTest {

    private final TableContract waterfall =
            Contracts.load(DefinitionSource.shipped()).table(Layer.RESULT, "waterfall");
    private final TableContract measures =
            Contracts.load(DefinitionSource.shipped()).table(Layer.RESULT, "measure_results");

    private static List<String> waterfallRow(String unit, String patients, String mandate) {
        String[] parts = unit.split("/", -1);
        return List.of(
                parts[0],
                parts[1],
                "Name of " + parts[1],
                parts[2],
                "",
                "DM2",
                "efficient",
                "40",
                patients,
                "2600.00",
                "OK",
                patients,
                mandate);
    }

    private SmallTable candidates() {
        return new SmallTable(
                Candidates.of(waterfall),
                List.of(
                        waterfallRow("insurer//", "900", ""),
                        waterfallRow("rho/R1/", "500", ""),
                        waterfallRow("rho/R2/", "9", ""),
                        waterfallRow("practice/R1/01000001", "10", "J"),
                        waterfallRow("practice/R1/01000002", "9", "J"),
                        waterfallRow("practice/R1/01000003", "400", "N"),
                        waterfallRow("practice/R2/01000004", "300", "J")));
    }

    private static List<String> lines(ReleasedTable table) {
        List<String> lines = new ArrayList<>();
        for (ReleasedRow row : table.rows()) {
            List<String> c = row.cells();
            lines.add(String.join("|", c.get(0), c.get(1), c.get(3), c.get(7), c.get(8), c.get(9), c.get(10)));
        }
        return lines;
    }

    @Test
    void theInsurerSeesEveryRowAndFigure() {
        ReleasedTable released = InterimRule.forInsurer(candidates(), waterfall);

        assertThat(lines(released))
                .containsExactly(
                        "insurer|||40|900|2600.00|OK",
                        "rho|R1||40|500|2600.00|OK",
                        "rho|R2||40|9|2600.00|OK",
                        "practice|R1|01000001|40|10|2600.00|OK",
                        "practice|R1|01000002|40|9|2600.00|OK",
                        "practice|R1|01000003|40|400|2600.00|OK",
                        "practice|R2|01000004|40|300|2600.00|OK");
        assertThat(released.contract()).isEqualTo(waterfall);
    }

    @Test
    void anRhoSeesItsOwnRowsOfAtLeastTenPersons() {
        assertThat(lines(InterimRule.forRho("R1", candidates(), waterfall)))
                .containsExactly(
                        "rho|R1||40|500|2600.00|OK",
                        "practice|R1|01000001|40|10|2600.00|OK",
                        "practice|R1|01000002||||SUPPRESSED");
        assertThat(lines(InterimRule.forRho("R2", candidates(), waterfall)))
                .containsExactly("rho|R2|||||SUPPRESSED", "practice|R2|01000004|40|300|2600.00|OK");
    }

    @Test
    void nothingToReadAFigureBackFromIsLeftInASuppressedMeasureRow() {
        List<String> row = List.of(
                "2025",
                "ppi_users",
                "1",
                "prescribing",
                "",
                "practice",
                "Oost",
                "R1",
                "RHO Een",
                "01000001",
                "Praktijk",
                "proportion",
                "1000",
                "3",
                "9",
                "333.3333333333333",
                "per 1000",
                "none",
                "OK",
                "",
                "claims",
                "2026-03-01",
                "abc",
                "9",
                "J");
        SmallTable one = new SmallTable(Candidates.of(measures), List.of(row));

        List<String> hidden =
                InterimRule.forRho("R1", one, measures).rows().get(0).cells();

        assertThat(hidden)
                .containsExactly(
                        "2025",
                        "ppi_users",
                        "1",
                        "prescribing",
                        "",
                        "practice",
                        "Oost",
                        "R1",
                        "RHO Een",
                        "01000001",
                        "Praktijk",
                        "proportion",
                        "1000",
                        "",
                        "",
                        "",
                        "per 1000",
                        "none",
                        "SUPPRESSED",
                        "fewer_than_10_persons",
                        "claims",
                        "2026-03-01",
                        "abc");
    }

    @Test
    void folderNamesAreSafeAndDifferent() {
        assertThat(FolderName.of("RHO-1_a")).isEqualTo("RHO-1_a");
        assertThat(FolderName.of("../x")).isEqualTo("~2e~2e~2fx");
        assertThat(FolderName.of("é")).isEqualTo("~c3~a9");
        assertThat(FolderName.of("~2e")).isNotEqualTo(FolderName.of("."));
    }
}
