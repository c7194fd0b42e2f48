package nl.mdzfactsheet.app.stats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.mdzfactsheet.patient.Utf8Order;
import nl.mdzfactsheet.report.CsvDialect;
import nl.mdzfactsheet.statistics.Decomposition;
import nl.mdzfactsheet.statistics.ResultStatus;
import nl.mdzfactsheet.statistics.comparison.ComparedUnit;
import nl.mdzfactsheet.statistics.comparison.FamilyComparison;
import nl.mdzfactsheet.statistics.comparison.UnitChange;
import nl.mdzfactsheet.statistics.comparison.UnitCount;
import nl.mdzfactsheet.statistics.comparison.Variation;
import nl.mdzfactsheet.table.ResultCells;
import org.apache.commons.numbers.core.Sum;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * The result rows of one measure.
 *
 * @param results rows of results: by period, level, then id
 * @param variation rows of variation: by period, level
 * @param decomposition rows of decomposition: by period, group, unit
 */
record MeasureTables(List<List<String>> results, List<List<String>> variation, List<List<String>> decomposition) {

    static MeasureTables of(StatsMeasure measure, StatsOptions options, StatsTables tables) {
        StatsFault fault = new StatsFault(options.input().toString());
        Map<StatsPeriod, List<StatsRow>> byPeriod = new TreeMap<>();
        measure.rows().forEach(r -> byPeriod.computeIfAbsent(r.period(), p -> new ArrayList<>())
                .add(r));
        Map<StatsPeriod, PeriodComparison> compared = new TreeMap<>();
        byPeriod.forEach((period, rows) -> {
            PeriodCounts counts = new PeriodCounts(measure.shape(), rows, options.mergeStrata(), fault);
            compared.put(period, PeriodComparison.of(period, measure.shape(), counts, options.minimum()));
        });
        MeasureTables result = new MeasureTables(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (PeriodComparison now : compared.values()) {
            PeriodComparison before = compared.get(now.period().yearBefore());
            result.addResults(measure, now, before, tables.results());
            result.addVariation(measure, now, tables.variation());
            result.addDecomposition(measure, now, before, tables.decomposition());
        }
        return result;
    }

    private void addResults(
            StatsMeasure measure,
            PeriodComparison now,
            @Nullable PeriodComparison before,
            ResultCells.Columns columns) {
        Map<String, Double> potentials = potentials(now);
        for (StatsLevel level : StatsLevel.values()) {
            FamilyComparison comparison = now.at(level);
            Map<String, ComparedUnit> earlier = before == null ? Map.of() : before.index(level);
            List<ComparedUnit> ordered = comparison.units().stream()
                    .sorted((a, b) ->
                            Utf8Order.compare(a.count().unit(), b.count().unit()))
                    .toList();
            for (ComparedUnit unit : ordered) {
                String id = unit.count().unit();
                UnitChange change = UnitChange.of(comparison.family(), earlier.get(id), unit);
                Double potential = level == StatsLevel.UNIT ? unit.potential() : potentials.get(level + id);
                results.add(new ResultRow(columns.row())
                        .about(level, unit, now.period(), measure)
                        .counted(unit, comparison)
                        .ratio(unit.ratio())
                        .funnel(unit.funnel(), comparison.adjusted())
                        .standing(unit.standing())
                        .change(change)
                        .potential(unit.estimate().shown() ? potential : null)
                        .list());
            }
        }
    }

    /** Potential of groups and of all: the sum over their units. */
    private static Map<String, Double> potentials(PeriodComparison now) {
        Map<String, Sum> sums = new HashMap<>();
        for (ComparedUnit unit : now.at(StatsLevel.UNIT).units()) {
            Double potential = unit.potential();
            if (potential != null) {
                sums.computeIfAbsent(StatsLevel.GROUP + unit.count().group(), g -> Sum.create())
                        .add(potential);
                sums.computeIfAbsent(StatsLevel.ALL + PeriodCounts.ALL, g -> Sum.create())
                        .add(potential);
            }
        }
        Map<String, Double> potentials = new HashMap<>();
        sums.forEach((key, sum) -> potentials.put(key, sum.getAsDouble()));
        return potentials;
    }

    private void addVariation(StatsMeasure measure, PeriodComparison now, ResultCells.Columns columns) {
        for (StatsLevel level : List.of(StatsLevel.GROUP, StatsLevel.UNIT)) {
            Variation found = now.at(level).variation();
            if (found.status() == ResultStatus.OK) {
                ResultCells cells = columns.row()
                        .text("period", now.period().toString())
                        .text("measure", CsvDialect.harmless(measure.name()))
                        .text("level", level.word())
                        .whole("k", found.k());
                columns.shared(found.figures()).forEach(cells::number);
                variation.add(cells.list());
            }
        }
    }

    private void addDecomposition(
            StatsMeasure measure,
            PeriodComparison now,
            @Nullable PeriodComparison before,
            ResultCells.Columns columns) {
        if (before == null) {
            return;
        }
        List<String> groups = now.at(StatsLevel.GROUP).units().stream()
                .map(u -> u.count().unit())
                .sorted(Utf8Order::compare)
                .toList();
        for (String group : groups) {
            add(measure, group, Decomposition.of(sums(before, group), sums(now, group)), now.period(), columns);
        }
        if (groups.isEmpty()) {
            add(measure, "", Decomposition.of(sums(before, null), sums(now, null)), now.period(), columns);
        }
    }

    private void add(
            StatsMeasure measure,
            String group,
            @Nullable Decomposition found,
            StatsPeriod period,
            ResultCells.Columns columns) {
        if (found == null) {
            return;
        }
        BigFraction per = BigFraction.of(measure.shape().per());
        found.parts().stream()
                .sorted((a, b) -> Utf8Order.compare(a.unit(), b.unit()))
                .forEach(part -> decomposition.add(columns.row()
                        .text("group", CsvDialect.harmless(group))
                        .text("measure", CsvDialect.harmless(measure.name()))
                        .text("period", period.toString())
                        .text("unit", CsvDialect.harmless(part.unit()))
                        .number("behaviour", part.behaviour().multiply(per).doubleValue())
                        .number("mix", part.mix().multiply(per).doubleValue())
                        .number("entry_exit", part.entryExit().multiply(per).doubleValue())
                        .list()));
    }

    private static Map<String, Decomposition.Sum> sums(PeriodComparison period, @Nullable String group) {
        Map<String, Decomposition.Sum> sums = new HashMap<>();
        for (UnitCount unit : period.members(group)) {
            sums.put(unit.unit(), new Decomposition.Sum(unit.numerator(), unit.denominator()));
        }
        return sums;
    }
}
