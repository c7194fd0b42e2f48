package nl.mdzfactsheet.report.book;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One sheet with one table.
 *
 * @param sheet name on the tab
 * @param title what stands in A1
 * @param intro what stands below it
 * @param frozen columns that stay in view
 * @param printed columns that are printed; the others are for work on the screen
 * @param fields columns
 * @param rows rows, in the order shown
 * @param elsewhere file that holds these rows when they are too many for a sheet
 */
record SheetTable<T>(
        String sheet,
        String title,
        String intro,
        int frozen,
        int printed,
        List<Field<T>> fields,
        List<T> rows,
        String elsewhere) {

    /** Row of the headings, from 0: below title and introduction. */
    static final int HEADER = 3;

    private static final int LONGEST_HEADING = 200;

    /** Characters that the arrow of the filter hides. */
    private static final int ARROW = 3;

    /** A sheet that is printed whole. */
    SheetTable(
            String sheet,
            String title,
            String intro,
            int frozen,
            List<Field<T>> fields,
            List<T> rows,
            String elsewhere) {
        this(sheet, title, intro, frozen, fields.size(), fields, rows, elsewhere);
    }

    SheetTable {
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
    }

    /** The same sheet under another name. */
    SheetTable<T> named(String name) {
        return new SheetTable<>(name, title, intro, frozen, printed, fields, rows, elsewhere);
    }

    /** Name of the marked table: letters of the tab only. */
    String tableName() {
        return "tbl"
                + sheet.codePoints()
                        .filter(Character::isLetterOrDigit)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
    }

    /** The headings as Excel wants them in a marked table: short, on one line, and no two alike whatever their case. */
    List<String> headings() {
        Set<String> taken = new HashSet<>();
        List<String> headings = new ArrayList<>();
        for (Field<T> field : fields) {
            String text = CellText.harmless(field.heading()).strip();
            String heading = text.length() > LONGEST_HEADING ? text.substring(0, LONGEST_HEADING) : text;
            String unique = heading;
            for (int number = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); number++) {
                unique = heading + " (" + number + ")";
            }
            headings.add(unique);
        }
        return headings;
    }

    /** Lines that the highest heading takes in its column. */
    int headingLines() {
        return fields.stream()
                .mapToInt(f -> (int) Math.ceil(f.heading().length() / Math.max(1, f.width() - ARROW)))
                .max()
                .orElse(1);
    }

    /** True when a sheet can hold it. */
    boolean fits(int mostRows) {
        return rows.size() + HEADER + 1 <= mostRows;
    }

    List<Cell> cells(T row) {
        return fields.stream().map(f -> f.cell().apply(row)).toList();
    }
}
