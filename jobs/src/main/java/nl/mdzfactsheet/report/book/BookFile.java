package nl.mdzfactsheet.report.book;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a workbook row by row, so that memory does not grow with its rows; the same book gives the same bytes. */
final class BookFile {

    private static final String APPLICATION = "mdz-factsheet";
    private static final int ROWS_AT_ONCE = 1_000;
    private static final String HEADER_FILL = "1F3864";
    private static final String WHITE = "FFFFFF";
    private static final String FONT = "Arial";
    private static final int POINTS = 10;
    private static final int TITLE_POINTS = 14;
    private static final double LINE_HEIGHT = 13.5;
    private static final float MARGIN = 0.4f;
    private static final String PRINT_AREA = "_xlnm.Print_Area";

    private BookFile() {}

    static void write(Book book, Path file) {
        Path draft = file.resolveSibling("." + file.getFileName() + ".draft");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft));
                    Workbook workbook = new Workbook(out, APPLICATION, "1.0")) {
                workbook.setGlobalDefaultFont(FONT, POINTS);
                for (SheetTable<?> sheet : book.sheets()) {
                    write(sheet, workbook.newWorksheet(sheet.sheet()));
                }
            }
            FixedPackage.copy(draft, file, book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            remove(draft);
        }
    }

    private static <T> void write(SheetTable<T> table, Worksheet sheet) throws IOException {
        page(table, sheet);
        sheet.value(0, 0, CellText.harmless(table.title()));
        sheet.style(0, 0)
                .format(Look.AS_TEXT)
                .fontName(FONT)
                .bold()
                .fontSize(TITLE_POINTS)
                .set();
        sheet.value(1, 0, table.intro());
        headings(table, sheet);
        LookRuns looks = new LookRuns(sheet);
        int row = SheetTable.HEADER;
        for (T each : table.rows()) {
            row++;
            List<Cell> cells = table.cells(each);
            for (int column = 0; column < cells.size(); column++) {
                write(cells.get(column), sheet, row, column);
                looks.next(row, column, cells.get(column).look());
            }
            if (row % ROWS_AT_ONCE == 0) {
                looks.end(row);
                sheet.flush();
            }
        }
        looks.end(row);
        if (table.rows().isEmpty()) {
            // A marked table needs a row.
            sheet.value(row + 1, 0, "(geen regels)");
        }
        sheet.finish();
    }

    private static void page(SheetTable<?> table, Worksheet sheet) {
        sheet.freezePane(table.frozen(), SheetTable.HEADER + 1);
        sheet.repeatRows(SheetTable.HEADER);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(MARGIN);
        sheet.rightMargin(MARGIN);
        sheet.topMargin(MARGIN);
        sheet.hideGridLines();
        sheet.footer("&A", Position.LEFT);
        sheet.footer("&P / &N", Position.RIGHT);
        for (int column = 0; column < table.fields().size(); column++) {
            sheet.width(column, table.fields().get(column).width());
        }
        sheet.addNamedRange(sheet.range(0, 0, lastRow(table), table.printed() - 1), PRINT_AREA);
    }

    private static int lastRow(SheetTable<?> table) {
        return SheetTable.HEADER + Math.max(1, table.rows().size());
    }

    private static void headings(SheetTable<?> table, Worksheet sheet) {
        String[] headings = table.headings().toArray(String[]::new);
        sheet.rowHeight(SheetTable.HEADER, LINE_HEIGHT * table.headingLines() + 2);
        sheet.range(SheetTable.HEADER, 0, lastRow(table), headings.length - 1)
                .createTable(headings)
                .setName(table.tableName())
                .setDisplayName(table.tableName())
                .styleInfo()
                .setStyleName("TableStyleLight1");
        sheet.range(SheetTable.HEADER, 0, SheetTable.HEADER, headings.length - 1)
                .style()
                .format(Look.AS_TEXT)
                .fontName(FONT)
                .fontSize(POINTS)
                .bold()
                .fontColor(WHITE)
                .fillColor(HEADER_FILL)
                .wrapText(true)
                .verticalAlignment("top")
                .horizontalAlignment("left")
                .indent(1)
                .borderStyle(BorderStyle.THIN)
                .borderColor(WHITE)
                .set();
    }

    private static void write(Cell cell, Worksheet sheet, int row, int column) {
        Object value = cell.value();
        if (Look.LINK.equals(cell.look()) && value != null) {
            sheet.hyperlink(row, column, HyperLink.internal("'" + value + "'!A1", value.toString()));
        } else if (value instanceof BigDecimal number) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
        } else if (value != null) {
            sheet.value(row, column, value.toString());
        }
    }

    private static void remove(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
