package nl.mdzfactsheet.patient;

import static nl.mdzfactsheet.patient.LineFixture.consult;
import static nl.mdzfactsheet.patient.LineFixture.lab;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Claim lines: first-line diagnostics repeated within four weeks. */
class RepeatedRequestTest {

    private static List<String> repeated(Given given) {
        return given.fold().lines().stream()
                .filter(FlaggedLine::repeatedRequest)
                .map(line -> line.line().declaratieId())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"2025-03-01, false", "2025-03-02, true", "2025-03-29, true", "2025-03-30, false"})
    void withinOneTo28DaysAfterTheLastEarlierDay(String date, boolean expected) {
        Given given = Given.lines(lab("a", "2025-03-01"), lab("b", date));
        assertThat(given.line("b").repeatedRequest()).isEqualTo(expected);
        assertThat(given.line("a").repeatedRequest()).isFalse();
    }

    @Test
    void linesOfOneDayBothCount() {
        assertThat(repeated(Given.lines(lab("a", "2025-03-01"), lab("b", "2025-03-20"), lab("c", "2025-03-20"))))
                .containsExactly("b", "c");
        assertThat(repeated(Given.lines(lab("b", "2025-03-20"), lab("c", "2025-03-20"))))
                .isEmpty();
    }

    @Test
    void theLastEarlierDayIsTheOneThatCounts() {
        assertThat(repeated(Given.lines(
                        lab("a", "2025-01-01"),
                        lab("b", "2025-01-29"),
                        lab("c", "2025-02-20"),
                        lab("d", "2025-06-01"))))
                .containsExactly("b", "c");
    }

    @Test
    void theEarlierDayMayLieInTheYearBeforeWhoeverAskedOrDidIt() {
        assertThat(repeated(Given.lines(
                        lab("a", "2024-12-15").executing(50000002).related(1000002), lab("b", "2025-01-05"))))
                .containsExactly("b");
    }

    @Test
    void coverageMakesNoDifference() {
        assertThat(repeated(Given.lines(lab("a", "2025-03-01"), lab("b", "2025-03-20"))
                        .insured("2025-06-01", "")))
                .containsExactly("b");
    }

    @Test
    void anotherCodeOrTableIsNoRepetition() {
        ReferenceFixture reference =
                ReferenceFixture.standard().add("prestaties", "016 | 70002 | Kreatinine | lab | | | N | 2000-01-01 |");
        assertThat(repeated(Given.with(
                        reference,
                        lab("a", "2025-03-01"),
                        lab("b", "2025-03-10").service("016/70002"),
                        consult("c", "2025-03-01"),
                        consult("d", "2025-03-10"))))
                .isEmpty();
    }

    @Test
    void aReversedLineIsNoEarlierDay() {
        assertThat(repeated(Given.lines(
                        lab("a", "2025-03-01"), lab("x", "2025-03-01").creditOf("a"), lab("b", "2025-03-20"))))
                .isEmpty();
    }
}
