package nl.mdzfactsheet.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.statistics.Better;
import nl.mdzfactsheet.statistics.ChangeVerdict;
import nl.mdzfactsheet.statistics.FunnelSignal;
import nl.mdzfactsheet.statistics.IntervalMethod;
import nl.mdzfactsheet.statistics.LimitsMethod;
import nl.mdzfactsheet.statistics.MeasureKind;
import nl.mdzfactsheet.statistics.Minimums;
import nl.mdzfactsheet.statistics.ResultStatus;
import nl.mdzfactsheet.statistics.TargetVerdict;
import nl.mdzfactsheet.statistics.Verdict;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

@SuppressWarnings("FloatingPointLiteralPrecision") // digits as the independent computation gave them
class FamilyComparisonTest {

    private static final Offset<Double> CLOSED_FORM = within(1e-9);

    private static Family family(MeasureKind kind, int per, boolean caseMix) {
        return new Family(kind, per, Better.LOWER, caseMix, Minimums.DEFAULT, LimitsMethod.PREDICTION_EXACT);
    }

    private static ComparedUnit unit(FamilyComparison comparison, String id) {
        return comparison.units().stream()
                .filter(u -> u.count().unit().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Thirty units that differ: 10 % and 18 % of 200, one of 80 %, one tiny, one without denominator. */
    private static List<UnitCount> proportions() {
        List<UnitCount> units = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            units.add(UnitCount.of(String.format(java.util.Locale.ROOT, "u%02d", i), i % 2 == 0 ? 20 : 36, 200));
        }
        units.add(UnitCount.of("high", 160, 200));
        units.add(UnitCount.of("tiny", 9, 19));
        units.add(UnitCount.of("none", 0, 0));
        return units;
    }

    @Test
    void valuesAreScaledAndSmallUnitsAreHidden() {
        FamilyComparison comparison = FamilyComparison.of(family(MeasureKind.PROPORTION, 1000, false), proportions());
        Estimate estimate = unit(comparison, "u01").estimate();
        assertThat(estimate.value()).isEqualTo(180);
        assertThat(estimate.method()).isEqualTo(IntervalMethod.WILSON);

        ComparedUnit tiny = unit(comparison, "tiny");
        assertThat(tiny.estimate())
                .isEqualTo(new Estimate(
                        ResultStatus.INSUFFICIENT_N,
                        "denominator_below_minimum",
                        IntervalMethod.NONE,
                        null,
                        null,
                        null));
        assertThat(tiny.funnel()).isNull();
        assertThat(tiny.standing()).isNull();
        assertThat(tiny.potential()).isNull();
        assertThat(tiny.signal()).isNull();
        assertThat(tiny.verdict()).isEqualTo(Verdict.NOT_ASSESSED);
        assertThat(unit(comparison, "none").estimate().status()).isEqualTo(ResultStatus.NO_DENOMINATOR);
        assertThat(unit(comparison, "none").estimate().reason()).isEqualTo("denominator_is_zero");
    }

    @Test
    void anOutlierAmongUnitsThatDifferIsASignal() {
        FamilyComparison comparison = FamilyComparison.of(family(MeasureKind.PROPORTION, 1, false), proportions());
        FunnelPlace place = unit(comparison, "high").funnel();
        assertThat(place).isNotNull();
        // Σx/Σn over every unit with a denominator: (15·20 + 15·36 + 160 + 9) / (31·200 + 19)
        assertThat(place.target()).isCloseTo(1009.0 / 6219, CLOSED_FORM);
        assertThat(place.adjusted95()).isNotNull();
        assertThat(place.signal()).isEqualTo(FunnelSignal.SIGNAL_HIGH);
        assertThat(unit(comparison, "high").verdict()).isEqualTo(Verdict.WORSE);
        assertThat(comparison.adjusted()).isEqualTo("yes");
        assertThat(unit(comparison, "u01").verdict()).isEqualTo(Verdict.AS_EXPECTED);
    }

    /** 31 peers: 15 at 0.1, 15 at 0.18, one at 0.8. Ranks, percentiles and quartiles by hand. */
    @Test
    void standingAndPotentialByHand() {
        FamilyComparison comparison = FamilyComparison.of(family(MeasureKind.PROPORTION, 1, false), proportions());
        Standing low = unit(comparison, "u00").standing();
        Standing high = unit(comparison, "high").standing();
        assertThat(low).isNotNull();
        assertThat(high).isNotNull();
        assertThat(low.unitsRanked()).isEqualTo(31);
        assertThat(low.rankMin()).isEqualTo(1);
        assertThat(low.percentRank()).isZero();
        assertThat(low.percentilePosition()).isCloseTo(100 * 7.5 / 31, CLOSED_FORM);
        assertThat(low.decile()).isEqualTo(1);
        assertThat(high.rankMin()).isEqualTo(31);
        assertThat(high.decile()).isEqualTo(10);
        assertThat(high.shrunken()).isBetween(0.18, 0.8);
        // P25 = 0.1: 160 − 200·0.1
        assertThat(unit(comparison, "high").potential()).isCloseTo(140, CLOSED_FORM);
        assertThat(unit(comparison, "u00").potential()).isZero();
        assertThat(comparison.potentials()).hasSize(31).doesNotContainKey("tiny");
    }

    @Test
    void withoutRealDifferencesNobodyIsRankedOrSignalled() {
        List<UnitCount> same = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            same.add(UnitCount.of("u" + i, 100, 1000));
        }
        FamilyComparison comparison = FamilyComparison.of(family(MeasureKind.EVENT_RATE, 1000, false), same);
        assertThat(comparison.adjusted()).isEqualTo("no");
        for (ComparedUnit unit : comparison.units()) {
            Standing standing = unit.standing();
            assertThat(standing).isNotNull();
            assertThat(standing.reliability()).isZero();
            assertThat(standing.rankMin()).isNull();
            assertThat(standing.unitsRanked()).isZero();
            assertThat(standing.shrunken()).isCloseTo(100, CLOSED_FORM);
            assertThat(unit.signal()).isEqualTo(FunnelSignal.NONE);
            assertThat(unit.verdict()).isEqualTo(Verdict.AS_EXPECTED);
        }
    }

    /** Rates of 1 and 3 per person and of 40: φ far above 10. */
    @Test
    void structuralDifferencesSingleOutNobody() {
        List<UnitCount> units = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            units.add(UnitCount.of("u" + i, i % 2 == 0 ? 100 : 400, 100));
        }
        units.add(UnitCount.of("huge", 4000, 100));
        FamilyComparison comparison = FamilyComparison.of(family(MeasureKind.EVENT_RATE, 1, false), units);
        assertThat(comparison.dispersion()).isNotNull();
        assertThat(comparison.dispersion().structural()).isTrue();
        assertThat(unit(comparison, "huge").signal()).isEqualTo(FunnelSignal.NONE);
        assertThat(unit(comparison, "huge").verdict()).isEqualTo(Verdict.NOT_ASSESSED);
    }

    @Test
    void fewUnitsAreJudgedByPlainLimitsAndTheirDenominator() {
        List<UnitCount> units = List.of(
                UnitCount.of("a", 5, 100),
                UnitCount.of("b", 6, 100),
                UnitCount.of("c", 40, 100),
                UnitCount.of("d", 9, 30));
        FamilyComparison comparison = FamilyComparison.of(family(MeasureKind.PROPORTION, 1, false), units);
        FunnelPlace c = unit(comparison, "c").funnel();
        assertThat(c).isNotNull();
        assertThat(c.adjusted95()).isNull();
        assertThat(c.adjustedP()).isNull();
        assertThat(comparison.adjusted()).isEqualTo("not_assessed");
        assertThat(c.signal()).isEqualTo(FunnelSignal.SIGNAL_HIGH);
        Standing d = unit(comparison, "d").standing();
        assertThat(d).isNotNull();
        assertThat(d.reliability()).isNull();
        assertThat(d.shrunken()).isNull();
        assertThat(d.rankMin()).isNull();
        assertThat(d.unitsRanked()).isEqualTo(3);
        assertThat(comparison.variation().figures()).containsOnlyKeys("lowest", "median", "highest");
        assertThat(comparison.variation().figure("p90")).isNull();
    }

    @Test
    void observedOverExpectedIsComparedWithOne() {
        List<UnitCount> units = List.of(
                UnitCount.of("a", 12, 100).withExpected(10.0, null),
                UnitCount.of("b", 8, 90).withExpected(10.0, 0.7),
                UnitCount.of("c", 3, 60).withExpected(4.99, null),
                UnitCount.of("d", 3, 60).withExpected(0.0, null),
                UnitCount.of("e", 3, 60));
        FamilyComparison comparison = FamilyComparison.of(family(MeasureKind.PROPORTION, 1, true), units);
        ComparedUnit a = unit(comparison, "a");
        ExpectedRatio ratio = a.ratio();
        FunnelPlace place = a.funnel();
        assertThat(ratio).isNotNull();
        assertThat(place).isNotNull();
        assertThat(ratio.ratio()).isCloseTo(1.2, CLOSED_FORM);
        assertThat(ratio.adjustedRate()).isCloseTo(1.2 * 29 / 370, CLOSED_FORM);
        assertThat(place.target()).isEqualTo(1);
        assertThat(unit(comparison, "b").ratio())
                .extracting(ExpectedRatio::leaveOneOut)
                .isEqualTo(0.7);
        assertThat(unit(comparison, "c").estimate().reason()).isEqualTo("expected_below_minimum");
        assertThat(unit(comparison, "d").estimate().reason()).isEqualTo("expected_is_zero");
        assertThat(unit(comparison, "e").estimate().status()).isEqualTo(ResultStatus.NOT_APPLICABLE);
        // P25 of the ratios 0.8 and 1.2 is 0.9
        assertThat(a.potential()).isCloseTo(12 - 10 * 0.9, CLOSED_FORM);
    }

    @Test
    void amountsHaveNoChance() {
        List<UnitCount> units = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            units.add(UnitCount.of(
                            "u" + i,
                            "g",
                            new BigDecimal("10.5").multiply(BigDecimal.valueOf(i)),
                            BigDecimal.valueOf(60))
                    .withTarget(3.0));
        }
        FamilyComparison comparison = FamilyComparison.of(family(MeasureKind.RATIO_OF_SUMS, 1, false), units);
        ComparedUnit last = unit(comparison, "u12");
        Standing standing = last.standing();
        assertThat(standing).isNotNull();
        assertThat(last.estimate().limits95()).isNull();
        assertThat(last.estimate().method()).isEqualTo(IntervalMethod.NONE);
        assertThat(last.funnel()).isNull();
        assertThat(last.verdict()).isEqualTo(Verdict.NOT_ASSESSED);
        assertThat(last.targetVerdict()).isEqualTo(TargetVerdict.INCONCLUSIVE);
        assertThat(standing.decile()).isEqualTo(10);
        assertThat(standing.percentRank()).isEqualTo(1);
        assertThat(comparison.variation().figures())
                .containsKeys("cv", "p10", "p90_p10")
                .doesNotContainKey("phi");
    }

    @Test
    void targetsNeedAUnitThatMayBeJudged() {
        List<UnitCount> units = List.of(
                UnitCount.of("a", 5, 100).withTarget(0.5),
                UnitCount.of("b", 5, 49).withTarget(0.9),
                UnitCount.of("c", 80, 100).withTarget(0.5),
                UnitCount.of("d", 50, 100));
        FamilyComparison comparison = FamilyComparison.of(family(MeasureKind.PROPORTION, 1, false), units);
        assertThat(unit(comparison, "a").targetVerdict()).isEqualTo(TargetVerdict.MET);
        assertThat(unit(comparison, "b").targetVerdict()).isEqualTo(TargetVerdict.INCONCLUSIVE);
        assertThat(unit(comparison, "c").targetVerdict()).isEqualTo(TargetVerdict.NOT_MET);
        assertThat(unit(comparison, "d").targetVerdict()).isNull();
    }

    @Test
    void oneUnitOrNoEventsHasNothingToCompareWith() {
        FamilyComparison one =
                FamilyComparison.of(family(MeasureKind.PROPORTION, 1, false), List.of(UnitCount.of("a", 30, 100)));
        assertThat(one.units().get(0).funnel()).isNull();
        assertThat(one.units().get(0).potential()).isNull();
        assertThat(one.variation().status()).isEqualTo(ResultStatus.NOT_APPLICABLE);
        assertThat(one.units().get(0).estimate().value()).isCloseTo(0.3, CLOSED_FORM);
        assertThat(FamilyComparison.of(family(MeasureKind.PROPORTION, 1, false), List.of())
                        .units())
                .isEmpty();

        List<UnitCount> zeros = new ArrayList<>();
        List<UnitCount> full = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            zeros.add(UnitCount.of("u" + i, 0, 100));
            full.add(UnitCount.of("u" + i, 100, 100));
        }
        for (MeasureKind kind : List.of(MeasureKind.PROPORTION, MeasureKind.EVENT_RATE)) {
            FamilyComparison nothing = FamilyComparison.of(family(kind, 1, false), zeros);
            assertThat(nothing.units()).allMatch(u -> u.funnel() == null && u.verdict() == Verdict.NOT_ASSESSED);
            assertThat(nothing.units())
                    .allMatch(u -> Double.valueOf(0).equals(u.estimate().value()));
        }
        assertThat(FamilyComparison.of(family(MeasureKind.PROPORTION, 1, false), full)
                        .units())
                .allMatch(u -> u.funnel() == null);
    }

    @Test
    void impossibleFiguresStopTheRun() {
        Family proportion = family(MeasureKind.PROPORTION, 1, false);
        Family rate = family(MeasureKind.EVENT_RATE, 1, false);
        assertThatThrownBy(() -> FamilyComparison.of(proportion, List.of(UnitCount.of("a", 3, 2))))
                .isInstanceOf(MdzException.class);
        assertThatThrownBy(() ->
                        FamilyComparison.of(proportion, List.of(UnitCount.of("a", 1, 2), UnitCount.of("a", 1, 2))))
                .hasMessageContaining("occurs twice");
        assertThatThrownBy(() -> FamilyComparison.of(
                        rate, List.of(UnitCount.of("a", "", new BigDecimal("1.5"), BigDecimal.TEN))))
                .hasMessageContaining("whole number");
        assertThatThrownBy(() -> FamilyComparison.of(
                        rate, List.of(UnitCount.of("a", "", BigDecimal.ONE, new BigDecimal("10.5")))))
                .hasMessageContaining("whole number");
        assertThatThrownBy(() -> UnitCount.of("a", -1, 2)).isInstanceOf(MdzException.class);
        assertThatThrownBy(() -> UnitCount.of("a", 1, -2)).isInstanceOf(MdzException.class);
        assertThatThrownBy(() -> UnitCount.of("a", 1, 2).withExpected(Double.NaN, null))
                .isInstanceOf(MdzException.class);
        assertThatThrownBy(() ->
                        new Family(MeasureKind.RATIO, 0, Better.NONE, false, Minimums.DEFAULT, LimitsMethod.NORMAL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void changeIsADifferenceForProportionsAndARatioOtherwise() {
        Family proportion = family(MeasureKind.PROPORTION, 100, false);
        UnitChange difference = change(proportion, UnitCount.of("a", 48, 80), UnitCount.of("a", 56, 70));
        // Newcombe 1998: 0.0524 … 0.3339, here per 100
        assertThat(difference.previousValue()).isEqualTo(60);
        assertThat(difference.change()).isCloseTo(20, CLOSED_FORM);
        assertThat(difference.limits95()).isNotNull();
        assertThat(difference.limits95().lower()).isCloseTo(5.24, within(5e-3));
        assertThat(difference.verdict()).isEqualTo(ChangeVerdict.INCREASE);

        UnitChange ratio = change(
                family(MeasureKind.EVENT_RATE, 1000, false),
                UnitCount.of("a", 41, 28010),
                UnitCount.of("a", 15, 19017));
        assertThat(ratio.change()).isCloseTo(0.53886317377134964, CLOSED_FORM);
        assertThat(ratio.verdict()).isEqualTo(ChangeVerdict.DECREASE);

        UnitChange amounts = change(
                family(MeasureKind.RATIO_OF_SUMS, 1, false), UnitCount.of("a", 200, 100), UnitCount.of("a", 300, 100));
        assertThat(amounts).isEqualTo(new UnitChange(2.0, 1.5, null, null, null));
        assertThat(change(
                                family(MeasureKind.RATIO_OF_SUMS, 1, false),
                                UnitCount.of("a", 0, 100),
                                UnitCount.of("a", 300, 100))
                        .change())
                .isNull();
    }

    @Test
    void changeNeedsTwoShownValues() {
        Family proportion = family(MeasureKind.PROPORTION, 1, false);
        UnitChange hidden = change(proportion, UnitCount.of("a", 50, 100), UnitCount.of("a", 1, 5));
        assertThat(hidden).isEqualTo(new UnitChange(0.5, null, null, null, null));
        ComparedUnit now = FamilyComparison.of(proportion, List.of(UnitCount.of("a", 50, 100)))
                .units()
                .get(0);
        assertThat(UnitChange.of(proportion, null, now)).isEqualTo(UnitChange.NONE);
        UnitChange fromNothing =
                change(family(MeasureKind.EVENT_RATE, 1, false), UnitCount.of("a", 0, 100), UnitCount.of("a", 30, 100));
        assertThat(fromNothing.change()).isNull();
        assertThat(fromNothing.limits95()).isNull();
        assertThat(fromNothing.verdict()).isEqualTo(ChangeVerdict.INCREASE);
    }

    private static UnitChange change(Family family, UnitCount before, UnitCount after) {
        return UnitChange.of(
                family,
                FamilyComparison.of(family, List.of(before)).units().get(0),
                FamilyComparison.of(family, List.of(after)).units().get(0));
    }
}
