package nl.mdzfactsheet.app.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import nl.mdzfactsheet.contract.TableContract;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** One result file, RFC 4180, UTF-8: written beside its name and moved there when it is whole. Not closed before it is finished, nothing is left of it. */
public final class ResultFile implements AutoCloseable {

    private final Path target;
    private final Path draft;
    private final CSVPrinter csv;
    private long rows;

    public ResultFile(Path folder, TableContract contract) throws IOException {
        this.target = folder.resolve(contract.name() + ".csv");
        this.draft = folder.resolve(contract.name() + ".csv.part");
        Writer out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8);
        this.csv = new CSVPrinter(out, CSVFormat.RFC4180);
        csv.printRecord(contract.columnNames());
    }

    /** Adds rows, cells in contract order. */
    public void write(List<List<String>> more) {
        try {
            for (List<String> row : more) {
                csv.printRecord(row);
            }
            rows += more.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Number of rows below the header. */
    public long rows() {
        return rows;
    }

    /** Gives the file its name. */
    public void finish() throws IOException {
        csv.close(true);
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        csv.close();
        Files.deleteIfExists(draft);
    }
}
