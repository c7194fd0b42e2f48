package nl.mdzfactsheet.statistics;

import java.util.Arrays;
import org.apache.commons.numbers.core.Precision;
import org.apache.commons.statistics.ranking.NaNStrategy;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.apache.commons.statistics.ranking.TiesStrategy;
import org.jspecify.annotations.Nullable;

/** Place of each value among k values; values that agree when rounded to 1e-9 share a place. Rank 1 is the lowest value. */
public final class Ranking {

    /** Deciles need this many units. */
    public static final int LEAST_FOR_DECILES = 10;

    private static final int DECIMALS = 9;

    private final double[] lowestRank;
    private final double[] averageRank;

    private Ranking(double[] rounded) {
        this.lowestRank = new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.MINIMUM).apply(rounded);
        this.averageRank = new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE).apply(rounded);
    }

    /** Ranks values; the answers below are by position in this array. */
    public static Ranking of(double... values) {
        return new Ranking(Arrays.stream(values).map(Ranking::rounded).toArray());
    }

    /** A value to nine decimals, half up: what counts for ties. */
    public static double rounded(double value) {
        return Precision.round(value, DECIMALS);
    }

    /** The number of values k. */
    public int count() {
        return lowestRank.length;
    }

    /** The lowest rank of the value's tie. */
    public int rankMin(int at) {
        return (int) lowestRank[at];
    }

    /** (rank_min − 1)/(k − 1), as OpenPrescribing prints it (pandas {@code rank(method='min')} scaled); null when k is 1. */
    public @Nullable Double percentRank(int at) {
        return count() < 2 ? null : (lowestRank[at] - 1) / (count() - 1);
    }

    /** Percentile position 100·(average rank − 0.5)/k (Hazen 1914). */
    public double percentilePosition(int at) {
        return 100 * (averageRank[at] - 0.5) / count();
    }

    /** floor(11 − ceil(((k+1) − rank_min)/(k/10))), 0 → 1, in whole numbers; null when k is below 10. */
    public @Nullable Integer decile(int at) {
        int k = count();
        if (k < LEAST_FOR_DECILES) {
            return null;
        }
        long fromTop = k + 1L - rankMin(at);
        long tenths = -Math.floorDiv(-10 * fromTop, k);
        return (int) Math.max(1, 11 - tenths);
    }
}
