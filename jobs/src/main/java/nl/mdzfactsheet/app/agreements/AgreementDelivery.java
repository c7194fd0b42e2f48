package nl.mdzfactsheet.app.agreements;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.table.Sha256;
import nl.mdzfactsheet.table.SmallTable;
import nl.mdzfactsheet.table.StepStore;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A delivery folder with {@code afspraken} and its descriptor. It gets its name when it is whole, so that it may be written into an inbox. */
public final class AgreementDelivery {

    private static final String TABLE = "afspraken";
    private static final String FILE = TABLE + ".csv";
    private static final int HASH = 12;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setDelimiter(';').get();

    private AgreementDelivery() {}

    /**
     * Writes the folder; it must not exist yet.
     *
     * @param created when it was made: later than every delivery of the table that counts now
     */
    public static void write(Agreements agreements, Instant created, Path folder) {
        Path target = folder.toAbsolutePath().normalize();
        Path draft = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            StepStore.delete(draft);
            Files.createDirectories(draft);
            Path file = draft.resolve(FILE);
            csv(agreements.table(), file);
            Files.writeString(draft.resolve("datapackage.json"), descriptor(agreements, created, file) + "\n");
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void csv(SmallTable table, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CSVPrinter csv = new CSVPrinter(out, FORMAT)) {
            csv.printRecord(table.contract().columnNames());
            for (List<String> row : table.rows()) {
                csv.printRecord(row);
            }
        }
    }

    private static String descriptor(Agreements agreements, Instant created, Path file) throws IOException {
        String hash = Sha256.ofFile(file);
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("name", TABLE);
        resource.put("path", FILE);
        resource.put("format", "csv");
        resource.put("encoding", "utf-8");
        resource.put("dialect", Map.of("delimiter", ";"));
        resource.put("bytes", Files.size(file));
        resource.put("hash", "sha256:" + hash);
        resource.put("rowCount", agreements.table().rows().size());
        Map<String, Object> descriptor = new LinkedHashMap<>();
        descriptor.put("id", TABLE + "-" + agreements.year() + "-" + hash.substring(0, HASH));
        descriptor.put("created", created.toString());
        descriptor.put("period", Integer.toString(agreements.year()));
        descriptor.put("coverage", "partial");
        descriptor.put("resources", List.of(resource));
        return JSON.writeValueAsString(descriptor);
    }
}
