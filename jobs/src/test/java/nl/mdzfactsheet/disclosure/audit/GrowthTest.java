package nl.mdzfactsheet.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Growth without end on rows by hand; every cell is truly 5. */
class GrowthTest {

    private static IntegerRow row(@Nullable Long low, @Nullable Long high, long... factors) {
        int[] unknowns =
                IntStream.range(0, factors.length).filter(i -> factors[i] != 0).toArray();
        return new IntegerRow(
                unknowns,
                Arrays.stream(unknowns)
                        .mapToObj(i -> BigInteger.valueOf(factors[i]))
                        .toArray(BigInteger[]::new),
                low == null ? null : BigInteger.valueOf(low),
                high == null ? null : BigInteger.valueOf(high));
    }

    /** Which of the cells grow, one sign each. */
    private static String growing(int cells, IntegerRow... rows) {
        long[] truth = new long[cells];
        Arrays.fill(truth, 5);
        Component component = new Component(IntStream.range(0, cells).boxed().toList(), List.of(rows), truth);
        long[] direction = Growth.proven(component, new Solver(component, 20_000).recession(new Ranges(component)));
        StringBuilder signs = new StringBuilder();
        for (long step : direction) {
            signs.append(step > 0 ? '+' : '0');
        }
        return signs.toString();
    }

    /** a = b and c + d = a + b grow together, whatever e below 9 does; the last two rows have a side on which nothing limits them. */
    @Test
    void whatGrowsTogetherIsFound() {
        assertThat(growing(
                        5,
                        row(0L, 0L, 1, -1, 0, 0, 0),
                        row(0L, 0L, 1, 1, -1, -1, 0),
                        row(null, 9L, 0, 0, 0, 0, 1),
                        row(null, 3L, -1, 0, 0, 0, 1),
                        row(0L, null, 0, 0, 1, 0, -1)))
                .isEqualTo("++++0");
    }

    /** 2 a = 3 b: a grows by 3 where b grows by 2, in no smaller steps. */
    @Test
    void wholeStepsAreFound() {
        assertThat(growing(2, row(-5L, -5L, 2, -3))).isEqualTo("++");
    }

    /** c + d have a sum, and so a which is no more than c; b needs nobody. */
    @Test
    void aBoundedSumForbidsIt() {
        assertThat(growing(4, row(10L, 10L, 0, 0, 1, 1), row(null, 0L, 1, 0, -1, 0), row(0L, null, -1, 1, 0, 0)))
                .isEqualTo("0+00");
    }

    /** a ≤ b + 2, 2 b ≤ c + 6 and c ≤ a: a ≤ a / 2 + 5, which no single row shows. */
    @Test
    void boundedInACircle() {
        assertThat(growing(3, row(null, 2L, 1, -1, 0), row(null, 6L, 0, 2, -1), row(null, 0L, -1, 0, 1)))
                .isEqualTo("000");
    }

    @Test
    void nothingGrowsWhereAllIsBounded() {
        assertThat(growing(2, row(10L, 10L, 1, 1))).isEqualTo("00");
    }
}
