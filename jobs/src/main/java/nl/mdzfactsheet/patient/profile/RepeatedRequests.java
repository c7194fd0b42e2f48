package nl.mdzfactsheet.patient.profile;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.ServiceCode;

/** First-line diagnostics that were done not long before: the same code on an earlier day, at most 28 days ago. Whoever asked or did it, and whatever the coverage. */
public final class RepeatedRequests {

    private static final int MOST_DAYS = 28;

    private RepeatedRequests() {}

    /**
     * The lines that repeat an earlier one, by identity.
     *
     * @param lines net lines of all years, in the order of history
     */
    public static Set<NetLine> among(List<NetLine> lines) {
        EarlierDays<ServiceCode> done = new EarlierDays<>();
        Set<NetLine> repeated = Collections.newSetFromMap(new IdentityHashMap<>());
        for (NetLine line : lines) {
            if (line.claim().table() == ClaimTable.ELD) {
                int day = line.claim().serviceDay();
                if (day - done.add(line.claim().service(), day) <= MOST_DAYS) {
                    repeated.add(line);
                }
            }
        }
        return repeated;
    }
}
