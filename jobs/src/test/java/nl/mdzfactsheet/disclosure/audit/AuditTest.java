package nl.mdzfactsheet.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mdzfactsheet.disclosure.cells.Cell;
import nl.mdzfactsheet.disclosure.cells.CellStatus;
import nl.mdzfactsheet.disclosure.cells.CellTable;
import nl.mdzfactsheet.disclosure.cells.EveryPoint;
import nl.mdzfactsheet.disclosure.cells.Pattern;
import nl.mdzfactsheet.disclosure.cells.Recipient;
import nl.mdzfactsheet.disclosure.cells.TableText;
import org.junit.jupiter.api.Test;

/** Bounds of the attacker: by hand, and against all points of small tables. */
class AuditTest {

    private static AuditResult judge(CellTable table, String... hidden) {
        return Audit.full().judge(table, Pattern.of(Set.of(hidden), Recipient.OUTSIDER));
    }

    private static String bounds(AuditResult result) {
        return result.bounds().stream()
                .map(b -> b.cell() + " " + b.low() + ".." + (b.high() == null ? "" : b.high()))
                .collect(Collectors.joining(", "));
    }

    @Test
    void aHiddenCellBesideItsTotalIsTheDifference() {
        CellTable table = TableText.of("""
                cell a 4 primary
                cell b 20
                cell t 24
                sum t = a + b
                """);
        AuditResult result = judge(table, "a");
        assertThat(bounds(result)).isEqualTo("a 4..4");
        assertThat(result.verdict()).isEqualTo(Verdict.UNSAFE_EXACT);
        assertThat(bounds(judge(table, "a", "b"))).isEqualTo("a 0..24, b 0..24");
        assertThat(judge(table, "a", "b").verdict()).isEqualTo(Verdict.SAFE);
        assertThat(judge(table).verdict()).isEqualTo(Verdict.UNSAFE_PUBLISHED);
    }

    /** With the total hidden too nothing limits the cells from above: the total is b + a. */
    @Test
    void noHighestValueIsNoValue() {
        CellTable table = TableText.of("""
                cell a 4 primary
                cell b 20
                cell t 24
                sum t = a + b
                """);
        AuditResult result = judge(table, "a", "t");
        assertThat(bounds(result)).isEqualTo("a 0.., t 20..");
        assertThat(result.verdict()).isEqualTo(Verdict.SAFE);
        assertThat(bounds(judge(table, "a", "b", "t"))).isEqualTo("a 0.., b 0.., t 0..");
    }

    @Test
    void aSumTooSmallIsTooNarrowAndNothingGivesAllParts() {
        CellTable three = TableText.of("""
                cell a 1 primary
                cell b 2
                cell t 3
                sum t = a + b
                """);
        assertThat(judge(three, "a", "b").verdict()).isEqualTo(Verdict.UNSAFE_NARROW);
        assertThat(bounds(judge(three, "a", "b"))).isEqualTo("a 0..3, b 0..3");
        CellTable nothing = TableText.of("""
                cell a 0 primary
                cell b 0
                cell t 0
                sum t = a + b
                """);
        assertThat(judge(nothing, "a", "b").verdict()).isEqualTo(Verdict.UNSAFE_EXACT);
    }

    /** Willenborg and de Waal's square: rows 3 and 9, columns 5 and 7, all four cells hidden; x11 lies between max(0, 3 − 7) and min(3, 5). */
    @Test
    void aSquareOfHiddenCells() {
        CellTable table = TableText.of("""
                cell a 2 primary
                cell b 1
                cell c 3
                cell d 6
                sum 3 = a + b
                sum 9 = c + d
                sum 5 = a + c
                sum 7 = b + d
                """);
        assertThat(bounds(judge(table, "a", "b", "c", "d"))).isEqualTo("a 0..3, b 0..3, c 2..5, d 4..7");
    }

    /** 2a + 3b = 12 has the whole solutions (0, 4), (3, 2) and (6, 0): with a ≤ 2 one is left, where real numbers would leave an interval. */
    @Test
    void wholeNumbersOnly() {
        CellTable table = TableText.of("""
                cell a 0 primary width 1
                cell b 4
                sum 12 = 2 a + 3 b
                sum a <= 2
                """);
        assertThat(bounds(judge(table, "a", "b"))).isEqualTo("a 0..0, b 4..4");
    }

    /** A printed share of 33,3 % of 30: 9.975 ≤ x ≤ 10.005, and so 10. */
    @Test
    void aPrintedDecimalIsAnInterval() {
        CellTable table = TableText.of("""
                cell x 10 primary
                cell n 30
                sum 0 <= x - 0.3325 n
                sum x - 0.3335 n <= 0
                """);
        assertThat(bounds(judge(table, "x"))).isEqualTo("x 10..10");
        assertThat(judge(table, "x").verdict()).isEqualTo(Verdict.UNSAFE_EXACT);
    }

    /** a ≤ b + 2, b ≤ c / 2 + 1, c ≤ a: bounded in a circle that no single row shows; a ≤ a/2 + 3, so 6. */
    @Test
    void boundedInACircle() {
        CellTable table = TableText.of("""
                cell a 1 primary
                cell b 1
                cell c 1
                sum a - b <= 2
                sum b - 0.5 c <= 1
                sum c - a <= 0
                """);
        assertThat(bounds(judge(table, "a", "b", "c"))).isEqualTo("a 0..6, b 0..4, c 0..6");
    }

    /** a − b = 1 and c − 2 b = 0 grow together without end; d does not. */
    @Test
    void growthIsProvenByADirection() {
        CellTable table = TableText.of("""
                cell a 3 primary
                cell b 2
                cell c 4
                cell d 5
                sum 1 = a - b
                sum 0 = c - 2 b
                sum d - b <= 3
                sum d <= 6
                """);
        assertThat(bounds(judge(table, "a", "b", "c", "d"))).isEqualTo("a 1.., b 0.., c 0.., d 0..6");
    }

    @Test
    void contradictionsFail() {
        CellTable table = TableText.of("""
                cell a 4 primary
                cell b 20
                sum 25 = a + b
                """);
        AuditResult result = judge(table, "a", "b");
        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.bounds()).allSatisfy(b -> assertThat(b.found()).isFalse());
    }

    @Test
    void aTimeOutFails() {
        StringBuilder text = new StringBuilder("cell p 7 primary\n");
        StringBuilder sums = new StringBuilder();
        Random random = new Random(5);
        for (int i = 0; i < 60; i++) {
            text.append("cell c")
                    .append(i)
                    .append(" ")
                    .append(random.nextInt(9))
                    .append("\n");
        }
        CellTable cells = TableText.of(text.toString());
        for (int s = 0; s < 20; s++) {
            long sum = 0;
            StringBuilder terms = new StringBuilder();
            for (Cell cell : cells.cells()) {
                int factor = 50 + random.nextInt(400);
                sum += factor * cell.value();
                terms.append(terms.length() == 0 ? "" : " + ")
                        .append(factor)
                        .append(" ")
                        .append(cell.id());
            }
            sums.append("sum ").append(sum).append(" = ").append(terms).append("\n");
        }
        CellTable table = TableText.of(text + sums.toString());
        Set<String> all = table.cells().stream().map(Cell::id).collect(Collectors.toSet());
        AuditResult result =
                Audit.primariesOnly().withMillisPerQuestion(1).judge(table, Pattern.of(all, Recipient.OUTSIDER));
        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
    }

    /** Who knows b subtracts it; its own cell is not judged. */
    @Test
    void insidersKnowTheirOwn() {
        CellTable table = TableText.of("""
                cell a 4 primary
                cell b 3 primary
                cell t 27
                cell c 20
                sum t = a + b + c
                """);
        Set<String> hidden = Set.of("a", "b");
        Pattern pattern = Pattern.of(hidden, new Recipient("b", Set.of("b")));
        AuditResult result = Audit.full().judge(table, pattern);
        assertThat(bounds(result)).isEqualTo("a 4..4");
        assertThat(result.verdict()).isEqualTo(Verdict.UNSAFE_EXACT);
        Pattern knowsBoth = Pattern.of(hidden, new Recipient("ab", Set.of("a", "b")));
        assertThat(Audit.full().judge(table, knowsBoth).verdict()).isEqualTo(Verdict.SAFE);
    }

    @Test
    void extraKnowledgeBelongsToItsPattern() {
        CellTable table = TableText.of("""
                cell a 4 primary
                cell b 20
                sum 24 = a + b
                sum @rho 3 <= a <= 5
                """);
        Set<String> hidden = Set.of("a", "b");
        assertThat(judge(table, "a", "b").verdict()).isEqualTo(Verdict.SAFE);
        Pattern rho = Pattern.of(hidden, new Recipient("rho", Set.of()));
        assertThat(bounds(Audit.full().judge(table, rho))).isEqualTo("a 3..5, b 19..21");
    }

    /** 400 random small tables with odd factors, ranges and differences, against all points. */
    @Test
    void boundsAreThoseOfAllPoints() {
        Random random = new Random(20260331);
        for (int round = 0; round < 400; round++) {
            CellTable table = randomTable(random);
            Map<String, CellStatus> statuses = new HashMap<>();
            table.cells()
                    .forEach(c -> statuses.put(
                            c.id(), random.nextInt(4) == 0 ? CellStatus.PUBLISHED : CellStatus.SUPPRESSED));
            Pattern pattern = new Pattern("ALL", statuses);
            Map<String, long[]> expected = EveryPoint.bounds(table, pattern, 14);
            for (CellBounds bound : Audit.full().judge(table, pattern).bounds()) {
                long[] truth = expected.getOrDefault(bound.cell(), new long[2]);
                assertThat(bound.found()).as("round %d %s", round, table).isTrue();
                assertThat(bound.low()).as("round %d %s", round, table).isEqualTo(truth[0]);
                Long high = bound.high();
                if (truth[1] < 14) {
                    assertThat(high)
                            .as("round %d %s %s", round, bound.cell(), table)
                            .isEqualTo(truth[1]);
                } else {
                    assertThat(high == null || high >= 14)
                            .as("round %d %s", round, table)
                            .isTrue();
                }
            }
        }
    }

    private static CellTable randomTable(Random random) {
        StringBuilder text = new StringBuilder();
        List<Long> values = new ArrayList<>();
        int cells = 2 + random.nextInt(4);
        for (int i = 0; i < cells; i++) {
            values.add((long) random.nextInt(cells > 3 ? 3 : 5));
            text.append("cell c").append(i).append(' ').append(values.get(i)).append(" primary\n");
        }
        // A lid on everything keeps every highest value below the cap of the enumeration.
        long all = values.stream().mapToLong(Long::longValue).sum();
        text.append("sum ");
        for (int i = 0; i < cells; i++) {
            text.append(i == 0 ? "" : " + ").append("c").append(i);
        }
        text.append(" <= ").append(Math.max(all, Math.min(13, all + 3))).append('\n');
        for (int s = 0; s < 1 + random.nextInt(3); s++) {
            StringBuilder terms = new StringBuilder();
            long sum = 0;
            for (int i = 0; i < cells; i++) {
                int factor = random.nextInt(7) - 3;
                if (factor != 0) {
                    sum += factor * values.get(i);
                    terms.append(factor < 0 ? "- " : "+ ")
                            .append(Math.abs(factor))
                            .append(" c")
                            .append(i)
                            .append(' ');
                }
            }
            if (terms.length() > 0) {
                long slack = random.nextInt(3);
                text.append("sum ")
                        .append(sum - slack)
                        .append(" <= ")
                        .append(terms)
                        .append("<= ")
                        .append(sum + slack)
                        .append('\n');
            }
        }
        return TableText.of(text.toString());
    }
}
