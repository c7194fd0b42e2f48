package nl.mdzfactsheet.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetAndPotentialTest {

    @ParameterizedTest
    @CsvSource({
        "0.10, 0.20, 0.20, LOWER, MET",
        "0.10, 0.20, 0.15, LOWER, INCONCLUSIVE",
        "0.10, 0.20, 0.10, LOWER, INCONCLUSIVE",
        "0.10, 0.20, 0.09, LOWER, NOT_MET",
        "0.10, 0.20, 0.10, HIGHER, MET",
        "0.10, 0.20, 0.15, HIGHER, INCONCLUSIVE",
        "0.10, 0.20, 0.20, HIGHER, INCONCLUSIVE",
        "0.10, 0.20, 0.21, HIGHER, NOT_MET"
    })
    void aLimitMustReachTheTarget(double lower, double upper, double target, Better better, TargetVerdict verdict) {
        assertThat(TargetVerdict.of(new Limits(lower, upper), target, better)).isEqualTo(verdict);
    }

    @Test
    void withoutLimitsOrSide() {
        assertThat(TargetVerdict.of(null, 1, Better.LOWER)).isEqualTo(TargetVerdict.INCONCLUSIVE);
        assertThat(TargetVerdict.of(new Limits(0, 1), 1, Better.NONE)).isNull();
        assertThat(TargetVerdict.NOT_MET.word()).isEqualTo("NOT_MET");
    }

    @Test
    void fewPatientsAreJudgedByExactLimits() {
        assertThat(TargetVerdict.limits(1, 29)).isEqualTo(ProportionInterval.clopperPearson(1, 29, Confidence.P95));
        assertThat(TargetVerdict.limits(1, 30)).isEqualTo(ProportionInterval.wilson(1, 30, Confidence.P95));
    }

    /** Peers 0.1 … 0.5: P25 = 0.2, P75 = 0.4. */
    @Test
    void potentialIsWhatLiesBetweenAUnitAndTheBestQuarter() {
        Quantiles peers = Quantiles.of(0.1, 0.2, 0.3, 0.4, 0.5);
        assertThat(Potential.benchmark(peers, Better.LOWER)).isEqualTo(0.2);
        assertThat(Potential.benchmark(peers, Better.HIGHER)).isEqualTo(0.4);
        assertThat(Potential.benchmark(peers, Better.NONE)).isNull();
        assertThat(Potential.of(50, 100, 0.2, Better.LOWER)).isEqualTo(30);
        assertThat(Potential.of(10, 100, 0.2, Better.LOWER)).isZero();
        assertThat(Potential.of(10, 100, 0.4, Better.HIGHER)).isEqualTo(30);
        assertThat(Potential.of(50, 100, 0.4, Better.HIGHER)).isZero();
        assertThat(Potential.euros(30, 12.5)).isEqualTo(375);
        assertThatThrownBy(() -> Potential.euros(-1, 1)).hasMessageContaining("potential");
    }

    @Test
    void theFewestUnitsThatHoldHalf() {
        assertThat(Potential.halfOfIt(Map.of("a", 10.0, "b", 40.0, "c", 30.0, "d", 20.0)))
                .containsExactly("b", "c");
        assertThat(Potential.halfOfIt(Map.of("z", 5.0, "y", 5.0))).containsExactly("y");
        assertThat(Potential.halfOfIt(Map.of("z", 0.0))).isEmpty();
        assertThat(Potential.halfOfIt(Map.of())).isEmpty();
    }

    @Test
    void signalsNeedTheOuterLimitTheQAndReliability() {
        Limits inner = new Limits(0.8, 1.2);
        Limits outer = new Limits(0.6, 1.4);
        assertThat(signal(1.5, inner, outer, 0.05, true)).isEqualTo(FunnelSignal.SIGNAL_HIGH);
        assertThat(signal(0.5, inner, outer, 0.05, true)).isEqualTo(FunnelSignal.SIGNAL_LOW);
        assertThat(signal(1.5, inner, outer, 0.0501, true)).isEqualTo(FunnelSignal.ATTENTION_HIGH);
        assertThat(signal(0.5, inner, outer, 0.01, false)).isEqualTo(FunnelSignal.ATTENTION_LOW);
        assertThat(signal(1.4, inner, outer, 0.01, true)).isEqualTo(FunnelSignal.ATTENTION_HIGH);
        assertThat(signal(1.2, inner, outer, 0.01, true)).isEqualTo(FunnelSignal.NONE);
        assertThat(signal(0.8, inner, outer, 0.01, true)).isEqualTo(FunnelSignal.NONE);
        assertThat(FunnelSignal.SIGNAL_HIGH.word()).isEqualTo("signal_high");
    }

    private static FunnelSignal signal(double observed, Limits inner, Limits outer, double q, boolean judged) {
        return FunnelSignal.of(new FunnelSignal.Evidence(observed, inner, outer, q, judged));
    }

    @ParameterizedTest
    @CsvSource({
        "SIGNAL_HIGH, LOWER, WORSE",
        "SIGNAL_HIGH, HIGHER, BETTER",
        "SIGNAL_LOW, LOWER, BETTER",
        "SIGNAL_LOW, HIGHER, WORSE",
        "SIGNAL_LOW, NONE, NOT_ASSESSED",
        "ATTENTION_HIGH, LOWER, AS_EXPECTED",
        "ATTENTION_LOW, NONE, AS_EXPECTED",
        "NONE, LOWER, AS_EXPECTED",
        ", LOWER, NOT_ASSESSED"
    })
    void wordsFollowTheSignal(FunnelSignal signal, Better better, Verdict verdict) {
        assertThat(FunnelSignal.verdict(signal, better, true)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"ATTENTION_HIGH, NOT_ASSESSED", "ATTENTION_LOW, NOT_ASSESSED", "NONE, AS_EXPECTED"})
    void ofAUnitTooUncertainNothingIsSaidBeyondTheLimits(FunnelSignal signal, Verdict verdict) {
        assertThat(FunnelSignal.verdict(signal, Better.LOWER, false)).isEqualTo(verdict);
    }

    /** By hand: mean 5.5, steps all 1 over 12 points; constant 2.66 from Wheeler. */
    @Test
    void controlChart() {
        List<Double> series = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            series.add(i % 2 == 0 ? 5.0 : 6.0);
        }
        ControlChart chart = ControlChart.of(series).orElseThrow();
        assertThat(chart.mean()).isEqualTo(5.5);
        assertThat(chart.meanMovingRange()).isEqualTo(1);
        assertThat(chart.limits().lower()).isCloseTo(2.84, within(1e-12));
        assertThat(chart.limits().upper()).isCloseTo(8.16, within(1e-12));
        assertThat(chart.outside()).isEmpty();

        series.set(6, 40.0);
        assertThat(ControlChart.of(series).orElseThrow().outside()).containsExactly(6);
        series.set(6, -40.0);
        assertThat(ControlChart.of(series).orElseThrow().outside()).containsExactly(6);
        assertThat(ControlChart.of(series.subList(0, 11))).isEmpty();
    }

    @Test
    void aConstantSeriesHasItsMeanAsLimits() {
        ControlChart chart = ControlChart.of(Collections.nCopies(12, 0.1)).orElseThrow();
        assertThat(chart.limits()).isEqualTo(new Limits(0.1, 0.1));
        assertThat(chart.outside()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, NO_DENOMINATOR", "19, INSUFFICIENT_N", "20, OK"})
    void minimumOfADenominator(double n, ResultStatus status) {
        assertThat(Minimums.DEFAULT.ofDenominator(n)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"0, NO_DENOMINATOR", "0.5, INSUFFICIENT_N", "4.99, INSUFFICIENT_N", "5, OK"})
    void minimumOfAnExpectedCount(double e, ResultStatus status) {
        assertThat(Minimums.DEFAULT.ofExpected(e)).isEqualTo(status);
        assertThat(new Minimums(20, 0).ofExpected(0.99)).isEqualTo(ResultStatus.INSUFFICIENT_N);
        assertThat(new Minimums(20, 0).ofExpected(1)).isEqualTo(ResultStatus.OK);
    }

    @Test
    void judgedFromReliabilityOrElseFromTheDenominatorOn() {
        assertThat(Minimums.judged(0.70, 1)).isTrue();
        assertThat(Minimums.judged(0.6999, 1e6)).isFalse();
        assertThat(Minimums.judged(null, 50)).isTrue();
        assertThat(Minimums.judged(null, 49)).isFalse();
    }

    @Test
    void limitsAreStrict() {
        Limits limits = new Limits(1, 2).times(3);
        assertThat(limits).isEqualTo(new Limits(3, 6));
        assertThat(limits.valueBelow(3)).isFalse();
        assertThat(limits.valueBelow(2.999)).isTrue();
        assertThat(limits.valueAbove(6)).isFalse();
        assertThat(limits.valueAbove(6.001)).isTrue();
    }
}
