package nl.mdzfactsheet.statistics;

/**
 * Counts of one unit in one stratum, or of all units together.
 *
 * @param stratum the stratum
 * @param numerator events, 0 or more
 * @param denominator persons or lines, 0 or more
 */
public record StratumCount(Stratum stratum, long numerator, long denominator) {

    public StratumCount {
        ImpossibleFigure.refuseNegative(numerator, "numerator");
        ImpossibleFigure.refuseNegative(denominator, "denominator");
    }

    StratumCount plus(StratumCount other) {
        return new StratumCount(
                stratum, Math.addExact(numerator, other.numerator), Math.addExact(denominator, other.denominator));
    }

    StratumCount in(Stratum other) {
        return new StratumCount(other, numerator, denominator);
    }
}
