package nl.mdzfactsheet.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import nl.mdzfactsheet.failure.MdzException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("FloatingPointLiteralPrecision") // digits as the independent computation gave them
class IntervalTest {

    private static final Offset<Double> CLOSED_FORM = within(1e-9);
    private static final Offset<Double> PRINTED = within(5e-5);

    /** Newcombe 1998, Stat Med 17:857, table I, method 3 (score). */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void wilsonAsPublished(long x, long n, double lower, double upper) {
        Limits limits = ProportionInterval.wilson(x, n, Confidence.P95);
        assertThat(limits.lower()).isCloseTo(lower, PRINTED);
        assertThat(limits.upper()).isCloseTo(upper, PRINTED);
    }

    @ParameterizedTest
    @CsvSource({
        "81, 263, P95, 0.25528851987827423, 0.36620957698280006",
        "81, 263, P998, 0.22803574024200477, 0.40138942190936959",
        "1, 29, P998, 0.0030160013587169463, 0.29658645803642141",
        "29, 29, P95, 0.88303020150025926, 1",
        "0, 20, P998, 0, 0.32317041462405505",
        "3, 1000, P95, 0.001020783881138619, 0.0087830140535031735",
        "500, 1000, P998, 0.45137077860710911, 0.54862922139289089"
    })
    void wilsonToFullPrecision(long x, long n, Confidence confidence, double lower, double upper) {
        Limits limits = ProportionInterval.wilson(x, n, confidence);
        assertThat(limits.lower()).isCloseTo(lower, CLOSED_FORM);
        assertThat(limits.upper()).isCloseTo(upper, CLOSED_FORM);
    }

    @Test
    void wilsonEndsExactlyAtZeroAndOne() {
        assertThat(ProportionInterval.wilson(0, 7, Confidence.P95).lower()).isZero();
        assertThat(ProportionInterval.wilson(7, 7, Confidence.P95).upper()).isEqualTo(1.0);
    }

    /** Newcombe 1998, table I, method 5 (exact). */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2527, 0.3676", "15, 148, 0.0578, 0.1617", "0, 20, 0.0000, 0.1684", "1, 29, 0.0009, 0.1776"})
    void clopperPearsonAsPublished(long x, long n, double lower, double upper) {
        Limits limits = ProportionInterval.clopperPearson(x, n, Confidence.P95);
        assertThat(limits.lower()).isCloseTo(lower, PRINTED);
        assertThat(limits.upper()).isCloseTo(upper, PRINTED);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 29, 0.00087264688357992199, 0.17764429548872293",
        "29, 29, 0.88055513093049728, 1",
        "7, 12, 0.27666968568210579, 0.84834777019156989"
    })
    void clopperPearsonToFullPrecision(long x, long n, double lower, double upper) {
        Limits limits = ProportionInterval.clopperPearson(x, n, Confidence.P95);
        assertThat(limits.lower()).isCloseTo(lower, CLOSED_FORM);
        assertThat(limits.upper()).isCloseTo(upper, CLOSED_FORM);
    }

    /** Exact Poisson limits: Garwood 1936, Biometrika 28:437; Breslow & Day 1987, table 2.10 (three decimals), here at 40 digits from the incomplete gamma function. */
    @ParameterizedTest
    @CsvSource({
        "0, P95, 0, 3.6888794541139363",
        "0, P998, 0, 6.9077552789821371",
        "1, P95, 0.025317807984289875, 5.5716433909388986",
        "1, P998, 0.0010005003335835335, 9.2334134764515857",
        "2, P95, 0.2422092785439649, 7.2246876677239608",
        "5, P95, 1.6234863901184205, 11.66833207932267",
        "5, P998, 0.73937173191783252, 16.454745203680107",
        "9, P95, 4.1153730973783324, 17.08480345141917",
        "9, P998, 2.4524244043637749, 22.657373309062931"
    })
    void fewEventsAreExact(long x, Confidence confidence, double lower, double upper) {
        Limits limits = RateInterval.ofCount(x, confidence);
        assertThat(limits.lower()).isCloseTo(lower, CLOSED_FORM);
        assertThat(limits.upper()).isCloseTo(upper, CLOSED_FORM);
        assertThat(RateInterval.method(x)).isEqualTo(IntervalMethod.POISSON_EXACT);
    }

    @ParameterizedTest
    @CsvSource({
        "10, P95, 4.7874499139675623, 18.391458605756474",
        "10, P998, 2.9163183746956859, 24.193724927880536",
        "25, P95, 16.174265921657207, 36.906450692185355",
        "100, P998, 71.90369187259838, 134.94362176226317",
        "1000, P95, 938.97249871549017, 1063.9525812714862",
        "100000, P95, 99381.15261508366, 100621.74478766192"
    })
    void manyEventsAreByars(long x, Confidence confidence, double lower, double upper) {
        Limits limits = RateInterval.ofCount(x, confidence);
        assertThat(limits.lower()).isCloseTo(lower, within(1e-9 * lower));
        assertThat(limits.upper()).isCloseTo(upper, within(1e-9 * upper));
        assertThat(RateInterval.method(x)).isEqualTo(IntervalMethod.BYAR);
    }

    @Test
    void impossibleCountsStopTheRun() {
        assertThatThrownBy(() -> RateInterval.ofCount(-1, Confidence.P95))
                .isInstanceOf(MdzException.class)
                .hasMessageContaining("figure_impossible: count is negative");
        assertThatThrownBy(() -> ProportionInterval.wilson(5, 4, Confidence.P95))
                .isInstanceOf(MdzException.class)
                .hasMessageContaining("above its denominator");
        assertThatThrownBy(() -> ProportionInterval.clopperPearson(-1, 4, Confidence.P95))
                .isInstanceOf(MdzException.class)
                .hasMessageContaining("numerator is negative");
        assertThatThrownBy(() -> ProportionInterval.wilson(0, 0, Confidence.P95))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sampled(1, Double.NaN)).isInstanceOf(MdzException.class);
        assertThatThrownBy(() -> new Sampled(1, Double.POSITIVE_INFINITY)).isInstanceOf(MdzException.class);
        assertThatThrownBy(() -> new Sampled(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
