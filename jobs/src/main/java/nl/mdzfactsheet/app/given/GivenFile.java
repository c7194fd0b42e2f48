package nl.mdzfactsheet.app.given;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A table that the user gives as a file. The first fault stops the command: half a table is wrong for everybody in it.
 *
 * @param path the file, as the user gave it
 * @param option the option that named it
 * @param encoding character set; a byte that does not fit is a fault
 * @param delimiter character between fields
 * @param otherEncoding what to do about a byte that does not fit
 */
public record GivenFile(Path path, String option, Charset encoding, char delimiter, String otherEncoding) {

    private static final String MEND_ROW = "mend the row and start again";

    /** What is done with a table. */
    public interface Rows {

        /** The names in the first line. */
        void header(List<String> names);

        /**
         * A row below the header with as many fields as it has.
         *
         * @param line physical line of its beginning
         */
        void row(long line, List<String> fields);
    }

    /** A table in UTF-8 with commas. */
    public static GivenFile plain(Path path, String option) {
        return new GivenFile(path, option, StandardCharsets.UTF_8, ',', "mend the file and start again");
    }

    /** Reads it, row by row. */
    public void read(Rows rows) {
        if (!Files.isRegularFile(path)) {
            throw new MdzException(
                    ExitCode.USAGE,
                    Reason.FILE_MISSING,
                    Location.of(path.toString()),
                    "the table is a file that exists",
                    "give the path of an existing file with " + option);
        }
        Progress progress = new Progress();
        try (Reader text = open();
                CsvReader<CsvRecord> csv = parser().ofCsvRecord(text)) {
            read(csv.iterator(), rows, progress);
        } catch (CharacterCodingException e) {
            throw badEncoding(progress, e);
        } catch (CsvParseException e) {
            throw fault(
                    Reason.QUOTE_DAMAGED,
                    progress.line + 1,
                    "quoted fields are closed, and nothing follows the closing quote",
                    MEND_ROW,
                    e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException coding) {
                throw badEncoding(progress, coding);
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Line of the last record that was read whole. */
    private static final class Progress {
        private long line;
    }

    private void read(Iterator<CsvRecord> records, Rows rows, Progress progress) {
        if (!records.hasNext()) {
            throw fault(Reason.FILE_EMPTY, 0, "a header and rows", "offer the table again", null);
        }
        List<String> names = records.next().getFields();
        rows.header(names);
        progress.line = 1;
        while (records.hasNext()) {
            CsvRecord record = records.next();
            progress.line = record.getStartingLineNumber();
            if (record.getFieldCount() != names.size()) {
                throw fault(
                        Reason.ROW_LENGTH,
                        progress.line,
                        names.size() + " fields as in the header, found " + record.getFieldCount(),
                        "mend the row; a field that holds the delimiter stands in double quotes",
                        null);
            }
            rows.row(progress.line, record.getFields());
        }
    }

    private CsvReader.CsvReaderBuilder parser() {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false);
    }

    private Reader open() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path));
        if (encoding.equals(StandardCharsets.UTF_8)) {
            in.mark(3);
            boolean marked = in.read() == 0xEF && in.read() == 0xBB && in.read() == 0xBF;
            if (!marked) {
                in.reset();
            }
        }
        return new InputStreamReader(
                in,
                encoding.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private MdzException badEncoding(Progress progress, CharacterCodingException cause) {
        String rule = "every byte fits " + encoding + " (the first that does not stands here or further on)";
        return fault(Reason.ENCODING_INVALID, progress.line + 1, rule, otherEncoding, cause);
    }

    /** Refuses the table as a whole (line 0), or one line of it. */
    public MdzException fault(Reason reason, long line, String rule, String next, @Nullable Exception cause) {
        Location location = new Location(path.toString(), line, null);
        return new MdzException(ExitCode.REFUSED, reason, location, rule, next, cause);
    }
}
