package nl.mdzfactsheet.disclosure.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.disclosure.cells.Cell;
import nl.mdzfactsheet.disclosure.cells.CellTable;

/** A table with what is known of its sums in whole numbers, made once for all readers. A cell is named by its place. */
final class AttackedTable {

    private final List<Cell> cells;
    private final List<KnownSum> sums;
    private final int[][] sumsOf;
    private final long[][] factorsOf;

    private AttackedTable(List<Cell> cells, List<KnownSum> sums) {
        this.cells = cells;
        this.sums = sums;
        this.sumsOf = new int[cells.size()][];
        this.factorsOf = new long[cells.size()][];
        List<List<int[]>> standsIn = new ArrayList<>();
        cells.forEach(cell -> standsIn.add(new ArrayList<>()));
        for (int s = 0; s < sums.size(); s++) {
            for (int i = 0; sums.get(s).limited() && i < sums.get(s).size(); i++) {
                standsIn.get(sums.get(s).place(i)).add(new int[] {s, i});
            }
        }
        for (int place = 0; place < cells.size(); place++) {
            List<int[]> own = standsIn.get(place);
            sumsOf[place] = own.stream().mapToInt(at -> at[0]).toArray();
            factorsOf[place] =
                    own.stream().mapToLong(at -> sums.get(at[0]).factor(at[1])).toArray();
        }
    }

    static AttackedTable of(CellTable table) {
        Map<String, Integer> places = new HashMap<>();
        table.cells().forEach(cell -> places.put(cell.id(), places.size()));
        return new AttackedTable(
                table.cells(),
                table.constraints().stream()
                        .map(constraint -> KnownSum.of(constraint, places, table.cells()))
                        .toList());
    }

    /** The cells, in byte order of their id. */
    List<Cell> cells() {
        return cells;
    }

    /** What is known, over the places of the cells. */
    List<KnownSum> sums() {
        return sums;
    }

    /** True value of the cell at a place. */
    long truth(int place) {
        return cells.get(place).value();
    }

    /** Numbers of the sums with a limit in which a cell stands. */
    int[] sumsOf(int place) {
        return sumsOf[place];
    }

    /** Its factors in these; 0 in one that is not representable. */
    long[] factorsOf(int place) {
        return factorsOf[place];
    }
}
