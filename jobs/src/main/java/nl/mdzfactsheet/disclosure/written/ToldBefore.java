package nl.mdzfactsheet.disclosure.written;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.disclosure.ledger.LedgerCounts;
import nl.mdzfactsheet.disclosure.ledger.LedgerEntry;
import nl.mdzfactsheet.disclosure.ledger.ReleaseLedger;

/**
 * What the ledger says that recipients hold already, for the audit: every entry of other figures about the reporting year and the year before it. A row that was told alike in many versions is kept
 * once: a year of nights has as many entries, and hardly a row differs from one to the next.
 */
public final class ToldBefore {

    /** Of a first publication. */
    static final ToldBefore NOTHING = new ToldBefore();

    /** What was told of a row, with the numbers of the entries that told it. */
    private final Map<String, Map<LedgerCounts, BitSet>> told = new HashMap<>();

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
                ledger.counts(entry, log).forEach(counts -> before.add(counts, Math.toIntExact(entry.number())));
            }
        }
        return before;
    }

    private void add(LedgerCounts counts, int entry) {
        told.computeIfAbsent(
                        key(counts.recipient(), counts.year(), counts.measure(), counts.unit()),
                        k -> new LinkedHashMap<>(1))
                .computeIfAbsent(counts, c -> new BitSet())
                .set(entry);
    }

    private static String key(String recipient, int year, String measure, String unit) {
        return String.join("|", recipient, Integer.toString(year), measure, unit);
    }

    private Map<LedgerCounts, BitSet> at(String recipient, int year, String measure, String unit) {
        return told.getOrDefault(key(recipient, year, measure, unit), Map.of());
    }

    /** What was told, or kept from, a recipient about a row: each thing once. */
    List<LedgerCounts> of(String recipient, int year, String measure, String unit) {
        return List.copyOf(at(recipient, year, measure, unit).keySet());
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
                return ToldBefore.this.beside(then, unit);
            }
        };
    }

    private List<LedgerCounts> beside(LedgerCounts then, String unit) {
        BitSet missing = new BitSet();
        missing.or(
                at(then.recipient(), then.year(), then.measure(), then.unit()).getOrDefault(then, new BitSet()));
        Map<LedgerCounts, BitSet> others = at(then.recipient(), then.year(), then.measure(), unit);
        List<LedgerCounts> found = others.entrySet().stream()
                .filter(e -> e.getValue().intersects(missing))
                .map(Map.Entry::getKey)
                .toList();
        others.values().forEach(missing::andNot);
        return missing.isEmpty() ? found : List.of();
    }

    /** Earlier counts by measure and unit. */
    interface Told {

        /** Nothing was told. */
        Told NOTHING = ToldBefore.NOTHING.to("", 0);

        List<LedgerCounts> of(String measure, String unit);

        /** The counts of another unit in all versions that told these of the same measure; none when one of the versions has none of it. */
        List<LedgerCounts> beside(LedgerCounts then, String unit);
    }
}
