package nl.mdzfactsheet.patient;

import org.jspecify.annotations.Nullable;

/**
 * A net line of the reporting year with what the detectors say of it: one row of the claim_line grain.
 *
 * @param line the net line
 * @param duplicateLine flagged by D1
 * @param doubleEnrolment flagged by D5
 * @param tariffAssessed a maximum tariff exists for the line
 * @param aboveTariffCents cents above the maximum tariff when flagged by D6, else 0
 * @param repeatedRequest first-line diagnostics of the same code 1 to 28 days after the last earlier day
 * @param waterfallClass class of an MDZ line, else null
 */
public record FlaggedLine(
        NetLine line,
        boolean duplicateLine,
        boolean doubleEnrolment,
        boolean tariffAssessed,
        long aboveTariffCents,
        boolean repeatedRequest,
        @Nullable WaterfallClass waterfallClass) {}
