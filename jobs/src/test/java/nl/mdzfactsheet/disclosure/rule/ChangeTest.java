package nl.mdzfactsheet.disclosure.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.TreeMap;
import nl.mdzfactsheet.disclosure.rule.DisclosureRules.MeasureTraits;
import nl.mdzfactsheet.disclosure.rule.Thresholds.ZeroPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader of two versions learns, by hand; t = 10. Numerator, denominator and rest are x, n and c. */
class ChangeTest {

    private static final Thresholds T = new Thresholds(10, 10, ZeroPolicy.PROTECT, 3, 80, 10, 20, 15, 30);
    private static final MeasureTraits PROPORTION = new MeasureTraits(true, false, false, false, "");
    private static final MeasureTraits RATE = new MeasureTraits(false, false, false, false, "");
    private static final MeasureTraits SUMS = new MeasureTraits(false, true, false, false, "");
    private static final MeasureTraits CENTS = new MeasureTraits(false, true, true, false, "");

    private static Counts counts(long numerator, long denominator, long persons, @Nullable BigDecimal largest) {
        return new Counts(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), persons, largest, null);
    }

    private static Counts then(long numerator, long denominator) {
        return counts(numerator, denominator, 0, null);
    }

    private static String text(Sensitive sensitive) {
        return (sensitive.numerator() ? "x" : "")
                + (sensitive.denominator() ? "n" : "")
                + (sensitive.rest() ? "c" : "");
    }

    /** 50 of 200 now. */
    @ParameterizedTest
    @CsvSource({
        "50, 200, '', true",
        "41, 191, xn, true",
        "40, 190, '', false",
        "60, 201, nc, false",
        "40, 189, c, false",
        "59, 209, xn, true",
        "55, 215, x, false",
        "41, 180, x, false"
    })
    void aProportion(long numerator, long denominator, String small, boolean everywhere) {
        Change change = Change.of(counts(50, 200, 200, null), PROPORTION, T);
        assertThat(text(change.small(then(numerator, denominator)))).isEqualTo(small);
        assertThat(change.isSmallEverywhere(then(numerator, denominator))).isEqualTo(everywhere);
    }

    /** Events have no rest. */
    @Test
    void aRate() {
        Change change = Change.of(counts(50, 200, 200, null), RATE, T);
        assertThat(text(change.small(then(40, 189)))).isEmpty();
        assertThat(text(change.small(then(41, 200)))).isEqualTo("x");
        assertThat(change.isSmallEverywhere(then(41, 195))).isTrue();
        assertThat(change.isNone(then(50, 200))).isTrue();
        assertThat(change.isNone(then(50, 201))).isFalse();
        assertThat(change.isNone(then(51, 200))).isFalse();
    }

    /** Ten persons of 700 cents each can have made a change of 6,999. */
    @Test
    void anAmountOfWhichOnePersonHasTheLargest() {
        Change change = Change.of(counts(50_000, 200, 100, BigDecimal.valueOf(700)), CENTS, T);
        assertThat(text(change.small(then(43_001, 200)))).isEqualTo("x");
        assertThat(text(change.small(then(43_000, 200)))).isEmpty();
    }

    /** 20,000 units of 100 persons are 200 each: ten of them 2,000; of 300 in the denominator 3 each, ten of them 30. Nobody counted is taken for one each. */
    @Test
    void aSumOfWhichAPersonHasTheAverage() {
        Change change = Change.of(counts(20_000, 300, 100, BigDecimal.valueOf(700)), SUMS, T);
        assertThat(text(change.small(then(18_001, 270)))).isEqualTo("x");
        assertThat(text(change.small(then(18_000, 271)))).isEqualTo("n");
        assertThat(text(Change.of(counts(20_000, 300, 100, null), CENTS, T).small(then(18_001, 270))))
                .isEqualTo("x");
        assertThat(text(Change.of(counts(20_000, 300, 0, null), SUMS, T).small(then(19_991, 290))))
                .isEqualTo("x");
    }

    /** 40 lines of 400 euros now: nine lines more or less say nothing, nor does their amount; an amount that changes alone is about fewer than ten lines too; ten lines are told with theirs. */
    @Test
    void lines() {
        Change change = Change.ofLines(40, 40_000, T);
        assertThat(text(change.small(then(40, 40_000)))).isEmpty();
        assertThat(change.small(then(31, 31_000)).any()).isTrue();
        assertThat(change.small(then(40, 39_999)).any()).isTrue();
        assertThat(change.small(then(30, 30_000)).any()).isFalse();
        assertThat(change.isSmallEverywhere(then(31, 1))).isTrue();
        assertThat(change.isSmallEverywhere(then(30, 1))).isFalse();
    }

    /** A measure that nobody described is judged as the strictest; the hash of a release holds every measure. */
    @Test
    void aMeasureThatNobodyDescribed() {
        TreeMap<String, MeasureTraits> measures = new TreeMap<>();
        measures.put("m", RATE);
        DisclosureRules rules = new DisclosureRules(T, measures);
        assertThat(rules.of("other").sensitive()).isTrue();
        assertThat(rules.of("m")).isEqualTo(RATE);
        assertThat(rules.identity()).anyMatch(i -> i.startsWith("m=")).contains("minimum_count=10");
    }
}
