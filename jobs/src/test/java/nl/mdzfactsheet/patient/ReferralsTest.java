package nl.mdzfactsheet.patient;

import static nl.mdzfactsheet.patient.LineFixture.consult;
import static nl.mdzfactsheet.patient.LineFixture.hospital;
import static nl.mdzfactsheet.patient.ReferralType.HUISARTS;
import static nl.mdzfactsheet.patient.ReferralType.INTERN;
import static nl.mdzfactsheet.patient.ReferralType.SPOED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Profile: new referrals by the GP. */
class ReferralsTest {

    private static int referrals(LineFixture... lines) {
        return Given.lines(lines).year().referrals();
    }

    @Test
    void theFirstLineOfASpecialismByTheGpIsAReferral() {
        assertThat(referrals(hospital("a", "2025-03-01"))).isEqualTo(1);
        assertThat(referrals(hospital("a", "2025-03-01").referral(SPOED))).isZero();
        assertThat(referrals(hospital("a", "2025-03-01").referral(INTERN))).isZero();
        assertThat(referrals(consult("h", "2025-03-01"))).isZero();
    }

    @Test
    void laterLinesOfTheSpecialismAreNot() {
        assertThat(referrals(hospital("a", "2025-03-01"), hospital("b", "2025-06-01"), hospital("c", "2025-12-31")))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        // 2025-06-01 minus 365 days is 2024-06-01
        "2024-05-31, 1",
        "2024-06-01, 0",
        "2025-05-31, 0",
        // the same day is not before
        "2025-06-01, 1"
    })
    void careOfAnyTypeInThe365DaysBeforeMakesItNoReferral(String before, int expected) {
        assertThat(referrals(hospital("a", before).referral(SPOED), hospital("b", "2025-06-01")))
                .isEqualTo(expected);
    }

    @Test
    void oneCountsPerSpecialismAndDay() {
        assertThat(referrals(
                        hospital("a", "2025-03-01"),
                        hospital("b", "2025-03-01").diagnosis("0313", "222"),
                        hospital("c", "2025-03-01").diagnosis("0320", "101"),
                        hospital("d", "2025-03-02").diagnosis("0320", "101")))
                .isEqualTo(2);
    }

    @Test
    void onlyTheReportingYearCounts() {
        assertThat(referrals(hospital("a", "2023-12-31"), hospital("b", "2024-12-31"), hospital("c", "2026-01-01")))
                .isZero();
        assertThat(referrals(hospital("a", "2023-12-31"), hospital("b", "2025-01-01")))
                .isEqualTo(1);
    }

    @Test
    void linesThatAreNotInsuredDoNotCountNorStandInTheWay() {
        Given given = Given.lines(hospital("a", "2025-01-10"), hospital("b", "2025-06-01"))
                .insured("2025-02-01", "");
        assertThat(given.year().referrals()).isEqualTo(1);
        assertThat(Given.lines(hospital("a", "2025-01-10"))
                        .insured("2025-02-01", "")
                        .year()
                        .referrals())
                .isZero();
    }

    @Test
    void aReversedLineDoesNotStandInTheWay() {
        assertThat(referrals(
                        hospital("a", "2025-01-10").referral(HUISARTS),
                        hospital("x", "2025-01-10").creditOf("a"),
                        hospital("b", "2025-06-01")))
                .isEqualTo(1);
    }
}
