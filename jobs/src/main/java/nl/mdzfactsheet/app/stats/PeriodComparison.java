package nl.mdzfactsheet.app.stats;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.statistics.LimitsMethod;
import nl.mdzfactsheet.statistics.Minimums;
import nl.mdzfactsheet.statistics.comparison.ComparedUnit;
import nl.mdzfactsheet.statistics.comparison.Family;
import nl.mdzfactsheet.statistics.comparison.FamilyComparison;
import nl.mdzfactsheet.statistics.comparison.UnitCount;
import org.jspecify.annotations.Nullable;

/**
 * The comparison of one measure and period at its three levels.
 *
 * @param period the period
 * @param byLevel the comparison of each level
 */
record PeriodComparison(StatsPeriod period, Map<StatsLevel, FamilyComparison> byLevel) {

    static PeriodComparison of(StatsPeriod period, StatsMeasure.Shape shape, PeriodCounts counts, long minimum) {
        Minimums minimums = new Minimums(minimum, Minimums.DEFAULT.expected());
        Family family = new Family(
                shape.kind(), shape.per(), shape.better(), counts.caseMix(), minimums, LimitsMethod.PREDICTION_EXACT);
        return new PeriodComparison(
                period,
                Map.of(
                        StatsLevel.UNIT, FamilyComparison.of(family, counts.units()),
                        StatsLevel.GROUP, FamilyComparison.of(family, counts.groups()),
                        StatsLevel.ALL, FamilyComparison.of(family, List.of(counts.all()))));
    }

    FamilyComparison at(StatsLevel level) {
        FamilyComparison comparison = byLevel.get(level);
        if (comparison == null) {
            throw new IllegalStateException("A period is compared at every level");
        }
        return comparison;
    }

    /** The units of a level by id. */
    Map<String, ComparedUnit> index(StatsLevel level) {
        Map<String, ComparedUnit> index = new HashMap<>();
        at(level).units().forEach(u -> index.put(u.count().unit(), u));
        return index;
    }

    /** The units of a group, or all of them when the group is null. */
    List<UnitCount> members(@Nullable String group) {
        return at(StatsLevel.UNIT).units().stream()
                .map(ComparedUnit::count)
                .filter(u -> group == null || u.group().equals(group))
                .toList();
    }
}
