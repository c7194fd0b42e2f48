package nl.mdzfactsheet.disclosure.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.mdzfactsheet.disclosure.block.BlockRow.Kind;
import nl.mdzfactsheet.disclosure.block.TwoWay.Content;
import nl.mdzfactsheet.disclosure.block.TwoWay.Place;
import org.junit.jupiter.api.Test;

/** Units and classes by hand: 4 quarters of p0 may not be learned. */
class TwoWayTest {

    private static TwoWay table(boolean insiders) {
        List<BlockRow> rows = List.of(
                new BlockRow("", Kind.TOTAL, false, 0),
                new BlockRow("p0", Kind.PART, insiders, 10),
                new BlockRow("p1", Kind.PART, insiders, 20),
                new BlockRow("p2", Kind.PART, insiders, 30));
        TwoWay table = new TwoWay("t", rows, List.of(""));
        long[] counts = {104, 4, 40, 60};
        for (int i = 0; i < counts.length; i++) {
            Place place = new Place(rows.get(i).id(), "");
            table.put(place, new Content(counts[i], 100 * counts[i], i == 1, false));
            table.keepTotal(rows.get(i).id());
        }
        return table;
    }

    private static Place place(String row) {
        return new Place(row, "");
    }

    /** Nobody among the readers knows a row: one other row, the smaller, is enough; where each knows its own, both are needed. */
    @Test
    void aReaderWhoKnowsItsOwnRowCostsAnotherOne() {
        assertThat(table(false).hiddenPlaces(10, 15)).isEqualTo(Set.of(place("p0"), place("p1")));
        assertThat(table(true).hiddenPlaces(10, 15)).isEqualTo(Set.of(place("p0"), place("p1"), place("p2")));
    }

    /** A place that was not filled holds nothing; one that must be hidden is, whatever it holds. */
    @Test
    void aPlaceThatIsHiddenByOthers() {
        TwoWay table = new TwoWay("t", table(true).rows(), List.of(""));
        assertThat(table.at(place("p0")).count()).isZero();
        assertThat(table.hiddenPlaces(10, 15)).isEmpty();
        TwoWay forced = table(false);
        forced.put(place("p0"), new Content(4, 400, false, false));
        assertThat(forced.hiddenPlaces(10, 15)).isEmpty();
        forced.put(place("p0"), new Content(4, 400, false, true));
        assertThat(forced.hiddenPlaces(10, 15)).contains(place("p0"));
    }
}
