package nl.mdzfactsheet.report.chart;

import java.util.Optional;
import nl.mdzfactsheet.statistics.BinomialModel;
import nl.mdzfactsheet.statistics.Confidence;
import nl.mdzfactsheet.statistics.CountModel;
import nl.mdzfactsheet.statistics.Limits;
import nl.mdzfactsheet.statistics.LimitsMethod;
import nl.mdzfactsheet.statistics.OverDispersion;
import nl.mdzfactsheet.statistics.PoissonModel;

/**
 * The lines of a funnel as a function of size; the same models that judged the units.
 *
 * @param model how counts vary by chance
 * @param target figure of all units together, as shown
 * @param factor from a figure of the model to one as shown
 * @param expectedPerSize expected number per unit of size; 1 where the size is what the model asks for
 * @param overDispersion real differences between units, empty when not assessed
 */
public record FunnelShape(
        CountModel model,
        double target,
        double factor,
        double expectedPerSize,
        Optional<OverDispersion> overDispersion) {

    /** Observed over expected by the number expected. */
    public static FunnelShape ofRatio(Optional<OverDispersion> overDispersion) {
        return new FunnelShape(PoissonModel.INSTANCE, 1, 1, 1, overDispersion);
    }

    /** A proportion, per so many, by its denominator. */
    public static FunnelShape ofProportion(double target, double per, Optional<OverDispersion> overDispersion) {
        double share = Math.max(0, Math.min(1, target / per));
        return new FunnelShape(new BinomialModel(share), target, per, 1, overDispersion);
    }

    /** A rate, per so many, by its denominator. */
    public static FunnelShape ofRate(double target, double per, Optional<OverDispersion> overDispersion) {
        return new FunnelShape(PoissonModel.INSTANCE, target, target, target / per, overDispersion);
    }

    /** Limits for chance alone. */
    Limits plain(double size, Confidence confidence) {
        return model.limits(size * expectedPerSize, confidence, LimitsMethod.PREDICTION_EXACT)
                .times(factor);
    }

    /** Limits that allow for real differences between units as well. */
    Optional<Limits> adjusted(double size, Confidence confidence) {
        return overDispersion.map(
                d -> d.limits(model, size * expectedPerSize, confidence).times(factor));
    }
}
