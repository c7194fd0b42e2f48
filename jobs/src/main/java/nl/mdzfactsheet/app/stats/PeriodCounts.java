package nl.mdzfactsheet.app.stats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import nl.mdzfactsheet.app.stats.StatsFault.Place;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.patient.Utf8Order;
import nl.mdzfactsheet.statistics.MeasureKind;
import nl.mdzfactsheet.statistics.Ranking;
import nl.mdzfactsheet.statistics.Stratum;
import nl.mdzfactsheet.statistics.StratumCount;
import nl.mdzfactsheet.statistics.comparison.ExpectedCounts;
import nl.mdzfactsheet.statistics.comparison.ExpectedCounts.Expectation;
import nl.mdzfactsheet.statistics.comparison.UnitCount;
import org.jspecify.annotations.Nullable;

/** The counts of one measure and period: rows summed per unit, per group and over all, with their expected counts. */
final class PeriodCounts {

    /** Stands for the unit of level all in a family of one. */
    static final String ALL = "";

    private final StatsMeasure.Shape shape;
    private final StatsFault fault;
    private final Map<String, List<StatsRow>> byUnit = new TreeMap<>(Utf8Order::compare);
    private final @Nullable ExpectedCounts standardised;
    private final boolean expectedGiven;

    PeriodCounts(StatsMeasure.Shape shape, List<StatsRow> rows, boolean mergeStrata, StatsFault fault) {
        this.shape = shape;
        this.fault = fault;
        rows.forEach(
                r -> byUnit.computeIfAbsent(r.unit(), u -> new ArrayList<>()).add(r));
        byUnit.values().forEach(this::check);
        boolean counted = shape.kind() == MeasureKind.PROPORTION || shape.kind() == MeasureKind.EVENT_RATE;
        boolean strata = counted && rows.stream().anyMatch(r -> known(r.stratum()));
        this.expectedGiven = counted && rows.stream().anyMatch(r -> r.expected() != null);
        if (strata && expectedGiven) {
            throw fault.refused(
                    Reason.FIGURE_INCONSISTENT,
                    new Place(rows.get(0).line(), "expected"),
                    "a measure has strata or expected counts, not both",
                    "leave the column expected empty where there are strata");
        }
        if (strata) {
            refuseTotals(rows);
        }
        this.standardised = strata ? ExpectedCounts.of(strata(), mergeStrata) : null;
    }

    /** A row without any stratum beside rows with one would be counted twice, or be its own expectation. */
    private void refuseTotals(List<StatsRow> rows) {
        for (StatsRow row : rows) {
            if (!known(row.stratum())) {
                throw fault.refused(
                        Reason.FIGURE_INCONSISTENT,
                        new Place(row.line(), "age"),
                        "every row of a measure and period has a stratum, or none has",
                        "remove the row when it is a total, or fill in age, sex or ses (a level of its own when unknown)");
            }
        }
    }

    /** True when units are compared by observed / expected. */
    boolean caseMix() {
        return standardised != null || expectedGiven;
    }

    /** One count per unit. */
    List<UnitCount> units() {
        return byUnit.keySet().stream().map(u -> count(u, List.of(u))).toList();
    }

    /** One count per group; units without a group are in none. */
    List<UnitCount> groups() {
        Map<String, List<String>> members = new TreeMap<>(Utf8Order::compare);
        byUnit.forEach((unit, rows) -> members.computeIfAbsent(rows.get(0).group(), g -> new ArrayList<>())
                .add(unit));
        members.remove("");
        return members.entrySet().stream()
                .map(e -> count(e.getKey(), e.getValue()))
                .toList();
    }

    /** Everything together. */
    UnitCount all() {
        return count(ALL, List.copyOf(byUnit.keySet()));
    }

    private UnitCount count(String name, List<String> units) {
        List<StatsRow> rows = units.stream().flatMap(u -> rows(u).stream()).toList();
        BigDecimal numerator = rows.stream().map(StatsRow::numerator).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal denominator = rows.stream().map(StatsRow::denominator).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean single = units.size() == 1 && units.get(0).equals(name);
        BigDecimal target = single ? rows.get(0).target() : null;
        UnitCount count = UnitCount.of(name, rows.get(0).group(), numerator, denominator)
                .withTarget(target == null ? null : (Double) target.doubleValue());
        if (standardised != null) {
            Expectation expectation = standardised.of(units);
            return count.withExpected(expectation.expected(), expectation.leaveOneOutRatio());
        }
        if (shape.kind() == MeasureKind.RATIO) {
            return count.withExpected(Ranking.rounded(denominator.doubleValue()), null);
        }
        return count.withExpected(expectedGiven ? given(rows) : null, null);
    }

    private List<StatsRow> rows(String unit) {
        return Objects.requireNonNull(byUnit.get(unit), "a unit has rows");
    }

    /** The sum of the expected counts given; null when one of them is missing. */
    private static @Nullable Double given(List<StatsRow> rows) {
        BigDecimal sum = BigDecimal.ZERO;
        for (StatsRow row : rows) {
            BigDecimal expected = row.expected();
            if (expected == null) {
                return null;
            }
            sum = sum.add(expected);
        }
        return Ranking.rounded(sum.doubleValue());
    }

    private Map<String, List<StratumCount>> strata() {
        Map<String, List<StratumCount>> strata = new TreeMap<>();
        byUnit.forEach((unit, rows) ->
                strata.put(unit, rows.stream().map(PeriodCounts::stratum).toList()));
        return strata;
    }

    private static StratumCount stratum(StatsRow row) {
        Stratum stratum = row.stratum();
        if (stratum == null) {
            throw new IllegalStateException("Rows of a table with strata have one");
        }
        return new StratumCount(
                stratum, row.numerator().longValueExact(), row.denominator().longValueExact());
    }

    private static boolean known(@Nullable Stratum stratum) {
        return stratum != null
                && !(stratum.age().isEmpty()
                        && stratum.sex().isEmpty()
                        && stratum.ses().isEmpty());
    }

    /** Rows of one unit are its strata: each once, all of one group and with one target. */
    private void check(List<StatsRow> rows) {
        Set<Stratum> seen = new HashSet<>();
        StatsRow first = rows.get(0);
        for (StatsRow row : rows) {
            Stratum stratum = row.stratum();
            boolean again = stratum == null ? !row.equals(first) : !seen.add(stratum);
            if (again) {
                throw fault.refused(
                        Reason.FIGURE_DOUBLED,
                        new Place(row.line(), "unit"),
                        "one row per unit, period and measure (and stratum); the first stands in line " + first.line(),
                        "remove or merge the rows");
            }
            if (!row.group().equals(first.group())) {
                throw contradiction(row, "group", first);
            }
            if (!same(row.target(), first.target())) {
                throw contradiction(row, "target", first);
            }
        }
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    private RuntimeException contradiction(StatsRow row, String column, StatsRow first) {
        return fault.refused(
                Reason.FIGURE_INCONSISTENT,
                new Place(row.line(), column),
                "the rows of a unit in one period and measure agree on " + column + " (line " + first.line() + ")",
                "mend the rows");
    }
}
