package nl.mdzfactsheet.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FalseDiscoveryTest {

    /** Benjamini & Hochberg 1995, section 4: fifteen p-values of a thrombolysis trial; at 0.05 the four smallest are rejected. */
    private static final double[] PUBLISHED = {
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
        1.0000
    };

    @Test
    void publishedExample() {
        double[] q = FalseDiscovery.benjaminiHochberg(PUBLISHED);
        assertThat(Arrays.stream(q).filter(v -> v <= FalseDiscovery.Q_LIMIT)).hasSize(4);
        // by hand: p·15/rank, then the least from the right
        double[] expected = {0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.0638571428571429, 0.0638571428571429};
        for (int i = 0; i < expected.length; i++) {
            assertThat(q[i]).isCloseTo(expected[i], within(1e-12));
        }
        assertThat(q[14]).isEqualTo(1);
    }

    @Test
    void answersStandInTheOrderOfTheQuestion() {
        assertThat(FalseDiscovery.benjaminiHochberg(new double[] {0.9, 0.01, 0.04}))
                .containsExactly(new double[] {0.9, 0.03, 0.06}, within(1e-15));
        assertThat(FalseDiscovery.benjaminiHochberg(new double[] {})).isEmpty();
    }
}
