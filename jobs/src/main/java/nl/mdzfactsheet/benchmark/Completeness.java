package nl.mdzfactsheet.benchmark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.patient.Quarter;

/**
 * How much of the claims of a year is in already, estimated from how late the claims of old quarters came in (spec 7): at an age of m months Σ granted within m months / Σ final, in net cents over the
 * quarters at least 15 months old. Pure.
 */
final class Completeness {

    /** Claims may come in for so long; what is older is final. */
    private static final int FINAL_MONTHS = 15;

    /** Below it a factsheet is provisional, whatever is not known. */
    private static final BigDecimal PROVISIONAL = new BigDecimal("0.95");

    /** Rounded down: a year is never called more complete than it is. */
    private static final int DECIMALS = 2;

    /**
     * Net cents of a table and quarter that were granted in one month.
     *
     * @param quarter quarter of care
     * @param monthsAfter calendar months from the last month of the quarter to the month of datum_toekenning
     */
    record Granted(ClaimTable table, Quarter quarter, int monthsAfter, long netCents) {}

    private final List<Granted> granted;
    private final CoveredYears covered;
    private final LocalDate standPer;

    /**
     * @param granted all net lines
     * @param covered which quarters were delivered whole; of others nothing is learned
     * @param standPer latest datum_toekenning
     */
    Completeness(List<Granted> granted, CoveredYears covered, LocalDate standPer) {
        this.granted = List.copyOf(granted);
        this.covered = covered;
        this.standPer = standPer;
    }

    /** Whole months since the end of a quarter, negative before it. */
    private int age(Quarter quarter) {
        YearMonth after = YearMonth.from(LocalDate.ofEpochDay(quarter.lastDay() + 1L));
        return (int) ChronoUnit.MONTHS.between(after, YearMonth.from(standPer.plusDays(1)));
    }

    /** Share of the claims of a table and quarter that is in, unrounded; nothing when no quarter is old enough to learn from. */
    Optional<BigDecimal> of(ClaimTable table, Quarter quarter) {
        int age = age(quarter);
        long within = 0;
        long all = 0;
        for (Granted g : granted) {
            if (g.table() == table && age(g.quarter()) >= FINAL_MONTHS && covered.holds(table, g.quarter())) {
                all = Math.addExact(all, g.netCents());
                within = Math.addExact(within, g.monthsAfter() <= age ? g.netCents() : 0);
            }
        }
        return all <= 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(within).divide(BigDecimal.valueOf(all), 10, RoundingMode.FLOOR));
    }

    /**
     * The least of all quarters of the year and all claim tables delivered for it, two decimals. Nothing when it cannot be told: of some table no quarter is old enough, and of the others
     * 95 % is in.
     */
    Optional<BigDecimal> ofYear() {
        List<BigDecimal> known = new ArrayList<>();
        boolean unknown = false;
        for (ClaimTable table : covered.delivered()) {
            for (int number = 1; number <= 4; number++) {
                Optional<BigDecimal> share = of(table, new Quarter(covered.year(), number));
                share.ifPresent(known::add);
                unknown |= share.isEmpty();
            }
        }
        Optional<BigDecimal> least =
                known.stream().min(BigDecimal::compareTo).map(s -> s.setScale(DECIMALS, RoundingMode.FLOOR));
        boolean told =
                !unknown || least.filter(l -> l.compareTo(PROVISIONAL) < 0).isPresent();
        return told ? least : Optional.empty();
    }
}
