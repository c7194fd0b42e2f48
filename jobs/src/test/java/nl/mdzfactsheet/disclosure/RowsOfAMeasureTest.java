package nl.mdzfactsheet.disclosure;

import static nl.mdzfactsheet.disclosure.OneRho.OTHERS;
import static nl.mdzfactsheet.disclosure.OneRho.PROPORTION;
import static nl.mdzfactsheet.disclosure.OneRho.RATE;
import static nl.mdzfactsheet.disclosure.OneRho.agb;
import static nl.mdzfactsheet.disclosure.OneRho.column;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import nl.mdzfactsheet.disclosure.MeasureRows.Year;
import nl.mdzfactsheet.patient.Unit;
import nl.mdzfactsheet.table.Candidates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in each cell of a row of a measure that leaves, shown or hidden. Practice 0 of the small measure has 4 of 100. */
class RowsOfAMeasureTest {

    private static final long[][] SMALL = {{4, 100}, {50, 110}, {50, 120}, {60, 130}, {70, 140}};
    private static final long[][] LARGE = {{40, 100}, {50, 110}, {50, 120}, {60, 130}, {70, 140}};
    private static final String MEASURES = "measure_results";

    @TempDir
    Path home = Path.of(".");

    private OneRho rho() {
        return new OneRho(home);
    }

    private static Map<String, String> cells(OneRho rho, String column) {
        return column(rho.released(MEASURES), "m", column);
    }

    /** What is to be gained: 1000 + 2000.4 of the practices shown, not the 70000 of a hidden one; in three digits. */
    @Test
    void thePotentialOfAnRhoIsThatOfItsVisiblePractices() {
        OneRho rho = rho().measure("m", PROPORTION, SMALL)
                .set("m", "", "potential", "99", "potential_eur", "99999.00")
                .set("m", agb(0), "potential", "70", "potential_eur", "70000.00")
                .set("m", agb(3), "potential", "10.04", "potential_eur", "1000.00")
                .set("m", agb(4), "potential", "", "potential_eur", "2000.40");
        ReleasedTable own = rho.released(MEASURES);
        assertThat(column(own, "m", "potential")).containsEntry("", "10").containsEntry(agb(0), "");
        assertThat(column(own, "m", "potential_eur"))
                .containsEntry("", "3000.00")
                .containsEntry(agb(4), "2000.00");
        Judgement judged = rho.judge();
        ReleasedTable shared = judged.everybody().getOrDefault(MEASURES, own);
        assertThat(shared.rows()
                        .get(0)
                        .cells()
                        .get(shared.contract().columnNames().indexOf("potential_eur")))
                .as("not for everybody")
                .isEmpty();
    }

    @Test
    void nothingToBeGainedIsEmpty() {
        assertThat(cells(rho().measure("m", PROPORTION, LARGE), "potential_eur").values())
                .containsOnly("");
    }

    /** A listed practice that counted nothing has a row like any hidden one: what the measure is, its name, the benchmarks, and no figure. */
    @Test
    void aPracticeThatCountedNothingHasARow() {
        OneRho rho = rho().measure("m", PROPORTION, LARGE)
                .measureRow("k", PROPORTION, agb(7), new long[] {50, 200})
                .measureRow("k", PROPORTION, "", new long[] {50, 200})
                .set("m", "", "benchmark_median", "0.23456", "unit", "aandeel", "practice_name", "");
        ReleasedTable own = rho.released(MEASURES);
        assertThat(column(own, "m", "status")).containsEntry(agb(7), "SUPPRESSED");
        assertThat(column(own, "m", "status_reason")).containsEntry(agb(7), "disclosure_control");
        assertThat(column(own, "m", "practice_name")).containsEntry(agb(7), "Praktijk " + agb(7));
        assertThat(column(own, "m", "unit")).containsEntry(agb(7), "aandeel");
        assertThat(column(own, "m", "numerator")).containsEntry(agb(7), "");
        assertThat(column(own, "m", "benchmark_median")).containsEntry(agb(7), "0.235");
    }

    /** 70 + 80 + 90 of 400 per thousand is 600. */
    @Test
    void thePracticesWithoutMandateTogether() {
        OneRho rho = rho().without(agb(2), agb(3), agb(4))
                .measure("m", RATE, new long[][] {{50, 110}, {50, 120}, {70, 120}, {80, 130}, {90, 150}});
        rho.set("m", "", "per", "1000");
        assertThat(cells(rho, "value")).containsEntry(OTHERS, "600").doesNotContainKey(agb(2));
        assertThat(cells(rho, "status")).containsEntry(OTHERS, "OK");
    }

    /** 15 events of 18 persons: enough to be shown, not enough for a value. */
    @Test
    void thePracticesWithoutMandateAreTooFewForAValue() {
        OneRho rho = rho().without(agb(2), agb(3), agb(4))
                .measure("m", RATE, new long[][] {{50, 110}, {50, 120}, {5, 6}, {5, 6}, {5, 6}});
        assertThat(cells(rho, "numerator")).containsEntry(OTHERS, "15");
        assertThat(cells(rho, "value")).containsEntry(OTHERS, "");
        assertThat(cells(rho, "status")).containsEntry(OTHERS, "INSUFFICIENT_N");
    }

    /** Three without mandate, but one of them is the unknown practice, which is none. */
    @Test
    void theUnknownPracticeCountsAsNone() {
        long[][] counts = {{50, 110}, {50, 120}, {60, 130}, {70, 140}};
        OneRho rho = rho().without(agb(2), agb(3))
                .measure("m", PROPORTION, counts)
                .measureRow("m", PROPORTION, Unit.UNKNOWN_PRACTICE, new long[] {60, 120})
                .set("m", "", "numerator", "290", "denominator", "620", Candidates.PERSONS, "620");
        assertThat(cells(rho, "status")).containsEntry(OTHERS, "SUPPRESSED").doesNotContainKey(Unit.UNKNOWN_PRACTICE);
    }

    @Test
    void aMeasureThatAnRhoDoesNotHaveHasNoRowThere() {
        OneRho rho = rho().measure("m", PROPORTION, LARGE)
                .unit(
                        MEASURES,
                        "",
                        "rho_id",
                        "R2",
                        "reporting_year",
                        "2025",
                        "measure_id",
                        "k",
                        "numerator",
                        "50",
                        "denominator",
                        "100",
                        "per",
                        "1",
                        "run_id",
                        "run",
                        Candidates.PERSONS,
                        "100");
        Judgement judged = rho.judge();
        assertThat(column(
                        judged.rhos().getOrDefault("R1", Map.of()).getOrDefault(MEASURES, rho.released(MEASURES)),
                        "k",
                        "status"))
                .isEmpty();
        ReleasedTable shared = judged.everybody().getOrDefault(MEASURES, rho.released(MEASURES));
        assertThat(shared.rows()).hasSize(3);
    }

    /** The change since the year before needs both years: a practice with 4 then shows its figures now and nothing of then. */
    @Test
    void theYearBeforeOfARowThatIsShown() {
        OneRho rho = rho().measure("m", PROPORTION, LARGE);
        for (int i = 1; i < 5; i++) {
            rho.before("m", agb(i), 40 + i, 100 + i);
        }
        rho.before("m", agb(0), 4, 90).before("m", "", 174, 500);
        rho.set("m", agb(0), "change_verdict", "increase").set("m", agb(4), "change_verdict", "increase");
        ReleasedTable own = rho.released(MEASURES);
        assertThat(column(own, "m", "numerator").values()).doesNotContain("");
        assertThat(column(own, "m", "previous_value"))
                .containsEntry(agb(0), "")
                .containsEntry(agb(1), "")
                .containsEntry(agb(2), "")
                .containsEntry(agb(3), "0.4")
                .containsEntry("", "0.4");
        assertThat(column(own, "m", "change_verdict"))
                .containsEntry(agb(0), "not_applicable")
                .containsEntry(agb(4), "increase");
        assertThat(column(own, "m", "status").values()).containsOnly("OK");
    }

    /** Practices that closed since account for 3 of the year before: with them the total then would tell of them. */
    @Test
    void aPracticeThatClosedSince() {
        OneRho rho = rho().measure("m", PROPORTION, LARGE);
        for (int i = 0; i < 5; i++) {
            rho.before("m", agb(i), 40 + i, 100 + i);
        }
        rho.before("m", "", 213, 600);
        Map<String, String> then = cells(rho, "previous_value");
        assertThat(then.values().stream().filter(String::isEmpty)).hasSize(2);
        assertThat(then).containsEntry("", "0.4");
    }

    /** Places are those among at least twenty units, benchmarks those of at least ten practices, P10 and P90 of twenty. */
    @Test
    void placesAndBenchmarksOfTooFewUnits() {
        OneRho rho = rho().measure("m", PROPORTION, LARGE);
        for (String unit : new String[] {"", agb(0), agb(1), agb(2)}) {
            rho.set(
                    "m",
                    unit,
                    "decile",
                    "3",
                    "percent_rank",
                    "0.3",
                    "benchmark_median",
                    "0.4567",
                    "benchmark_p10",
                    "0.1234");
        }
        rho.set("m", agb(0), "units_ranked", "20").set("m", agb(1), "units_ranked", "19");
        assertThat(cells(rho, "decile"))
                .containsEntry(agb(0), "3")
                .containsEntry(agb(1), "")
                .containsEntry(agb(2), "");
        assertThat(cells(rho, "benchmark_p10")).containsEntry(agb(0), "0.123");
        rho.set("m", "", Candidates.PEERS, "19");
        assertThat(cells(rho, "benchmark_median")).containsEntry(agb(0), "0.457");
        assertThat(cells(rho, "benchmark_p10")).containsEntry(agb(0), "");
        rho.set("m", "", Candidates.PEERS, "");
        assertThat(cells(rho, "benchmark_median").values()).containsOnly("");
    }

    /** Words from which a hidden figure could be guessed are those of a row that says nothing. */
    @Test
    void theWordsOfAHiddenRow() {
        OneRho rho = rho().measure("m", PROPORTION, SMALL)
                .set(
                        "m",
                        agb(0),
                        "funnel_signal",
                        "signal_low",
                        "funnel_adjusted",
                        "yes",
                        "verdict",
                        "better",
                        "ci_method",
                        "wilson");
        ReleasedTable own = rho.released(MEASURES);
        assertThat(column(own, "m", "funnel_signal")).containsEntry(agb(0), "");
        assertThat(column(own, "m", "funnel_adjusted")).containsEntry(agb(0), "not_assessed");
        assertThat(column(own, "m", "verdict")).containsEntry(agb(0), "not_assessed");
        assertThat(column(own, "m", "ci_method")).containsEntry(agb(0), "");
    }

    /** A relative target needs its baseline: with the year before hidden, the row shows its figures and no target. */
    @Test
    void theTargetOfAMeasure() {
        OneRho rho = rho().measure("m", PROPORTION, LARGE).set("m", "", "target", "0.3", "target_verdict", "NOT_MET");
        assertThat(cells(rho, "target")).containsEntry("", "0.3");
        rho.row(
                "pdca",
                "rho_id",
                "R1",
                "measure_id",
                "m",
                "afspraak_id",
                "A1",
                "baseline_year",
                "2024",
                Candidates.RELATIVE,
                "J");
        assertThat(cells(rho, "target")).containsEntry("", "");
        assertThat(cells(rho, "target_verdict")).containsEntry("", "");
        assertThat(cells(rho, "numerator")).containsEntry("", "270");
    }

    @Test
    void aTableWithoutFiguresHasNoYearAndNoRun() {
        MeasureRows none = new MeasureRows(rho().candidates(MEASURES));
        assertThat(none.runId()).isEmpty();
        assertThat(none.reportingYear()).isZero();
        assertThat(none.rhos()).isEmpty();
        assertThat(none.counts(null, Year.NOW).denominator()).isZero();
    }

    /** Rows of a region are about no unit that anybody gets. */
    @Test
    void aRowOfARegionIsLeftOut() {
        MeasureRows rows = new MeasureRows(
                rho().row(MEASURES, "level", "region", "measure_id", "m").candidates(MEASURES));
        assertThat(rows.measures()).containsExactly("m");
        assertThat(rows.rhos()).isEmpty();
        assertThat(rows.insurer()).isEmpty();
    }
}
