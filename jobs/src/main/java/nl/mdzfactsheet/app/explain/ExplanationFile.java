package nl.mdzfactsheet.app.explain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.report.CsvDialect;
import nl.mdzfactsheet.table.DeliveryEntry;
import nl.mdzfactsheet.table.DeliveryStore;
import nl.mdzfactsheet.table.Home;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The answer of explain as CSV in the protected store of the home: a published version is never changed, and a person's lines never leave that store. */
public final class ExplanationFile {

    private final Path protectedStore;
    private final TableContract contract;
    private final ExplainedRows rows;

    /**
     * @param contract contract explained_line
     * @param deliveryIds delivery id per ordinal that lines carry
     * @param deliveries the loaded deliveries
     */
    public ExplanationFile(
            Home home, TableContract contract, List<String> deliveryIds, List<DeliveryEntry> deliveries) {
        this.protectedStore = home.protectedStore();
        this.contract = contract;
        Map<String, DeliveryEntry> byId =
                deliveries.stream().collect(Collectors.toMap(DeliveryEntry::id, Function.identity()));
        this.rows = new ExplainedRows(deliveryIds, byId);
    }

    /**
     * What was written.
     *
     * @param file the CSV file
     * @param counted counted rows
     * @param lines rows of the file
     * @param sum sum of the contributions
     */
    public record Written(Path file, long counted, long lines, BigDecimal sum) {}

    /** Adds up while rows are written. */
    private static final class Tally {
        private long counted;
        private long lines;
        private BigDecimal sum = BigDecimal.ZERO;
    }

    /** Writes the answer to one question about a version; an earlier answer to the same question is replaced. */
    public Written write(int year, Path version, Question question, Explainer explainer) {
        try {
            Path folder = protectedStore.resolve("explain").resolve(year + "-" + String.valueOf(version.getFileName()));
            Files.createDirectories(folder);
            for (Path path : List.of(protectedStore, protectedStore.resolve("explain"), folder)) {
                DeliveryStore.protect(path);
            }
            Path file = folder.resolve(
                    question.subject().name() + "-" + question.unit().name() + ".csv");
            Path writing = folder.resolve("." + file.getFileName());
            Tally tally = write(writing, question, explainer);
            Files.move(writing, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Written(file, tally.counted, tally.lines, tally.sum);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Tally write(Path file, Question question, Explainer explainer) throws IOException {
        Tally tally = new Tally();
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord(contract.columnNames());
            explainer.explain(List.of(question), (asked, row) -> {
                tally.counted = row.number();
                tally.lines++;
                tally.sum = tally.sum.add(row.contribution());
                print(csv, rows.cells(row));
            });
        }
        return tally;
    }

    private static void print(CSVPrinter csv, List<String> cells) {
        try {
            csv.printRecord(cells.stream().map(CsvDialect::harmless).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
