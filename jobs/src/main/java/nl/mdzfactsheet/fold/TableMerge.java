package nl.mdzfactsheet.fold;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import nl.mdzfactsheet.table.ParquetRowReader;
import nl.mdzfactsheet.table.ParquetRowWriter;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an earlier file, with the rows of patients with news in the place of their old ones. News is taken patient by patient, so that one patient is in memory however many have some; nothing is
 * written before the first difference, and a table without one is the earlier file.
 */
final class TableMerge implements Closeable {

    private static final int HALF = 16;

    private final FoldTable table;
    private final Path earlier;
    private final Path target;
    private @Nullable ParquetRowWriter out;
    private @Nullable ParquetRowReader in;
    private @Nullable ParquetRowReader patients; // the same file, one column, a row ahead
    private @Nullable PatientKey rowPatient; // of the earlier row that comes next; null when there is none
    private String rowText = "";

    /**
     * Nothing is opened yet.
     *
     * @param earlier file of then; need not exist
     * @param target file of now
     */
    TableMerge(FoldTable table, Path earlier, Path target) {
        this.table = table;
        this.earlier = earlier;
        this.target = target;
    }

    /** The next patient with news, in order of patient. */
    void accept(PatientNews news) {
        if (news.changes(table)) {
            ParquetRowWriter rows = opened();
            copyUntil(news.patient(), rows);
            if (in != null) {
                in.skip(passed(news.patient()::equals));
            }
            table.rows().write(news.now(), rows);
        }
    }

    /** After the last patient: what is left of the earlier rows. */
    void finish() {
        if (out != null || !Files.isRegularFile(earlier)) {
            copyUntil(null, opened());
        } else if (!table.name().equals(FoldRows.PATIENT_YEAR_WORKING)) {
            link(earlier, target);
        }
    }

    private ParquetRowWriter opened() {
        if (out == null) {
            out = ParquetRowWriter.open(target, table.name(), table.columns());
            if (Files.isRegularFile(earlier)) {
                in = ParquetRowReader.open(earlier, table.name(), table.columns());
                patients = ParquetRowReader.open(earlier, table.name(), List.of(table.patientColumn()));
                advance();
            }
        }
        return out;
    }

    /** @param end the patient before whom to stop; null: at the end */
    private void copyUntil(@Nullable PatientKey end, ParquetRowWriter rows) {
        if (in != null) {
            in.copyTo(rows.columns(), passed(patient -> end == null || patient.compareTo(end) < 0));
        }
    }

    /** How many of the rows that come next are of such patients. */
    private int passed(Predicate<PatientKey> such) {
        int passed = 0;
        while (rowPatient != null && such.test(rowPatient)) {
            passed++;
            advance();
        }
        return passed;
    }

    private void advance() {
        if (patients == null || !patients.next()) {
            rowPatient = null;
            return;
        }
        String text = Objects.requireNonNull(patients.text(0));
        if (rowPatient == null || !text.equals(rowText)) {
            rowText = text;
            rowPatient = new PatientKey(
                    HexFormat.fromHexDigitsToLong(text, 0, HALF), HexFormat.fromHexDigitsToLong(text, HALF, 2 * HALF));
        }
    }

    /** The same file in another folder, without copying where the file system can. */
    static void link(Path earlier, Path target) {
        try {
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.deleteIfExists(target);
            try {
                Files.createLink(target, earlier);
            } catch (UnsupportedOperationException | IOException e) {
                Files.copy(earlier, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (in != null) {
            in.close();
        }
        if (patients != null) {
            patients.close();
        }
        if (out != null) {
            out.close();
        }
    }
}
