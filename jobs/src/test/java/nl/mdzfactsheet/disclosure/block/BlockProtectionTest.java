package nl.mdzfactsheet.disclosure.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.mdzfactsheet.disclosure.block.BlockRow.Kind;
import nl.mdzfactsheet.disclosure.rule.Counts;
import nl.mdzfactsheet.disclosure.rule.DisclosureRules;
import nl.mdzfactsheet.disclosure.rule.DisclosureRules.MeasureTraits;
import nl.mdzfactsheet.disclosure.rule.Sensitive;
import nl.mdzfactsheet.disclosure.rule.Thresholds;
import nl.mdzfactsheet.disclosure.rule.Thresholds.ZeroPolicy;
import org.junit.jupiter.api.Test;

class BlockProtectionTest {

    private static final DisclosureRules RULES = new DisclosureRules(
            new Thresholds(10, 10, ZeroPolicy.PROTECT, 3, 80, 10, 20, 15, 30),
            new TreeMap<>(Map.of(
                    "m", new MeasureTraits(true, false, false, false, ""),
                    "k", new MeasureTraits(true, false, false, false, ""))));

    static Counts counts(long numerator, long denominator) {
        return new Counts(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), denominator, null, null);
    }

    static Block block(boolean rest, long[]... parts) {
        List<BlockRow> rows = new ArrayList<>();
        rows.add(new BlockRow("", Kind.TOTAL, false, 0));
        for (int i = 0; i < parts.length; i++) {
            boolean last = rest && i == parts.length - 1;
            rows.add(new BlockRow("p" + i, last ? Kind.REST : Kind.PART, true, parts[i][1]));
        }
        return new Block("test", rows);
    }

    static Block filled(Block block, String measure, long[]... parts) {
        Counts total = Counts.NONE;
        for (int i = 0; i < parts.length; i++) {
            Counts part = counts(parts[i][0], parts[i][1]);
            block.put(measure, "p" + i, part);
            total = total.plus(part);
        }
        return block.put(measure, "", total);
    }

    static List<String> hidden(ProtectedBlock decided, String measure) {
        return decided.block().rows().stream()
                .map(BlockRow::id)
                .filter(r -> decided.status(measure, r).hidden())
                .toList();
    }

    @Test
    void nothingIsHiddenWhereNothingIsSmall() {
        long[][] parts = {{50, 100}, {40, 120}, {60, 130}};
        assertThat(hidden(BlockProtection.of(filled(block(false, parts), "m", parts), RULES), "m"))
                .isEmpty();
    }

    /** One small count among four practices: two more are hidden, for each of them knows its own. */
    @Test
    void aSmallCountTakesTheTwoSmallestWithIt() {
        long[][] parts = {{5, 100}, {40, 120}, {60, 130}, {70, 900}};
        ProtectedBlock decided = BlockProtection.of(filled(block(false, parts), "m", parts), RULES);
        assertThat(hidden(decided, "m")).containsExactly("p0", "p1", "p2");
        assertThat(decided.status("m", "p0")).isEqualTo(RowStatus.PRIMARY);
        assertThat(decided.status("m", "p1")).isEqualTo(RowStatus.COMPLEMENT);
    }

    @Test
    void whatIsHiddenInOneMeasureIsHiddenInTheOtherThatHoldsTheSameCount() {
        long[][] first = {{5, 100}, {40, 120}, {60, 130}, {70, 900}};
        long[][] second = {{2, 5}, {20, 40}, {25, 60}, {30, 70}};
        Block block = filled(block(false, first), "m", first);
        ProtectedBlock decided = BlockProtection.of(filled(block, "k", second), RULES);
        assertThat(hidden(decided, "k")).isEqualTo(hidden(decided, "m")).contains("p0");
    }

    @Test
    void aPracticeThatIsNotListedCannotBeWorkedOut() {
        long[][] parts = {{50, 100}, {40, 120}, {60, 130}, {70, 900}};
        Block block = filled(block(true, parts), "m", parts).protect("m", "p3", Sensitive.EVERYTHING);
        assertThat(hidden(BlockProtection.of(block, RULES), "m")).containsExactly("p0", "p1", "p3");
    }

    @Test
    void aBlockBeginsWithItsTotal() {
        assertThatThrownBy(() -> new Block("b", List.of())).isInstanceOf(IllegalArgumentException.class);
        List<BlockRow> part = List.of(new BlockRow("p0", Kind.PART, true, 1));
        assertThatThrownBy(() -> new Block("b", part)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A sum of 1000 may not be learned: with two others hidden it may still be anything from 0, also for those two. */
    @Test
    void aSumStaysOpen() {
        DisclosureRules sums = new DisclosureRules(
                RULES.thresholds(), new TreeMap<>(Map.of("s", new MeasureTraits(false, true, false, false, ""))));
        long[][] parts = {{1000, 100}, {60, 70}, {61, 71}, {150, 120}, {900, 900}};
        Block block = filled(block(false, parts), "s", parts).protect("s", "p0", Sensitive.FIGURES);
        assertThat(hidden(BlockProtection.of(block, sums), "s")).containsExactly("p0", "p1", "p2");
    }

    @Test
    void whereTheTotalIsHiddenEverythingIs() {
        long[][] parts = {{3, 100}, {2, 120}, {1, 130}};
        ProtectedBlock decided = BlockProtection.of(filled(block(false, parts), "m", parts), RULES);
        assertThat(hidden(decided, "m")).hasSize(4);
    }

    @Test
    void whatIsOutAlreadyStaysAndWhatEarlierVersionsTellOfIsGuarded() {
        long[][] parts = {{50, 100}, {40, 120}, {60, 130}, {70, 900}, {80, 950}};
        Block block = filled(block(false, parts), "m", parts)
                .remember("m", "p1", Sensitive.FIGURES)
                .know("m", "p0");
        ProtectedBlock decided = BlockProtection.of(block, RULES);
        assertThat(hidden(decided, "m")).containsExactly("p1", "p2", "p3");
        assertThat(decided.status("m", "p1")).isEqualTo(RowStatus.REMEMBERED);
        assertThat(decided.status("m", "p2")).isEqualTo(RowStatus.COMPLEMENT);
    }

    /** For every hidden row: the total without what anybody sees, with and without what each practice knows itself. */
    @Test
    void noHiddenRowIsGivenBackBySubtraction() {
        Random random = new Random(20260701);
        int hiddenRows = 0;
        for (int round = 0; round < 400; round++) {
            long[][] parts = new long[3 + random.nextInt(6)][];
            for (int i = 0; i < parts.length; i++) {
                long size = random.nextInt(4) == 0 ? random.nextInt(30) : 30 + random.nextInt(300);
                parts[i] = new long[] {size == 0 ? 0 : random.nextInt((int) size + 1) / (1 + random.nextInt(8)), size};
            }
            ProtectedBlock decided = BlockProtection.of(filled(block(false, parts), "m", parts), RULES);
            if (!decided.status("m", "").hidden()) {
                hiddenRows += attack(parts, decided);
            }
        }
        assertThat(hiddenRows).isGreaterThan(100);
    }

    private static int attack(long[][] parts, ProtectedBlock decided) {
        List<Integer> hidden = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            if (decided.status("m", "p" + i).hidden()) {
                hidden.add(i);
            }
        }
        if (hidden.isEmpty()) {
            return 0;
        }
        assertThat(hidden.size())
                .as("one hidden row is the total without the others")
                .isGreaterThan(2);
        for (int insider : hidden) {
            long unknown = hidden.stream()
                    .filter(i -> i != insider)
                    .mapToLong(i -> parts[i][0])
                    .sum();
            long rest = hidden.stream()
                    .filter(i -> i != insider)
                    .mapToLong(i -> parts[i][1] - parts[i][0])
                    .sum();
            for (int target : hidden) {
                if (target != insider && parts[target][0] > 0 && parts[target][0] < 10) {
                    assertThat(unknown).as("what is left for a small numerator").isGreaterThanOrEqualTo(10);
                }
                long complement = parts[target][1] - parts[target][0];
                if (target != insider && complement > 0 && complement < 10) {
                    assertThat(rest).as("what is left for a small rest").isGreaterThanOrEqualTo(10);
                }
            }
        }
        return hidden.size();
    }
}
