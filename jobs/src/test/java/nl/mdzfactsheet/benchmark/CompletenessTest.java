package nl.mdzfactsheet.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.mdzfactsheet.Fault;
import nl.mdzfactsheet.benchmark.Completeness.Granted;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.patient.Quarter;
import nl.mdzfactsheet.table.ActiveDeliveries;
import org.junit.jupiter.api.Test;

/**
 * Simulated run-off: of every quarter of care 50 % is granted in its last month or before, 30 % one month later, 12 % after three months, 5 % after six and 3 % after fourteen. So 0 months after the end
 * 50 % is in, after one 80 %, after three 92 %, after six 97 %, after fourteen all.
 */
class CompletenessTest {

    private static final int YEAR = 2025;
    private static final long[][] RUN_OFF = {{-1, 20}, {0, 30}, {1, 30}, {3, 12}, {6, 5}, {14, 3}};

    private static CoveredYears covered(int fromYear, String... tables) {
        int from = (int) LocalDate.of(fromYear, 1, 1).toEpochDay();
        int to = (int) LocalDate.of(YEAR, 12, 31).toEpochDay();
        return new CoveredYears(
                new ActiveDeliveries(List.of(new ActiveDeliveries.Active(
                        "d", "2026-04-01T00:00:00Z", "d", from, to, true, List.of(tables), true, "hash"))),
                YEAR);
    }

    /** Every quarter of these years, as far as it was granted before the end of a month, with another amount each. */
    private static List<Granted> simulated(ClaimTable table, int fromYear, LocalDate standPer) {
        List<Granted> granted = new ArrayList<>();
        for (int year = fromYear; year <= YEAR; year++) {
            for (int number = 1; number <= 4; number++) {
                LocalDate last = LocalDate.of(year, 3 * number, 1);
                for (long[] part : RUN_OFF) {
                    if (!last.plusMonths(part[0]).isAfter(standPer)) {
                        granted.add(new Granted(
                                table,
                                new Quarter(year, number),
                                (int) part[0],
                                part[1] * (1000 + 7L * year + number)));
                    }
                }
            }
        }
        return granted;
    }

    private static Completeness completeness(LocalDate standPer, int fromYear) {
        return new Completeness(
                simulated(ClaimTable.FARMACIE, fromYear, standPer), covered(fromYear, "farmacie"), standPer);
    }

    private static void isIn(Completeness completeness, int quarter, String share) {
        assertThat(completeness.of(ClaimTable.FARMACIE, new Quarter(YEAR, quarter)))
                .hasValueSatisfying(s -> assertThat(s).isEqualByComparingTo(share));
    }

    @Test
    @Fault("F13")
    void everyQuarterIsAsCompleteAsOldOnesWereAtItsAge() {
        Completeness march = completeness(LocalDate.of(2026, 3, 31), 2023);
        isIn(march, 4, "0.92");
        isIn(march, 3, "0.97");
        isIn(march, 2, "0.97");
        isIn(march, 1, "0.97");
        assertThat(march.ofYear()).contains(new BigDecimal("0.92"));
    }

    @Test
    void aMonthThatHasNotEndedIsNotCounted() {
        isIn(completeness(LocalDate.of(2026, 3, 30), 2023), 4, "0.80");
        isIn(completeness(LocalDate.of(2025, 12, 31), 2023), 4, "0.50");
        isIn(completeness(LocalDate.of(2025, 12, 30), 2023), 4, "0.20");
    }

    @Test
    void afterFifteenMonthsAllIsIn() {
        Completeness late = completeness(LocalDate.of(2027, 3, 31), 2023);
        isIn(late, 4, "1");
        assertThat(late.ofYear()).contains(new BigDecimal("1.00"));
    }

    /** At the end of March 2026 the last quarter of 2024 is 15 months old to the day: it is the only one of which all is known when 2024 begins the deliveries. */
    @Test
    void aQuarterTellsFromFifteenMonthsOn() {
        List<Granted> one = simulated(ClaimTable.MDZ, 2025, LocalDate.of(2026, 3, 31));
        one.add(new Granted(ClaimTable.MDZ, new Quarter(2024, 4), 2, 100));
        one.add(new Granted(ClaimTable.MDZ, new Quarter(2024, 4), 4, 300));
        CoveredYears covered = covered(2024, "mdz");
        Optional<BigDecimal> at15 =
                new Completeness(one, covered, LocalDate.of(2026, 3, 31)).of(ClaimTable.MDZ, new Quarter(YEAR, 4));
        assertThat(at15).hasValueSatisfying(s -> assertThat(s).isEqualByComparingTo("0.25"));
        assertThat(new Completeness(one, covered, LocalDate.of(2026, 3, 30)).of(ClaimTable.MDZ, new Quarter(YEAR, 4)))
                .isEmpty();
    }

    @Test
    void withoutOldQuartersItIsUnknown() {
        assertThat(completeness(LocalDate.of(2026, 3, 31), YEAR).ofYear()).isEmpty();
    }

    /** Claims of 2023 that came with a delivery of 2024 say nothing of what was delivered before. */
    @Test
    void aQuarterThatWasNotDeliveredWholeTellsNothing() {
        LocalDate march = LocalDate.of(2026, 3, 31);
        List<Granted> more = simulated(ClaimTable.FARMACIE, 2024, march);
        more.add(new Granted(ClaimTable.FARMACIE, new Quarter(2023, 4), 14, 1_000_000_000));
        isIn(new Completeness(more, covered(2024, "farmacie"), march), 4, "0.92");
    }

    /** A table of which nothing is known leaves the year unknown, unless another is behind already. */
    @Test
    void theLeastOfTheTablesCounts() {
        LocalDate june = LocalDate.of(2026, 6, 30);
        List<Granted> granted = simulated(ClaimTable.FARMACIE, 2023, june);
        CoveredYears both = covered(2023, "farmacie", "eld");
        assertThat(new Completeness(granted, both, june).ofYear()).isEmpty();
        LocalDate march = LocalDate.of(2026, 3, 31);
        assertThat(new Completeness(simulated(ClaimTable.FARMACIE, 2023, march), both, march).ofYear())
                .contains(new BigDecimal("0.92"));
        granted.add(new Granted(ClaimTable.ELD, new Quarter(2024, 1), 0, 90));
        granted.add(new Granted(ClaimTable.ELD, new Quarter(2024, 1), 9, 10));
        assertThat(new Completeness(granted, both, june).ofYear()).contains(new BigDecimal("0.90"));
    }

    /** 94.999… % is not 95 %. */
    @Test
    void itIsRoundedDown() {
        List<Granted> granted = List.of(
                new Granted(ClaimTable.ELD, new Quarter(2023, 1), 0, 949_999),
                new Granted(ClaimTable.ELD, new Quarter(2023, 1), 9, 50_001));
        assertThat(new Completeness(granted, covered(2023, "eld"), LocalDate.of(2026, 3, 31)).ofYear())
                .contains(new BigDecimal("0.94"));
    }
}
