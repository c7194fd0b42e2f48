package nl.mdzfactsheet.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.mdzfactsheet.definition.MeasureDefinition;
import org.jspecify.annotations.Nullable;

/**
 * What the scan of one grain counted.
 *
 * @param measures the measures of the grain, sorted by id
 * @param units their sums per unit, at every level
 */
record GrainTotals(List<MeasureDefinition> measures, Map<UnitKey, UnitSums> units) {

    GrainTotals {
        measures = List.copyOf(measures);
        units = Map.copyOf(units);
    }

    /** One per measure and unit, in no order. */
    List<MeasureTotals> totals() {
        List<MeasureTotals> totals = new ArrayList<>();
        units.forEach((unit, sums) -> {
            for (int i = 0; i < measures.size(); i++) {
                totals.add(new MeasureTotals(
                        measures.get(i),
                        unit,
                        sums.numerator(i).value(),
                        sums.denominator(i).value(),
                        sums.persons(i),
                        sums.largest(i),
                        sums.second(i)));
            }
        });
        return totals;
    }

    /** The rows of stratum_count, one part per measure with case mix: sorted by measure, practice unit, sex, SES and age band. */
    Stream<List<@Nullable Object[]>> strata(int year) {
        SortedMap<UnitKey, List<Map.Entry<StratumKey, long[]>>> sorted = new TreeMap<>(UnitKey.ORDER);
        units.forEach((unit, sums) -> sorted.put(
                unit,
                sums.strata().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(StratumKey.ORDER))
                        .toList()));
        return IntStream.range(0, measures.size())
                .filter(i -> measures.get(i).caseMix())
                .mapToObj(i -> strata(year, i, sorted));
    }

    private List<@Nullable Object[]> strata(
            int year, int measure, SortedMap<UnitKey, List<Map.Entry<StratumKey, long[]>>> sorted) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        sorted.forEach((unit, strata) -> strata.stream()
                .filter(e -> e.getValue()[2 * measure] != 0 || e.getValue()[2 * measure + 1] != 0)
                .forEach(e -> rows.add(new @Nullable Object[] {
                    year,
                    measures.get(measure).id(),
                    unit.rhoId(),
                    unit.practiceAgb(),
                    e.getKey().ageBand(),
                    e.getKey().sex(),
                    e.getKey().ses(),
                    e.getValue()[2 * measure],
                    e.getValue()[2 * measure + 1]
                })));
        return rows;
    }
}
