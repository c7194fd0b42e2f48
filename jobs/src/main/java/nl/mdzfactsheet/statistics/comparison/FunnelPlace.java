package nl.mdzfactsheet.statistics.comparison;

import nl.mdzfactsheet.statistics.FunnelSignal;
import nl.mdzfactsheet.statistics.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit lies in the funnel of its family, on the scale of its value (or of O/E with case mix).
 *
 * @param target value of all units together, or 1
 * @param limits95 plain 95 % prediction limits at the unit's size
 * @param limits998 plain 99.8 % prediction limits
 * @param adjusted95 95 % limits with over-dispersion, null when not assessed
 * @param adjusted998 99.8 % limits with over-dispersion, null when not assessed
 * @param z distance from the target in standard errors on the stabilised scale, without over-dispersion
 * @param p central exact p
 * @param adjustedP p with over-dispersion, null when not assessed
 * @param q Benjamini–Hochberg q of the p that counts
 * @param signal what the rule says
 */
public record FunnelPlace(
        double target,
        Limits limits95,
        Limits limits998,
        @Nullable Limits adjusted95,
        @Nullable Limits adjusted998,
        double z,
        double p,
        @Nullable Double adjustedP,
        double q,
        FunnelSignal signal) {}
