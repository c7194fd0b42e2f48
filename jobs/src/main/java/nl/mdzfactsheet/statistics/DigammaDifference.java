package nl.mdzfactsheet.statistics;

/**
 * ψ(a + n) − ψ(a) for whole n, to full precision. The difference of two library values loses its digits where a is large, and that is where the score of a shrinkage model
 * changes sign.
 */
final class DigammaDifference {

    private static final double ASYMPTOTIC_FROM = 20;
    private static final long SUMMED_UP_TO = 24;

    private DigammaDifference() {}

    /** Recurrence ψ(z+1) = ψ(z) + 1/z, then the asymptotic series (Abramowitz &amp; Stegun 1964, 6.3.5 and 6.3.18), term by term as a difference. */
    static double of(double a, long n) {
        double sum = 0;
        double low = a;
        long left = n;
        while (left > 0 && (low < ASYMPTOTIC_FROM || left <= SUMMED_UP_TO)) {
            sum += 1 / low;
            low++;
            left--;
        }
        if (left == 0) {
            return sum;
        }
        double high = low + left;
        return sum + Math.log1p(left / low) + correction(high) - correction(low);
    }

    private static double correction(double z) {
        double v = 1 / (z * z);
        return -1 / (2 * z) - v * (1.0 / 12 - v * (1.0 / 120 - v * (1.0 / 252 - v * (1.0 / 240 - v / 132))));
    }
}
