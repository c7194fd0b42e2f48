package nl.mdzfactsheet.statistics.comparison;

import java.util.List;
import nl.mdzfactsheet.statistics.Minimums;
import nl.mdzfactsheet.statistics.OverDispersion;
import nl.mdzfactsheet.statistics.Prior;
import nl.mdzfactsheet.statistics.Quantiles;
import nl.mdzfactsheet.statistics.Sampled;
import nl.mdzfactsheet.statistics.VariationSummary;
import org.jspecify.annotations.Nullable;

/**
 * The units of a family that meet the minimum, and what they tell together.
 *
 * @param units the peers, sorted by id
 * @param values their observed values: value, or O/E with case mix
 * @param chance how their counts vary by chance, null where it has nothing to say
 * @param prior distribution of real values, null below 10 peers or without chance
 * @param dispersion over-dispersion, null below 20 peers or without chance
 */
record Peers(
        List<UnitCount> units,
        List<Double> values,
        @Nullable Chance chance,
        @Nullable Prior prior,
        @Nullable OverDispersion dispersion) {

    static Peers of(List<UnitCount> units, List<Double> values, @Nullable Chance chance) {
        if (chance == null) {
            return new Peers(units, values, null, null, null);
        }
        List<Sampled> sampled = units.stream().map(chance::sampled).toList();
        boolean enoughForPrior = units.size() >= VariationSummary.LEAST_UNITS;
        boolean enoughForDispersion = units.size() >= OverDispersion.LEAST_UNITS;
        return new Peers(
                units,
                values,
                chance,
                enoughForPrior ? chance.model().prior(sampled) : null,
                enoughForDispersion ? OverDispersion.of(chance.model(), sampled) : null);
    }

    /** The observed values; null without peers. */
    @Nullable
    Quantiles quantiles() {
        return values.isEmpty()
                ? null
                : Quantiles.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The reliability of a shown unit, null where it cannot be estimated. */
    @Nullable
    Double reliability(UnitCount unit) {
        return prior == null || chance == null
                ? null
                : prior.reliability(chance.sampled(unit).size());
    }

    /** True when a shown unit is certain enough to be ranked, signalled or held to a target. */
    boolean judged(UnitCount unit) {
        return Minimums.judged(reliability(unit), unit.denominator().doubleValue());
    }

    /** The shrunken value of a shown unit on the scale shown, null where no prior can be estimated. */
    @Nullable
    Double shrunken(UnitCount unit) {
        return prior == null || chance == null ? null : prior.shrunken(chance.sampled(unit)) * chance.scale();
    }
}
