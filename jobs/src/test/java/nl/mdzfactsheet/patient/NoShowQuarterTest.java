package nl.mdzfactsheet.patient;

import static nl.mdzfactsheet.patient.Detector.D7;
import static nl.mdzfactsheet.patient.LineFixture.lab;
import static nl.mdzfactsheet.patient.LineFixture.mdz;
import static org.assertj.core.api.Assertions.assertThat;

import nl.mdzfactsheet.patient.Detector.Basis;
import nl.mdzfactsheet.patient.Detector.Certainty;
import org.junit.jupiter.api.Test;

/** D7 no_show_quarter. The quarter judged is 2025 Q2; its window is 2024-07-01 to 2025-06-30. */
class NoShowQuarterTest {

    private static final String TRACE = "DM2 | spoor | prestatie | 016 | | 7000 | 1 | 2000-01-01 | | richtlijn";

    private static ReferenceFixture proxy() {
        return ReferenceFixture.standard().add("indicaties", TRACE);
    }

    private static ReferenceFixture registering() {
        return proxy().registers(1000001, "DM2", "2024Q3", "2024Q4", "2025Q1", "2025Q2");
    }

    /** In the programme since 2024 Q3, judged in 2025 Q2. */
    private static Given inProgramme(ReferenceFixture reference) {
        return Given.with(reference, mdz("old", "DM2", "2024-09-30"), mdz("m", "DM2", "2025-05-01"));
    }

    private static boolean assessed(Given given) {
        return given.quarter(2, "DM2").kept().noShowAssessed();
    }

    @Test
    void withoutATraceInTheWindowTheLineIsFlaggedByProxy() {
        Given given = inProgramme(proxy());
        assertThat(given.flags(D7)).containsExactly("m 1000 no_spoor");
        assertThat(given.detections(D7).get(0).basis()).isEqualTo(Basis.CLAIMS_PROXY);
        assertThat(given.detections(D7).get(0).certainty()).isEqualTo(Certainty.VERMOEDEN);
        assertThat(given.quarter(2, "DM2").kept().noShow()).isTrue();
        assertThat(given.year().noShowCents()).isEqualTo(1000);
    }

    @Test
    void aTraceOnTheFirstOrLastDayOfTheWindowIsActivity() {
        assertThat(inProgramme(proxy()).and(lab("e", "2024-07-01")).flags(D7)).isEmpty();
        assertThat(inProgramme(proxy()).and(lab("e", "2025-06-30")).flags(D7)).isEmpty();
        assertThat(assessed(inProgramme(proxy()).and(lab("e", "2025-06-30")))).isTrue();
    }

    @Test
    void aTraceTheDayBeforeOrAfterTheWindowIsNot() {
        assertThat(inProgramme(proxy())
                        .and(lab("e", "2024-06-30"), lab("f", "2025-07-01"))
                        .flags(D7))
                .containsExactly("m 1000 no_spoor");
    }

    @Test
    void aRowIsMetByItsMinimumNumberOfLines() {
        ReferenceFixture twice = ReferenceFixture.standard()
                .add("indicaties", "DM2 | spoor | prestatie | 016 | | 70001 | 2 | 2000-01-01 | | richtlijn");
        assertThat(inProgramme(twice).and(lab("e", "2025-01-01")).flags(D7)).hasSize(1);
        assertThat(inProgramme(twice)
                        .and(lab("e", "2025-01-01"), lab("f", "2025-01-01"))
                        .flags(D7))
                .isEmpty();
    }

    @Test
    void rowsCountThatAreValidOnTheLastDayOfTheQuarter() {
        ReferenceFixture ended = ReferenceFixture.standard()
                .add("indicaties", "DM2 | spoor | prestatie | 016 | | 70001 | 1 | 2000-01-01 | 2025-06-29 | richtlijn");
        assertThat(assessed(inProgramme(ended))).isFalse();
        ReferenceFixture started = ReferenceFixture.standard()
                .add("indicaties", "DM2 | spoor | prestatie | 016 | | 70001 | 1 | 2025-06-30 | | richtlijn");
        assertThat(inProgramme(started).flags(D7)).hasSize(1);
    }

    @Test
    void withoutTraceRowsTheProxyCannotAssess() {
        ReferenceFixture otherProgramme = ReferenceFixture.standard().add("indicaties", TRACE.replace("DM2", "COPD"));
        Given given = inProgramme(otherProgramme);
        assertThat(given.flags(D7)).isEmpty();
        assertThat(assessed(given)).isFalse();
    }

    @Test
    void thePersonMustBeInsuredAllTwelveMonths() {
        assertThat(inProgramme(proxy()).insured("2024-07-01", "2025-06-30").flags(D7))
                .hasSize(1);
        assertThat(assessed(inProgramme(proxy()).insured("2024-07-02", ""))).isFalse();
        assertThat(assessed(inProgramme(proxy()).insured("2020-01-01", "2025-06-29")))
                .isFalse();
        assertThat(assessed(inProgramme(proxy()).died("2025-06-29"))).isFalse();
    }

    @Test
    void adjoiningInsuredPeriodsAreOne() {
        Given given = inProgramme(proxy()).insured("2025-01-01", "").insured("2020-01-01", "2024-12-31");
        assertThat(given.flags(D7)).hasSize(1);
    }

    @Test
    void thePersonMustBeInTheProgrammeInOrBeforeTheFirstQuarterOfTheWindow() {
        assertThat(assessed(Given.with(proxy(), mdz("old", "DM2", "2024-10-01"), mdz("m", "DM2", "2025-05-01"))))
                .isFalse();
        assertThat(assessed(Given.with(proxy(), mdz("old", "CVRM", "2024-09-30"), mdz("m", "DM2", "2025-05-01"))))
                .isFalse();
        assertThat(assessed(Given.with(proxy(), mdz("old", "DM2", "2022-01-01"), mdz("m", "DM2", "2025-05-01"))))
                .isTrue();
    }

    @Test
    void everyTableOfTracesMustBeCoveredAllTwelveMonths() {
        for (ClaimTable table : ClaimTable.values()) {
            ReferenceFixture gap = proxy().coveredOnly(table, "2024-07-02", "2025-12-31");
            boolean needed = table != ClaimTable.MDZ && table != ClaimTable.MSZ;
            assertThat(assessed(inProgramme(gap))).as(table.name()).isEqualTo(!needed);
        }
    }

    @Test
    void adjoiningDeliveriesCoverTogether() {
        ReferenceFixture quarters = proxy().coveredOnly(ClaimTable.ELD, "2025-01-01", "2025-06-30")
                .covered(ClaimTable.ELD, "2024-01-01", "2024-12-31");
        assertThat(assessed(inProgramme(quarters))).isTrue();
    }

    @Test
    void aPracticeThatRegistersContactsIsJudgedByContacts() {
        Given given = inProgramme(registering()).and(lab("e", "2025-01-01"));
        assertThat(given.flags(D7)).containsExactly("m 1000 no_verschenen");
        assertThat(given.detections(D7).get(0).basis()).isEqualTo(Basis.CONTACTS);
        assertThat(given.detections(D7).get(0).certainty()).isEqualTo(Certainty.ZEKER);
    }

    @Test
    void anAttendedContactAtAnyPracticeOnTheEdgeOfTheWindowIsActivity() {
        assertThat(inProgramme(registering()).contact("2024-07-01", "DM2", true).flags(D7))
                .isEmpty();
        assertThat(inProgramme(registering()).contact("2025-06-30", "DM2", true).flags(D7))
                .isEmpty();
    }

    @Test
    void aContactMissedOutsideTheWindowOrOfAnotherProgrammeIsNot() {
        Given given = inProgramme(registering())
                .contact("2025-05-01", "DM2", false)
                .contact("2024-06-30", "DM2", true)
                .contact("2025-07-01", "DM2", true)
                .contact("2025-05-01", "COPD", true);
        assertThat(given.flags(D7)).containsExactly("m 1000 no_verschenen");
    }

    @Test
    void contactsNeedNoCoverageOfClaims() {
        ReferenceFixture uncovered = registering().coveredOnly(ClaimTable.ELD, "2025-06-01", "2025-12-31");
        assertThat(inProgramme(uncovered).flags(D7)).containsExactly("m 1000 no_verschenen");
    }

    @Test
    void aPracticeThatMissesAQuarterIsJudgedByClaims() {
        ReferenceFixture gap = proxy().registers(1000001, "DM2", "2024Q3", "2024Q4", "2025Q2")
                .registers(1000002, "DM2", "2025Q1")
                .registers(1000001, "COPD", "2025Q1");
        assertThat(inProgramme(gap).flags(D7)).containsExactly("m 1000 no_spoor");
    }

    @Test
    void centsOfUninsuredLinesAreNotThePersons() {
        // Window fully insured is needed, so an uninsured line can only be one that was not assessed.
        Given given = inProgramme(proxy()).insured("2025-04-02", "");
        assertThat(given.year().noShowCents()).isZero();
    }
}
