package nl.mdzfactsheet.app.stats;

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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.mdzfactsheet.app.stats.StatsFault.Place;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.patient.Utf8Order;

/** Reads the table of counts. The first fault stops the command: a comparison of half a table is wrong for everybody in it. */
public final class StatsReader {

    private final StatsOptions options;
    private final TableContract contract;
    private final StatsFault fault;
    private final List<String> ignored = new ArrayList<>();
    private long line;

    public StatsReader(StatsOptions options, TableContract contract) {
        this.options = options;
        this.contract = contract;
        this.fault = new StatsFault(options.input().toString());
    }

    /** Columns of the file that the contract does not know; they are not read. */
    public List<String> ignoredColumns() {
        return List.copyOf(ignored);
    }

    /** The measures in byte order of their name. */
    Collection<StatsMeasure> read() {
        if (!Files.isRegularFile(options.input())) {
            throw new MdzException(
                    ExitCode.USAGE,
                    Reason.FILE_MISSING,
                    Location.of(options.input().toString()),
                    "the table of counts is a file",
                    "give the path of an existing file with --input");
        }
        try (Reader text = open();
                CsvReader<CsvRecord> csv = parser().ofCsvRecord(text)) {
            return rows(csv.iterator());
        } catch (CharacterCodingException e) {
            throw badEncoding(e);
        } catch (CsvParseException e) {
            throw unreadable(e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException coding) {
                throw badEncoding(coding);
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Collection<StatsMeasure> rows(Iterator<CsvRecord> records) {
        if (!records.hasNext()) {
            throw fault.refused(Reason.FILE_EMPTY, new Place(0, null), "a header and rows", "offer the table again");
        }
        StatsHeader header = StatsHeader.of(records.next().getFields(), contract, options, fault);
        ignored.addAll(header.ignored());
        line = 1;
        StatsRowParser parser = new StatsRowParser(header, contract, options.decimal(), fault);
        Map<String, StatsMeasure> measures = new TreeMap<>(Utf8Order::compare);
        while (records.hasNext()) {
            CsvRecord record = records.next();
            line = record.getStartingLineNumber();
            parser.parse(record, measures);
        }
        if (measures.isEmpty()) {
            throw fault.refused(
                    Reason.NO_ROWS, new Place(0, null), "at least one row below the header", "offer the table again");
        }
        return measures.values();
    }

    private CsvReader.CsvReaderBuilder parser() {
        return CsvReader.builder()
                .fieldSeparator(options.delimiter())
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false);
    }

    private Reader open() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(options.input()));
        if (options.encoding().equals(StandardCharsets.UTF_8)) {
            in.mark(3);
            boolean marked = in.read() == 0xEF && in.read() == 0xBB && in.read() == 0xBF;
            if (!marked) {
                in.reset();
            }
        }
        return new InputStreamReader(
                in,
                options.encoding()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private MdzException badEncoding(CharacterCodingException cause) {
        return new MdzException(
                ExitCode.REFUSED,
                Reason.ENCODING_INVALID,
                new Location(options.input().toString(), line + 1, null),
                "every byte fits " + options.encoding() + " (the first that does not stands here or further on)",
                "give the character set with --encoding, for example windows-1252",
                cause);
    }

    private MdzException unreadable(CsvParseException cause) {
        return new MdzException(
                ExitCode.REFUSED,
                Reason.QUOTE_DAMAGED,
                new Location(options.input().toString(), line + 1, null),
                "quoted fields are closed, and nothing follows the closing quote",
                "mend the row and start again",
                cause);
    }
}
