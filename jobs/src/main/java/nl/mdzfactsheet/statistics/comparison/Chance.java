package nl.mdzfactsheet.statistics.comparison;

import java.math.BigDecimal;
import java.util.List;
import nl.mdzfactsheet.statistics.BinomialModel;
import nl.mdzfactsheet.statistics.CountModel;
import nl.mdzfactsheet.statistics.MeasureKind;
import nl.mdzfactsheet.statistics.PoissonModel;
import nl.mdzfactsheet.statistics.Ranking;
import nl.mdzfactsheet.statistics.Sampled;
import org.jspecify.annotations.Nullable;

/**
 * How the counts of a family vary by chance, and how its model scale relates to the values shown.
 *
 * @param family the family
 * @param model binomial for proportions, Poisson for rates and ratios
 * @param overall Σx/Σn of the family, on which expected counts of plain rates rest
 */
record Chance(Family family, CountModel model, double overall) {

    /** Null where chance has nothing to say: sums of amounts, fewer than two units, or no event (or nothing but events) at all. */
    static @Nullable Chance of(Family family, List<UnitCount> units) {
        BigDecimal events = total(units, true);
        BigDecimal size = total(units, false);
        boolean proportion = family.kind() == MeasureKind.PROPORTION && !family.byExpected();
        boolean constant = events.signum() == 0 || (proportion && events.compareTo(size) == 0);
        if (!family.counted() || units.size() < 2 || constant) {
            return null;
        }
        double overall = events.doubleValue() / size.doubleValue();
        return new Chance(family, proportion ? new BinomialModel(overall) : PoissonModel.INSTANCE, overall);
    }

    static BigDecimal total(List<UnitCount> units, boolean numerator) {
        return units.stream()
                .map(u -> numerator ? u.numerator() : u.denominator())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A shown unit on the scale of the model. */
    Sampled sampled(UnitCount unit) {
        Double expected = unit.expected();
        if (family.byExpected() && expected != null) {
            return new Sampled(unit.events(), expected);
        }
        double n = unit.denominator().doubleValue();
        boolean proportion = family.kind() == MeasureKind.PROPORTION;
        return new Sampled(unit.events(), proportion ? n : Math.max(1e-9, Ranking.rounded(n * overall)));
    }

    /** What one on the model scale is on the scale shown. */
    double scale() {
        if (family.byExpected()) {
            return 1;
        }
        return family.kind() == MeasureKind.PROPORTION ? family.per() : family.per() * overall;
    }
}
