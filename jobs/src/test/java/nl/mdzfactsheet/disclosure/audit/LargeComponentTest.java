package nl.mdzfactsheet.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.mdzfactsheet.disclosure.cells.Cell;
import nl.mdzfactsheet.disclosure.cells.CellTable;
import nl.mdzfactsheet.disclosure.cells.Constraint;
import nl.mdzfactsheet.disclosure.cells.Pattern;
import nl.mdzfactsheet.disclosure.cells.Recipient;
import nl.mdzfactsheet.disclosure.cells.Term;
import org.junit.jupiter.api.Test;

/** Tables of which so much hangs together that points near the truth are sought before the whole is asked: sixty practices with x, n and n − x hidden, their totals printed. */
class LargeComponentTest {

    private static final int PRACTICES = 60;

    /** x of the practices, in order; n is x + 50. The x below 10 are primary. */
    private static CellTable table(long... x) {
        List<Cell> cells = new ArrayList<>();
        List<Constraint> sums = new ArrayList<>();
        for (String role : List.of("x", "c", "n")) {
            List<Term> terms = new ArrayList<>();
            long total = 0;
            for (int i = 0; i < PRACTICES; i++) {
                long numerator = i < x.length ? x[i] : 0;
                long value = role.equals("x") ? numerator : role.equals("c") ? 50 : numerator + 50;
                boolean primary = role.equals("x") && value > 0 && value < 10;
                cells.add(new Cell(role + i, value, primary, BigDecimal.ONE, 10, "row" + i));
                terms.add(new Term(role + i, BigDecimal.ONE));
                total += value;
            }
            sums.add(new Constraint(
                    "sum " + role, Constraint.ALL, terms, BigDecimal.valueOf(total), BigDecimal.valueOf(total)));
        }
        for (int i = 0; i < PRACTICES; i++) {
            List<Term> parts = List.of(
                    new Term("n" + i, BigDecimal.ONE),
                    new Term("x" + i, BigDecimal.ONE.negate()),
                    new Term("c" + i, BigDecimal.ONE.negate()));
            sums.add(new Constraint("parts " + i, Constraint.ALL, parts, BigDecimal.ZERO, BigDecimal.ZERO));
        }
        return new CellTable("large", cells, sums);
    }

    private static List<AuditResult> judge(CellTable table, String... published) {
        Set<String> hidden = new HashSet<>();
        table.cells().forEach(c -> hidden.add(c.id()));
        hidden.removeAll(List.of(published));
        List<Pattern> patterns = new ArrayList<>(List.of(Pattern.of(hidden, Recipient.OUTSIDER)));
        for (int i = 0; i < PRACTICES; i++) {
            patterns.add(Pattern.of(hidden, new Recipient("p" + i, Set.of("x" + i, "c" + i, "n" + i))));
        }
        return Audit.primariesOnly().judge(table, patterns);
    }

    /** Practice 0 has 3; the others together have 40, so that it may have anything from 0 to 43, and for a practice with 20 still up to 23. */
    @Test
    void manyCanGiveWay() {
        assertThat(judge(table(3, 20, 20))).hasSize(PRACTICES + 1).allMatch(r -> r.verdict() == Verdict.SAFE);
    }

    /** Practice 0 has 3 of 23: practice 1 with the other 20 knows that nobody else can have more than 3, all others leave it 20 to gain. */
    @Test
    void whoKnowsTheRestKnowsTooMuch() {
        List<AuditResult> results = judge(table(3, 20));
        assertThat(results)
                .filteredOn(r -> r.pattern().equals("p1"))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.verdict()).isEqualTo(Verdict.UNSAFE_NARROW);
                    assertThat(r.bounds()).singleElement().satisfies(b -> {
                        assertThat(b.cell()).isEqualTo("x0");
                        assertThat(b.low()).isEqualTo(0L);
                        assertThat(b.high()).isEqualTo(3L);
                    });
                });
        assertThat(results).filteredOn(r -> !r.pattern().equals("p1")).allMatch(r -> r.verdict() == Verdict.SAFE);
    }

    /** Practice 0 printed all but its x: n − c gives it back, to everybody. */
    @Test
    void aRowThatTellsItsOwnRestIsExact() {
        assertThat(judge(table(3, 20, 20), "n0", "c0"))
                .filteredOn(r -> !r.pattern().equals("p0"))
                .hasSize(PRACTICES)
                .allMatch(r -> r.verdict() == Verdict.UNSAFE_EXACT);
    }
}
