package nl.mdzfactsheet.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.disclosure.ReleasedRow;
import nl.mdzfactsheet.disclosure.ReleasedTable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The two forms of CSV that leave, named in the file name. */
public enum CsvDialect {
    /** For programs: RFC 4180, comma, decimal point, UTF-8 without mark, full precision. */
    DATA(CSVFormat.RFC4180, false),
    /** For people: opens by double click in Dutch Excel; semicolon, decimal comma, byte order mark, figures rounded. */
    EXCEL_NL(CSVFormat.RFC4180.builder().setDelimiter(';').get(), true);

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@\t\r";

    /** Codes, versions and identifiers that a spreadsheet would take for a number or a day. */
    private static final Pattern LOOKS_LIKE_A_FIGURE = Pattern.compile("[0-9][0-9.,:/ -]*([eE][+-]?[0-9]+)?%?");

    /** At the end of such a text it keeps Excel and LibreOffice from converting it; it is not shown, and trimming takes it away. */
    private static final char STAYS_TEXT = '\t';

    @SuppressWarnings("ImmutableEnumChecker") // CSVFormat is immutable, it only does not say so
    private final CSVFormat format;

    private final boolean forPeople;

    CsvDialect(CSVFormat format, boolean forPeople) {
        this.format = format;
        this.forPeople = forPeople;
    }

    /** Writes a released table; the header holds the column names of its contract. */
    void write(ReleasedTable table, Path file) {
        List<ColumnContract> columns = table.contract().columns();
        write(file, table.contract().columnNames(), out -> {
            for (ReleasedRow row : table.rows()) {
                out.accept(cells(row.cells(), columns));
            }
        });
    }

    /** Writes rows of ready cells one by one, so that a large table is never held. */
    void write(Path file, List<String> header, Consumer<Consumer<List<String>>> rows) {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            if (forPeople) {
                out.write(BYTE_ORDER_MARK);
            }
            try (CSVPrinter csv = new CSVPrinter(out, format)) {
                csv.printRecord(header);
                rows.accept(cells -> print(csv, cells));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cells of one row as this dialect shows them. */
    List<String> cells(List<String> canonical, List<ColumnContract> columns) {
        List<String> shown = new ArrayList<>(canonical.size());
        for (int i = 0; i < canonical.size(); i++) {
            shown.add(cell(canonical.get(i), columns.get(i)));
        }
        return shown;
    }

    private String cell(String canonical, ColumnContract column) {
        if (canonical.isEmpty()) {
            return "";
        }
        if (!DutchNumbers.isNumber(column.format())) {
            return DutchNumbers.isDay(column.format()) ? canonical : text(canonical);
        }
        return forPeople ? DutchNumbers.show(canonical, column.format()) : canonical;
    }

    /** A text as this dialect shows it: never a formula, and for people never a number or day that it is not. */
    String text(String text) {
        boolean converted = forPeople && LOOKS_LIKE_A_FIGURE.matcher(text).matches();
        return converted ? text + STAYS_TEXT : harmless(text);
    }

    /** Text that a spreadsheet would take for a formula gets a leading apostrophe. */
    public static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static void print(CSVPrinter csv, List<String> cells) {
        try {
            csv.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
