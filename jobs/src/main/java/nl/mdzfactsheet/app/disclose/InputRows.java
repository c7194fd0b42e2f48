package nl.mdzfactsheet.app.disclose;

import java.util.List;
import java.util.Objects;
import nl.mdzfactsheet.app.given.GivenFile;
import nl.mdzfactsheet.app.given.Header;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import org.jspecify.annotations.Nullable;

/** Collects the rows of an input file in its order. */
final class InputRows implements GivenFile.Rows {

    private final GivenFile file;
    private final TableContract contract;
    private final List<InputRow> rows;
    private final List<String> ignored;
    private @Nullable Header header;

    /**
     * @param rows takes the rows
     * @param ignored takes the names of columns that the contract does not know
     */
    InputRows(GivenFile file, TableContract contract, List<InputRow> rows, List<String> ignored) {
        this.file = file;
        this.contract = contract;
        this.rows = rows;
        this.ignored = ignored;
    }

    @Override
    public void header(List<String> names) {
        Header found = Header.of(names, contract, file);
        found.missing(contract).ifPresent(column -> {
            throw new MdzException(
                    ExitCode.REFUSED,
                    Reason.COLUMN_MISSING,
                    new Location(file.path().toString(), 1, column),
                    "a header with comma-separated columns as in schemas/disclose/" + contract.name() + ".yaml",
                    "mend the file and start again");
        });
        ignored.addAll(found.ignored());
        header = found;
    }

    @Override
    public void row(long line, List<String> fields) {
        Header columns = Objects.requireNonNull(header, "the header comes first");
        rows.add(new InputRow(file.path().toString(), line, columns, fields, contract));
    }
}
