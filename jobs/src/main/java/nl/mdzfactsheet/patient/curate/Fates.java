package nl.mdzfactsheet.patient.curate;

import java.util.ArrayList;
import java.util.List;
import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.patient.PatientOutcome.Fate;
import nl.mdzfactsheet.patient.PatientOutcome.LineFate;

/** Collects what became of every active line, in the order in which curate decides. */
final class Fates {

    private final List<LineFate> all = new ArrayList<>();

    /** A line of which nothing is left. */
    void put(ClaimLine line, Fate fate) {
        all.add(new LineFate(line, fate, 0));
    }

    /** A debit line that counts, wholly or partly. */
    void keep(ClaimLine line, Fate fate, long netCents) {
        all.add(new LineFate(line, fate, netCents));
    }

    List<LineFate> all() {
        return List.copyOf(all);
    }
}
