package nl.mdzfactsheet.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.Reason;

/** The first record of a CSV file: the names of its columns. */
final class CsvHeader {

    private CsvHeader() {}

    /**
     * Reads the header; every record after it must have as many fields.
     *
     * @param most columns allowed
     */
    static List<String> read(CsvRecords rows, DeliveredFile file, int most) throws IOException, Refusal {
        boolean present = rows.next();
        if (!present || rows.fault() == Reason.QUOTE_DAMAGED) {
            throw new Refusal(Reason.HEADER_MISSING, new Location(file.path(), 1, null), Phrase.NONE);
        }
        if (rows.fault() != null || rows.fields() > most) {
            Phrase detail = new Phrase("hoogstens " + most, "at most " + most);
            throw new Refusal(Reason.TOO_MANY_COLUMNS, new Location(file.path(), 1, null), detail);
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < rows.fields(); i++) {
            names.add(rows.text(i));
        }
        return names;
    }
}
