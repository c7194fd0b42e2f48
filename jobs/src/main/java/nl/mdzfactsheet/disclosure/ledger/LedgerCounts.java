package nl.mdzfactsheet.disclosure.ledger;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;

/**
 * The counts of one row as they were when a version was published.
 *
 * @param recipient who got the version: {@code rho <id>} or {@code public}
 * @param year calendar year the counts are about
 * @param measure measure, or the table of lines with what is counted apart in it
 * @param unit unit of the row, {@code ""} for the total
 * @param members practices that stand together in the row; none for a single practice and for a total
 * @param numerator true numerator; of lines their number
 * @param denominator true denominator; of lines their amount in cents
 * @param decision what became of the row
 */
public record LedgerCounts(
        String recipient,
        int year,
        String measure,
        String unit,
        Set<String> members,
        BigDecimal numerator,
        BigDecimal denominator,
        Decision decision) {

    public LedgerCounts {
        members = Set.copyOf(members);
    }

    /** What became of a row. */
    public enum Decision {
        /** Printed. */
        SHOWN,
        /** Hidden for its own sake. */
        PRIMARY,
        /** Hidden for the sake of another. */
        COMPLEMENT,
        /** Hidden only because of what earlier versions told. */
        REMEMBERED,
        /** Hidden, and the figures that an earlier version printed stand in its place. */
        EARLIER;

        /** As the restricted log writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Decision of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
