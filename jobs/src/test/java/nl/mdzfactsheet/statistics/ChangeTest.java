package nl.mdzfactsheet.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("FloatingPointLiteralPrecision") // digits as the independent computation gave them
class ChangeTest {

    private static final Offset<Double> CLOSED_FORM = within(1e-9);
    private static final Offset<Double> PRINTED = within(5.01e-5);

    /** Newcombe 1998, Stat Med 17:873, table II, method 10. He takes first minus second, so his first is our later period. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void differenceOfProportionsAsPublished(long x2, long n2, long x1, long n1, double lower, double upper) {
        Change change = Change.ofProportion(new Sampled(x1, n1), new Sampled(x2, n2));
        Limits limits = change.limits95();
        assertThat(limits).isNotNull();
        assertThat(limits.lower()).isCloseTo(lower, PRINTED);
        assertThat(limits.upper()).isCloseTo(upper, PRINTED);
        assertThat(change.amount()).isCloseTo((double) x2 / n2 - (double) x1 / n1, CLOSED_FORM);
    }

    @Test
    void pooledZWhenEveryExpectedCellIsFive() {
        Change change = Change.ofProportion(new Sampled(56, 70), new Sampled(48, 80));
        assertThat(change.p()).isCloseTo(0.0080450813681965847, CLOSED_FORM);
        assertThat(change.verdict()).isEqualTo(ChangeVerdict.DECREASE);
    }

    /** scipy 1.17 fisher_exact, two-sided. */
    @ParameterizedTest
    @CsvSource({
        "8, 10, 1, 6, 0.034965034965034975",
        "0, 10, 4, 10, 0.08668730650154799",
        "0, 10, 0, 20, 1",
        "7, 7, 9, 9, 1"
    })
    void fisherWhenACellIsSmall(long x1, long n1, long x2, long n2, double p) {
        assertThat(Change.ofProportion(new Sampled(x1, n1), new Sampled(x2, n2)).p())
                .isCloseTo(p, CLOSED_FORM);
    }

    @Test
    void wordsNeedTheIntervalAndTheP() {
        assertThat(Change.ofProportion(new Sampled(48, 80), new Sampled(56, 70)).verdict())
                .isEqualTo(ChangeVerdict.INCREASE);
        assertThat(Change.ofProportion(new Sampled(10, 100), new Sampled(12, 100))
                        .verdict())
                .isEqualTo(ChangeVerdict.NO_DEMONSTRABLE_CHANGE);
        assertThat(ChangeVerdict.NO_DEMONSTRABLE_CHANGE.word()).isEqualTo("no_demonstrable_change");
    }

    /** 41 cases in 28,010 and 15 in 19,017 person-years (Rothman & Greenland, breast cancer and fluoroscopy): incomplete beta function and binomial sums at 40 digits. */
    @ParameterizedTest
    @CsvSource({
        "41, 28010, 15, 19017, 0.53886317377134964, 0.2770620103100685, 0.9943480632734121, 0.047660246754565897, DECREASE",
        "15, 19017, 41, 28010, 1.8557586576222778, 1.0056840626892575, 3.6093003110779052, 0.047660246754565897, INCREASE",
        "3, 1000, 0, 1000, 0, 0, 2.419951893353394, 0.25, NO_DEMONSTRABLE_CHANGE",
        "100, 1000, 140, 1100, 1.2727272727272727, 0.97764990908279422, 1.6619653464425739, 0.074203082740084613, NO_DEMONSTRABLE_CHANGE"
    })
    void ratioOfRates(
            long x1,
            double n1,
            long x2,
            double n2,
            double ratio,
            double lower,
            double upper,
            double p,
            ChangeVerdict word) {
        Change change = Change.ofRate(new Sampled(x1, n1), new Sampled(x2, n2));
        Limits limits = change.limits95();
        assertThat(limits).isNotNull();
        assertThat(change.amount()).isCloseTo(ratio, CLOSED_FORM);
        assertThat(limits.lower()).isCloseTo(lower, CLOSED_FORM);
        assertThat(limits.upper()).isCloseTo(upper, CLOSED_FORM);
        assertThat(change.p()).isCloseTo(p, CLOSED_FORM);
        assertThat(change.verdict()).isEqualTo(word);
    }

    @Test
    void fromNothingThereIsNoRatioButStillAWord() {
        Change more = Change.ofRate(new Sampled(0, 100), new Sampled(20, 100));
        assertThat(more.amount()).isNull();
        assertThat(more.limits95()).isNull();
        assertThat(more.p()).isCloseTo(2 * Math.pow(0.5, 20), within(1e-15));
        assertThat(more.verdict()).isEqualTo(ChangeVerdict.INCREASE);

        Change nothing = Change.ofRate(new Sampled(0, 100), new Sampled(0, 100));
        assertThat(nothing).isEqualTo(new Change(null, null, 1, ChangeVerdict.NO_DEMONSTRABLE_CHANGE));
    }

    @Test
    void veryLargeNumbersDoNotGoThroughFisher() {
        Change change = Change.ofProportion(new Sampled(1, 3e9), new Sampled(2, 3e9));
        assertThat(change.p()).isBetween(0.5, 0.6);
    }
}
