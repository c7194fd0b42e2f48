package nl.mdzfactsheet.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTest {

    /** scipy 1.17: rankdata(method='min'), and (rank_min − 1)/(k − 1); Hazen positions by hand. */
    @Test
    void tiesShareTheLowestRank() {
        Ranking ranking = Ranking.of(3.0, 1.0, 3.0 + 4e-10, 7.0);
        assertThat(ranking.rankMin(0)).isEqualTo(2);
        assertThat(ranking.rankMin(2)).isEqualTo(2);
        assertThat(ranking.rankMin(3)).isEqualTo(4);
        assertThat(ranking.percentRank(0)).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(ranking.percentRank(1)).isZero();
        assertThat(ranking.percentRank(3)).isEqualTo(1);
        assertThat(ranking.percentilePosition(0)).isEqualTo(50);
        assertThat(ranking.percentilePosition(1)).isEqualTo(12.5);
        assertThat(ranking.decile(0)).isNull();
        assertThat(ranking.count()).isEqualTo(4);
    }

    @Test
    void oneValueHasNoPercentRank() {
        assertThat(Ranking.of(5).percentRank(0)).isNull();
        assertThat(Ranking.of(5).rankMin(0)).isEqualTo(1);
    }

    /** By hand from floor(11 − ceil((k + 1 − rank)/(k/10))). */
    @ParameterizedTest
    @CsvSource({
        "10, 1, 1",
        "10, 2, 2",
        "10, 10, 10",
        "25, 1, 1",
        "25, 3, 1",
        "25, 4, 2",
        "25, 24, 10",
        "25, 22, 9",
        "95, 95, 10"
    })
    void deciles(int k, int rank, int decile) {
        double[] values = IntStream.rangeClosed(1, k).mapToDouble(i -> i).toArray();
        assertThat(Ranking.of(values).decile(rank - 1)).isEqualTo(decile);
    }

    @Test
    void decilesHoldATenthEach() {
        Ranking ranking = Ranking.of(IntStream.range(0, 100).mapToDouble(i -> i).toArray());
        for (int d = 1; d <= 10; d++) {
            int decile = d;
            assertThat(IntStream.range(0, 100)
                            .filter(i -> Integer.valueOf(decile).equals(ranking.decile(i))))
                    .hasSize(10);
        }
    }

    /** Type 7 by hand: position (k − 1)p. R's documentation names it the default of quantile(). */
    @Test
    void quantilesOfType7() {
        Quantiles values = Quantiles.of(40, 10, 20, 30);
        assertThat(values.at(0.25)).isEqualTo(17.5);
        assertThat(values.at(0.9)).isCloseTo(37, within(1e-12));
        assertThat(values.median()).isEqualTo(25);
        assertThat(values.lowest()).isEqualTo(10);
        assertThat(values.highest()).isEqualTo(40);
        assertThat(values.mean()).isEqualTo(25);
        assertThat(values.standardDeviation()).isCloseTo(Math.sqrt(500.0 / 3), within(1e-12));
        assertThat(values.count()).isEqualTo(4);
        assertThatThrownBy(Quantiles::of).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void valuesAreRoundedHalfUpToNineDecimals() {
        assertThat(Ranking.rounded(0.1234567895)).isEqualTo(0.12345679);
        assertThat(Ranking.rounded(2.0000000004)).isEqualTo(2);
    }
}
