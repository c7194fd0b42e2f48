package nl.mdzfactsheet.app.explain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import nl.mdzfactsheet.definition.Definitions;
import nl.mdzfactsheet.definition.MeasureDefinition;
import nl.mdzfactsheet.measure.MeasureSums;
import nl.mdzfactsheet.table.StepOutput;
import nl.mdzfactsheet.table.UnitLevel;
import org.jspecify.annotations.Nullable;

/** One measure over the tables of a fold: what a definition gives before anything is published. */
public final class Preview {

    private Preview() {}

    /**
     * A figure of one unit.
     *
     * @param rhoId RHO or {@code zonder RHO}; empty for the insurer
     * @param practiceAgb practice; empty above practice level
     * @param value per × numerator / denominator, null when the denominator is 0
     */
    public record Figure(
            String rhoId,
            String practiceAgb,
            BigDecimal numerator,
            BigDecimal denominator,
            @Nullable BigDecimal value) {}

    /**
     * The figures of insurer and RHOs, and of the practices of one RHO.
     *
     * @param fold output of a fold with the features of these definitions
     * @param practicesOf RHO whose practices are wanted; empty for none
     */
    public static List<Figure> of(
            Definitions definitions, MeasureDefinition measure, StepOutput fold, int year, String practicesOf) {
        List<Figure> figures = new ArrayList<>();
        for (MeasureSums.Sum sum : MeasureSums.of(definitions, measure, fold, year)) {
            if (sum.level() != UnitLevel.PRACTICE || practicesOf.equals(sum.rhoId())) {
                figures.add(figure(measure, sum));
            }
        }
        return figures;
    }

    private static Figure figure(MeasureDefinition measure, MeasureSums.Sum sum) {
        BigDecimal value = sum.denominator().signum() == 0
                ? null
                : sum.numerator()
                        .multiply(BigDecimal.valueOf(measure.per()))
                        .divide(sum.denominator(), MathContext.DECIMAL64);
        return new Figure(text(sum.rhoId()), text(sum.practiceAgb()), sum.numerator(), sum.denominator(), value);
    }

    private static String text(@Nullable String id) {
        return id == null ? "" : id;
    }
}
