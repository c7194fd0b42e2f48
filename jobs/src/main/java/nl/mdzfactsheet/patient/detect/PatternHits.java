package nl.mdzfactsheet.patient.detect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.reference.Indications;

/** Which net lines of one person match which row of indicaties, in the order of history. */
public final class PatternHits {

    private final Indications indications;
    private final List<List<NetLine>> linesOfRow;

    private PatternHits(Indications indications) {
        this.indications = indications;
        this.linesOfRow = new ArrayList<>(Collections.nCopies(indications.size(), List.of()));
    }

    /** Finds the matching lines in one pass. */
    public static PatternHits of(List<NetLine> lines, Indications indications) {
        PatternHits hits = new PatternHits(indications);
        for (NetLine line : lines) {
            for (int row : indications.matching(line)) {
                hits.add(row, line);
            }
        }
        return hits;
    }

    private void add(int row, NetLine line) {
        if (linesOfRow.get(row).isEmpty()) {
            linesOfRow.set(row, new ArrayList<>());
        }
        linesOfRow.get(row).add(line);
    }

    /** The lines that make one of the rows met, taken from those that count; empty when no row is met. */
    public List<NetLine> proof(List<Integer> rows, Predicate<NetLine> counts) {
        List<NetLine> proof = new ArrayList<>();
        for (int row : rows) {
            if (!linesOfRow.get(row).isEmpty()) {
                List<NetLine> counted =
                        linesOfRow.get(row).stream().filter(counts).toList();
                if (counted.size() >= indications.row(row).minimumLines()) {
                    proof.addAll(counted);
                }
            }
        }
        return proof;
    }

    /** Whether one of the rows is met by the lines that count. */
    public boolean isMet(List<Integer> rows, Predicate<NetLine> counts) {
        return !proof(rows, counts).isEmpty();
    }
}
