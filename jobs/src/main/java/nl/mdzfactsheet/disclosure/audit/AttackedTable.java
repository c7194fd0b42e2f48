package nl.mdzfactsheet.disclosure.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.disclosure.cells.Cell;
import nl.mdzfactsheet.disclosure.cells.CellTable;

/**
 * A table with what is known of its sums in whole numbers, made once for all readers.
 *
 * @param cells the cells, in byte order of their id
 * @param sums what is known, over the places of the cells
 */
record AttackedTable(List<Cell> cells, List<KnownSum> sums) {

    static AttackedTable of(CellTable table) {
        Map<String, Integer> places = new HashMap<>();
        table.cells().forEach(cell -> places.put(cell.id(), places.size()));
        return new AttackedTable(
                table.cells(),
                table.constraints().stream()
                        .map(constraint -> KnownSum.of(constraint, places, table.cells()))
                        .toList());
    }
}
