package nl.mdzfactsheet.ingest;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.table.DeliveryEntry;
import nl.mdzfactsheet.table.FileAccount;
import nl.mdzfactsheet.table.Tally;

/**
 * {@code quality.csv}: per delivery, table and outcome the lines and cents as intake left them. Outcome is {@code read}, {@code accepted} or a reason of quarantine; of a refused
 * delivery the reasons only, without table and figures. UTF-8, comma, sorted by delivery (created, id) and table.
 */
final class QualityFile {

    static final String FILE = "quality.csv";

    private QualityFile() {}

    static void write(Path folder, List<DeliveryEntry> loaded, Admission admission, List<Finding> refusals) {
        try (CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(',')
                .lineDelimiter(LineDelimiter.LF)
                .build(folder.resolve(FILE), StandardCharsets.UTF_8)) {
            writer.writeRecord("delivery", "state", "table", "outcome", "lines", "debit_cents", "credit_cents");
            for (DeliveryEntry entry : loaded) {
                String state = admission.state(entry);
                byTable(entry)
                        .forEach((table, outcomes) -> outcomes.forEach((outcome, tally) ->
                                writeRow(writer, List.of(entry.id(), state, table, outcome), tally)));
            }
            for (Finding refusal : refusals) {
                writer.writeRecord(
                        refusal.delivery(), "refused", "", refusal.reason().code(), "0", "0", "0");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Map<String, Tally>> byTable(DeliveryEntry entry) {
        Map<String, Map<String, Tally>> tables = new TreeMap<>();
        for (FileAccount file : entry.files()) {
            Map<String, Tally> outcomes = tables.computeIfAbsent(file.table(), t -> new LinkedHashMap<>());
            outcomes.merge("read", file.read(), Tally::plus);
            outcomes.merge("accepted", file.accepted(), Tally::plus);
            for (Map.Entry<Reason, Tally> part : file.quarantined().entrySet()) {
                outcomes.merge(part.getKey().code(), part.getValue(), Tally::plus);
            }
        }
        return tables;
    }

    private static void writeRow(CsvWriter writer, List<String> keys, Tally tally) {
        writer.writeRecord(
                keys.get(0),
                keys.get(1),
                keys.get(2),
                keys.get(3),
                Long.toString(tally.lines()),
                Long.toString(tally.debitCents()),
                Long.toString(tally.creditCents()));
    }
}
