package nl.mdzfactsheet.disclosure.written;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.disclosure.ledger.LedgerCounts;
import nl.mdzfactsheet.disclosure.ledger.LedgerEntry;
import nl.mdzfactsheet.disclosure.ledger.ReleaseLedger;

/** What the ledger says that recipients hold already, for the audit: every entry of other figures about the reporting year and the year before it. */
public final class ToldBefore {

    /** Of a first publication. */
    static final ToldBefore NOTHING = new ToldBefore();

    private final Map<String, List<LedgerCounts>> told = new HashMap<>();
    private final IdentityHashMap<LedgerCounts, Long> entryOf = new IdentityHashMap<>();

    private ToldBefore() {}

    /**
     * Reads a ledger.
     *
     * @param log contract of the restricted log
     * @param year reporting year
     * @param runId identity of the present figures, whose own entries tell nothing
     */
    public static ToldBefore of(ReleaseLedger ledger, TableContract log, int year, String runId) {
        ToldBefore before = new ToldBefore();
        for (LedgerEntry entry : ledger.entries()) {
            boolean other = !entry.runId().equals(runId);
            if (other && (entry.year() == year || entry.year() == year - 1)) {
                for (LedgerCounts counts : ledger.counts(entry, log)) {
                    before.entryOf.put(counts, entry.number());
                    before.told
                            .computeIfAbsent(
                                    key(counts.recipient(), counts.year(), counts.measure(), counts.unit()),
                                    k -> new ArrayList<>())
                            .add(counts);
                }
            }
        }
        return before;
    }

    private static String key(String recipient, int year, String measure, String unit) {
        return String.join("|", recipient, Integer.toString(year), measure, unit);
    }

    /** What was told, or kept from, a recipient about a row. */
    List<LedgerCounts> of(String recipient, int year, String measure, String unit) {
        return told.getOrDefault(key(recipient, year, measure, unit), List.of());
    }

    /** What one recipient was told of one year. */
    Told to(String recipient, int year) {
        return new Told() {
            @Override
            public List<LedgerCounts> of(String measure, String unit) {
                return ToldBefore.this.of(recipient, year, measure, unit);
            }

            @Override
            public List<LedgerCounts> beside(LedgerCounts then, String unit) {
                return of(then.measure(), unit).stream()
                        .filter(other -> Objects.equals(entryOf.get(other), entryOf.get(then)))
                        .toList();
            }
        };
    }

    /** Earlier counts by measure and unit. */
    interface Told {

        /** Nothing was told. */
        Told NOTHING = ToldBefore.NOTHING.to("", 0);

        List<LedgerCounts> of(String measure, String unit);

        /** The counts of another unit of the same measure in the same version; none when it had none. */
        List<LedgerCounts> beside(LedgerCounts then, String unit);
    }
}
