package nl.mdzfactsheet.app.agreements;

import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * A row in which something was agreed.
 *
 * @param file the workbook
 * @param sheet name of the sheet as it stands
 * @param number 1-based row
 * @param letters letters of the column by heading
 * @param cells cells by heading; absent when nothing stands there
 */
record FilledRow(String file, String sheet, int number, Map<String, String> letters, Map<String, Cell> cells) {

    /** The cell under a heading; null when it is empty or blank. */
    @Nullable
    Cell cell(String heading) {
        Cell cell = cells.get(heading);
        return cell == null || isBlank(cell) ? null : cell;
    }

    static boolean isBlank(Cell cell) {
        boolean text = cell.getType() == CellType.EMPTY || cell.getType() == CellType.STRING;
        return text && cell.getText().isBlank();
    }

    /** Place of a heading in this row, for example F12. */
    String place(String heading) {
        return letters.getOrDefault(heading, "") + number;
    }
}
