package nl.mdzfactsheet.app.agreements;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Somebody with a spreadsheet program and a workbook of an RHO: opens it, fills in cells, saves it. */
public final class FilledBook {

    /** Row of the headings, from 0. */
    public static final int HEADER = 3;

    private final Path file;

    public FilledBook(Path file) {
        this.file = file;
    }

    /** Edits the sheet with agreements and saves. */
    public void edit(Consumer<XSSFSheet> editor) {
        editBook(book -> editor.accept(book.getSheet("Afspraken")));
    }

    /** Edits the workbook and saves. */
    public void editBook(Consumer<XSSFWorkbook> editor) {
        try (XSSFWorkbook book = open()) {
            editor.accept(book);
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private XSSFWorkbook open() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    /** The column of a heading. */
    public static int column(XSSFSheet sheet, String heading) {
        for (Cell cell : sheet.getRow(HEADER)) {
            if (cell.getStringCellValue().equals(heading)) {
                return cell.getColumnIndex();
            }
        }
        throw new IllegalArgumentException("No heading " + heading);
    }

    /** The row of a measure. */
    public static Row row(XSSFSheet sheet, String measure) {
        int column = column(sheet, "Maatcode");
        for (int i = HEADER + 1; i <= sheet.getLastRowNum(); i++) {
            Row row = sheet.getRow(i);
            Cell cell = row == null ? null : row.getCell(column);
            if (row != null && cell != null && cell.getStringCellValue().equals(measure)) {
                return row;
            }
        }
        throw new IllegalArgumentException("No row of " + measure);
    }

    /** The cell of a measure under a heading. */
    public static Cell cell(XSSFSheet sheet, String measure, String heading) {
        return row(sheet, measure).getCell(column(sheet, heading), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    /** Fills in a whole agreement. */
    public static void agree(XSSFSheet sheet, String measure, double target) {
        cell(sheet, measure, "Soort").setCellValue("absoluut");
        cell(sheet, measure, "Richting").setCellValue("hoogstens");
        cell(sheet, measure, "Streefwaarde").setCellValue(target);
        cell(sheet, measure, "Overeengekomen op").setCellValue(LocalDate.of(2026, 1, 15));
        cell(sheet, measure, "Omschrijving").setCellValue("samen minder");
    }
}
