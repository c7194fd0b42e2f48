package nl.mdzfactsheet.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.statistics.VariationSummary.Heterogeneity;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

@SuppressWarnings("FloatingPointLiteralPrecision") // digits as the independent computation gave them
class VariationSummaryTest {

    private static final Offset<Double> CLOSED_FORM = within(1e-9);

    @Test
    void quotientsByHand() {
        Quantiles values = Quantiles.of(1, 2, 3, 4, 5);
        assertThat(VariationSummary.extremalQuotient(values)).isEqualTo(5);
        assertThat(VariationSummary.quantileRatio(values, 0.9)).isCloseTo(4.6 / 1.4, CLOSED_FORM);
        assertThat(VariationSummary.quantileRatio(values, 0.75)).isCloseTo(2, CLOSED_FORM);
        assertThat(VariationSummary.coefficientOfVariation(values)).isCloseTo(Math.sqrt(2.5) / 3, CLOSED_FORM);
    }

    @Test
    void whatWouldDivideByZeroIsMissing() {
        Quantiles zeros = Quantiles.of(0, 0, 0);
        assertThat(VariationSummary.extremalQuotient(zeros)).isNull();
        assertThat(VariationSummary.quantileRatio(zeros, 0.9)).isNull();
        assertThat(VariationSummary.coefficientOfVariation(zeros)).isNull();
        assertThat(VariationSummary.coefficientOfVariation(Quantiles.of(3))).isNull();
    }

    /** By hand: 100/2·[(0.5² − 0.1) + (0.1² − 0.05)] = 5.5; the unit with E below 5 is left out. */
    @Test
    void systematicComponent() {
        List<Sampled> units = List.of(new Sampled(15, 10), new Sampled(22, 20), new Sampled(40, 4.99));
        assertThat(VariationSummary.systematicComponent(units)).isCloseTo(5.5, CLOSED_FORM);
        assertThat(VariationSummary.systematicComponent(List.of(new Sampled(10, 10))))
                .isCloseTo(-10, CLOSED_FORM);
        assertThat(VariationSummary.systematicComponent(List.of(new Sampled(1, 1))))
                .isNull();
    }

    /** Lip cancer, the 34 counties with E ≥ 5, with mpmath. */
    @Test
    void ratiosOfLipCancer() {
        List<Sampled> units =
                PublishedData.lipCancer().stream().filter(u -> u.size() >= 5).toList();
        assertThat(VariationSummary.systematicComponent(units)).isCloseTo(73.352887458878173, CLOSED_FORM);
        Heterogeneity test = VariationSummary.heterogeneity(PoissonModel.INSTANCE, units);
        assertThat(test).isNotNull();
        assertThat(test.chi2()).isCloseTo(297.96417115441379, CLOSED_FORM);
        assertThat(test.p()).isCloseTo(2.0589814992602276e-44, within(1e-52));
    }

    /** Two proportions, 30/100 and 50/100: χ² = 8.333…, p with one degree of freedom (scipy 1.17 chi2_contingency without correction). */
    @Test
    void heterogeneityOfProportionsCountsBothCells() {
        List<Sampled> units = List.of(new Sampled(30, 100), new Sampled(50, 100));
        Heterogeneity test = VariationSummary.heterogeneity(new BinomialModel(0.4), units);
        assertThat(test).isNotNull();
        assertThat(test.chi2()).isCloseTo(25.0 / 3, CLOSED_FORM);
        assertThat(test.p()).isCloseTo(0.0038924171227786, within(1e-12));
    }

    @Test
    void heterogeneityNeedsExpectedCountsOfFive() {
        assertThat(VariationSummary.heterogeneity(PoissonModel.INSTANCE, PublishedData.lipCancer()))
                .isNull();
        assertThat(VariationSummary.heterogeneity(PoissonModel.INSTANCE, List.of(new Sampled(9, 9))))
                .isNull();
        assertThat(VariationSummary.heterogeneity(
                        new BinomialModel(0.96), List.of(new Sampled(97, 100), new Sampled(95, 100))))
                .isNull();
    }

    /** By hand: groups (1, 3) and (5, 7), mean 4: between 16 of total 20. */
    @Test
    void betweenShare() {
        assertThat(VariationSummary.betweenShare(Map.of("x", List.of(1.0, 3.0), "y", List.of(5.0, 7.0))))
                .isCloseTo(0.8, CLOSED_FORM);
        assertThat(VariationSummary.betweenShare(Map.of("x", List.of(1.0, 3.0))))
                .isNull();
        assertThat(VariationSummary.betweenShare(Map.of("x", List.of(2.0), "y", List.of(2.0))))
                .isNull();
        assertThat(VariationSummary.betweenShare(Map.of("x", List.of(1.0), "y", List.of(2.0))))
                .isEqualTo(1);
    }

    /** The whole numbers 1 to 97 in a scattered order: type 7 gives 1 + 96p, whatever was asked before. */
    @Test
    void lowestAndHighestStayTheEndsWhateverWasAsked() {
        double[] scattered = new double[97];
        for (int i = 0; i < scattered.length; i++) {
            scattered[i] = 1 + (i * 35) % 97;
        }
        Quantiles values = Quantiles.of(scattered);
        for (double p : new double[] {0.5, 0.1, 0.9, 0.25, 0.75, 0.3, 0.6}) {
            assertThat(values.at(p)).isCloseTo(1 + 96 * p, org.assertj.core.api.Assertions.within(1e-9));
            assertThat(values.lowest()).isEqualTo(1);
            assertThat(values.highest()).isEqualTo(97);
        }
        assertThat(VariationSummary.extremalQuotient(values)).isEqualTo(97);
    }
}
