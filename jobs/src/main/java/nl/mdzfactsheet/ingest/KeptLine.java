package nl.mdzfactsheet.ingest;

import java.nio.charset.Charset;
import nl.mdzfactsheet.contract.Parsed;
import nl.mdzfactsheet.contract.SuspectedBsn;
import nl.mdzfactsheet.failure.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a line that goes to quarantine: the line as delivered, but never a citizen service number. In the column of the pseudonym only a pseudonym is kept. Of a line
 * that cannot be told apart nothing is kept when its file holds citizen service numbers: nobody can say where they stand; the line number leads back to the delivered file.
 */
final class KeptLine {

    private static final byte[] NOTHING = {};

    private final Charset encoding;
    private final int person;
    private final @Nullable Pseudonymiser pseudonymiser;

    /**
     * @param person field of the pseudonym, negative when the table has none
     * @param pseudonymiser null when the file holds pseudonyms
     */
    KeptLine(Charset encoding, int person, @Nullable Pseudonymiser pseudonymiser) {
        this.encoding = encoding;
        this.person = person;
        this.pseudonymiser = pseudonymiser;
    }

    /**
     * @param reason why the line is quarantined
     * @param number what was parsed in the column of the pseudonym
     */
    String of(DeliveredRecords row, Reason reason, long number) {
        boolean apart = row.fault() == null && reason != Reason.ROW_LENGTH;
        if (pseudonymiser == null) {
            return apart && person >= 0 && Parsed.isFault(number)
                    ? masked(row.rawWith(person, NOTHING))
                    : masked(row.raw());
        }
        if (!apart) {
            return "";
        }
        byte[] kept = Parsed.isFault(number) || number < 0 ? NOTHING : pseudonymiser.of((int) number);
        return masked(row.rawWith(person, kept));
    }

    private String masked(String line) {
        byte[] bytes = line.getBytes(encoding);
        SuspectedBsn.mask(bytes);
        return new String(bytes, encoding);
    }
}
