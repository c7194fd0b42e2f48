package nl.mdzfactsheet.app.restatement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.mdzfactsheet.app.restatement.Restated.Part;
import nl.mdzfactsheet.contract.CanonicalText;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.publish.FileModes;
import nl.mdzfactsheet.publish.TierAccess;
import nl.mdzfactsheet.table.Home;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The table restatement as CSV of tier INSURER, beside the published versions: a version is never changed once its manifest is written. */
public final class RestatementFile {

    private final Home home;
    private final TableContract contract;
    private final TierAccess access;

    /**
     * @param contract contract restatement
     * @param access groups of the tiers
     */
    public RestatementFile(Home home, TableContract contract, TierAccess access) {
        this.home = home;
        this.contract = contract;
        this.access = access;
    }

    /** Writes one row per figure and cause; an earlier answer to the same question is replaced. */
    public Path write(int year, String from, String to, List<Restated> figures) {
        Path years = home.restatements(year);
        Path folder = years.resolve(from + "-" + to);
        Path file = folder.resolve("restatement_data.csv");
        Path writing = folder.resolve(".restatement_data.csv");
        try {
            Files.createDirectories(folder);
            for (Path path : List.of(years.resolve("..").normalize(), years, folder)) {
                FileModes.SHARED.folder(path);
                access.insurerGroup(path);
            }
            try (Writer out = Files.newBufferedWriter(writing, StandardCharsets.UTF_8);
                    CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
                csv.printRecord(contract.columnNames());
                for (Restated figure : figures) {
                    csv.printRecords(rows(year, from, to, figure));
                }
            }
            FileModes.SHARED.file(writing);
            access.insurerGroup(writing);
            Files.move(writing, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cells in contract order. */
    private static List<List<String>> rows(int year, String from, String to, Restated figure) {
        List<List<String>> rows = new ArrayList<>();
        figure.parts().forEach((cause, part) -> {
            List<String> cells = new ArrayList<>(List.of(Integer.toString(year), from, to));
            cells.addAll(unit(figure.key()));
            cells.add(figure.change().name().toLowerCase(Locale.ROOT));
            cells.add(cause.word());
            cells.addAll(part(part));
            cells.addAll(ends(figure));
            rows.add(cells);
        });
        return rows;
    }

    private static List<String> unit(FigureKey key) {
        return List.of(key.measureId(), key.level().word(), key.region(), key.rhoId(), key.practiceAgb());
    }

    private static List<String> part(Part part) {
        return List.of(text(part.numerator()), text(part.denominator()), text(part.value()));
    }

    private static List<String> ends(Restated figure) {
        Figure before = figure.before();
        Figure after = figure.after();
        return List.of(
                text(before == null ? null : before.numerator()),
                text(after == null ? null : after.numerator()),
                text(before == null ? null : before.denominator()),
                text(after == null ? null : after.denominator()),
                text(before == null ? null : before.value()),
                text(after == null ? null : after.value()));
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : CanonicalText.exact(number);
    }
}
