package nl.mdzfactsheet.statistics;

import java.math.BigDecimal;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;

/** Figures that no correct count can give. They stop the run: a comparison of wrong counts is worse than none. The texts hold no value. */
public final class ImpossibleFigure {

    private ImpossibleFigure() {}

    /** Refuses a negative count. */
    public static void refuseNegative(long count, String what) {
        if (count < 0) {
            throw fault(what + " is negative");
        }
    }

    /** Refuses a numerator or denominator below 0. */
    public static void refuseNegative(BigDecimal sum, String what) {
        if (sum.signum() < 0) {
            throw fault(what + " is negative");
        }
    }

    /** Refuses a number that is negative, infinite or not a number. */
    public static void refuseNegative(double number, String what) {
        if (!(number >= 0) || Double.isInfinite(number)) {
            throw fault(what + " is not a number of 0 or more");
        }
    }

    /** Refuses a numerator that is not a part of its denominator. */
    public static void refuseAbove(long numerator, long denominator) {
        if (numerator > denominator) {
            throw fault("numerator of a proportion is above its denominator");
        }
    }

    /** A count as a whole number; anything else is refused. */
    public static long whole(BigDecimal count, String what) {
        try {
            return count.longValueExact();
        } catch (ArithmeticException e) {
            throw new MdzException(
                    ExitCode.REFUSED,
                    Reason.FIGURE_IMPOSSIBLE,
                    null,
                    what + " of a count is not a whole number below 2^63",
                    "mend the counts, or use kind ratio_of_sums for amounts",
                    e);
        }
    }

    /** The exception for such a figure. */
    public static MdzException fault(String rule) {
        return new MdzException(
                ExitCode.REFUSED, Reason.FIGURE_IMPOSSIBLE, null, rule, "mend the counts and start again");
    }
}
