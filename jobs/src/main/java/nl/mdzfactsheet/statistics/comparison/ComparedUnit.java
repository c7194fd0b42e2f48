package nl.mdzfactsheet.statistics.comparison;

import nl.mdzfactsheet.statistics.FunnelSignal;
import nl.mdzfactsheet.statistics.TargetVerdict;
import nl.mdzfactsheet.statistics.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Everything a comparison says of one unit.
 *
 * @param count what was counted
 * @param estimate value, limits and status
 * @param ratio observed / expected, null without case mix or when not shown
 * @param funnel place in the funnel, null where there is none
 * @param standing place among peers, null when not shown
 * @param verdict the word that follows from the signal
 * @param targetVerdict whether the target was reached, null without target or side
 * @param potential what is to be gained, null when no side is better or the value is not shown
 */
public record ComparedUnit(
        UnitCount count,
        Estimate estimate,
        @Nullable ExpectedRatio ratio,
        @Nullable FunnelPlace funnel,
        @Nullable Standing standing,
        Verdict verdict,
        @Nullable TargetVerdict targetVerdict,
        @Nullable Double potential) {

    /** The signal, null when the unit was not assessed. */
    public @Nullable FunnelSignal signal() {
        return funnel == null ? null : funnel.signal();
    }
}
