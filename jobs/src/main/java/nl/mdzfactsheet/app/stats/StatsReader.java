package nl.mdzfactsheet.app.stats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.mdzfactsheet.app.given.GivenFile;
import nl.mdzfactsheet.app.given.Header;
import nl.mdzfactsheet.app.stats.StatsFault.Place;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.patient.Utf8Order;
import org.jspecify.annotations.Nullable;

/** Reads the table of counts. */
public final class StatsReader {

    private static final String OTHER_DELIMITERS = ",;\t|";

    private final StatsOptions options;
    private final TableContract contract;
    private final StatsFault fault;
    private final GivenFile file;
    private final List<String> ignored = new ArrayList<>();

    public StatsReader(StatsOptions options, TableContract contract) {
        this.options = options;
        this.contract = contract;
        this.fault = new StatsFault(options.input().toString());
        this.file = new GivenFile(
                options.input(),
                "--input",
                options.encoding(),
                options.delimiter(),
                "give the character set with --encoding, for example windows-1252");
    }

    /** Columns of the file that the contract does not know; they are not read. */
    public List<String> ignoredColumns() {
        return List.copyOf(ignored);
    }

    /** The measures in byte order of their name. */
    Collection<StatsMeasure> read() {
        Measures measures = new Measures();
        file.read(measures);
        if (measures.found.isEmpty()) {
            throw fault.refused(
                    Reason.NO_ROWS, new Place(0, null), "at least one row below the header", "offer the table again");
        }
        return measures.found.values();
    }

    /** Puts the rows with their measures. */
    private final class Measures implements GivenFile.Rows {

        private final Map<String, StatsMeasure> found = new TreeMap<>(Utf8Order::compare);
        private @Nullable StatsRowParser parser;

        @Override
        public void header(List<String> names) {
            Header header = Header.of(names, contract, file);
            header.missing(contract).ifPresent(column -> {
                throw missing(column, names);
            });
            ignored.addAll(header.ignored());
            parser = new StatsRowParser(header, contract, options.decimal(), fault);
        }

        @Override
        public void row(long line, List<String> fields) {
            Objects.requireNonNull(parser, "the header comes first").parse(line, fields, found);
        }
    }

    private MdzException missing(String column, List<String> names) {
        boolean oneField = names.size() == 1 && names.get(0).chars().anyMatch(c -> OTHER_DELIMITERS.indexOf(c) >= 0);
        if (oneField) {
            return fault.refused(
                    Reason.DELIMITER_WRONG,
                    new Place(1, null),
                    "fields are separated by the delimiter asked for",
                    "give the delimiter with --delimiter, for example --delimiter=';' (now '" + options.delimiter()
                            + "')");
        }
        return fault.refused(
                Reason.COLUMN_MISSING,
                new Place(1, column),
                "the header names unit, period, measure, kind, numerator and denominator",
                "add the column; schemas/stats/values.yaml explains them");
    }
}
