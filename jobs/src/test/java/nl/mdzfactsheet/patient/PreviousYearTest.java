package nl.mdzfactsheet.patient;

import static nl.mdzfactsheet.patient.LineFixture.consult;
import static nl.mdzfactsheet.patient.LineFixture.fee;
import static nl.mdzfactsheet.patient.LineFixture.hospital;
import static nl.mdzfactsheet.patient.LineFixture.mdz;
import static nl.mdzfactsheet.patient.LineFixture.visit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import nl.mdzfactsheet.patient.profile.FrequentUserGroup;
import nl.mdzfactsheet.patient.profile.FrequentUserThresholds;
import nl.mdzfactsheet.patient.profile.FrequentUserThresholds.ContactCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Profile: what measures of two years know of the year before. */
class PreviousYearTest {

    private static final LineFixture[] ENROLLED_IN_2024 = {
        fee("f1", "2024-01-01"), fee("f2", "2024-04-01"), fee("f3", "2024-07-01"), fee("f4", "2024-10-01")
    };

    private static ContactYear previous(Given given) {
        return Objects.requireNonNull(given.fold().previousContacts());
    }

    @Test
    void enrolledQuartersAndContactsAreThoseOfTheYearBefore() {
        Given given = Given.lines(ENROLLED_IN_2024)
                .and(
                        consult("a", "2023-12-31"),
                        consult("b", "2024-01-01"),
                        visit("c", "2024-12-31"),
                        hospital("d", "2024-06-01"),
                        consult("e", "2025-01-01"));
        assertThat(given.year().previous()).isEqualTo(new ContactYear(2024, 2, 64, 4, 2));
        assertThat(previous(given)).isEqualTo(given.year().previous());
        assertThat(given.year().contacts()).isEqualTo(1);
        assertThat(given.year().contactYear()).isEqualTo(new ContactYear(2025, 2, 65, 0, 1));
    }

    @Test
    void aPersonWhoLeftOrDiedBeforeTheYearStillHasThem() {
        Given left =
                Given.lines(ENROLLED_IN_2024).and(consult("a", "2024-03-01")).insured("2020-01-01", "2024-12-31");
        assertThat(left.fold().year()).isNull();
        assertThat(previous(left)).isEqualTo(new ContactYear(2024, 2, 64, 4, 1));
        assertThat(previous(left).isEnrolledAllYear()).isTrue();
        Given died = Given.lines(ENROLLED_IN_2024)
                .and(consult("a", "2024-05-11"), consult("b", "2024-05-12"))
                .died("2024-05-11");
        assertThat(previous(died)).isEqualTo(new ContactYear(2024, 2, 64, 2, 1));
        assertThat(previous(died).isEnrolledAllYear()).isFalse();
    }

    @Test
    void aPersonOutsideVerzekerdenHasNone() {
        assertThat(Given.lines(ENROLLED_IN_2024).unknownPerson().fold().previousContacts())
                .isNull();
    }

    @Test
    void sexIsThatOfTheYearBefore() {
        Given given = Given.lines(ENROLLED_IN_2024)
                .period(new InsuredPeriod(
                        9999,
                        1960,
                        1,
                        5611,
                        ReferenceFixture.day("2020-01-01"),
                        ReferenceFixture.day("2024-12-31"),
                        InsuredPeriod.OPEN))
                .insured("2025-01-01", "");
        assertThat(given.year().sex()).isEqualTo(2);
        assertThat(given.year().previous().sex()).isEqualTo(1);
    }

    @Test
    void frequentInTheYearBeforeFollowsTheGroupOfThatYear() {
        // 64 in 2024: group 45 t/m 64, not that of 65 t/m 74 in which 2025 is judged
        FrequentUserThresholds thresholds = FrequentUserThresholds.of(List.of(
                new ContactCount(FrequentUserGroup.of(2, 64), 0, 90),
                new ContactCount(FrequentUserGroup.of(2, 64), 2, 10),
                new ContactCount(FrequentUserGroup.of(2, 65), 2, 100)));
        Given given = Given.lines(ENROLLED_IN_2024).and(consult("a", "2024-02-01"), consult("b", "2024-03-01"));
        assertThat(thresholds.isFrequent(previous(given))).isTrue();
        assertThat(thresholds.isFrequent(previous(Given.lines(consult("a", "2024-02-01"), consult("b", "2024-03-01")))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 2025-12-31, true",
        "2024-01-02, 2025-12-31, false",
        "2024-01-01, 2025-12-30, false",
        "2020-01-01, , true"
    })
    void insuredInBothYearsIsEveryDayOfThem(String from, String to, boolean expected) {
        assertThat(Given.lines().insured(from, to == null ? "" : to).year().insuredBothYears())
                .isEqualTo(expected);
    }

    @Test
    void adjoiningPeriodsAreOneAndADeathEndsThem() {
        assertThat(Given.lines()
                        .insured("2023-01-01", "2024-06-30")
                        .insured("2024-07-01", "")
                        .year()
                        .insuredBothYears())
                .isTrue();
        assertThat(Given.lines()
                        .insured("2023-01-01", "2024-06-30")
                        .insured("2024-07-02", "")
                        .year()
                        .insuredBothYears())
                .isFalse();
        assertThat(Given.lines().died("2025-12-30").year().insuredBothYears()).isFalse();
    }

    @Test
    void bundleCentsAreThoseOfInsuredNetLines() {
        Given given = Given.lines(
                        mdz("a", "DM2", "2025-01-01").cents(6500),
                        mdz("b", "DM2", "2025-01-15").cents(6500),
                        mdz("c", "DM2", "2025-05-01").cents(6500),
                        mdz("x", "DM2", "2025-05-01").creditOf("c").cents(500),
                        mdz("d", "DM2", "2025-08-01").cents(6500),
                        mdz("e", "CVRM", "2025-02-01").cents(3000),
                        mdz("f", "DM2", "2024-11-01").cents(6000))
                .insured("2020-01-01", "2025-06-30");
        assertThat(given.programme("DM2").insuredCents()).isEqualTo(19_000);
        assertThat(given.programme("DM2").mdzLines()).isEqualTo(4);
        assertThat(given.programme("CVRM").insuredCents()).isEqualTo(3000);
        assertThat(given.programme("COPD").insuredCents()).isZero();
    }
}
