package nl.mdzfactsheet.report.finding;

import static nl.mdzfactsheet.report.page.PageFixture.CHRONIC;
import static nl.mdzfactsheet.report.page.PageFixture.COST;
import static nl.mdzfactsheet.report.page.PageFixture.NO_SHOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.report.page.PageFixture;
import nl.mdzfactsheet.report.result.PageSource;
import nl.mdzfactsheet.report.result.RhoResults;
import nl.mdzfactsheet.report.text.PageLanguage;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private static List<Finding> findings(PageFixture rows) {
        return Findings.of(new PageSource(new RhoResults(rows.release()), PageFixture.facts(PageLanguage.NL)));
    }

    @Test
    void nothingStandsOutWithoutAFlag() {
        PageFixture rows = new PageFixture()
                .rho(NO_SHOW, "64", "1602", "expected", "60.1")
                .practice(NO_SHOW, "01000001", "Praktijk Zuid", "12", "420");
        assertThat(findings(rows)).isEmpty();
    }

    @Test
    void aSignalForTheWorseComesBeforeOneWithoutABetterSide() {
        PageFixture rows = new PageFixture()
                .rho(CHRONIC, "146", "1182", "oe_ratio", "1.5", "funnel_signal", "signal_high", "q_value", "0.0001")
                .rho(NO_SHOW, "64", "1602", "expected", "30", "funnel_signal", "signal_high", "q_value", "0.04");
        List<Finding> found = findings(rows);
        assertThat(found).extracting(Finding::measure).containsExactly(NO_SHOW, CHRONIC);
        assertThat(found.get(0).facts()).containsExactly("RHO: 4,0%; alle praktijken samen 1,9%.");
        assertThat(found.get(1).facts())
                .containsExactly(
                        "RHO: 123,5 per 1000 ingeschrevenen, 50% meer dan verwacht bij deze patiënten (leeftijd, geslacht, SES).");
        assertThat(found.get(1).sure()).endsWith("Geen kant is op zich beter.");
    }

    @Test
    void attentionIsNeverCalledSure() {
        PageFixture rows = new PageFixture()
                .rho(NO_SHOW, "64", "1602", "expected", "60.1")
                .practice(NO_SHOW, "01000001", "Praktijk Zuid", "30", "420", "funnel_signal", "attention_high");
        Finding found = findings(rows).get(0);
        assertThat(found.kind()).isEqualTo(Finding.Kind.ATTENTION);
        assertThat(found.sure()).startsWith("Kan toeval zijn");
        assertThat(found.next())
                .isEqualTo("Bespreek met Praktijk Zuid: 30 van de 420 betaalde kwartalen (7,1%); proxy.");
    }

    @Test
    void aSignalForTheBetterAsksWhatGoesWell() {
        PageFixture rows = new PageFixture()
                .rho(NO_SHOW, "64", "1602", "expected", "60.1")
                .practice(NO_SHOW, "01000001", "Praktijk Zuid", "1", "420", "funnel_signal", "signal_low");
        assertThat(findings(rows).get(0).next()).startsWith("Vraag wat hier goed gaat: Praktijk Zuid");
    }

    @Test
    void flagsForTheBetterThatAreOnlyAttentionAreNoFinding() {
        PageFixture rows =
                new PageFixture().rho(NO_SHOW, "64", "1602", "expected", "60.1", "funnel_signal", "attention_low");
        assertThat(findings(rows)).isEmpty();
    }

    @Test
    void anAgreementThatWasNotMetNamesWhereToBegin() {
        PageFixture rows = new PageFixture()
                .rho(NO_SHOW, "64", "1602", "expected", "60.1")
                .row(
                        "pdca",
                        Map.of(
                                "rho_id", "R1",
                                "measure_id", NO_SHOW,
                                "direction", "hoogstens",
                                "target", "0.02",
                                "result", "0.04",
                                "verdict", "NOT_MET",
                                "practices_contributing_most", "Praktijk Zuid",
                                "status", "OK"));
        Finding found = findings(rows).get(0);
        assertThat(found.facts()).containsExactly("Afgesproken: hoogstens 2,0%. Uitgekomen: 4,0%.");
        assertThat(found.next()).isEqualTo("Begin bij Praktijk Zuid: samen de helft van het verschil.");
    }

    @Test
    void theLargestSumToBeGainedComesLastAndIsNoSignal() {
        PageFixture rows = new PageFixture()
                .rho(COST, "58955", "217", "potential", "22300", "potential_eur", "223.00")
                .practice(COST, "01000001", "Praktijk Zuid", "30000", "40", "potential", "20000")
                .practice(COST, "01000002", "Praktijk West", "9000", "40", "potential", "2300");
        Finding found = findings(rows).get(0);
        assertThat(found.kind()).isEqualTo(Finding.Kind.POTENTIAL);
        assertThat(found.facts().get(0)).startsWith("Ongeveer €\u00a0223 minder");
        assertThat(found.next()).isEqualTo("Kijk met Praktijk Zuid: samen de helft van dit bedrag; proxy.");
    }

    @Test
    void fiveAtMost() {
        PageFixture rows = new PageFixture();
        for (int i = 0; i < 9; i++) {
            rows.rho("measure_" + i, "64", "1602", "expected", "30", "funnel_signal", "signal_high");
        }
        assertThat(findings(rows)).hasSize(5);
    }
}
