package nl.mdzfactsheet.disclosure.block;

import static nl.mdzfactsheet.disclosure.block.BlockProtectionTest.block;
import static nl.mdzfactsheet.disclosure.block.BlockProtectionTest.filled;
import static nl.mdzfactsheet.disclosure.block.BlockProtectionTest.hidden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.mdzfactsheet.disclosure.block.TwoWay.Content;
import nl.mdzfactsheet.disclosure.block.TwoWay.Place;
import nl.mdzfactsheet.disclosure.rule.DisclosureRules;
import nl.mdzfactsheet.disclosure.rule.DisclosureRules.MeasureTraits;
import nl.mdzfactsheet.disclosure.rule.Thresholds;
import nl.mdzfactsheet.disclosure.rule.Thresholds.ZeroPolicy;
import org.junit.jupiter.api.Test;

/**
 * Measures and the tables of lines that add up to them, by hand; t = W = 10. Every practice knows its own rows. Of the total of a measure less is needed than of the lines behind it: 52 lines
 * may be told when neither the 49 nor the 3 of which they consist are.
 */
class LinesBesideMeasuresTest {

    private static final DisclosureRules RULES = new DisclosureRules(
            new Thresholds(10, 10, ZeroPolicy.PROTECT, 3, 80, 10, 20, 15, 30),
            new TreeMap<>(Map.of("all", of(""), "one", of(""), "part_DM2", of("DM2"))));

    private static final long[] SIZES = {700, 710, 720, 730, 740, 750};

    /** Lines of one kind at six practices and, as the sum, at the RHO. */
    private static final long[] PLAIN = {9, 9, 6, 9, 9, 7};

    private static final long[] DIABETES = {0, 0, 3, 0, 0, 0};

    private static final long[] BOTH = {9, 9, 9, 9, 9, 7};

    private static MeasureTraits of(String programme) {
        return new MeasureTraits(false, false, false, false, programme);
    }

    private static long[][] rate(long... counts) {
        long[][] rows = new long[counts.length][];
        for (int i = 0; i < counts.length; i++) {
            rows[i] = new long[] {counts[i], SIZES[i]};
        }
        return rows;
    }

    private static Block measure(String name, long... counts) {
        return filled(block(false, rate(counts)), name, rate(counts));
    }

    /** Counts below 10 may not be learned; a line is a euro. */
    private static TwoWay table(String id, Block block, long... counts) {
        TwoWay table = new TwoWay(id, block.rows(), List.of(""));
        long total = 0;
        for (int i = 0; i < counts.length; i++) {
            put(table, "p" + i, counts[i], counts[i] > 0 && counts[i] < 10);
            total += counts[i];
        }
        put(table, "", total, total > 0 && total < 10);
        return table;
    }

    private static void put(TwoWay table, String row, long count, boolean sensitive) {
        table.put(new Place(row, ""), new Content(count, 100 * count, sensitive, false));
        table.keepTotal(row);
    }

    private static LineSum sum(String id, String programme, TwoWay... tables) {
        return new LineSum(
                id,
                programme,
                Stream.of(tables).map(t -> new LineSum.Part(t, "")).toList());
    }

    /** Everything of a detector together, and every kind alone. */
    private static Lines lines(TwoWay... tables) {
        List<LineSum> sums = new ArrayList<>();
        sums.add(sum("together", "", tables));
        for (TwoWay table : tables) {
            sums.add(sum("only " + table.id(), table.id().contains("DM2") ? "DM2" : "", table));
        }
        return new Lines(List.of(tables), sums);
    }

    private static List<String> hiddenIn(ProtectedBlock decided, TwoWay table) {
        return decided.hidden(table).stream().map(Place::row).sorted().toList();
    }

    /** 49 and 3 lines: 3 may not be learned. 52 is told, 49 is not, for 52 - 49 = 3; whoever knows 9 of the 52 is left with 43. */
    @Test
    void theTotalOfAMeasureStaysWhereAKindIsTooSmall() {
        Block block = measure("all", BOTH);
        TwoWay plain = table("D1", block, PLAIN);
        TwoWay diabetes = table("D1 DM2", block, DIABETES);
        ProtectedBlock decided = BlockProtection.of(block, RULES, lines(plain, diabetes));
        assertThat(hidden(decided, "all")).containsExactly("p0", "p1", "p2", "p3", "p4", "p5");
        assertThat(hiddenIn(decided, plain)).contains("");
        assertThat(hiddenIn(decided, diabetes)).contains("", "p2");
    }

    /**
     * The 3 lines of practice p2 stand in two tables, for they are two faults at once. The RHO's 3 may not be learned by p2 either, who knows its own: some other practice must be open, and in
     * both tables, for what is printed in one is known in the other. In the first p5 is hidden anyway; p0 would be cheapest for the second alone.
     */
    @Test
    void whatIsOpenInOneTableIsOpenInTheOtherThatHoldsTheSame() {
        Block block = measure("all", BOTH);
        TwoWay one = table("D1 DM2", block, DIABETES);
        one.hide(new Place("p5", ""));
        TwoWay other = table("D2 DM2", block, DIABETES);
        ProtectedBlock decided = BlockProtection.of(block, RULES, new Lines(List.of(one, other), List.of()));
        List<String> both = new ArrayList<>(hiddenIn(decided, one));
        both.retainAll(hiddenIn(decided, other));
        assertThat(both).contains("", "p2").hasSizeGreaterThan(2);
    }

    /** The same 52 lines are one kind, behind which too few patients stand: there is nothing else to hide, and with the total all of the measure goes. */
    @Test
    void theTotalCannotStayWhereItIsTheKindItself() {
        Block block = measure("all", BOTH);
        TwoWay plain = table("D1", block, BOTH);
        put(plain, "", 52, true);
        ProtectedBlock decided = BlockProtection.of(block, RULES, lines(plain));
        assertThat(hidden(decided, "all")).hasSize(7);
        assertThat(hiddenIn(decided, plain)).hasSize(7);
    }

    /** 12 lines, 4 of them of one practice, which is left with 8: nobody else may be that sure of the rest. With 3 at the most it is left with 9, with 2 with 10. */
    @Test
    void theTotalCannotStayWhereOnePracticeKnowsMostOfIt() {
        assertThat(hidden(BlockProtection.of(measure("all", 4, 3, 2, 1, 1, 1), RULES), "all"))
                .hasSize(7);
        assertThat(hidden(BlockProtection.of(measure("all", 3, 3, 2, 2, 1, 1), RULES), "all"))
                .hasSize(7);
        assertThat(hidden(BlockProtection.of(measure("all", 2, 2, 2, 2, 2, 2), RULES), "all"))
                .doesNotContain("");
    }

    /** One measure holds the 52, another the 49: both together would give the 3, so one of them goes. */
    @Test
    void oneOfTwoTotalsGoesWhereTheirDifferenceIsTooSmall() {
        Block block = filled(measure("all", BOTH), "one", rate(PLAIN));
        TwoWay plain = table("D1", block, PLAIN);
        TwoWay diabetes = table("D1 DM2", block, DIABETES);
        ProtectedBlock decided = BlockProtection.of(block, RULES, lines(plain, diabetes));
        assertThat(Stream.of("all", "one")
                        .filter(m -> !decided.status(m, "").hidden())
                        .toList())
                .hasSize(1);
    }

    /**
     * Practice 0 has 20 lines, 17 and 3 of two kinds. The measure is shown everywhere. Both kinds are hidden there and at the two smallest others: with one of them that one could subtract
     * its own. 3 can then be anything up to 20.
     */
    @Test
    void linesAreGivenUpBeforeRowsOfAMeasure() {
        long[][] counts = {{20, 100}, {40, 120}, {45, 130}, {50, 900}};
        Block block = filled(block(false, counts), "all", counts);
        TwoWay plain = table("D1", block, 17, 20, 23, 25);
        TwoWay diabetes = table("D1 DM2", block, 3, 20, 22, 25);
        ProtectedBlock decided = BlockProtection.of(block, RULES, lines(plain, diabetes));
        assertThat(hidden(decided, "all")).isEmpty();
        assertThat(hiddenIn(decided, diabetes)).containsExactly("p0", "p1", "p2");
        assertThat(hiddenIn(decided, plain)).containsExactly("p0", "p1", "p2");
    }

    /** Only DM2 has lines, so the sum over the programmes is DM2: the measure of DM2 tells that much, and nothing of the practices without lines of another programme. */
    @Test
    void aSumThatIsOneOfItsPartsDoesNotTellThatTheOthersAreNothing() {
        long[] counts = {30, 31, 32, 33, 34, 35};
        Block block = measure("part_DM2", counts);
        TwoWay diabetes = table("DM2", block, counts);
        TwoWay none = table("VRM", block, 0, 0, 0, 0, 0, 0);
        put(none, "p0", 0, true);
        ProtectedBlock decided = BlockProtection.of(block, RULES, lines(diabetes, none));
        assertThat(hidden(decided, "part_DM2")).isEmpty();
        assertThat(hiddenIn(decided, diabetes)).isEmpty();
        assertThat(hiddenIn(decided, none)).containsExactly("", "p0");
    }

    /** Rows that are hidden afterwards: the kinds that add up to them are hidden as well, and what was hidden stays. */
    @Test
    void linesFollowAMeasureThatHidesMoreLater() {
        long[][] counts = {{20, 100}, {40, 120}, {45, 130}, {50, 900}};
        Block block = filled(block(false, counts), "all", counts);
        TwoWay plain = table("D1", block, 17, 20, 23, 25);
        TwoWay diabetes = table("D1 DM2", block, 3, 20, 22, 25);
        ProtectedBlock decided = BlockProtection.of(block, RULES, lines(plain, diabetes));
        decided.hide("all", "p3");
        decided.settle();
        assertThat(hidden(decided, "all")).contains("p3").doesNotContain("");
        assertThat(hiddenIn(decided, plain)).contains("p0", "p3").doesNotContain("");
        assertThat(hiddenIn(decided, diabetes)).contains("p0", "p3").doesNotContain("");
    }

    /** 700 - 9 and so on: a rest is a count of its own measure, not of a table of lines. */
    @Test
    void aRestIsNotTakenForACountOfLines() {
        DisclosureRules proportion = new DisclosureRules(
                RULES.thresholds(), new TreeMap<>(Map.of("all", new MeasureTraits(true, false, false, false, ""))));
        long[] counts = {30, 31, 32, 33, 34, 35};
        Block block = measure("all", counts);
        TwoWay rests = table("D1", block, 670, 679, 688, 697, 706, 715);
        put(rests, "p0", 670, true);
        ProtectedBlock decided = BlockProtection.of(block, proportion, lines(rests));
        assertThat(hiddenIn(decided, rests)).contains("p0");
        assertThat(hidden(decided, "all")).isEmpty();
    }

    @Test
    void aTableThatWasNotDecided() {
        Block block = measure("all", BOTH);
        TwoWay other = table("other", block, BOTH);
        assertThatThrownBy(() -> BlockProtection.of(block, RULES).hidden(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not decided with this block: other");
    }
}
