package nl.mdzfactsheet.patient;

import static nl.mdzfactsheet.patient.Detector.D1;
import static nl.mdzfactsheet.patient.LineFixture.consult;
import static nl.mdzfactsheet.patient.LineFixture.hospital;
import static nl.mdzfactsheet.patient.LineFixture.lab;
import static nl.mdzfactsheet.patient.LineFixture.medicine;
import static org.assertj.core.api.Assertions.assertThat;

import nl.mdzfactsheet.Fault;
import org.junit.jupiter.api.Test;

/** D1 duplicate_line. */
class DuplicateLineTest {

    @Test
    void theSameCodeOnTheSameDayIsFlaggedFromTheSecondLineOn() {
        Given given = Given.lines(
                consult("h3", "2025-03-01").granted("2025-04-01").cents(1100),
                consult("h1", "2025-03-01").granted("2025-04-02").cents(1200),
                consult("h2", "2025-03-01").granted("2025-04-02").cents(1300));
        assertThat(given.flags(D1)).containsExactly("h1 1200 h3", "h2 1300 h3");
        assertThat(given.line("h1").duplicateLine()).isTrue();
        assertThat(given.line("h3").duplicateLine()).isFalse();
    }

    @Test
    void theNextDayAnotherCodeAnotherPracticeOrAnotherTableIsNoDuplicate() {
        Given given = Given.lines(
                consult("h1", "2025-03-01"),
                consult("h2", "2025-03-02"),
                consult("h3", "2025-03-01").service("008/13000"),
                consult("h4", "2025-03-01").executing(1000002),
                lab("e1", "2025-03-01"));
        assertThat(given.flags(D1)).isEmpty();
    }

    @Test
    void aCodeThatMayBeDeclaredSeveralTimesADayIsNotFlagged() {
        Given given = Given.lines(
                consult("h1", "2025-03-01").service("008/14000"),
                consult("h2", "2025-03-01").service("008/14000"));
        assertThat(given.flags(D1)).isEmpty();
    }

    @Test
    void partialDispensingIsNormal() {
        Given given = Given.lines(medicine("f1", "15000001", "2025-03-01"), medicine("f2", "15000001", "2025-03-01"));
        assertThat(given.flags(D1)).isEmpty();
    }

    @Test
    void aDbcWithoutARowInPrestatiesIsNotSeveralPerDay() {
        assertThat(Given.lines(hospital("z1", "2025-03-01"), hospital("z2", "2025-03-01"))
                        .flags(D1))
                .containsExactly("z2 1000 z1");
    }

    @Test
    void aReversedLineIsNoOriginal() {
        Given given = Given.lines(
                consult("h1", "2025-03-01"), consult("h2", "2025-03-01").creditOf("h1"), consult("h3", "2025-03-01"));
        assertThat(given.flags(D1)).isEmpty();
    }

    @Test
    void theAmountIsNetAndCoverageDoesNotMatter() {
        Given given = Given.lines(
                        consult("h1", "2025-03-01"),
                        consult("h2", "2025-03-01"),
                        consult("h3", "2025-03-01").creditOf("h2").cents(400))
                .insured("2020-01-01", "2024-12-31");
        assertThat(given.flags(D1)).containsExactly("h2 600 h1");
    }

    @Fault("F53")
    @Test
    void onlyLinesOfTheReportingYearAreFlagged() {
        assertThat(Given.lines(consult("h1", "2024-12-31"), consult("h2", "2024-12-31"))
                        .flags(D1))
                .isEmpty();
    }

    @Test
    void identifiersAreComparedAsBytes() {
        // U+FF21 is EF BC A1 in UTF-8, U+10400 is F0 90 90 80: the first sorts lower, although not in UTF-16.
        Given given = Given.lines(consult("\uD801\uDC00", "2025-03-01"), consult("\uFF21", "2025-03-01"));
        assertThat(given.flags(D1)).containsExactly("\uD801\uDC00 1000 \uFF21");
        Given prefix = Given.lines(consult("ab", "2025-03-01"), consult("a", "2025-03-01"));
        assertThat(prefix.flags(D1)).containsExactly("ab 1000 a");
    }
}
