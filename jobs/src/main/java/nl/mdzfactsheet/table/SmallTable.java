package nl.mdzfactsheet.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;

/**
 * A table of aggregates or reference rows that fits in memory, without Spark. A cell is canonical text: plain decimals with a point, ISO dates, {@code ""} for an
 * empty value; cells stand in contract order.
 *
 * @param contract what the cells mean
 * @param rows the rows, each with one cell per column of the contract
 */
public record SmallTable(TableContract contract, List<List<String>> rows) {

    /** More rows than this is a fault of the program or of the definitions: aggregates are counted in thousands. */
    public static final int ROW_CAP = 2_000_000;

    public SmallTable {
        if (rows.size() > ROW_CAP) {
            throw new MdzException(
                    ExitCode.UNEXPECTED,
                    Reason.ROW_CAP_EXCEEDED,
                    Location.of(contract.name()),
                    "at most " + ROW_CAP + " aggregate rows, found " + rows.size(),
                    "check the number of practices in the reference tables");
        }
        int width = contract.columns().size();
        for (List<String> row : rows) {
            if (row.size() != width) {
                throw new IllegalArgumentException(
                        "Cannot build table " + contract.name() + ": a row of " + row.size() + " cells, not " + width);
            }
        }
        rows = List.copyOf(rows);
    }

    /** Position of a column; a name outside the contract is a fault of the program. */
    public int index(String column) {
        List<ColumnContract> columns = contract.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException("Table " + contract.name() + " has no column " + column);
    }

    /** The table as CSV (RFC 4180, UTF-8, header first), the form in which steps hand small tables on. */
    public void write(Path file) {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CsvWriter csv =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            csv.writeRecord(contract.columnNames());
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what {@link #write} wrote; another header means that the store is damaged. */
    public static SmallTable read(Path file, TableContract contract) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file, in, contract);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads what {@link #write} wrote from where it is kept now.
     *
     * @param file name of the place, for messages
     */
    public static SmallTable read(Path file, InputStream from, TableContract contract) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .skipEmptyLines(false)
                .ofCsvRecord(new InputStreamReader(from, StandardCharsets.UTF_8))) {
            List<List<String>> rows = new ArrayList<>();
            boolean header = true;
            for (CsvRecord line : csv) {
                List<String> cells = line.getFields();
                if (!header) {
                    rows.add(cells);
                } else if (!cells.equals(contract.columnNames())) {
                    throw otherHeader(file);
                }
                header = false;
            }
            if (header) {
                throw otherHeader(file);
            }
            return new SmallTable(contract, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MdzException otherHeader(Path file) {
        return new MdzException(
                ExitCode.UNEXPECTED,
                Reason.STORE_DAMAGED,
                Location.of(file.toString()),
                "the header is not that of the contract",
                "remove the folder of this output and run again");
    }
}
