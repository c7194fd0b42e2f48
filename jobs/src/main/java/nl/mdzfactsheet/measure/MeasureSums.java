package nl.mdzfactsheet.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.definition.Definitions;
import nl.mdzfactsheet.definition.Grain;
import nl.mdzfactsheet.definition.MeasureDefinition;
import nl.mdzfactsheet.table.StepOutput;
import nl.mdzfactsheet.table.UnitLevel;
import org.jspecify.annotations.Nullable;

/** One measure over the tables of a fold, read and added up by the same scan as in the stage, in this process: for a look before anything is published. */
public final class MeasureSums {

    private MeasureSums() {}

    /**
     * What the measure adds up to in one unit.
     *
     * @param rhoId RHO or {@code zonder RHO}, null above
     * @param practiceAgb practice or {@code onbekende praktijk}, null above
     * @param numerator exact; money in cents
     * @param denominator exact; money in cents
     */
    public record Sum(
            UnitLevel level,
            @Nullable String rhoId,
            @Nullable String practiceAgb,
            BigDecimal numerator,
            BigDecimal denominator) {}

    /**
     * Insurer, then RHOs, then practices, each by id in byte order; units in which nothing counts are absent.
     *
     * @param fold output of a fold with the features of these definitions
     */
    public static List<Sum> of(Definitions definitions, MeasureDefinition measure, StepOutput fold, int year) {
        Grain grain = measure.grain();
        GrainScan scan = new GrainScan(definitions.table(grain), List.of(MeasureFormula.of(measure)), year, List.of());
        List<Map<UnitKey, UnitSums>> files = fold.files(grain.table()).stream()
                .map(file -> scan.call(file.toString()))
                .toList();
        List<Sum> sums = new ArrayList<>();
        scan.together(files).entrySet().stream()
                .sorted(Map.Entry.comparingByKey(UnitKey.ORDER))
                .forEach(entry -> sums.add(sum(entry.getKey(), entry.getValue())));
        return sums;
    }

    private static Sum sum(UnitKey unit, UnitSums sums) {
        return new Sum(
                unit.level(),
                unit.rhoId(),
                unit.practiceAgb(),
                sums.numerator(0).value(),
                sums.denominator(0).value());
    }
}
