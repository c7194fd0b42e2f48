package nl.mdzfactsheet.disclosure;

import static nl.mdzfactsheet.disclosure.OneRho.PROPORTION;
import static nl.mdzfactsheet.disclosure.OneRho.agb;
import static nl.mdzfactsheet.disclosure.OneRho.column;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.mdzfactsheet.table.Candidates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an RHO gets of its agreements and of the spread between practices. */
class AgreementsAndSpreadTest {

    private static final long[][] LARGE = {{40, 100}, {50, 110}, {50, 120}, {60, 130}, {70, 140}};

    @TempDir
    Path home = Path.of(".");

    private OneRho twoYears() {
        OneRho rho = new OneRho(home).measure("m", PROPORTION, LARGE);
        for (int i = 0; i < 5; i++) {
            rho.before("m", agb(i), 40 + i, 100 + i);
        }
        return rho.before("m", "", 210, 510);
    }

    private static OneRho agreement(OneRho rho, String id, String relative, String year, String persons) {
        return rho.row(
                "pdca",
                "rho_id",
                "R1",
                "measure_id",
                "m",
                "afspraak_id",
                id,
                "baseline_year",
                year,
                "baseline",
                "0.41",
                "shrunken_baseline",
                "0.4123",
                "target",
                "0.38",
                "result",
                persons.isEmpty() ? "" : "0.45",
                "status",
                persons.isEmpty() ? "NO_DENOMINATOR" : "OK",
                Candidates.RELATIVE,
                relative,
                Candidates.PERSONS,
                persons,
                Candidates.CONTRIBUTORS,
                "6.0\t" + agb(0) + "\tNul\n3.0\t" + agb(1) + "\tEen\n1.0\t" + agb(2) + "\tTwee");
    }

    /** A relative target stands where its baseline, the figure of the year before, may be shown. */
    @Test
    void aRelativeAgreementOnTheYearBefore() {
        ReleasedTable pdca = agreement(twoYears(), "A1", "J", "2024", "600").released("pdca");
        assertThat(column(pdca, "A1", "result")).containsEntry("A1", "0.45");
        assertThat(column(pdca, "A1", "target")).containsEntry("A1", "0.38");
        assertThat(column(pdca, "A1", "baseline")).containsEntry("A1", "0.41");
        assertThat(column(pdca, "A1", "shrunken_baseline")).containsEntry("A1", "0.412");
        assertThat(column(pdca, "A1", "practices_contributing_most")).containsEntry("A1", "Nul");
    }

    /** An older year was judged by nobody. */
    @Test
    void aRelativeAgreementOnAnOlderYear() {
        ReleasedTable pdca = agreement(twoYears(), "A1", "J", "2022", "600").released("pdca");
        assertThat(column(pdca, "A1", "status")).containsEntry("A1", "SUPPRESSED");
        assertThat(column(pdca, "A1", "target")).containsEntry("A1", "");
        assertThat(column(pdca, "A1", "baseline_year")).containsEntry("A1", "2022");
    }

    /** Six persons in the year before: an absolute target stays, its baseline goes. */
    @Test
    void anAbsoluteAgreementOnAYearThatWasTooSmall() {
        OneRho rho = new OneRho(home).measure("m", PROPORTION, LARGE);
        rho.before("m", "", 6, 510);
        ReleasedTable pdca = agreement(rho, "A1", "N", "2024", "600").released("pdca");
        assertThat(column(pdca, "A1", "result")).containsEntry("A1", "0.45");
        assertThat(column(pdca, "A1", "baseline")).containsEntry("A1", "");
        assertThat(column(pdca, "A1", "shrunken_baseline")).containsEntry("A1", "");
    }

    @Test
    void anAgreementWithoutFiguresHidesNothing() {
        ReleasedTable pdca = agreement(twoYears(), "A1", "J", "2022", "").released("pdca");
        assertThat(column(pdca, "A1", "status")).containsEntry("A1", "NO_DENOMINATOR");
    }

    /** Nul is hidden in this measure: of the others Een holds more than half. */
    @Test
    void aHiddenPracticeIsNotNamed() {
        OneRho rho = new OneRho(home)
                .measure("m", PROPORTION, new long[][] {{4, 100}, {500, 1100}, {50, 120}, {60, 130}, {700, 1400}});
        ReleasedTable pdca = agreement(rho, "A1", "N", "2020", "600").released("pdca");
        ReleasedTable measures = rho.released("measure_results");
        assertThat(column(measures, "m", "status"))
                .containsEntry(agb(0), "SUPPRESSED")
                .containsEntry(agb(1), "OK");
        assertThat(column(pdca, "A1", "practices_contributing_most")).containsEntry("A1", "Een");
    }

    @Test
    void theSpreadOfAtLeastTwentyPractices() {
        OneRho rho = twoYears()
                .row(
                        "variation",
                        "measure_id",
                        "m",
                        "level",
                        "practice",
                        "k",
                        "20",
                        "phi",
                        "1.23456",
                        "tau2",
                        "",
                        "median",
                        "0.4",
                        "status",
                        "OK")
                .row("variation", "measure_id", "k", "level", "practice", "k", "19", "phi", "1.5", "status", "OK")
                .row("variation", "measure_id", "r", "level", "rho", "k", "40", "phi", "1.5", "status", "OK");
        ReleasedTable spread = rho.released("variation");
        assertThat(spread.rows()).hasSize(1);
        assertThat(spread.rows().get(0).cells().stream().filter(c -> !c.isEmpty()))
                .containsExactly("m", "practice", "20", "1.23", "OK");
    }
}
