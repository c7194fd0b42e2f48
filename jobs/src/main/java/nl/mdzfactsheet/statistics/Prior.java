package nl.mdzfactsheet.statistics;

import org.jspecify.annotations.Nullable;

/**
 * The distribution of real values over units, and what follows for one unit.
 */
public interface Prior {

    /** The unit's value drawn towards the others, as far as its own count is uncertain. */
    double shrunken(Sampled unit);

    /** The share of the variance of units of this size that is real, 0 … 1; 0 when the likelihood has no finite maximum. */
    double reliability(double size);

    /** Variance of the real values relative to their mean, 1/α for a gamma distribution; 0 without a finite maximum, null for a proportion. */
    @Nullable
    Double variance();

    /** α of the gamma distribution, null for a proportion or without a finite maximum. */
    @Nullable
    Double alpha();

    /** a of the beta distribution, null for a ratio or without a finite maximum. */
    @Nullable
    Double betaA();

    /** b of the beta distribution, null for a ratio or without a finite maximum. */
    @Nullable
    Double betaB();
}
