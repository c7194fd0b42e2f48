package nl.mdzfactsheet.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** How much likelier the counts are with real differences than without: probabilities by hand. */
class LikelihoodGainTest {

    private static final Offset<Double> CLOSED_FORM = within(1e-9);

    /** α = 1 makes the count geometric: P(1 | E = 1) = 1/4 against e⁻¹; P(2 | E = 3) = (1/4)(3/4)² = 9/64 against e⁻³·9/2. */
    @Test
    void ofRatios() {
        assertThat(GammaPoisson.gain(List.of(new Sampled(1, 1)), 1)).isCloseTo(Math.log(0.25) + 1, CLOSED_FORM);
        assertThat(GammaPoisson.gain(List.of(new Sampled(1, 1), new Sampled(2, 3)), 1))
                .isCloseTo(Math.log(0.25) + 1 + Math.log(9.0 / 64) + 3 - Math.log(4.5), CLOSED_FORM);
        // α = 2, E = 2: P(1) = 2·(1/2)²·(1/2) = 1/4 against 2e⁻²
        assertThat(GammaPoisson.gain(List.of(new Sampled(1, 2)), 2))
                .isCloseTo(Math.log(0.25) + 2 - Math.log(2), CLOSED_FORM);
    }

    /** A uniform prior (a = b = 1) gives every count of n the same probability 1/(n + 1); the mean one half by symmetry. */
    @Test
    void ofProportions() {
        List<Sampled> one = List.of(new Sampled(1, 2));
        assertThat(BetaBinomial.gain(one, 2, 0.5)).isCloseTo(Math.log(1.0 / 3) - Math.log(0.5), CLOSED_FORM);
        List<Sampled> far = List.of(new Sampled(1, 5), new Sampled(4, 5));
        assertThat(BetaBinomial.gain(far, 2, 0.5)).isCloseTo(2 * (Math.log(1.0 / 6) - Math.log(5.0 / 32)), CLOSED_FORM);
    }
}
