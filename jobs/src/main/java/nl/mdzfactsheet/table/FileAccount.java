package nl.mdzfactsheet.table;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.mdzfactsheet.failure.Reason;

/**
 * What became of the lines of one file: read = accepted + quarantined, in lines and in cents.
 *
 * @param table extract table
 * @param file path in the delivery
 * @param sha256 digest of the file as stored
 * @param read every record below the header; an amount that cannot be read adds 0
 * @param accepted lines in the store
 * @param quarantined lines set aside, by reason
 * @param warnings names of columns that were ignored, as far as they may be shown
 * @param listed records that are no lines and yet worth telling, by reason
 */
public record FileAccount(
        String table,
        String file,
        String sha256,
        Tally read,
        Tally accepted,
        SortedMap<Reason, Tally> quarantined,
        List<String> warnings,
        SortedMap<Reason, Long> listed) {

    /** An account written before something could be listed has nothing listed. */
    public FileAccount {
        TreeMap<Reason, Tally> sorted = new TreeMap<>();
        sorted.putAll(quarantined);
        quarantined = Collections.unmodifiableSortedMap(sorted);
        warnings = List.copyOf(warnings);
        listed = Collections.unmodifiableSortedMap(listed == null ? new TreeMap<>() : new TreeMap<>(listed));
    }

    /** Nothing listed. */
    public FileAccount(
            String table,
            String file,
            String sha256,
            Tally read,
            Tally accepted,
            SortedMap<Reason, Tally> quarantined,
            List<String> warnings) {
        this(table, file, sha256, read, accepted, quarantined, warnings, new TreeMap<>());
    }

    /** True when every line read is accepted or quarantined, to the cent. */
    public boolean balances() {
        Tally sum = accepted;
        for (Map.Entry<Reason, Tally> entry : quarantined.entrySet()) {
            sum = sum.plus(entry.getValue());
        }
        return sum.equals(read);
    }
}
