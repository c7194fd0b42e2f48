package nl.mdzfactsheet.disclosure.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is no table: it would be judged as something it is not. */
class CellTableTest {

    private static Cell cell(String id) {
        return new Cell(id, 1, false, BigDecimal.ONE, 10, id);
    }

    private static Constraint sum(String pattern, String... cells) {
        return new Constraint(
                "sum",
                pattern,
                List.of(cells).stream().map(c -> new Term(c, BigDecimal.ONE)).toList(),
                BigDecimal.ZERO,
                null);
    }

    @Test
    void aCellHasNoNegativeNumbers() {
        assertThatThrownBy(() -> new Cell("a", -1, false, BigDecimal.ONE, 10, "a"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cell("a", 1, false, BigDecimal.ONE.negate(), 10, "a"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cell("a", 1, false, BigDecimal.ONE, -1, "a"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Cell("a", 0, false, BigDecimal.ZERO, 0, "a").value()).isZero();
    }

    @Test
    void cellsAndTermsAreUniqueAndKnown() {
        assertThatThrownBy(() -> new CellTable("t", List.of(cell("a"), cell("a")), List.of()))
                .hasMessageContaining("occurs twice");
        assertThatThrownBy(() -> new CellTable("t", List.of(cell("a")), List.of(sum("ALL", "a", "b"))))
                .hasMessageContaining("not there, or twice");
        assertThatThrownBy(() -> new CellTable("t", List.of(cell("a")), List.of(sum("ALL", "a", "a"))))
                .hasMessageContaining("not there, or twice");
    }

    @Test
    void theOrderInWhichTheyAreOfferedDecidesNothing() {
        CellTable one = new CellTable("t", List.of(cell("b"), cell("a")), List.of(sum("p", "a"), sum("ALL", "a", "b")));
        CellTable other =
                new CellTable("t", List.of(cell("a"), cell("b")), List.of(sum("ALL", "a", "b"), sum("p", "a")));
        assertThat(one).isEqualTo(other);
        assertThat(one.patterns()).containsExactly("p");
    }

    @Test
    void aConstraintIsKnownToItsHolderOrToEverybody() {
        assertThat(sum("p", "a").knownTo("p")).isTrue();
        assertThat(sum("p", "a").knownTo("q")).isFalse();
        assertThat(sum(Constraint.ALL, "a").knownTo("q")).isTrue();
    }

    /** A cell of which nobody said whether it can be seen is not taken for a hidden one. */
    @Test
    void everyCellOfAPatternHasAStatus() {
        Pattern pattern = new Pattern("p", Map.of("a", CellStatus.PUBLISHED));
        assertThat(pattern.status("a")).isEqualTo(CellStatus.PUBLISHED);
        assertThatThrownBy(() -> pattern.status("b")).hasMessageContaining("no status");
        Pattern insider = Pattern.of(Set.of("a", "b"), new Recipient("i", Set.of("a", "c")));
        assertThat(insider.status("a")).isEqualTo(CellStatus.KNOWN_TO_INSIDER);
        assertThat(insider.status("b")).isEqualTo(CellStatus.SUPPRESSED);
        assertThat(insider.status("c")).isEqualTo(CellStatus.PUBLISHED);
    }
}
