package nl.mdzfactsheet.app.disclose;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import nl.mdzfactsheet.contract.TableContract;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Result files, RFC 4180, UTF-8: each is written beside its name and moved there when it is whole. Ids stand as they were given, so that results can be joined to the input. */
final class ResultFiles {

    private ResultFiles() {}

    static void write(Path folder, TableContract contract, List<List<String>> rows) throws IOException {
        Path draft = folder.resolve(contract.name() + ".csv.part");
        try (Writer out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8);
                CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord(contract.columnNames());
            csv.printRecords(rows);
        }
        Files.move(draft, folder.resolve(contract.name() + ".csv"), StandardCopyOption.REPLACE_EXISTING);
    }
}
