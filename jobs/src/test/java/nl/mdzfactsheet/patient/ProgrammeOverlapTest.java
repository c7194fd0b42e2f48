package nl.mdzfactsheet.patient;

import static nl.mdzfactsheet.patient.Detector.D3;
import static nl.mdzfactsheet.patient.LineFixture.mdz;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.mdzfactsheet.failure.MdzException;
import org.junit.jupiter.api.Test;

/** D3 programme_overlap. */
class ProgrammeOverlapTest {

    private static ReferenceFixture rules() {
        return ReferenceFixture.standard()
                .add(
                        "programmaregels",
                        "DM2 | CVRM | CVRM | 2000-01-01 | 2025-06-30 | beleid",
                        "COPD | ASTMA | ASTMA | 2025-02-02 | | beleid");
    }

    @Test
    void theLapsingProgrammeIsFlagged() {
        Given given = Given.with(
                rules(),
                mdz("m1", "DM2", "2025-03-31"),
                mdz("m2", "CVRM", "2025-01-01").cents(2500),
                mdz("m0", "DM2", "2025-02-01").granted("2026-02-01"));
        assertThat(given.flags(D3)).containsExactly("m2 2500 m1");
        assertThat(given.detections(D3).get(0).programme()).isEqualTo("CVRM");
    }

    @Test
    void theNextQuarterIsNoOverlap() {
        assertThat(Given.with(rules(), mdz("m1", "DM2", "2025-03-31"), mdz("m2", "CVRM", "2025-04-01"))
                        .flags(D3))
                .isEmpty();
    }

    @Test
    void programmesWithoutARuleMayGoTogether() {
        assertThat(Given.with(rules(), mdz("m1", "DM2", "2025-01-01"), mdz("m2", "COPD", "2025-01-01"))
                        .flags(D3))
                .isEmpty();
    }

    @Test
    void theRuleMustHoldOnTheFirstDayOfTheQuarter() {
        Given given = Given.with(
                rules(),
                mdz("a", "COPD", "2025-03-01"),
                mdz("b", "ASTMA", "2025-03-01"),
                mdz("c", "COPD", "2025-04-01"),
                mdz("d", "ASTMA", "2025-06-30"),
                mdz("e", "DM2", "2025-07-01"),
                mdz("f", "CVRM", "2025-07-01"));
        assertThat(given.flags(D3)).containsExactly("d 1000 c");
    }

    @Test
    void theOtherProgrammeOfThePairIsTheExcludingOneWhicheverColumnNamesIt() {
        ReferenceFixture reversed =
                ReferenceFixture.standard().add("programmaregels", "CVRM | DM2 | CVRM | 2000-01-01 | | beleid");
        assertThat(Given.with(reversed, mdz("m1", "DM2", "2025-01-01"), mdz("m2", "CVRM", "2025-01-01"))
                        .flags(D3))
                .containsExactly("m2 1000 m1");
    }

    @Test
    void aRuleOfOneProgrammeAgainstItselfIsRefused() {
        ReferenceFixture odd =
                ReferenceFixture.standard().add("programmaregels", "DM2 | DM2 | DM2 | 2000-01-01 | | beleid");
        assertThatThrownBy(odd::build)
                .isInstanceOf(MdzException.class)
                .hasMessageContaining("programmaregels")
                .hasMessageContaining("code_invalid")
                .hasMessageContaining("vervallend_programma");
    }

    @Test
    void aProgrammeWithoutADefinitionIsRefused() {
        ReferenceFixture unknown = ReferenceFixture.standard()
                .add("prestaties", "056 | 40009 | Keten OUD | mdz | OUD | | N | 2000-01-01 |");
        assertThatThrownBy(unknown::build)
                .isInstanceOf(MdzException.class)
                .hasMessageContaining("prestaties")
                .hasMessageContaining("programma");
    }
}
