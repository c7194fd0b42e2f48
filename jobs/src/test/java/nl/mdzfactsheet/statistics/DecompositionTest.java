package nl.mdzfactsheet.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.mdzfactsheet.statistics.Decomposition.Part;
import nl.mdzfactsheet.statistics.Decomposition.Sum;
import org.apache.commons.numbers.fraction.BigFraction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DecompositionTest {

    private static final Offset<Double> CLOSED_FORM = within(1e-12);

    private static Sum sum(long x, long n) {
        return new Sum(BigDecimal.valueOf(x), BigDecimal.valueOf(n));
    }

    /** By hand: shares 0.5/0.5 → 0.6/0.4, values 0.1/0.2 → 0.1/0.3; group 0.15 → 0.18, mean 0.165. */
    @Test
    void behaviourAndMix() {
        Decomposition d = Decomposition.of(
                Map.of("a", sum(10, 100), "b", sum(20, 100)), Map.of("a", sum(12, 120), "b", sum(24, 80)));
        assertThat(d).isNotNull();
        assertThat(d.change().doubleValue()).isCloseTo(0.03, CLOSED_FORM);
        Part a = d.parts().get(0);
        Part b = d.parts().get(1);
        assertThat(a.behaviour()).isEqualTo(BigFraction.ZERO);
        assertThat(a.mix().doubleValue()).isCloseTo(0.1 * (0.1 - 0.165), CLOSED_FORM);
        assertThat(b.behaviour().doubleValue()).isCloseTo(0.45 * 0.1, CLOSED_FORM);
        assertThat(b.mix().doubleValue()).isCloseTo(-0.1 * (0.25 - 0.165), CLOSED_FORM);
        assertThat(b.entryExit()).isEqualTo(BigFraction.ZERO);
    }

    /** By hand: a stays at 0.1, b (0.3) leaves, c (0.5) comes; group 0.2 → 0.3, mean 0.25, all shares one half. */
    @Test
    void whoComesAndWhoLeaves() {
        Decomposition d = Decomposition.of(
                Map.of("a", sum(10, 100), "b", sum(30, 100)),
                Map.of("a", sum(10, 100), "b", sum(0, 0), "c", sum(50, 100)));
        assertThat(d).isNotNull();
        assertThat(d.parts()).extracting(Part::unit).containsExactly("a", "b", "c");
        assertThat(d.parts().get(0).total()).isEqualTo(BigFraction.ZERO);
        assertThat(d.parts().get(1).entryExit().doubleValue()).isCloseTo(-0.5 * (0.3 - 0.25), CLOSED_FORM);
        assertThat(d.parts().get(2).entryExit().doubleValue()).isCloseTo(0.5 * (0.5 - 0.25), CLOSED_FORM);
        assertThat(d.change().doubleValue()).isCloseTo(0.1, CLOSED_FORM);
    }

    @Test
    void amountsMayHaveDecimals() {
        Map<String, Sum> before = Map.of("a", new Sum(new BigDecimal("12.25"), new BigDecimal("2.5")));
        Map<String, Sum> after = Map.of("a", new Sum(new BigDecimal("1E+2"), new BigDecimal("10")));
        Decomposition d = Decomposition.of(before, after);
        assertThat(d).isNotNull();
        assertThat(d.change()).isEqualTo(BigFraction.of(51, 10));
        assertThat(d.parts().get(0).behaviour()).isEqualTo(d.change());
    }

    @Test
    void aGroupWithoutDenominatorHasNoDecomposition() {
        assertThat(Decomposition.of(Map.of(), Map.of("a", sum(1, 2)))).isNull();
        assertThat(Decomposition.of(Map.of("a", sum(1, 2)), Map.of("a", sum(0, 0))))
                .isNull();
    }

    @Property
    void partsAddUpExactly(
            @ForAll("counts") Map<String, List<Long>> before, @ForAll("counts") Map<String, List<Long>> after) {
        Decomposition d = Decomposition.of(sums(before), sums(after));
        if (d == null) {
            return;
        }
        BigFraction total = d.parts().stream().map(Part::total).reduce(BigFraction.ZERO, BigFraction::add);
        assertThat(total).isEqualTo(d.change());
    }

    @Provide
    Arbitrary<Map<String, List<Long>>> counts() {
        Arbitrary<List<Long>> pair =
                Arbitraries.longs().between(0, 1_000_000).list().ofSize(2);
        return Arbitraries.maps(Arbitraries.of("a", "b", "c", "d", "e", "f"), pair);
    }

    private static Map<String, Sum> sums(Map<String, List<Long>> counts) {
        Map<String, Sum> sums = new java.util.HashMap<>();
        counts.forEach((unit, pair) -> sums.put(unit, sum(pair.get(1) == 0 ? 0 : pair.get(0), pair.get(1))));
        return sums;
    }
}
