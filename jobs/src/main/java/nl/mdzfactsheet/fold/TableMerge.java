package nl.mdzfactsheet.fold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import nl.mdzfactsheet.fold.BucketRefold.News;
import nl.mdzfactsheet.table.ParquetRowReader;
import nl.mdzfactsheet.table.ParquetRowWriter;
import org.jspecify.annotations.Nullable;

/** The rows of an earlier file, with the rows of patients with news in the place of their old ones. */
final class TableMerge {

    private static final int HALF = 16;

    private final FoldTable table;
    private final ParquetRowWriter out;

    private TableMerge(FoldTable table, ParquetRowWriter out) {
        this.table = table;
        this.out = out;
    }

    /**
     * Writes the merged file.
     *
     * @param earlier file of then; need not exist
     * @param news in order of patient
     */
    static void write(FoldTable table, Path earlier, List<News> news, Path target) {
        try (ParquetRowWriter out = ParquetRowWriter.open(target, table.name(), table.columns())) {
            TableMerge merge = new TableMerge(table, out);
            if (Files.isRegularFile(earlier)) {
                try (ParquetRowReader in = ParquetRowReader.open(earlier, table.name(), table.columns())) {
                    merge.merge(in, news);
                }
            } else {
                news.forEach(n -> table.rows().write(n.now(), out));
            }
        }
    }

    private void merge(ParquetRowReader in, List<News> news) {
        int column = table.patientColumn();
        String text = "";
        PatientKey patient = null;
        int next = 0;
        while (in.next()) {
            String rowText = Objects.requireNonNull(in.text(column));
            if (patient == null || !rowText.equals(text)) {
                text = rowText;
                patient = key(rowText);
                while (next < news.size() && news.get(next).patient().compareTo(patient) < 0) {
                    table.rows().write(news.get(next++).now(), out);
                }
            }
            if (!isPatient(news, next, patient)) {
                in.copyTo(out.columns());
            }
        }
        for (; next < news.size(); next++) {
            table.rows().write(news.get(next).now(), out);
        }
    }

    private static boolean isPatient(List<News> news, int place, @Nullable PatientKey patient) {
        return place < news.size() && news.get(place).patient().equals(patient);
    }

    private static PatientKey key(String pseudonym) {
        return new PatientKey(
                HexFormat.fromHexDigitsToLong(pseudonym, 0, HALF),
                HexFormat.fromHexDigitsToLong(pseudonym, HALF, 2 * HALF));
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
}
