package nl.mdzfactsheet.app.explain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.mdzfactsheet.definition.Contribution;
import nl.mdzfactsheet.definition.Definitions;
import nl.mdzfactsheet.definition.MeasureDefinition;
import nl.mdzfactsheet.definition.expression.RowValues;
import nl.mdzfactsheet.patient.Unit;
import nl.mdzfactsheet.patient.Utf8Order;
import nl.mdzfactsheet.table.StepOutput;
import nl.mdzfactsheet.table.StoredTable;
import org.jspecify.annotations.Nullable;

/** One measure over the tables of a fold, in plain Java: what a definition gives before anything is published. */
public final class Preview {

    private static final Comparator<Unit> ORDER =
            Comparator.comparing(Unit::rhoId, Utf8Order::compare).thenComparing(Unit::practiceAgb, Utf8Order::compare);

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

    /** Adds up one unit. */
    private static final class Sum {
        private BigDecimal numerator = BigDecimal.ZERO;
        private BigDecimal denominator = BigDecimal.ZERO;

        private void add(BigDecimal moreNumerator, BigDecimal moreDenominator) {
            numerator = numerator.add(moreNumerator);
            denominator = denominator.add(moreDenominator);
        }
    }

    /**
     * The figures of insurer and RHOs, and of the practices of one RHO.
     *
     * @param fold output of a fold with the features of these definitions
     * @param practicesOf RHO whose practices are wanted; empty for none
     */
    public static List<Figure> of(
            Definitions definitions, MeasureDefinition measure, StepOutput fold, int year, String practicesOf) {
        SortedMap<Unit, Sum> units = units(definitions, measure, fold, year);
        Sum insurer = new Sum();
        SortedMap<String, Sum> rhos = new TreeMap<>(Utf8Order::compare);
        units.forEach((unit, sum) -> {
            insurer.add(sum.numerator, sum.denominator);
            rhos.computeIfAbsent(unit.rhoId(), r -> new Sum()).add(sum.numerator, sum.denominator);
        });
        List<Figure> figures = new ArrayList<>();
        figures.add(figure(measure, "", "", insurer));
        rhos.forEach((rho, sum) -> figures.add(figure(measure, rho, "", sum)));
        units.forEach((unit, sum) -> {
            if (unit.rhoId().equals(practicesOf)) {
                figures.add(figure(measure, unit.rhoId(), unit.practiceAgb(), sum));
            }
        });
        return figures;
    }

    private static SortedMap<Unit, Sum> units(
            Definitions definitions, MeasureDefinition measure, StepOutput fold, int year) {
        SortedMap<Unit, Sum> units = new TreeMap<>(ORDER);
        StoredTable table = new StoredTable(
                definitions.table(measure.grain()), fold.files(measure.grain().table()));
        table.rows(row -> {
            if (Long.valueOf(year).equals(row.value("year"))) {
                add(measure, row, units);
            }
        });
        return units;
    }

    private static void add(MeasureDefinition measure, RowValues row, SortedMap<Unit, Sum> units) {
        Contribution contribution = Contribution.of(measure, row);
        if (contribution.numerator().signum() != 0 || contribution.denominator().signum() != 0) {
            Unit unit = new Unit(String.valueOf(row.value("rho_id")), String.valueOf(row.value("practice_agb")));
            units.computeIfAbsent(unit, u -> new Sum()).add(contribution.numerator(), contribution.denominator());
        }
    }

    private static Figure figure(MeasureDefinition measure, String rho, String practice, Sum sum) {
        BigDecimal value = sum.denominator.signum() == 0
                ? null
                : sum.numerator
                        .multiply(BigDecimal.valueOf(measure.per()))
                        .divide(sum.denominator, MathContext.DECIMAL64);
        return new Figure(rho, practice, sum.numerator, sum.denominator, value);
    }
}
