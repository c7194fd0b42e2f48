package nl.mdzfactsheet.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("FloatingPointLiteralPrecision") // digits as the independent computation gave them
class ShrinkageTest {

    private static final Offset<Double> LIKELIHOOD = within(1e-4);
    private static final Offset<Double> CLOSED_FORM = within(1e-9);

    /** α of the negative binomial likelihood with mean 1, maximised with mpmath at 40 digits. */
    @Test
    void gammaPoissonOfLipCancer() {
        GammaPoisson prior = GammaPoisson.fit(PublishedData.lipCancer());
        assertThat(prior.alpha()).isCloseTo(1.6425131918027935, LIKELIHOOD);
        assertThat(prior.variance()).isCloseTo(1 / 1.6425131918027935, LIKELIHOOD);
        assertThat(prior.shrunken(new Sampled(9, 1.4)))
                .isCloseTo((9 + 1.6425131918027935) / (1.4 + 1.6425131918027935), LIKELIHOOD);
        assertThat(prior.reliability(1.4)).isCloseTo(1.4 / (1.4 + 1.6425131918027935), LIKELIHOOD);
        assertThat(prior.betaA()).isNull();
        assertThat(prior.betaB()).isNull();
    }

    /** a, b maximised with mpmath; Gelman et al., Bayesian Data Analysis, section 5.3, give a posterior mode near (2.4, 14.0) for these data. */
    @Test
    void betaBinomialOfRatTumours() {
        BetaBinomial prior = BetaBinomial.fit(PublishedData.ratTumours());
        assertThat(prior.betaA()).isCloseTo(2.3047833121243348, LIKELIHOOD);
        assertThat(prior.betaB()).isCloseTo(14.079809031547965, LIKELIHOOD);
        assertThat(prior.shrunken(new Sampled(9, 24)))
                .isCloseTo((9 + 2.3047833121243348) / (24 + 2.3047833121243348 + 14.079809031547965), LIKELIHOOD);
        assertThat(prior.reliability(24)).isCloseTo(24 / (24 + 16.3845923436723), LIKELIHOOD);
        assertThat(prior.alpha()).isNull();
        assertThat(prior.variance()).isNull();
    }

    /** Secondary associations of chromosomes, 337 nuclei of three pairs (Skellam 1948, JRSS B 10:257, table 1); maximised with mpmath. */
    @Test
    void betaBinomialOfChromosomes() {
        List<Sampled> nuclei = new ArrayList<>();
        int[] counts = {32, 103, 122, 80};
        for (int x = 0; x < counts.length; x++) {
            nuclei.addAll(Collections.nCopies(counts[x], new Sampled(x, 3)));
        }
        BetaBinomial prior = BetaBinomial.fit(nuclei);
        assertThat(prior.betaA()).isCloseTo(6.1197502770828553, LIKELIHOOD);
        assertThat(prior.betaB()).isCloseTo(4.4185988210435201, LIKELIHOOD);
    }

    @Test
    void unitsThatDifferByChanceOnlyHaveNoFiniteMaximum() {
        GammaPoisson ratios = GammaPoisson.fit(Collections.nCopies(30, new Sampled(10, 10)));
        assertThat(ratios.alpha()).isNull();
        assertThat(ratios.reliability(1e6)).isZero();
        assertThat(ratios.variance()).isZero();
        assertThat(ratios.shrunken(new Sampled(40, 10))).isEqualTo(1);

        BetaBinomial proportions = BetaBinomial.fit(Collections.nCopies(30, new Sampled(10, 40)));
        assertThat(proportions.strength()).isNull();
        assertThat(proportions.betaA()).isNull();
        assertThat(proportions.betaB()).isNull();
        assertThat(proportions.reliability(1e6)).isZero();
        assertThat(proportions.shrunken(new Sampled(40, 40))).isCloseTo(0.25, CLOSED_FORM);
    }

    @Test
    void proportionsWithoutAnyOrWithNothingButEventsAreNotShrunken() {
        assertThat(BetaBinomial.fit(Collections.nCopies(12, new Sampled(0, 40))).shrunken(new Sampled(0, 40)))
                .isZero();
        assertThat(BetaBinomial.fit(Collections.nCopies(12, new Sampled(40, 40)))
                        .shrunken(new Sampled(40, 40)))
                .isEqualTo(1);
        assertThat(BetaBinomial.fit(List.of()).strength()).isNull();
    }

    @Test
    void orderOfUnitsDoesNotMatter() {
        List<Sampled> reversed = new ArrayList<>(PublishedData.lipCancer());
        Collections.reverse(reversed);
        assertThat(GammaPoisson.fit(reversed)).isEqualTo(GammaPoisson.fit(PublishedData.lipCancer()));
        List<Sampled> rats = new ArrayList<>(PublishedData.ratTumours());
        Collections.reverse(rats);
        assertThat(BetaBinomial.fit(rats)).isEqualTo(BetaBinomial.fit(PublishedData.ratTumours()));
    }

    /** ψ(a+n) − ψ(a) at 40 digits. */
    @ParameterizedTest
    @CsvSource({
        "0.001, 5, 1002.0819108988065",
        "3, 100000, 10.590166129563433",
        "1e6, 50, 4.9998775040423499e-5",
        "1e9, 1000, 9.9999950050033283e-7",
        "25.5, 40, 0.95545465853622473",
        "7, 0, 0"
    })
    void digammaDifferences(double a, long n, double difference) {
        assertThat(DigammaDifference.of(a, n)).isCloseTo(difference, within(1e-13 * Math.max(difference, 1e-9)));
    }

    @Test
    void withSeveralPeaksTheHighestCounts() {
        // score with roots at ln 0.01 (peak), 0 (trough) and ln 100 (peak); the gains decide, and none counts below 0
        LikelihoodMaximum second = new LikelihoodMaximum(ShrinkageTest::twoPeaks, u -> u);
        assertThat(second.find().orElseThrow()).isCloseTo(Math.log(200), CLOSED_FORM);
        LikelihoodMaximum first = new LikelihoodMaximum(ShrinkageTest::twoPeaks, u -> 10 - u);
        assertThat(first.find().orElseThrow()).isCloseTo(Math.log(0.02), CLOSED_FORM);
        assertThat(new LikelihoodMaximum(ShrinkageTest::twoPeaks, u -> -1).find())
                .isEmpty();
    }

    private static double twoPeaks(double u) {
        return -(u - Math.log(0.02)) * (u - Math.log(2)) * (u - Math.log(200));
    }

    @Test
    void aPeakBeforeALikelihoodThatRisesAgainMustBeHigherThanItsEnd() {
        assertThat(new LikelihoodMaximum(u -> (u - Math.log(2)) * (u - Math.log(200)), u -> 1).find())
                .hasValueCloseTo(Math.log(2), CLOSED_FORM);
        assertThat(new LikelihoodMaximum(u -> (u - Math.log(2)) * (u - Math.log(200)), u -> -1).find())
                .isEmpty();
    }
}
