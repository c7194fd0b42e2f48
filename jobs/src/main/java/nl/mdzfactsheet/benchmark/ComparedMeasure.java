package nl.mdzfactsheet.benchmark;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.mdzfactsheet.benchmark.ReportUnit.Level;
import nl.mdzfactsheet.patient.Unit;
import nl.mdzfactsheet.statistics.Ranking;
import nl.mdzfactsheet.statistics.comparison.ComparedUnit;
import nl.mdzfactsheet.statistics.comparison.ExpectedCounts.Expectation;
import nl.mdzfactsheet.statistics.comparison.FamilyComparison;
import nl.mdzfactsheet.statistics.comparison.UnitCount;
import nl.mdzfactsheet.statistics.comparison.Variation;
import org.jspecify.annotations.Nullable;

/**
 * One measure in one year: its units compared with each other, level by level. What no RHO or practice answers for ({@code zonder RHO}, {@code onbekende praktijk}) counts in
 * the total and in the expected numbers, but is nobody's peer.
 */
final class ComparedMeasure {

    private final List<MeasureCount> counts;
    private final Map<Level, FamilyComparison> families;
    private final Map<ReportUnit, ComparedUnit> units;
    private final BigDecimal observed;
    private final BigDecimal size;

    private ComparedMeasure(
            List<MeasureCount> counts,
            Map<Level, FamilyComparison> families,
            Map<ReportUnit, ComparedUnit> units,
            MeasureCount total) {
        this.counts = counts;
        this.families = families;
        this.units = units;
        this.observed = total.numerator();
        this.size = total.denominator();
    }

    /**
     * @param counts counts at every level
     * @param expected expected numbers, null without case mix
     */
    static ComparedMeasure of(MeasureLabel label, List<MeasureCount> counts, @Nullable ExpectedByUnit expected) {
        Map<Level, FamilyComparison> families = new EnumMap<>(Level.class);
        Map<ReportUnit, ComparedUnit> units = new HashMap<>();
        MeasureCount total = new MeasureCount(
                label.id(), new ReportUnit(Level.INSURER, "", ""), BigDecimal.ZERO, BigDecimal.ZERO, 0);
        for (Level level : Level.values()) {
            Map<String, ReportUnit> byId = new HashMap<>();
            List<UnitCount> family = new ArrayList<>();
            for (MeasureCount count : atLevel(counts, level)) {
                byId.put(count.unit().id(), count.unit());
                family.add(unitCount(count, expected));
                total = level == Level.INSURER ? count : total;
            }
            FamilyComparison compared =
                    FamilyComparison.of(label.comparison(), family, u -> isPeer(byId.get(u.unit())));
            compared.units()
                    .forEach(u ->
                            units.put(Objects.requireNonNull(byId.get(u.count().unit())), u));
            families.put(level, compared);
        }
        return new ComparedMeasure(counts, families, units, total);
    }

    private static List<MeasureCount> atLevel(List<MeasureCount> counts, Level level) {
        return counts.stream().filter(c -> c.unit().level() == level).toList();
    }

    private static UnitCount unitCount(MeasureCount count, @Nullable ExpectedByUnit expected) {
        ReportUnit unit = count.unit();
        String group = unit.level() != Level.PRACTICE || unit.rhoId().equals(Unit.WITHOUT_RHO) ? "" : unit.rhoId();
        UnitCount plain = UnitCount.of(unit.id(), group, count.numerator(), count.denominator());
        if (expected == null) {
            return plain;
        }
        Expectation expectation = expected.of(unit);
        return plain.withExpected(expectation.expected(), expectation.leaveOneOutRatio());
    }

    private static boolean isPeer(@Nullable ReportUnit unit) {
        return unit != null
                && switch (unit.level()) {
                    case PRACTICE -> !unit.practiceAgb().equals(Unit.UNKNOWN_PRACTICE);
                    case RHO -> !unit.rhoId().equals(Unit.WITHOUT_RHO);
                    default -> true;
                };
    }

    /** All counts, in the order given. */
    List<MeasureCount> counts() {
        return counts;
    }

    FamilyComparison at(Level level) {
        FamilyComparison family = families.get(level);
        if (family == null) {
            throw new IllegalStateException("A measure is compared at every level");
        }
        return family;
    }

    /** A unit, null when it was not counted. */
    @Nullable
    ComparedUnit unit(ReportUnit unit) {
        return units.get(unit);
    }

    /** How much practices that meet the minimum differ: the peers of everybody. */
    Variation peers() {
        return at(Level.PRACTICE).variation();
    }

    /** With case mix E, else what the unit would count at the overall rate; never negative, 0 when nothing was counted at all. */
    double expected(ComparedUnit unit) {
        Double caseMix = unit.count().expected();
        if (caseMix != null) {
            return caseMix;
        }
        return size.signum() == 0
                ? 0
                : Ranking.rounded(unit.count()
                        .denominator()
                        .multiply(observed)
                        .divide(size, MathContext.DECIMAL128)
                        .doubleValue());
    }
}
