package nl.mdzfactsheet.patient;

import static nl.mdzfactsheet.patient.LineFixture.consult;
import static nl.mdzfactsheet.patient.LineFixture.fee;
import static nl.mdzfactsheet.patient.LineFixture.lab;
import static nl.mdzfactsheet.patient.LineFixture.mdz;
import static nl.mdzfactsheet.patient.LineFixture.medicine;
import static nl.mdzfactsheet.patient.LineFixture.oi;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import nl.mdzfactsheet.patient.explain.Attribution;
import nl.mdzfactsheet.patient.explain.Attribution.Candidate;
import nl.mdzfactsheet.patient.explain.Attributions;
import nl.mdzfactsheet.patient.fold.PatientFold;
import org.junit.jupiter.api.Test;

/** Every candidate of a patient-quarter and the rule that won, by hand, rule by rule. */
class AttributionsTest {

    private static final int CONTRACTOR_R2 = 53000002;
    private static final int UNKNOWN_CONTRACTOR = 53000099;
    private static final int PRACTICE_R2 = 1000002;
    private static final int UNKNOWN_PRACTICE = 1000099;

    /** "subject rule unit: candidate; candidate" of the first quarter of 2025. */
    private static List<String> of(Given given) {
        PatientFold fold = new PatientFold(ReferenceFixture.standard().build(), 2025, List.of());
        return Attributions.of(fold.judge(given.history()).history(), new Quarter(2025, 1), fold).stream()
                .map(AttributionsTest::text)
                .toList();
    }

    private static String text(Attribution a) {
        String subject = a.line() == null
                ? a.subject().word() + (a.programme() == null ? "" : " " + a.programme())
                : a.line().declaratieId();
        return subject + " " + a.rule().word() + " " + a.unit().rhoId() + "/"
                + a.unit().practiceAgb() + ": "
                + a.candidates().stream().map(AttributionsTest::text).collect(Collectors.joining("; "));
    }

    private static String text(Candidate c) {
        return c.role().word() + (c.evidence() == null ? "" : " " + c.evidence().declaratieId()) + " "
                + (c.agb() == ClaimLine.NONE ? "-" : Unit.agbText(c.agb())) + "/"
                + (c.rhoId() == null ? "-" : c.rhoId()) + " " + c.outcome().word();
    }

    @Test
    void aPatientWithoutAnyLineIsNotEnrolled() {
        assertThat(of(Given.lines(fee("f", "2025-04-01"))))
                .containsExactly("enrolment not_enrolled zonder RHO/onbekende praktijk: ");
    }

    @Test
    void enrolmentWithFeesOfOnePractice() {
        assertThat(of(Given.lines(fee("f", "2025-01-01"), fee("g", "2025-02-01")))
                        .get(0))
                .isEqualTo("enrolment only_practice R1/01000001: enrolment_fee f 01000001/R1 lost;"
                        + " enrolment_fee g 01000001/R1 won");
    }

    @Test
    void enrolmentOfTheLatestDateThenTheHighestId() {
        assertThat(of(Given.lines(
                                fee("f9", "2025-01-01"), fee("f1", "2025-01-02").executing(PRACTICE_R2)))
                        .get(0))
                .isEqualTo("enrolment latest_service_date R2/01000002: enrolment_fee f9 01000001/R1 lost;"
                        + " enrolment_fee f1 01000002/R2 won");
        assertThat(of(Given.lines(
                                fee("f9", "2025-01-01"),
                                fee("f10", "2025-01-01").executing(PRACTICE_R2)))
                        .get(0))
                .isEqualTo("enrolment highest_id R1/01000001: enrolment_fee f10 01000002/R2 lost;"
                        + " enrolment_fee f9 01000001/R1 won");
    }

    @Test
    void anUninsuredFeeIsSeenAndDoesNotEnrol() {
        assertThat(of(Given.lines(fee("f", "2025-02-01")).insured("2025-01-02", ""))
                        .get(0))
                .isEqualTo("enrolment not_enrolled zonder RHO/onbekende praktijk:"
                        + " enrolment_fee f 01000001/R1 not_insured");
    }

    @Test
    void enrolmentAtAPracticeOutsidePraktijken() {
        assertThat(of(Given.lines(fee("f", "2025-02-01").executing(UNKNOWN_PRACTICE))))
                .containsExactly(
                        "enrolment only_practice zonder RHO/onbekende praktijk: enrolment_fee f 01000099/- won",
                        "f none_found zonder RHO/onbekende praktijk: practice_on_line 01000099/- not_in_praktijken;"
                                + " enrolment_practice 01000099/- not_in_praktijken");
    }

    @Test
    void theKeptLineIsTheOneOfTheEnrolmentPractice() {
        assertThat(of(Given.lines(
                                fee("f", "2025-01-01").executing(PRACTICE_R2),
                                mdz("m1", "DM2", "2025-01-01").granted("2025-01-10"),
                                mdz("m2", "DM2", "2025-01-01")
                                        .granted("2025-01-20")
                                        .related(PRACTICE_R2)))
                        .get(1))
                .isEqualTo("paid_quarter DM2 line_of_enrolment_practice R1/01000002:"
                        + " mdz_line m2 01000002/R1 won; mdz_line m1 01000001/R1 lost");
    }

    @Test
    void theKeptLineIsTheEarliestGrantedThenTheLowestId() {
        assertThat(of(Given.lines(
                                mdz("m1", "DM2", "2025-01-01").granted("2025-01-20"),
                                mdz("m2", "DM2", "2025-01-01").granted("2025-01-10")))
                        .get(1))
                .isEqualTo("paid_quarter DM2 earliest_granted R1/01000001:"
                        + " mdz_line m2 01000001/R1 won; mdz_line m1 01000001/R1 lost");
        assertThat(of(Given.lines(
                                mdz("m9", "DM2", "2025-01-01").executing(CONTRACTOR_R2),
                                mdz("m10", "DM2", "2025-01-01")))
                        .get(1))
                .isEqualTo("paid_quarter DM2 lowest_id R1/01000001:"
                        + " mdz_line m10 01000001/R1 won; mdz_line m9 01000001/R2 lost");
    }

    @Test
    void anMdzLineHasContractorPracticeAndEnrolmentAsCandidates() {
        assertThat(of(Given.lines(fee("f", "2025-01-01").executing(PRACTICE_R2), mdz("m", "COPD", "2025-02-01"))))
                .containsExactly(
                        "enrolment only_practice R2/01000002: enrolment_fee f 01000002/R2 won",
                        "paid_quarter COPD only_line R1/01000001: mdz_line m 01000001/R1 won",
                        "f line_practice R2/01000002: practice_on_line 01000002/R2 won; enrolment_practice 01000002/R2 lost",
                        "m contractor_and_line_practice R1/01000001: contractor 53000001/R1 won;"
                                + " practice_on_line 01000001/R1 won; enrolment_practice 01000002/R2 lost");
    }

    @Test
    void anMdzLineOfAnUnknownContractorOrPractice() {
        assertThat(of(Given.lines(mdz("m", "DM2", "2025-02-01").executing(UNKNOWN_CONTRACTOR)))
                        .get(2))
                .isEqualTo("m line_practice R1/01000001: contractor 53000099/- not_a_contractor;"
                        + " practice_on_line 01000001/R1 won");
        assertThat(of(Given.lines(mdz("m", "DM2", "2025-02-01").related(UNKNOWN_PRACTICE)))
                        .get(2))
                .isEqualTo("m contractor_only R1/onbekende praktijk: contractor 53000001/R1 won;"
                        + " practice_on_line 01000099/- not_in_praktijken");
        assertThat(of(Given.lines(mdz("m", "DM2", "2025-02-01")
                                .executing(UNKNOWN_CONTRACTOR)
                                .related(UNKNOWN_PRACTICE)))
                        .get(2))
                .isEqualTo("m none_found zonder RHO/onbekende praktijk: contractor 53000099/- not_a_contractor;"
                        + " practice_on_line 01000099/- not_in_praktijken");
    }

    @Test
    void anOrganisationFeeWithoutPractice() {
        assertThat(of(Given.lines(
                                fee("f", "2025-01-01").executing(PRACTICE_R2),
                                oi("o", "2025-02-01").executing(UNKNOWN_CONTRACTOR)))
                        .get(2))
                .isEqualTo("o enrolment_practice R2/01000002: contractor 53000099/- not_a_contractor;"
                        + " enrolment_practice 01000002/R2 won");
    }

    @Test
    void otherLinesAreOfThePracticeOnTheLineElseOfTheEnrolmentElseUnknown() {
        List<String> enrolled = of(Given.lines(
                fee("f", "2025-01-01"),
                lab("e", "2025-02-01").related(PRACTICE_R2),
                lab("g", "2025-02-02").related(UNKNOWN_PRACTICE),
                medicine("z", "15000001", "2025-02-03").related(PRACTICE_R2)));
        assertThat(enrolled.subList(2, 5))
                .containsExactly(
                        "e line_practice R2/01000002: practice_on_line 01000002/R2 won; enrolment_practice 01000001/R1 lost",
                        "g enrolment_practice R1/01000001: practice_on_line 01000099/- not_in_praktijken;"
                                + " enrolment_practice 01000001/R1 won",
                        "z enrolment_practice R1/01000001: enrolment_practice 01000001/R1 won");
        assertThat(of(Given.lines(consult("c", "2025-02-01").executing(UNKNOWN_PRACTICE)))
                        .get(1))
                .isEqualTo("c none_found zonder RHO/onbekende praktijk: practice_on_line 01000099/- not_in_praktijken");
    }
}
