package nl.mdzfactsheet.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.mdzfactsheet.statistics.Better;
import nl.mdzfactsheet.statistics.LimitsMethod;
import nl.mdzfactsheet.statistics.MeasureKind;
import nl.mdzfactsheet.statistics.Minimums;
import nl.mdzfactsheet.statistics.PublishedData;
import nl.mdzfactsheet.statistics.ResultStatus;
import nl.mdzfactsheet.statistics.Sampled;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The row of one family in the table of variation: ten units by hand, and published data with figures of mpmath at 40 digits. */
@SuppressWarnings("FloatingPointLiteralPrecision") // digits as the independent computation gave them
class VariationTest {

    private static final Offset<Double> CLOSED_FORM = within(1e-9);
    private static final Offset<Double> LIKELIHOOD = within(1e-4);

    private static Variation of(MeasureKind kind, Minimums minimums, List<UnitCount> units) {
        Family family = new Family(kind, 1, Better.LOWER, false, minimums, LimitsMethod.PREDICTION_EXACT);
        return FamilyComparison.of(family, units).variation();
    }

    /** k units of 100 with 10, 20, 30 … events. */
    private static List<UnitCount> steps(int k) {
        List<UnitCount> units = new ArrayList<>();
        for (int i = 1; i <= k; i++) {
            units.add(UnitCount.of(
                    "u" + i, i % 2 == 0 ? "even" : "odd", BigDecimal.valueOf(10L * i), BigDecimal.valueOf(100)));
        }
        return units;
    }

    /** Values 0.1 … 1.0: type 7 at p is 0.1 + 0.9p; CV = √(0.825/9)/0.55; groups of five with means 0.5 and 0.6, so 10·0.05² = 0.025 of Σ(v − 0.55)² = 0.825 lies between them. */
    @ParameterizedTest
    @CsvSource({
        "lowest, 0.1",
        "p10, 0.19",
        "p20, 0.28",
        "p25, 0.325",
        "p30, 0.37",
        "p40, 0.46",
        "median, 0.55",
        "p60, 0.64",
        "p70, 0.73",
        "p75, 0.775",
        "p80, 0.82",
        "p90, 0.91",
        "highest, 1",
        "eq, 10",
        "p90_p10, 4.789473684210526",
        "p75_p25, 2.384615384615385",
        "cv, 0.5504818825631803",
        "between_share, 0.0303030303030303"
    })
    void tenUnitsByHand(String column, double expected) {
        assertThat(of(MeasureKind.PROPORTION, Minimums.DEFAULT, steps(10)).figure(column))
                .isCloseTo(expected, CLOSED_FORM);
    }

    @Test
    void nineUnitsHaveAMedianAndARange() {
        Variation nine = of(MeasureKind.PROPORTION, Minimums.DEFAULT, steps(9));
        assertThat(nine.status()).isEqualTo(ResultStatus.OK);
        assertThat(nine.k()).isEqualTo(9);
        assertThat(nine.figures()).containsOnlyKeys("lowest", "median", "highest");
        Variation one = of(MeasureKind.PROPORTION, Minimums.DEFAULT, steps(1));
        assertThat(one.status()).isEqualTo(ResultStatus.NOT_APPLICABLE);
        assertThat(one.figures()).isEmpty();
        Variation two = of(MeasureKind.PROPORTION, Minimums.DEFAULT, steps(2));
        assertThat(two.status()).isEqualTo(ResultStatus.OK);
    }

    @Test
    void unitsWithoutGroupHaveNoShareBetweenGroups() {
        List<UnitCount> alone = steps(12).stream()
                .map(u -> UnitCount.of(u.unit(), "", u.numerator(), BigDecimal.valueOf(200)))
                .toList();
        assertThat(of(MeasureKind.PROPORTION, Minimums.DEFAULT, alone).figures())
                .doesNotContainKey("between_share");
    }

    private static List<UnitCount> lipCancer() {
        List<UnitCount> counties = new ArrayList<>();
        for (Sampled county : PublishedData.lipCancer()) {
            BigDecimal observed = BigDecimal.valueOf(county.count());
            counties.add(UnitCount.of("c" + counties.size(), "", observed, BigDecimal.valueOf(county.size()))
                    .withExpected(county.size(), null));
        }
        return counties;
    }

    @Test
    void allCountiesOfTheLipCancer() {
        Variation all = of(MeasureKind.RATIO, new Minimums(0, 1), lipCancer());
        assertThat(all.k()).isEqualTo(56);
        assertThat(all.figure("gamma_alpha")).isCloseTo(1.6425131918027935, LIKELIHOOD);
        assertThat(all.figure("gamma_variance")).isCloseTo(1 / 1.6425131918027935, LIKELIHOOD);
        assertThat(all.figure("phi")).isCloseTo(3.8907532752473442, CLOSED_FORM);
        assertThat(all.figure("tau2")).isCloseTo(0.080030395536737228, CLOSED_FORM);
        assertThat(all.figure("scv")).isCloseTo(73.352887458878173, CLOSED_FORM);
        assertThat(all.figures()).doesNotContainKeys("chi2", "chi2_p", "beta_a", "beta_b");
    }

    @Test
    void theCountiesThatAreShown() {
        Variation shown = of(MeasureKind.RATIO, Minimums.DEFAULT, lipCancer());
        assertThat(shown.k()).isEqualTo(34);
        assertThat(shown.figure("chi2")).isCloseTo(297.96417115441379, CLOSED_FORM);
        assertThat(shown.figure("chi2_p")).isCloseTo(2.0589814992602276e-44, within(1e-52));
        assertThat(shown.figure("scv")).isCloseTo(73.352887458878173, CLOSED_FORM);
    }

    /** Half of the units 30/100, the others 50/100, p0 = 0.4: χ² = 20·(0.1²/(0.4·0.6/100)) = 83.33…; no over-dispersion below twenty units. */
    @Test
    void proportionsHaveABetaPrior() {
        List<UnitCount> units = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            units.add(UnitCount.of("u" + i, i % 2 == 0 ? 30 : 50, 100));
        }
        Variation all = of(MeasureKind.PROPORTION, Minimums.DEFAULT, units);
        assertThat(all.figure("chi2")).isCloseTo(250.0 / 3, CLOSED_FORM);
        assertThat(all.figures())
                .containsKeys("beta_a", "beta_b", "phi", "tau2")
                .doesNotContainKey("gamma_alpha");
        // symmetric about 0.4 only in the pooled mean: a/(a+b) is near it
        Double a = all.figure("beta_a");
        Double b = all.figure("beta_b");
        assertThat(a).isNotNull();
        assertThat(b).isNotNull();
        assertThat(a / (a + b)).isCloseTo(0.4, within(0.005));
        assertThat(of(MeasureKind.PROPORTION, Minimums.DEFAULT, units.subList(0, 19))
                        .figures())
                .doesNotContainKeys("phi", "tau2");
    }
}
