package nl.mdzfactsheet.patient;

import static nl.mdzfactsheet.patient.LineFixture.consult;
import static nl.mdzfactsheet.patient.LineFixture.fee;
import static nl.mdzfactsheet.patient.LineFixture.mdz;
import static nl.mdzfactsheet.patient.LineFixture.visit;
import static org.assertj.core.api.Assertions.assertThat;

import nl.mdzfactsheet.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Profile: the patient-year. */
class PatientYearTest {

    private static InsuredPeriod period(String from, String to, int birthYear, int postcode) {
        return new InsuredPeriod(
                9999, birthYear, 1, postcode, ReferenceFixture.day(from), ReferenceFixture.day(to), InsuredPeriod.OPEN);
    }

    @Test
    void aPersonWithOneInsuredDayHasAPatientYear() {
        assertThat(Given.lines().insured("2020-01-01", "2025-01-01").year().insuredDays())
                .isEqualTo(1);
        assertThat(Given.lines().insured("2025-12-31", "").year().insuredDays()).isEqualTo(1);
        assertThat(Given.lines().year().insuredDays()).isEqualTo(365);
        assertThat(Given.lines().reportingYear(2024).year().insuredDays()).isEqualTo(366);
    }

    @Test
    void aPersonWithoutAnInsuredDayHasNone() {
        assertThat(Given.lines().insured("2020-01-01", "2024-12-31").fold().year())
                .isNull();
        assertThat(Given.lines().insured("2026-01-01", "").fold().year()).isNull();
        assertThat(Given.lines(consult("h", "2025-01-01"))
                        .died("2024-12-31")
                        .fold()
                        .year())
                .isNull();
        assertThat(Given.lines(consult("h", "2025-01-01"))
                        .unknownPerson()
                        .fold()
                        .year())
                .isNull();
    }

    @Fault("F61")
    @Test
    void insuredDaysStopOnTheDayOfDeath() {
        assertThat(Given.lines().died("2025-01-10").year().insuredDays()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "2025, 0, 0 t/m 4",
        "2021, 4, 0 t/m 4",
        "2020, 5, 5 t/m 14",
        "2011, 14, 5 t/m 14",
        "2010, 15, 15 t/m 24",
        "1941, 84, 75 t/m 84",
        "1950, 75, 75 t/m 84",
        "1940, 85, 85+",
        "1920, 105, 85+"
    })
    void ageIsYearMinusYearOfBirth(int birthYear, int age, String band) {
        PatientYear year = Given.lines()
                .period(period("2020-01-01", "2025-12-31", birthYear, 5611))
                .year();
        assertThat(year.age()).isEqualTo(age);
        assertThat(year.ageBand()).isEqualTo(band);
    }

    @Test
    void thePersonIsThatOf31December() {
        ReferenceFixture reference =
                ReferenceFixture.standard().add("ses_postcode4", "5611 | 2", "5612 | 4", "5613 | 5");
        Given given = Given.with(reference)
                .period(period("2026-01-01", "2026-12-31", 1963, 5613))
                .period(period("2025-07-01", "2025-12-31", 1962, 5612))
                .period(period("2020-01-01", "2025-06-30", 1961, 5611));
        assertThat(given.year().age()).isEqualTo(63);
        assertThat(given.year().ses()).isEqualTo("4");
        assertThat(given.year().sex()).isEqualTo(1);
    }

    @Test
    void elseThatOfTheLastPeriodThatEndedBefore() {
        ReferenceFixture reference = ReferenceFixture.standard().add("ses_postcode4", "5611 | 2");
        Given given = Given.with(reference)
                .period(period("2026-01-01", "2026-12-31", 1963, 5613))
                .period(period("2020-01-01", "2025-06-30", 1961, 5611))
                .period(period("2019-01-01", "2019-12-31", 1960, 5612));
        assertThat(given.year().age()).isEqualTo(64);
        assertThat(given.year().ses()).isEqualTo("2");
    }

    @Test
    void aPostcodeWithoutScoreIsAStratumOfItsOwn() {
        assertThat(Given.lines().year().ses()).isEqualTo("onbekend");
    }

    @Test
    void theUnitIsThatOfTheLastEnrolledQuarter() {
        Given given = Given.lines(
                fee("f1", "2025-01-01"),
                fee("f2", "2025-04-01").executing(1000002),
                fee("f3", "2024-10-01"),
                fee("f4", "2026-01-01"));
        assertThat(given.year().unit()).isEqualTo(new Unit("R2", "01000002"));
        assertThat(given.year().enrolledQuarters()).isEqualTo(2);
    }

    @Test
    void aPracticeWithoutRhoAndAPersonNotEnrolled() {
        assertThat(Given.lines(fee("f", "2025-01-01").executing(1000003)).year().unit())
                .isEqualTo(new Unit(Unit.WITHOUT_RHO, "01000003"));
        assertThat(Given.lines().year().unit()).isEqualTo(Unit.UNKNOWN);
    }

    @Test
    void contactsAreInsuredConsultsAndVisitsOfTheYear() {
        Given given = Given.lines(
                        consult("h1", "2025-01-01"),
                        visit("h2", "2025-12-31"),
                        consult("h3", "2024-12-31"),
                        consult("h4", "2025-06-01").service("008/14000"),
                        consult("h5", "2025-02-01"))
                .insured("2020-01-01", "2025-01-31")
                .insured("2025-03-01", "");
        assertThat(given.year().contacts()).isEqualTo(2);
    }

    @Test
    void programmesAreListedInProgrammeOrderWithTheirPaidQuarters() {
        Given given = Given.lines(
                        mdz("a", "COPD", "2025-01-01"),
                        mdz("b", "COPD", "2025-01-02"),
                        mdz("c", "COPD", "2025-04-01"),
                        mdz("d", "COPD", "2025-07-01"))
                .insured("2020-01-01", "2025-06-30");
        assertThat(given.year().programmes())
                .extracting(PatientYear.ProgrammeYear::programme)
                .containsExactly("DM2", "CVRM", "COPD", "ASTMA");
        assertThat(given.programme("COPD").paidQuarters()).isEqualTo(2);
        assertThat(given.programme("COPD").mdzLines()).isEqualTo(4);
        assertThat(given.programme("DM2").paidQuarters()).isZero();
    }
}
