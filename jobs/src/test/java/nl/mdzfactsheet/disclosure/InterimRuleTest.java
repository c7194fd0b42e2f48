package nl.mdzfactsheet.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.mdzfactsheet.contract.ColumnContract;
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

    /** A row of measure_results in which every column is filled, about so many persons now and a year before, with so many peers. */
    private List<String> fullMeasureRow(String persons, String before, String peers) {
        List<String> row = new ArrayList<>();
        for (ColumnContract column : measures.columns()) {
            row.add(
                    switch (column.name()) {
                        case "level" -> "practice";
                        case "rho_id" -> "R1";
                        case "status" -> "OK";
                        default -> "<" + column.name() + ">";
                    });
        }
        row.addAll(List.of(persons, "J", before, peers));
        return row;
    }

    private List<String> released(List<String> row) {
        SmallTable one = new SmallTable(Candidates.of(measures), List.of(row));
        return InterimRule.forRho("R1", one, measures).rows().get(0).cells();
    }

    /** Names and values of the cells that differ from those of the candidate. */
    private List<String> changed(List<String> row) {
        List<String> cells = released(row);
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).equals(row.get(i))) {
                changed.add(measures.columns().get(i).name() + "=" + cells.get(i));
            }
        }
        return changed;
    }

    @Test
    void nothingToReadAFigureBackFromIsLeftInASuppressedMeasureRow() {
        assertThat(changed(fullMeasureRow("9", "400", "20")))
                .containsExactly(
                        "numerator=",
                        "denominator=",
                        "value=",
                        "lower95=",
                        "upper95=",
                        "lower998=",
                        "upper998=",
                        "ci_method=",
                        "expected=",
                        "oe_ratio=",
                        "oe_lower95=",
                        "oe_upper95=",
                        "percent_rank=",
                        "percentile_position=",
                        "decile=",
                        "units_ranked=",
                        "shrunken_value=",
                        "reliability=",
                        "funnel_signal=",
                        "funnel_adjusted=not_assessed",
                        "q_value=",
                        "verdict=not_assessed",
                        "previous_value=",
                        "change=",
                        "change_lower95=",
                        "change_upper95=",
                        "change_verdict=not_applicable",
                        "target=",
                        "target_verdict=",
                        "potential=",
                        "potential_eur=",
                        "status=SUPPRESSED",
                        "status_reason=fewer_than_10_persons");
    }

    @Test
    void aFigureAboutFewPersonsLastYearIsNotToldByItsChange() {
        assertThat(changed(fullMeasureRow("10", "9", "20")))
                .containsExactly(
                        "previous_value=",
                        "change=",
                        "change_lower95=",
                        "change_upper95=",
                        "change_verdict=not_applicable");
        assertThat(changed(fullMeasureRow("10", "10", "20"))).isEmpty();
        assertThat(changed(fullMeasureRow("10", "", "20"))).isEmpty();
    }

    @Test
    void benchmarksOfFewPracticesAreNotTold() {
        assertThat(changed(fullMeasureRow("10", "", "19"))).containsExactly("benchmark_p10=", "benchmark_p90=");
        assertThat(changed(fullMeasureRow("10", "", "9")))
                .containsExactly(
                        "benchmark_p10=", "benchmark_p25=", "benchmark_median=", "benchmark_p75=", "benchmark_p90=");
    }

    @Test
    void agreementsNameOnlyPracticesThatMayBeNamed() {
        TableContract pdca = Contracts.load(DefinitionSource.shipped()).table(Layer.RESULT, "pdca");
        SmallTable candidates = new SmallTable(
                Candidates.of(pdca),
                List.of(agreement(pdca, "R1", "400"), agreement(pdca, "R1", "9"), agreement(pdca, "R2", "400")));

        List<ReleasedRow> own = InterimRule.forRho("R1", candidates, pdca).rows();

        int practices = pdca.columnNames().indexOf("practices_contributing_most");
        assertThat(own).hasSize(2);
        assertThat(own.get(0).cells().get(practices)).isEqualTo("01000001 A; 01000004 D");
        List<String> hidden = own.get(1).cells();
        assertThat(hidden.get(practices)).isEmpty();
        for (String figure : List.of("baseline", "target", "result", "verdict", "shrunken_baseline")) {
            assertThat(hidden.get(pdca.columnNames().indexOf(figure)))
                    .as(figure)
                    .isEmpty();
        }
        assertThat(hidden).contains("SUPPRESSED", "<agreed>");
        assertThat(InterimRule.forInsurer(candidates, pdca)
                        .rows()
                        .get(0)
                        .cells()
                        .get(practices))
                .isEqualTo("<practices_contributing_most>");
    }

    private static List<String> agreement(TableContract pdca, String rho, String persons) {
        List<String> row = new ArrayList<>();
        pdca.columnNames().forEach(c -> row.add(c.equals("rho_id") ? rho : "<" + c + ">"));
        String contributors = "10\tJ\t01000001 A\n9\tJ\t01000002 B\n400\tN\t01000003 C\n50\tJ\t01000004 D";
        row.addAll(List.of(persons, "", contributors));
        return row;
    }

    @Test
    void folderNamesAreSafeAndDifferent() {
        assertThat(FolderName.of("RHO-1_a")).isEqualTo("RHO-1_a");
        assertThat(FolderName.of("../x")).isEqualTo("~2e~2e~2fx");
        assertThat(FolderName.of("é")).isEqualTo("~c3~a9");
        assertThat(FolderName.of("~2e")).isNotEqualTo(FolderName.of("."));
    }
}
