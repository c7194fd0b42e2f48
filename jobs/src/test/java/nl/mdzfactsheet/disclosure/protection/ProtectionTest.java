package nl.mdzfactsheet.disclosure.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mdzfactsheet.disclosure.cells.Cell;
import nl.mdzfactsheet.disclosure.cells.CellTable;
import nl.mdzfactsheet.disclosure.cells.Constraint;
import nl.mdzfactsheet.disclosure.cells.EveryPoint;
import nl.mdzfactsheet.disclosure.cells.Hierarchies;
import nl.mdzfactsheet.disclosure.cells.Pattern;
import nl.mdzfactsheet.disclosure.cells.Recipient;
import nl.mdzfactsheet.disclosure.cells.TableText;
import org.junit.jupiter.api.Test;

/** The choice of complements: by hand, and against all choices of small tables. */
class ProtectionTest {

    private static Set<String> hidden(String text, Recipient... recipients) {
        return Protection.of(TableText.of(text), List.of(recipients)).cells();
    }

    /** a alone would follow from the total; b is cheaper to hide than c or the total. */
    @Test
    void theCheapestNeighbourIsHidden() {
        assertThat(hidden("""
                cell a 4 primary cost 1
                cell b 20 cost 2
                cell c 30 cost 3
                cell t 54 cost 50
                sum t = a + b + c
                """)).containsExactlyInAnyOrder("a", "b");
    }

    /** a + b = 5 leaves each an interval of 5: c must be hidden as well. */
    @Test
    void aNarrowSumAsksForMore() {
        assertThat(hidden("""
                cell a 4 primary cost 1
                cell b 1 primary cost 1
                cell c 30 cost 3
                cell t 35 cost 50
                sum t = a + b + c
                """)).containsExactlyInAnyOrder("a", "b", "c");
    }

    /** In a two-way table a hidden cell needs a rectangle: a, one in its row, one in its column, and their corner. */
    @Test
    void aRectangleInATwoWayTable() {
        CellTable table = TableText.of("""
                cell a1 5 primary cost 5
                cell a2 20 cost 20
                cell a3 30 cost 30
                cell b1 21 cost 21
                cell b2 22 cost 22
                cell b3 35 cost 35
                cell c1 40 cost 40
                cell c2 41 cost 41
                cell c3 42 cost 42
                sum 55 = a1 + a2 + a3
                sum 78 = b1 + b2 + b3
                sum 123 = c1 + c2 + c3
                sum 66 = a1 + b1 + c1
                sum 83 = a2 + b2 + c2
                sum 107 = a3 + b3 + c3
                """);
        assertThat(Protection.of(table, List.of()).cells()).containsExactlyInAnyOrder("a1", "a2", "b1", "b2");
        assertThat(Protection.of(table, List.of()).complements()).containsExactlyInAnyOrder("a2", "b1", "b2");
    }

    /** Two practices with a small count each: either could subtract its own and learn the other's, so a third is hidden. */
    @Test
    void whoKnowsOneOfAPairMustNotLearnTheOther() {
        String text = """
                cell a 4 primary cost 1
                cell b 9 primary cost 1
                cell c 20 cost 3
                cell d 50 cost 9
                sum 83 = a + b + c + d
                """;
        assertThat(hidden(text)).containsExactlyInAnyOrder("a", "b");
        assertThat(hidden(text, new Recipient("A", Set.of("a")), new Recipient("B", Set.of("b"))))
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    /** The RHO knows b within one from elsewhere, so that hiding b would not do against it. */
    @Test
    void whatOnePatternKnowsIsProtectedAgainst() {
        assertThat(hidden("""
                cell a 4 primary cost 1
                cell b 20 cost 1
                cell c 30 cost 2
                cell d 40 cost 3
                sum 94 = a + b + c + d
                sum @rho 19 <= b <= 21
                """)).containsExactlyInAnyOrder("a", "c");
    }

    /** A row is hidden whole: n with x. */
    @Test
    void aGroupIsHiddenTogether() {
        assertThat(hidden("""
                cell x1 4 primary group r1
                cell n1 40 group r1
                cell x2 20 group r2
                cell n2 60 group r2
                cell xt 24 cost 50 group rt
                cell nt 100 cost 50 group rt
                sum xt = x1 + x2
                sum nt = n1 + n2
                """)).containsExactlyInAnyOrder("x1", "n1", "x2", "n2");
    }

    @Test
    void nothingSensitiveNothingHidden() {
        assertThat(hidden("cell a 4\ncell t 4\nsum t = a")).isEmpty();
    }

    /** Nothing helps against a sum everybody knows, but what can be kept apart is. */
    @Test
    void whatCannotBeProtectedIsKeptAsWideAsItCan() {
        assertThat(hidden("""
                cell a 1 primary
                cell b 2 cost 1
                cell c 9 cost 1
                sum 3 = a + b
                """)).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void aContradictionHidesEverything() {
        assertThat(hidden("cell a 1 primary\ncell b 2\ncell c 3\nsum 4 = a + b"))
                .hasSize(3);
    }

    @Test
    void numbersBeyondExactArithmeticHideEverything() {
        assertThat(hidden(
                        "cell a 4000000000000000000 primary\ncell b 2\nsum 123456789012345678901234567890 <= 9999999999999999999999999999 a + b"
                                .replace("sum 123456789012345678901234567890 <=", "sum 0 <=")))
                .hasSize(2);
    }

    /** Published as long as the primary keeps its width: the complement with room for ten is taken although another is cheaper. */
    @Test
    void widthCountsNotOnlyEquality() {
        assertThat(hidden("""
                cell a 4 primary
                cell b 1 cost 1
                cell c 30 cost 5
                cell d 60 cost 9
                sum 95 = a + b + c + d
                """)).containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void theOrderOfTheInputDecidesNothing() {
        Random random = new Random(11);
        for (int seed = 0; seed < 20; seed++) {
            CellTable table = Hierarchies.table(seed);
            List<Cell> cells = new ArrayList<>(table.cells());
            List<Constraint> constraints = new ArrayList<>(table.constraints());
            Collections.shuffle(cells, random);
            Collections.shuffle(constraints, random);
            CellTable other = new CellTable(table.id(), cells, constraints);
            assertThat(Protection.of(other, List.of())).isEqualTo(Protection.of(table, List.of()));
        }
    }

    /** Random two-way tables of six to nine cells against every possible choice: at most one cell dearer than the cheapest. */
    @Test
    void theCostIsThatOfTheCheapestChoiceOrOneCellMore() {
        Random random = new Random(77);
        int exact = 0;
        int rounds = 0;
        for (int round = 0; rounds < 40; round++) {
            int rows = 2 + random.nextInt(2);
            CellTable table = square(random, rows, rows == 3 ? 2 : 2 + random.nextInt(2));
            Set<String> everything = table.cells().stream().map(Cell::id).collect(Collectors.toSet());
            if (!EveryPoint.safe(table, pattern(everything), 24)) {
                continue;
            }
            rounds++;
            Set<String> chosen = Protection.of(table, List.of()).cells();
            assertThat(EveryPoint.safe(table, pattern(chosen), 24))
                    .as("round %d %s", round, table)
                    .isTrue();
            BigDecimal cheapest = cheapest(table);
            BigDecimal dearest = table.cells().stream()
                    .map(Cell::cost)
                    .reduce(BigDecimal::max)
                    .orElseThrow();
            assertThat(cost(table, chosen)).as("round %d %s", round, table).isLessThanOrEqualTo(cheapest.add(dearest));
            exact += cost(table, chosen).compareTo(cheapest) == 0 ? 1 : 0;
        }
        assertThat(exact).isGreaterThanOrEqualTo(38);
    }

    private static Pattern pattern(Set<String> hidden) {
        return Pattern.of(hidden, Recipient.OUTSIDER);
    }

    private static BigDecimal cost(CellTable table, Set<String> hidden) {
        return table.cells().stream()
                .filter(c -> hidden.contains(c.id()) && !c.primary())
                .map(Cell::cost)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** All subsets of the other cells, by enumeration of all points. */
    private static BigDecimal cheapest(CellTable table) {
        List<Cell> free = table.cells().stream().filter(c -> !c.primary()).toList();
        Set<String> primaries = new HashSet<>();
        table.cells().stream().filter(Cell::primary).map(Cell::id).forEach(primaries::add);
        BigDecimal best = null;
        for (int choice = 0; choice < 1 << free.size(); choice++) {
            Set<String> hidden = new HashSet<>(primaries);
            for (int i = 0; i < free.size(); i++) {
                if ((choice >> i & 1) == 1) {
                    hidden.add(free.get(i).id());
                }
            }
            BigDecimal cost = cost(table, hidden);
            if ((best == null || cost.compareTo(best) < 0) && EveryPoint.safe(table, pattern(hidden), 24)) {
                best = cost;
            }
        }
        return best == null ? BigDecimal.ZERO : best;
    }

    /** Inner cells with fixed margins; a width of 3 keeps the enumeration small. */
    private static CellTable square(Random random, int rows, int columns) {
        StringBuilder text = new StringBuilder();
        long[][] value = new long[rows][columns];
        StringBuilder sums = new StringBuilder();
        for (int r = 0; r < rows; r++) {
            long total = 0;
            StringBuilder terms = new StringBuilder();
            for (int c = 0; c < columns; c++) {
                value[r][c] = random.nextInt(6);
                total += value[r][c];
                boolean primary = value[r][c] > 0 && value[r][c] < 3;
                text.append("cell c").append(r).append(c).append(' ').append(value[r][c]);
                text.append(primary ? " primary" : "")
                        .append(" width 3 cost ")
                        .append(1 + random.nextInt(9))
                        .append('\n');
                terms.append(c == 0 ? "" : " + ").append("c").append(r).append(c);
            }
            text.append("cell r").append(r).append(' ').append(total).append(" width 3 cost 20\n");
            sums.append("sum r").append(r).append(" = ").append(terms).append('\n');
        }
        for (int c = 0; c < columns; c++) {
            long total = 0;
            StringBuilder terms = new StringBuilder();
            for (int r = 0; r < rows; r++) {
                total += value[r][c];
                terms.append(r == 0 ? "" : " + ").append("c").append(r).append(c);
            }
            sums.append("sum ").append(total).append(" = ").append(terms).append('\n');
        }
        return TableText.of(text + sums.toString());
    }
}
