package nl.mdzfactsheet.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import nl.mdzfactsheet.definition.expression.BoundExpression;
import nl.mdzfactsheet.definition.expression.Node;
import nl.mdzfactsheet.table.StoredRow;
import org.jspecify.annotations.Nullable;

/** The measures of a grain with every column at its place, by population: measures with the same population ask for it once per row. */
final class BoundMeasures {

    /** Receives what a row adds to a measure whose population it is in; never twice zero. */
    @FunctionalInterface
    interface Receiver {
        void add(int measure, @Nullable Object numerator, @Nullable Object denominator);
    }

    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Population(BoundExpression condition, int[] measures) {}

    private final List<Population> populations = new ArrayList<>();
    private final BoundExpression[] numerators;
    private final BoundExpression[] denominators;

    BoundMeasures(List<MeasureFormula> measures, ToIntFunction<String> places) {
        Map<Node, List<Integer>> byPopulation = new LinkedHashMap<>();
        for (int i = 0; i < measures.size(); i++) {
            byPopulation
                    .computeIfAbsent(measures.get(i).population().root(), n -> new ArrayList<>())
                    .add(i);
        }
        byPopulation
                .values()
                .forEach(same -> populations.add(new Population(
                        measures.get(same.get(0)).population().bind(places),
                        same.stream().mapToInt(Integer::intValue).toArray())));
        numerators = measures.stream().map(m -> m.numerator().bind(places)).toArray(BoundExpression[]::new);
        denominators = measures.stream().map(m -> m.denominator().bind(places)).toArray(BoundExpression[]::new);
    }

    void evaluate(StoredRow row, Receiver receiver) {
        for (Population population : populations) {
            if (!Boolean.TRUE.equals(population.condition().of(row))) {
                continue;
            }
            for (int measure : population.measures()) {
                Object numerator = numerators[measure].of(row);
                Object denominator = denominators[measure].of(row);
                if (!Amounts.isZero(denominator) || !Amounts.isZero(numerator)) {
                    receiver.add(measure, numerator, denominator);
                }
            }
        }
    }
}
