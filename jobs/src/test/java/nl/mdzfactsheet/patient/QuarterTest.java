package nl.mdzfactsheet.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.mdzfactsheet.Fault;
import org.junit.jupiter.api.Test;

/** Calendar quarters and sets of days. */
class QuarterTest {

    @Fault({"F50", "F55"})
    @Test
    void everyDayIsInTheQuarterOfItsMonth() {
        for (LocalDate date = LocalDate.of(1995, 1, 1); date.getYear() < 2066; date = date.plusDays(1)) {
            Quarter quarter = Quarter.of((int) date.toEpochDay());
            assertThat(quarter.year()).isEqualTo(date.getYear());
            assertThat(quarter.number()).isEqualTo((date.getMonthValue() - 1) / 3 + 1);
        }
    }

    @Test
    void boundsAndMonths() {
        Quarter first = new Quarter(2024, 1);
        assertThat(first.firstDay()).isEqualTo(ReferenceFixture.day("2024-01-01"));
        assertThat(first.lastDay()).isEqualTo(ReferenceFixture.day("2024-03-31"));
        assertThat(first.next(-1)).isEqualTo(new Quarter(2023, 4));
        assertThat(first.contains(ReferenceFixture.day("2024-03-31"))).isTrue();
        assertThat(first.contains(ReferenceFixture.day("2024-04-01"))).isFalse();
        assertThat(first.contains(ReferenceFixture.day("2023-12-31"))).isFalse();
        assertThat(first.months())
                .extracting(DayRange::toString)
                .containsExactly("2024-01-01 to 2024-01-31", "2024-02-01 to 2024-02-29", "2024-03-01 to 2024-03-31");
        assertThat(first).isLessThan(new Quarter(2024, 2));
    }

    @Test
    void adjoiningAndOverlappingRangesAreJoinedGapsAreNot() {
        DayRanges ranges = DayRanges.of(List.of(
                new DayRange(31, 40),
                new DayRange(1, 10),
                new DayRange(11, 20),
                new DayRange(15, 18),
                new DayRange(9, 5)));
        assertThat(ranges.covers(1, 20)).isTrue();
        assertThat(ranges.covers(1, 31)).isFalse();
        assertThat(ranges.contains(0)).isFalse();
        assertThat(ranges.contains(21)).isFalse();
        assertThat(ranges.contains(40)).isTrue();
        assertThat(ranges.daysIn(new DayRange(10, 32))).isEqualTo(13);
        assertThat(DayRanges.NONE.contains(1)).isFalse();
    }
}
