package nl.mdzfactsheet.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.mdzfactsheet.contract.CanonicalText;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.disclosure.block.BlockRow;
import nl.mdzfactsheet.disclosure.block.ProtectedBlock;
import nl.mdzfactsheet.disclosure.block.RowStatus;
import nl.mdzfactsheet.disclosure.block.TwoWay;
import nl.mdzfactsheet.disclosure.block.TwoWay.Content;
import nl.mdzfactsheet.disclosure.block.TwoWay.Place;
import nl.mdzfactsheet.disclosure.ledger.LedgerCounts.Decision;
import nl.mdzfactsheet.disclosure.rule.Counts;
import nl.mdzfactsheet.table.SmallTable;

/** The restricted log: what was decided of every row, with its true counts. It is what the ledger keeps. */
final class DecisionLog {

    private final List<List<String>> rows = new ArrayList<>();

    /** Name of a count in a table of lines. */
    static String name(String table, String slice) {
        return slice.isEmpty() ? table : table + " " + slice;
    }

    /**
     * A row of a recipient, as the log names it.
     *
     * @param measure measure, or a table of lines with what is counted apart
     * @param unit unit of the row
     */
    record Named(String measure, String unit) {}

    /** Begins the entries about what one recipient learns of one year. */
    Page page(String recipient, int year, Set<Named> earlier) {
        return new Page(recipient, year, earlier);
    }

    /** The log as a table. */
    SmallTable table(TableContract contract) {
        return new SmallTable(contract, rows);
    }

    /** Entries about what one recipient learns of one year. */
    final class Page {
        private final String recipient;
        private final int year;
        private final Set<Named> earlier;
        private final Map<String, String> members = new HashMap<>();

        /** @param earlier rows in whose place the figures of an earlier version stand */
        private Page(String recipient, int year, Set<Named> earlier) {
            this.recipient = recipient;
            this.year = year;
            this.earlier = Set.copyOf(earlier);
        }

        /** The measures of a block. */
        void measures(ProtectedBlock decided) {
            decided.block()
                    .rows()
                    .forEach(r ->
                            members.put(r.id(), String.join(" ", decided.block().members(r.id()))));
            for (String measure : decided.statuses().keySet()) {
                for (BlockRow row : decided.block().rows()) {
                    RowStatus status = decided.status(measure, row.id());
                    Counts counts = decided.block().counts(measure, row.id());
                    add(measure, row, List.of(counts.numerator(), counts.denominator()), decision(status));
                }
            }
        }

        private static Decision decision(RowStatus status) {
            return Decision.valueOf(status.name());
        }

        /** A table of lines. */
        void lines(String name, TwoWay table, Set<Place> hidden) {
            for (BlockRow row : table.rows()) {
                for (String slice : table.slices()) {
                    Place place = new Place(row.id(), slice);
                    Content content = table.at(place);
                    List<BigDecimal> counts =
                            List.of(BigDecimal.valueOf(content.count()), BigDecimal.valueOf(content.cents()));
                    add(name(name, slice), row, counts, decision(content, hidden.contains(place)));
                }
            }
        }

        private static Decision decision(Content content, boolean hidden) {
            if (!hidden) {
                return Decision.SHOWN;
            }
            if (content.sensitive()) {
                return Decision.PRIMARY;
            }
            return content.remembered() ? Decision.REMEMBERED : Decision.COMPLEMENT;
        }

        private void add(String measure, BlockRow row, List<BigDecimal> counts, Decision decided) {
            boolean kept = decided != Decision.SHOWN && earlier.contains(new Named(measure, row.id()));
            rows.add(List.of(
                    recipient,
                    Integer.toString(year),
                    measure,
                    row.id(),
                    row.kind().name().toLowerCase(Locale.ROOT),
                    members.getOrDefault(row.id(), ""),
                    CanonicalText.exact(counts.get(0)),
                    CanonicalText.exact(counts.get(1)),
                    (kept ? Decision.EARLIER : decided).word()));
        }
    }
}
