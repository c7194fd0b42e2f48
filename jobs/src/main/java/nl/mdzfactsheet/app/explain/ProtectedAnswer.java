package nl.mdzfactsheet.app.explain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.report.CsvDialect;
import nl.mdzfactsheet.table.DeliveryStore;
import nl.mdzfactsheet.table.Home;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Answers about persons as CSV in the protected store of the home: a published version is never changed, and a person's lines never leave that store. */
public final class ProtectedAnswer {

    private final Path protectedStore;
    private final String version;

    /** @param version folder of the published version that is explained */
    public ProtectedAnswer(Home home, int year, Path version) {
        this.protectedStore = home.protectedStore();
        this.version = year + "-" + version.getFileName();
    }

    /**
     * Writes an answer whole or not at all; an earlier answer of this name is replaced.
     *
     * @param name file name without extension, of checked parts only
     * @param contract columns of the answer
     * @param rows hands rows of cells in contract order to the receiver
     */
    public Path write(String name, TableContract contract, Consumer<Consumer<List<String>>> rows) {
        try {
            Path folder = protectedStore.resolve("explain").resolve(version);
            Files.createDirectories(folder);
            for (Path path : List.of(protectedStore, protectedStore.resolve("explain"), folder)) {
                DeliveryStore.protect(path);
            }
            Path file = folder.resolve(name + ".csv");
            Path writing = folder.resolve("." + file.getFileName());
            try (Writer out = Files.newBufferedWriter(writing, StandardCharsets.UTF_8);
                    CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
                csv.printRecord(contract.columnNames());
                rows.accept(cells -> print(csv, cells));
            }
            return Files.move(writing, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(CSVPrinter csv, List<String> cells) {
        try {
            csv.printRecord(cells.stream().map(CsvDialect::harmless).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
