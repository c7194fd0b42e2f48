package nl.mdzfactsheet.disclosure.block;

import static nl.mdzfactsheet.disclosure.block.BlockProtectionTest.block;
import static nl.mdzfactsheet.disclosure.block.BlockProtectionTest.filled;
import static nl.mdzfactsheet.disclosure.block.BlockProtectionTest.hidden;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import nl.mdzfactsheet.disclosure.rule.DisclosureRules;
import nl.mdzfactsheet.disclosure.rule.DisclosureRules.MeasureTraits;
import nl.mdzfactsheet.disclosure.rule.Thresholds;
import nl.mdzfactsheet.disclosure.rule.Thresholds.ZeroPolicy;
import org.junit.jupiter.api.Test;

/** A count of every programme and a measure that adds them up: what is hidden of a programme is no subtraction away. Practice p0 has 5 in DM2 and 31 in VRM. */
class ProgrammeSumsTest {

    private static final DisclosureRules RULES = new DisclosureRules(
            new Thresholds(10, 10, ZeroPolicy.PROTECT, 3, 80, 10, 20, 15, 30),
            new TreeMap<>(Map.of(
                    "paid_DM2", of("DM2"),
                    "paid_VRM", of("VRM"),
                    "use_DM2", of("DM2"),
                    "all", of(""),
                    "strange", of("DM2"))));

    private static final long[][] DM2 = {{5, 100}, {40, 120}, {60, 130}, {70, 900}};
    private static final long[][] VRM = {{31, 200}, {32, 210}, {33, 220}, {34, 230}};
    private static final long[][] ALL = {{36, 700}, {72, 710}, {93, 720}, {104, 1930}};

    private static MeasureTraits of(String programme) {
        return new MeasureTraits(true, false, false, false, programme);
    }

    private static Block programmes() {
        return filled(filled(filled(block(false, DM2), "paid_DM2", DM2), "paid_VRM", VRM), "all", ALL);
    }

    private static Map<String, BigDecimal> values(long... values) {
        Map<String, BigDecimal> rows = new TreeMap<>();
        rows.put("", BigDecimal.valueOf(values[0]));
        for (int i = 1; i < values.length; i++) {
            rows.put("p" + (i - 1), BigDecimal.valueOf(values[i]));
        }
        return rows;
    }

    @Test
    void whatIsHiddenOfAProgrammeIsHiddenOfTheSum() {
        ProtectedBlock decided = BlockProtection.of(programmes(), RULES);
        assertThat(hidden(decided, "paid_DM2")).containsExactly("p0", "p1", "p2");
        assertThat(hidden(decided, "paid_VRM")).isEmpty();
        assertThat(hidden(decided, "all")).containsExactly("p0", "p1", "p2");
        assertThat(decided.status("all", "p0")).isEqualTo(RowStatus.COMPLEMENT);
    }

    /** Where everything of a programme is hidden, so is everything of the sum. */
    @Test
    void whereTheTotalOfAProgrammeIsHiddenTheSumIs() {
        long[][] few = {{1, 100}, {2, 120}, {3, 130}, {1, 900}};
        long[][] sums = {{32, 700}, {34, 710}, {36, 720}, {35, 1930}};
        Block block = filled(filled(filled(block(false, few), "paid_DM2", few), "paid_VRM", VRM), "all", sums);
        ProtectedBlock decided = BlockProtection.of(block, RULES);
        assertThat(hidden(decided, "paid_DM2")).hasSize(5);
        assertThat(hidden(decided, "all")).hasSize(5);
    }

    @Test
    void aSumThatIsOutAlreadyStays() {
        ProtectedBlock decided = BlockProtection.of(programmes().know("all", "p0"), RULES);
        assertThat(hidden(decided, "all")).containsExactly("p1", "p2");
    }

    /** Two measures hold the same sum: both are hidden. */
    @Test
    void everyMeasureOfTheSumIsHidden() {
        long[][] same = {{36, 800}, {72, 810}, {93, 820}, {104, 2930}};
        ProtectedBlock decided = BlockProtection.of(filled(programmes(), "strange", same), RULES);
        assertThat(hidden(decided, "strange")).containsExactly("p0", "p1", "p2");
    }

    /** Nobody is counted for VRM: then the sum is DM2 itself, one count in two measures, which are hidden together. */
    @Test
    void whereOnlyOneProgrammeHasCounts() {
        long[][] none = {{0, 0}, {0, 0}, {0, 0}, {0, 0}};
        long[][] same = {{5, 700}, {40, 710}, {60, 720}, {70, 1930}};
        Block block = filled(filled(filled(block(false, DM2), "paid_DM2", DM2), "paid_VRM", none), "all", same);
        ProtectedBlock decided = BlockProtection.of(block, RULES);
        assertThat(hidden(decided, "all")).isEqualTo(hidden(decided, "paid_DM2"));
    }

    /** A count of one programme of two is no part of a sum over the programmes: 5 of DM2 and 31 of VRM in another measure are not added up. */
    @Test
    void aCountOfOneProgrammeAloneIsNoPart() {
        long[][] use = {{50, 100}, {40, 120}, {60, 130}, {70, 900}};
        Block block = filled(programmes(), "use_DM2", use);
        assertThat(hidden(BlockProtection.of(block, RULES), "use_DM2")).isEmpty();
        Block without = filled(filled(block(false, DM2), "use_DM2", use), "all", ALL);
        assertThat(hidden(BlockProtection.of(without, RULES), "all")).isEmpty();
    }

    /** What another table hides afterwards of a programme is hidden of the sum as well; counts that no measure has hide nothing. */
    @Test
    void whatIsHiddenAfterwards() {
        ProtectedBlock decided = BlockProtection.of(programmes(), RULES);
        long before = decided.hiddenRows();
        decided.hide(values(1, 2, 3, 4, 5), "p3");
        assertThat(decided.hiddenRows()).isEqualTo(before);
        assertThat(decided.has(values(1, 2, 3, 4, 5))).isFalse();
        assertThat(decided.shows(values(1, 2, 3, 4, 5), "p3")).isFalse();
        assertThat(decided.shows(values(130, 31, 32, 33, 34), "p3")).isTrue();
        decided.hide(values(130, 31, 32, 33, 34), "p3");
        decided.settle();
        assertThat(decided.shows(values(130, 31, 32, 33, 34), "p3")).isFalse();
        assertThat(hidden(decided, "paid_VRM")).containsExactly("p3");
        assertThat(hidden(decided, "all")).containsExactly("p0", "p1", "p2", "p3");
        decided.hide("paid_VRM", "");
        assertThat(hidden(decided, "paid_VRM")).hasSize(5);
    }

    /** 169 - 31 and so on: a rest is a count of its own measure, not of a table of lines. */
    @Test
    void aRestIsNotTakenForACountOfLines() {
        ProtectedBlock decided = BlockProtection.of(programmes(), RULES);
        assertThat(decided.has(values(730, 169, 178, 187, 196))).isFalse();
    }
}
