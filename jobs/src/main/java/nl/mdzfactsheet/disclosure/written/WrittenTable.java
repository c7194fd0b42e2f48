package nl.mdzfactsheet.disclosure.written;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A CSV file as it was written, of either dialect. */
final class WrittenTable {

    private static final String FOR_PEOPLE = "_excel-nl.csv";

    private final List<CSVRecord> rows;
    private final List<String> columns;
    private final boolean forPeople;

    private WrittenTable(List<CSVRecord> rows, List<String> columns, boolean forPeople) {
        this.rows = rows;
        this.columns = columns;
        this.forPeople = forPeople;
    }

    static WrittenTable read(Path file) {
        boolean forPeople = file.getFileName().toString().endsWith(FOR_PEOPLE);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(forPeople ? ';' : ',')
                // Codes for people end in a character that keeps them text.
                .setTrim(forPeople)
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            if (forPeople && in.read() != '\uFEFF') {
                throw new IOException("no byte order mark");
            }
            try (CSVParser parser = format.parse(in)) {
                return new WrittenTable(parser.getRecords(), parser.getHeaderNames(), forPeople);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows in tables of their own, by what stands in a column. */
    Map<String, WrittenTable> by(String column) {
        Map<String, List<CSVRecord>> parts = new HashMap<>();
        rows.forEach(row ->
                parts.computeIfAbsent(row.get(column), c -> new ArrayList<>()).add(row));
        Map<String, WrittenTable> tables = new HashMap<>();
        parts.forEach((value, part) -> tables.put(value, new WrittenTable(part, columns, forPeople)));
        return tables;
    }

    /** The same columns without a row. */
    WrittenTable empty() {
        return new WrittenTable(List.of(), columns, forPeople);
    }

    List<CSVRecord> rows() {
        return rows;
    }

    List<String> columns() {
        return columns;
    }

    /** A printed number, null when nothing is printed. */
    @Nullable
    BigDecimal number(CSVRecord row, String column) {
        String cell = row.get(column);
        if (cell.isEmpty()) {
            return null;
        }
        return new BigDecimal(forPeople ? cell.replace(',', '.') : cell);
    }

    /** True when a number is another one as printed: in the decimals that are printed, the same. */
    static boolean same(@Nullable BigDecimal printed, @Nullable BigDecimal exact) {
        if (printed == null || exact == null) {
            return printed == null && exact == null;
        }
        return exact.setScale(Math.max(0, printed.scale()), RoundingMode.HALF_UP)
                        .compareTo(printed)
                == 0;
    }

    /** A number that must be printed. */
    BigDecimal printed(CSVRecord row, String column) {
        BigDecimal number = number(row, column);
        if (number == null) {
            throw new IllegalStateException("Cannot audit: a figure of the insurer is empty");
        }
        return number;
    }
}
