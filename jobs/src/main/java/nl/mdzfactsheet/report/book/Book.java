package nl.mdzfactsheet.report.book;

import java.util.List;

/**
 * A workbook: its properties and sheets, in order.
 *
 * @param title title of the document
 * @param subject what it is about
 * @param day the day of the figures, ISO: the date of the document, so that the same figures give the same file
 * @param sheets sheets that fit
 */
record Book(String title, String subject, String day, List<SheetTable<?>> sheets) {

    /** Rows of a sheet in Excel. */
    static final int MOST_ROWS = 1_048_576;

    Book {
        sheets = List.copyOf(sheets);
    }
}
