package nl.mdzfactsheet.report.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as Apache POI reads it. */
final class ReadBook {

    private ReadBook() {}

    static XSSFWorkbook open(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<XSSFSheet> sheets(XSSFWorkbook book) {
        List<XSSFSheet> sheets = new ArrayList<>();
        book.sheetIterator().forEachRemaining(s -> sheets.add((XSSFSheet) s));
        return sheets;
    }

    static List<Cell> cells(XSSFSheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .flatMap(r -> StreamSupport.stream(r.spliterator(), false))
                .toList();
    }

    static XSSFTable table(XSSFSheet sheet) {
        return sheet.getTables().get(0);
    }

    static List<String> headings(XSSFSheet sheet) {
        Row header = sheet.getRow(table(sheet).getStartRowIndex());
        return StreamSupport.stream(header.spliterator(), false)
                .map(Cell::getStringCellValue)
                .toList();
    }

    /** The cell in a row of the table (from 0) under a heading. */
    static Cell cell(XSSFSheet sheet, int row, String heading) {
        int column = headings(sheet).indexOf(heading);
        Row at = sheet.getRow(table(sheet).getStartRowIndex() + 1 + row);
        return at.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    /** Every text of a workbook. */
    static List<String> texts(XSSFWorkbook book) {
        return sheets(book).stream()
                .flatMap(s -> cells(s).stream())
                .filter(c -> c.getCellType() == CellType.STRING)
                .map(c -> Objects.requireNonNull(c.getStringCellValue()))
                .toList();
    }
}
