package nl.mdzfactsheet.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The words of the tables, as chapter 6 of the specification and the input of stats name them. */
class WordsTest {

    @Test
    void inTables() {
        assertThat(Arrays.stream(MeasureKind.values()).map(MeasureKind::word))
                .containsExactly("proportion", "event_rate", "ratio_of_sums", "ratio");
        assertThat(Arrays.stream(Better.values()).map(Better::word)).containsExactly("lower", "higher", "none");
        assertThat(Arrays.stream(Verdict.values()).map(Verdict::word))
                .containsExactly("better", "worse", "as_expected", "not_assessed");
        assertThat(Arrays.stream(IntervalMethod.values()).map(IntervalMethod::word))
                .containsExactly("wilson", "poisson_exact", "byar", "none");
        assertThat(Arrays.stream(ChangeVerdict.values()).map(ChangeVerdict::word))
                .containsExactly("increase", "decrease", "no_demonstrable_change");
    }

    /** z is the standard normal quantile of 1 − α/2: 0.025 and 0.001 on each side. */
    @Test
    void levels() {
        assertThat(Confidence.P95.alpha()).isEqualTo(0.05);
        assertThat(Confidence.P998.alpha()).isEqualTo(0.002);
        assertThat(Confidence.P95.lowerTail()).isEqualTo(0.025);
        assertThat(Confidence.P998.upperTail()).isEqualTo(0.999);
    }
}
