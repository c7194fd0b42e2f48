package nl.mdzfactsheet.benchmark;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.mdzfactsheet.table.SmallTable;

/** The practices that are open on a day and belong to no RHO on it: their patients count in "zonder RHO" only. */
final class PracticesWithoutRho {

    private static final String PRACTICE = "agb_praktijk";

    private PracticesWithoutRho() {}

    /**
     * @param practices reference table {@code praktijken}
     * @param members reference table {@code rho_praktijken}
     * @return AGB codes, sorted
     */
    static Set<String> on(LocalDate day, SmallTable practices, SmallTable members) {
        Set<String> open = new TreeSet<>(validOn(day, practices));
        open.removeAll(validOn(day, members));
        return open;
    }

    private static Set<String> validOn(LocalDate day, SmallTable table) {
        Set<String> valid = new HashSet<>();
        for (List<String> row : table.rows()) {
            LocalDate from = LocalDate.parse(row.get(table.index("van")));
            String to = row.get(table.index("tot"));
            if (!from.isAfter(day) && (to.isEmpty() || !LocalDate.parse(to).isBefore(day))) {
                valid.add(row.get(table.index(PRACTICE)));
            }
        }
        return valid;
    }
}
