package nl.mdzfactsheet.patient;

import static nl.mdzfactsheet.patient.Detector.D5;
import static nl.mdzfactsheet.patient.LineFixture.fee;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** D5 double_enrolment. */
class DoubleEnrolmentTest {

    @Test
    void ofTwoPracticesTheOneAlsoPaidTheQuarterBeforeIsRightful() {
        Given given = Given.lines(
                fee("f1", "2024-10-01").executing(1000002),
                fee("f2", "2025-01-01"),
                fee("f3", "2025-01-02").executing(1000002));
        assertThat(given.flags(D5)).containsExactly("f2 1000 f3");
        assertThat(given.line("f2").doubleEnrolment()).isTrue();
        assertThat(given.line("f3").doubleEnrolment()).isFalse();
    }

    @Test
    void withoutAFeeBeforeTheEarliestIsRightfulThenTheLowestId() {
        assertThat(Given.lines(fee("f1", "2025-01-02"), fee("f2", "2025-01-01").executing(1000002))
                        .flags(D5))
                .containsExactly("f1 1000 f2");
        assertThat(Given.lines(fee("f2", "2025-01-01"), fee("f1", "2025-01-01").executing(1000002))
                        .flags(D5))
                .containsExactly("f2 1000 f1");
    }

    @Test
    void whenBothWerePaidBeforeTheEarliestIsRightful() {
        Given given = Given.lines(
                fee("a", "2025-01-01"),
                fee("b", "2025-01-02").executing(1000002),
                fee("c", "2025-04-02"),
                fee("d", "2025-04-01").executing(1000002));
        assertThat(given.flags(D5)).containsExactly("b 1000 a", "c 1000 d");
    }

    @Test
    void theSameCodeTwiceOfOnePracticeIsDouble() {
        assertThat(Given.lines(fee("f1", "2025-01-01"), fee("f2", "2025-03-31")).flags(D5))
                .containsExactly("f2 1000 f1");
    }

    @Test
    void twoCodesOfOnePracticeOrTwoQuartersAreNotDouble() {
        Given given = Given.lines(
                fee("f1", "2025-01-01"), fee("f2", "2025-01-01").service("008/11001"), fee("f3", "2025-04-01"));
        assertThat(given.flags(D5)).isEmpty();
    }

    @Test
    void everyFeeButOneIsFlagged() {
        Given given = Given.lines(
                fee("f1", "2025-01-01"),
                fee("f2", "2025-01-01").service("008/11001"),
                fee("f3", "2025-01-01").executing(1000002));
        assertThat(given.flags(D5)).containsExactly("f2 1000 f1", "f3 1000 f1");
    }

    @Test
    void coverageDoesNotMatter() {
        assertThat(Given.lines(fee("f1", "2025-01-01"), fee("f2", "2025-03-31"))
                        .unknownPerson()
                        .flags(D5))
                .containsExactly("f2 1000 f1");
    }
}
