package nl.mdzfactsheet.patient;

import static nl.mdzfactsheet.patient.LineFixture.consult;
import static nl.mdzfactsheet.patient.LineFixture.fee;
import static nl.mdzfactsheet.patient.LineFixture.hospital;
import static nl.mdzfactsheet.patient.LineFixture.lab;
import static nl.mdzfactsheet.patient.LineFixture.mdz;
import static nl.mdzfactsheet.patient.LineFixture.medicine;
import static nl.mdzfactsheet.patient.LineFixture.oi;
import static org.assertj.core.api.Assertions.assertThat;

import nl.mdzfactsheet.Fault;
import org.junit.jupiter.api.Test;

/** Curate 4 to 6: enrolment, membership and the unit of a line. */
class UnitsTest {

    private static final int CONTRACTOR_R2 = 53000002;
    private static final int UNKNOWN_CONTRACTOR = 53000099;
    private static final int PRACTICE_R2 = 1000002;
    private static final int PRACTICE_WITHOUT_RHO = 1000003;
    private static final int UNKNOWN_PRACTICE = 1000099;

    @Test
    void aBundleIsOfTheContractorsRhoAndThePracticeOnTheLine() {
        assertThat(Given.lines(mdz("m", "DM2", "2025-02-01").executing(CONTRACTOR_R2))
                        .unit("m"))
                .isEqualTo("R2/01000001 contractor_and_line_practice");
    }

    @Fault({"F57", "F58"})
    @Test
    void aBundleOfAnUnknownPracticeStaysWithTheContractorsRho() {
        Given given = Given.lines(
                fee("f", "2025-02-01"), mdz("m", "DM2", "2025-02-01").related(UNKNOWN_PRACTICE));
        assertThat(given.unit("m")).isEqualTo("R1/onbekende praktijk contractor_only");
    }

    @Test
    void aBundleOfAnUnknownContractorIsOfThePracticesOwnRho() {
        assertThat(Given.lines(mdz("m", "DM2", "2025-02-01")
                                .executing(UNKNOWN_CONTRACTOR)
                                .related(PRACTICE_R2))
                        .unit("m"))
                .isEqualTo("R2/01000002 line_practice");
        assertThat(Given.lines(mdz("m", "DM2", "2025-02-01")
                                .executing(UNKNOWN_CONTRACTOR)
                                .related(PRACTICE_WITHOUT_RHO))
                        .unit("m"))
                .isEqualTo("zonder RHO/01000003 line_practice");
    }

    @Test
    void aBundleOfWhichNothingIsKnownIsUnknownEvenWhenThePatientIsEnrolled() {
        Given given = Given.lines(
                fee("f", "2025-02-01"),
                mdz("m", "DM2", "2025-02-01").executing(UNKNOWN_CONTRACTOR).related(UNKNOWN_PRACTICE));
        assertThat(given.unit("m")).isEqualTo("zonder RHO/onbekende praktijk none_found");
    }

    @Test
    void aMembershipWithoutARowInPraktijkenIsNoPractice() {
        ReferenceFixture reference =
                ReferenceFixture.standard().add("rho_praktijken", "R2 | 01000099 | 1900-01-01 | | J");
        Given given = Given.with(
                reference,
                mdz("m", "DM2", "2025-02-01").executing(UNKNOWN_CONTRACTOR).related(UNKNOWN_PRACTICE));
        assertThat(given.unit("m")).isEqualTo("zonder RHO/onbekende praktijk none_found");
    }

    @Fault("F60")
    @Test
    void contractorAndMembershipAreThoseOfTheLastDayOfTheQuarter() {
        ReferenceFixture reference = ReferenceFixture.standard()
                .without("rho_hoofdaannemers")
                .without("rho_praktijken")
                .add("rho_hoofdaannemers", "R1 | 53000001 | 1900-01-01 | 2025-03-30", "R2 | 53000001 | 2025-03-31 |")
                .add(
                        "rho_praktijken",
                        "R1 | 01000001 | 1900-01-01 | 2025-03-31 | J",
                        "R2 | 01000001 | 2025-04-01 | | J");
        Given given = Given.with(
                reference, mdz("m", "DM2", "2025-01-01"), consult("h", "2025-01-01"), consult("i", "2025-04-01"));
        assertThat(given.unit("m")).isEqualTo("R2/01000001 contractor_and_line_practice");
        assertThat(given.unit("h")).isEqualTo("R1/01000001 line_practice");
        assertThat(given.unit("i")).isEqualTo("R2/01000001 line_practice");
    }

    @Test
    void anOrganisationFeeWithoutPracticeIsOfTheContractorElseOfTheEnrolment() {
        Given given = Given.lines(
                fee("f", "2025-02-01").executing(PRACTICE_R2),
                oi("o", "2025-02-01"),
                oi("p", "2025-02-01").executing(UNKNOWN_CONTRACTOR),
                oi("q", "2025-05-01").executing(UNKNOWN_CONTRACTOR));
        assertThat(given.unit("o")).isEqualTo("R1/onbekende praktijk contractor_only");
        assertThat(given.unit("p")).isEqualTo("R2/01000002 enrolment_practice");
        assertThat(given.unit("q")).isEqualTo("zonder RHO/onbekende praktijk none_found");
    }

    @Test
    void anOrganisationFeeWithPracticeIsLikeABundle() {
        Given given = Given.lines(
                fee("f", "2025-02-01"),
                oi("o", "2025-02-01").related(PRACTICE_R2),
                oi("p", "2025-02-01").related(PRACTICE_R2).executing(UNKNOWN_CONTRACTOR),
                oi("q", "2025-02-01").related(UNKNOWN_PRACTICE).executing(UNKNOWN_CONTRACTOR));
        assertThat(given.unit("o")).isEqualTo("R1/01000002 contractor_and_line_practice");
        assertThat(given.unit("p")).isEqualTo("R2/01000002 line_practice");
        assertThat(given.unit("q")).isEqualTo("zonder RHO/onbekende praktijk none_found");
    }

    @Test
    void anotherServiceInTableMdzIsOfThePracticeOnTheLine() {
        Given given =
                Given.lines(mdz("x", "DM2", "2025-02-01").service("056/49001").related(PRACTICE_R2));
        assertThat(given.unit("x")).isEqualTo("R2/01000002 line_practice");
    }

    @Test
    void otherLinesAreOfThePracticeOnTheLineElseOfTheEnrolmentPractice() {
        Given given = Given.lines(
                fee("f", "2025-02-01"),
                lab("e", "2025-02-01").related(PRACTICE_R2),
                lab("g", "2025-02-01").related(UNKNOWN_PRACTICE),
                hospital("z", "2025-02-01"),
                consult("h", "2025-02-01").executing(UNKNOWN_PRACTICE),
                consult("i", "2025-05-01").executing(UNKNOWN_PRACTICE));
        assertThat(given.unit("e")).isEqualTo("R2/01000002 line_practice");
        assertThat(given.unit("g")).isEqualTo("R1/01000001 enrolment_practice");
        assertThat(given.unit("z")).isEqualTo("R1/01000001 enrolment_practice");
        assertThat(given.unit("h")).isEqualTo("R1/01000001 enrolment_practice");
        assertThat(given.unit("i")).isEqualTo("zonder RHO/onbekende praktijk none_found");
    }

    @Test
    void aMedicineIsAlwaysOfTheEnrolmentPractice() {
        Given given = Given.lines(
                fee("f", "2025-02-01").executing(PRACTICE_R2),
                medicine("m", "15000001", "2025-02-01").related(1000001),
                medicine("n", "15000001", "2025-05-01").related(1000001));
        assertThat(given.unit("m")).isEqualTo("R2/01000002 enrolment_practice");
        assertThat(given.unit("n")).isEqualTo("zonder RHO/onbekende praktijk none_found");
    }

    @Fault("F58")
    @Test
    void anEnrolmentPracticeOutsidePraktijkenIsUnknown() {
        Given given = Given.lines(
                fee("f", "2025-02-01").executing(UNKNOWN_PRACTICE), medicine("m", "15000001", "2025-02-01"));
        assertThat(given.unit("m")).isEqualTo("zonder RHO/onbekende praktijk none_found");
        assertThat(given.year().enrolledQuarters()).isEqualTo(1);
        assertThat(given.year().unit()).isEqualTo(Unit.UNKNOWN);
    }

    @Test
    void theLatestEnrolmentFeeOfAQuarterWinsThenTheHighestId() {
        Given latest = Given.lines(
                fee("f9", "2025-01-01"), fee("f1", "2025-01-02").executing(PRACTICE_R2), hospital("z", "2025-02-01"));
        assertThat(latest.unit("z")).isEqualTo("R2/01000002 enrolment_practice");
        Given highest = Given.lines(
                fee("f9", "2025-01-01"), fee("f10", "2025-01-01").executing(PRACTICE_R2), hospital("z", "2025-02-01"));
        assertThat(highest.unit("z")).isEqualTo("R1/01000001 enrolment_practice");
    }

    @Test
    void aFeeOfAnUninsuredQuarterIsNoEnrolment() {
        Given given =
                Given.lines(fee("f", "2025-02-01"), hospital("z", "2025-02-01")).insured("2025-01-02", "");
        assertThat(given.unit("z")).isEqualTo("zonder RHO/onbekende praktijk none_found");
        assertThat(given.year().enrolledQuarters()).isZero();
    }

    @Test
    void theRuleTextHoldsEveryCandidate() {
        Given given = Given.lines(fee("f", "2025-02-01").executing(PRACTICE_R2), mdz("m", "DM2", "2025-02-01"));
        assertThat(given.line("m").line().unitRule())
                .isEqualTo("contractor_and_line_practice (contractor=R1, line=01000001/R1, enrolment=01000002/R2)");
        assertThat(Given.lines(hospital("z", "2025-02-01")).line("z").line().unitRule())
                .isEqualTo("none_found (contractor=-, line=-, enrolment=-)");
    }
}
