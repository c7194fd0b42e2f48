package nl.mdzfactsheet.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import nl.mdzfactsheet.disclosure.cells.Cell;
import nl.mdzfactsheet.disclosure.cells.CellTable;
import nl.mdzfactsheet.disclosure.cells.Pattern;
import nl.mdzfactsheet.disclosure.cells.Recipient;
import nl.mdzfactsheet.disclosure.cells.TableText;
import org.junit.jupiter.api.Test;

/** Points near the truth, all cells hidden. */
class NearbyTest {

    private static boolean seenWide(CellTable table, String id) {
        Set<String> all = table.cells().stream().map(Cell::id).collect(Collectors.toSet());
        Attack attack = new Attack(AttackedTable.of(table), Pattern.of(all, Recipient.OUTSIDER));
        Moves moves = new Moves(table.cells().size());
        int place = table.cells().stream().map(Cell::id).toList().indexOf(id);
        new Nearby(attack, 20_000).search(place, moves);
        return moves.wide(place, table.cells().get(place), attack);
    }

    /** p and q are cents, e and f the same in euros, 20 together: with e one more and f one less p moves by 100, and by nothing less. */
    private static CellTable cents(int width) {
        return TableText.of("""
                cell p 1000 primary width %d
                cell q 1000
                cell e 10
                cell f 10
                sum 0 = p - 100 e
                sum 0 = q - 100 f
                sum 20 = e + f
                """.formatted(width));
    }

    @Test
    void centsMoveByWholeEuros() {
        assertThat(seenWide(cents(26), "p")).isTrue();
        assertThat(seenWide(cents(130), "p")).isTrue();
    }

    /** From nothing to 20 euros is the most. */
    @Test
    void noFartherThanTheSumAllows() {
        assertThat(seenWide(cents(2_000), "p")).isTrue();
        assertThat(seenWide(cents(2_001), "p")).isFalse();
    }
}
