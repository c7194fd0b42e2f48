package nl.mdzfactsheet.disclosure;

import java.util.ArrayList;
import java.util.List;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.disclosure.ledger.LedgerEntry;
import nl.mdzfactsheet.disclosure.ledger.ReleaseLedger;
import nl.mdzfactsheet.table.Home;

/** What the ledger says of a reporting year and the one before it. An entry of the same figures tells nothing new, so that a run which was killed after it is not changed by it. */
final class EarlierReleases {

    private final ReleaseLedger ledger;
    private final Contracts contracts;

    EarlierReleases(Home home, Contracts contracts) {
        this.ledger = new ReleaseLedger(home.ledger());
        this.contracts = contracts;
    }

    private List<LedgerEntry> entries(int year, String runId) {
        List<LedgerEntry> told = new ArrayList<>();
        for (LedgerEntry entry : ledger.entries()) {
            if ((entry.year() == year || entry.year() == year - 1)
                    && !entry.runId().equals(runId)) {
                told.add(entry);
            }
        }
        return told;
    }

    /** What a release with these figures rests on, for its hash. */
    List<String> identity(int year, String runId) {
        return entries(year, runId).stream()
                .map(e -> e.number() + " " + e.content())
                .toList();
    }

    /** Everything that was told of the two years. */
    Memory memory(int year, String runId) {
        Memory memory = new Memory();
        LedgerEntry last = null;
        for (LedgerEntry entry : entries(year, runId)) {
            memory.learn(ledger.counts(entry, contracts.table(Layer.RESULT, "disclosure_log")));
            last = entry.year() == year ? entry : last;
        }
        if (last != null) {
            LedgerEntry newest = last;
            memory.printed((folder, contract) -> ledger.printed(newest, folder, contract));
        }
        return memory;
    }
}
