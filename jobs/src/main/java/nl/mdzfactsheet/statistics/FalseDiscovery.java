package nl.mdzfactsheet.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Many comparisons at once. */
public final class FalseDiscovery {

    /** Largest q of a signal. */
    public static final double Q_LIMIT = 0.05;

    private FalseDiscovery() {}

    /**
     * q-values: the smallest false discovery rate at which each hypothesis is rejected, q(i) = min over j ≥ i of m·p(j)/j, at most 1 (Benjamini &amp; Hochberg 1995, JRSS B 57:289;
     * as adjusted p Yekutieli &amp; Benjamini 1999).
     *
     * @param p p-values of one family (measure × period × level), each 0 … 1
     * @return q-values in the order of p
     */
    public static double[] benjaminiHochberg(double[] p) {
        int m = p.length;
        List<Integer> descending = IntStream.range(0, m)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> p[i]).reversed())
                .toList();
        double[] q = new double[m];
        double least = 1;
        for (int rank = m; rank >= 1; rank--) {
            int i = descending.get(m - rank);
            least = Math.min(least, p[i] * m / rank);
            q[i] = least;
        }
        return q;
    }
}
