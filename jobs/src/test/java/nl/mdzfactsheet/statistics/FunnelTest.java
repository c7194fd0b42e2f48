package nl.mdzfactsheet.statistics;

import static nl.mdzfactsheet.statistics.LimitsMethod.CI_INVERSION;
import static nl.mdzfactsheet.statistics.LimitsMethod.NORMAL;
import static nl.mdzfactsheet.statistics.LimitsMethod.PREDICTION_EXACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("FloatingPointLiteralPrecision") // digits as the independent computation gave them
class FunnelTest {

    private static final Offset<Double> CLOSED_FORM = within(1e-9);

    /** Spiegelhalter 2005, appendix A.1.1, by summing binomial probabilities at 40 digits. */
    @ParameterizedTest
    @CsvSource({
        "20, 0.1, 0, 0, 0.22846760702992441, 0.33517182168528279",
        "50, 0.3, 0.10312998454753805, 0.16613938031193448, 0.42013588671688039, 0.49906958854803591",
        "300, 0.02, 0, 0.0039749630805463204, 0.035752634176561821, 0.047623505855171747",
        "1000, 0.5, 0.4506521959963338, 0.4685020951977499, 0.5304979048022501, 0.5483478040036662"
    })
    void exactLimitsOfAProportion(double n, double p0, double l998, double l95, double u95, double u998) {
        BinomialModel model = new BinomialModel(p0);
        assertLimits(model.limits(n, Confidence.P95, PREDICTION_EXACT), l95, u95);
        assertLimits(model.limits(n, Confidence.P998, PREDICTION_EXACT), l998, u998);
    }

    /** The same with Poisson probabilities. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 0, 0, 3.7200518229219991, 6.9517179618007184",
        "5, 0, 0.1084131591025766, 1.8753117175325538, 2.5542707563279793",
        "12.5, 0.20342881153537011, 0.44123524270392848, 1.5536843242099972, 1.9442092692558847",
        "100, 0.70065284264843989, 0.80366337121747117, 1.195808948521173, 1.31804750397624"
    })
    void exactLimitsOfARatio(double e, double l998, double l95, double u95, double u998) {
        PoissonModel model = PoissonModel.INSTANCE;
        assertLimits(model.limits(e, Confidence.P95, PREDICTION_EXACT), l95, u95);
        assertLimits(model.limits(e, Confidence.P998, PREDICTION_EXACT), l998, u998);
    }

    @Test
    void normalLimitsByHand() {
        // p0 = 0.5, n = 100: standard error 0.05; E = 100: standard error 0.1
        assertLimits(
                new BinomialModel(0.5).limits(100, Confidence.P95, NORMAL),
                0.5 - 0.05 * 1.959963984540054,
                0.5 + 0.05 * 1.959963984540054);
        assertLimits(
                PoissonModel.INSTANCE.limits(100, Confidence.P998, NORMAL), 1 - 0.3090232306167813, 1.3090232306167813);
        assertLimits(PoissonModel.INSTANCE.limits(1, Confidence.P95, NORMAL), 0, 2.959963984540054);
        assertLimits(
                new BinomialModel(0.01).limits(10, Confidence.P998, CI_INVERSION),
                0,
                0.01 + 3.090232306167813 * Math.sqrt(0.00099));
    }

    /** The counts of which E is the Garwood limit: roots of the incomplete gamma function at 40 digits; no lower one below E = −ln(α/2). */
    @ParameterizedTest
    @CsvSource({
        "5, P95, 0.13545375816666636, 2.0592576312822236",
        "5, P998, 0, 2.7336736867068575",
        "100, P95, 0.80390550695934275, 1.2055796545537753",
        "100, P998, 0.70076660166284249, 1.3278130039207235",
        "0.5, P95, 0, 5.4313817849100418",
        "0.5, P998, 0, 8.4990448848684456"
    })
    void invertedIntervalOfARatio(double e, Confidence confidence, double lower, double upper) {
        assertLimits(PoissonModel.INSTANCE.limits(e, confidence, CI_INVERSION), lower, upper);
    }

    @Test
    void limitsOfWhatNeverVariesAreTheTarget() {
        assertThat(new BinomialModel(0).limits(50, Confidence.P95, PREDICTION_EXACT))
                .isEqualTo(new Limits(0, 0));
        assertThat(new BinomialModel(1).limits(50, Confidence.P95, PREDICTION_EXACT))
                .isEqualTo(new Limits(1, 1));
        assertThatThrownBy(() -> new BinomialModel(1.01)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BinomialModel(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sizesBeyondWholeNumbersOfTheMachineUseTheNormalLimits() {
        double n = 4e9;
        assertThat(new BinomialModel(0.5).limits(n, Confidence.P95, PREDICTION_EXACT))
                .isEqualTo(new BinomialModel(0.5).limits(n, Confidence.P95, NORMAL));
        assertThat(PoissonModel.INSTANCE.limits(n, Confidence.P95, PREDICTION_EXACT))
                .isEqualTo(PoissonModel.INSTANCE.limits(n, Confidence.P95, NORMAL));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 20, 0.1, 0.24315330918113858",
        "7, 20, 0.1, 0.0047721788179322334",
        "20, 20, 0.9, 0.24315330918113858",
        "2, 20, 0.1, 1",
        "450, 1000, 0.5, 0.0017305360849763176"
    })
    void centralPOfAProportion(long x, double n, double p0, double p) {
        assertThat(new BinomialModel(p0).centralP(new Sampled(x, n))).isCloseTo(p, CLOSED_FORM);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5, 0.013475893998170934",
        "12, 5, 0.010906183826018719",
        "5, 5, 1",
        "130, 100, 0.0045641861086339108",
        "70, 100, 0.0019428880565547764"
    })
    void centralPOfARatio(long o, double e, double p) {
        assertThat(PoissonModel.INSTANCE.centralP(new Sampled(o, e))).isCloseTo(p, CLOSED_FORM);
    }

    /** Scottish lip cancer, 56 counties (Clayton & Kaldor 1987, table 1). */
    @Test
    void overDispersionOfRatios() {
        OverDispersion found = OverDispersion.of(PoissonModel.INSTANCE, PublishedData.lipCancer());
        assertThat(found.phi()).isCloseTo(3.8907532752473442, CLOSED_FORM);
        assertThat(found.tau2()).isCloseTo(0.080030395536737228, CLOSED_FORM);
        assertLimits(
                found.limits(PoissonModel.INSTANCE, 10.1, Confidence.P95), 0.13363125015620393, 2.6714069163075079);
        assertLimits(found.limits(PoissonModel.INSTANCE, 10.1, Confidence.P998), 0, 4.0012554333888257);
        assertThat(found.p(PoissonModel.INSTANCE, new Sampled(9, 1.4))).isCloseTo(0.0025325934515010167, CLOSED_FORM);
        assertThat(found.structural()).isFalse();
    }

    /** Tumours in control rats (Tarone 1982). */
    @Test
    void overDispersionOfProportions() {
        BinomialModel model = new BinomialModel(263.0 / 1725);
        OverDispersion found = OverDispersion.of(model, PublishedData.ratTumours());
        assertThat(found.phi()).isCloseTo(3.3331421013024964, CLOSED_FORM);
        assertThat(found.tau2()).isCloseTo(0.024228332070477726, CLOSED_FORM);
        assertLimits(found.limits(model, 20, Confidence.P95), 6.5101839627253828e-4, 0.49136007356127017);
        assertLimits(found.limits(model, 50, Confidence.P998), 0, 0.64207022452632482);
    }

    @Test
    void overDispersionDoesNotDependOnTheOrder() {
        List<Sampled> shuffled = new ArrayList<>(PublishedData.lipCancer());
        Collections.reverse(shuffled);
        assertThat(OverDispersion.of(PoissonModel.INSTANCE, shuffled))
                .isEqualTo(OverDispersion.of(PoissonModel.INSTANCE, PublishedData.lipCancer()));
    }

    @Test
    void withoutDifferencesThereIsNoOverDispersion() {
        List<Sampled> same = Collections.nCopies(20, new Sampled(10, 10));
        assertThat(OverDispersion.of(PoissonModel.INSTANCE, same)).isEqualTo(new OverDispersion(0, 0));
        assertThat(new OverDispersion(10.01, 1).structural()).isTrue();
        assertThat(new OverDispersion(10, 1).structural()).isFalse();
    }

    private static void assertLimits(Limits limits, double lower, double upper) {
        assertThat(limits.lower()).as("lower").isCloseTo(lower, CLOSED_FORM);
        assertThat(limits.upper()).as("upper").isCloseTo(upper, CLOSED_FORM);
    }
}
