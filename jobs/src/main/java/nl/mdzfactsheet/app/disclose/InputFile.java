package nl.mdzfactsheet.app.disclose;

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
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import org.jspecify.annotations.Nullable;

/** One input file, CSV in UTF-8 with comma and decimal point: columns are found by name. The first fault stops the command: half a table protects nobody. */
final class InputFile {

    private final Path path;
    private final TableContract contract;
    private final List<String> ignored;
    private long line;

    /** @param ignored takes the names of columns that the contract does not know */
    InputFile(Path path, TableContract contract, List<String> ignored) {
        this.path = path;
        this.contract = contract;
        this.ignored = ignored;
    }

    /** The rows in the order of the file. */
    List<InputRow> rows() {
        if (!Files.isRegularFile(path)) {
            throw new MdzException(
                    ExitCode.USAGE,
                    Reason.FILE_MISSING,
                    Location.of(path.toString()),
                    contract.name() + " are given in a file",
                    "give the path of an existing file with --" + contract.name());
        }
        try (Reader text = open();
                CsvReader<CsvRecord> csv = parser().ofCsvRecord(text)) {
            return rows(csv.iterator());
        } catch (CharacterCodingException e) {
            throw badEncoding(e);
        } catch (CsvParseException e) {
            throw fault(
                    Reason.QUOTE_DAMAGED,
                    at(line + 1, null),
                    "quoted fields are closed, and nothing follows the closing quote",
                    e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException coding) {
                throw badEncoding(coding);
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<InputRow> rows(Iterator<CsvRecord> records) {
        if (!records.hasNext()) {
            throw fault(Reason.FILE_EMPTY, at(0, null), "a header and rows", null);
        }
        List<String> names = records.next().getFields();
        Map<String, Integer> places = places(names);
        List<InputRow> rows = new ArrayList<>();
        line = 1;
        while (records.hasNext()) {
            CsvRecord row = records.next();
            line = row.getStartingLineNumber();
            if (row.getFieldCount() != names.size()) {
                String rule = names.size() + " fields as in the header, found " + row.getFieldCount();
                throw fault(Reason.ROW_LENGTH, at(line, null), rule, null);
            }
            rows.add(new InputRow(path.toString(), line, places, row.getFields(), contract));
        }
        return rows;
    }

    private Map<String, Integer> places(List<String> names) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip();
            if (contract.column(name).isEmpty()) {
                ignored.add(name);
            } else if (places.put(name, i) != null) {
                throw fault(Reason.COLUMN_DOUBLED, at(1, name), "every column occurs once", null);
            }
        }
        for (ColumnContract column : contract.columns()) {
            if (column.required() && !places.containsKey(column.name())) {
                String rule =
                        "a header with comma-separated columns as in schemas/disclose/" + contract.name() + ".yaml";
                throw fault(Reason.COLUMN_MISSING, at(1, column.name()), rule, null);
            }
        }
        return Map.copyOf(places);
    }

    private CsvReader.CsvReaderBuilder parser() {
        return CsvReader.builder()
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false);
    }

    private Reader open() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path));
        in.mark(3);
        boolean marked = in.read() == 0xEF && in.read() == 0xBB && in.read() == 0xBF;
        if (!marked) {
            in.reset();
        }
        return new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private MdzException badEncoding(CharacterCodingException cause) {
        String rule = "every byte fits UTF-8 (the first that does not stands here or further on)";
        return fault(Reason.ENCODING_INVALID, at(line + 1, null), rule, cause);
    }

    private Location at(long row, @Nullable String column) {
        return new Location(path.toString(), row, column);
    }

    private static MdzException fault(Reason reason, Location location, String rule, @Nullable Exception cause) {
        return new MdzException(ExitCode.REFUSED, reason, location, rule, "mend the file and start again", cause);
    }
}
