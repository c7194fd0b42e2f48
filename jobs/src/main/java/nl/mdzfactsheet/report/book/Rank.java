package nl.mdzfactsheet.report.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order in which people read: what stands out first, what is hidden last, and in between the order of the factsheet. */
final class Rank {

    private static final List<String> SIGNALS = List.of("signal", "attention");

    private final List<String> families;

    Rank(BookFacts facts) {
        this.families = new ArrayList<>(facts.families().keySet());
    }

    /** Measures of one unit. */
    Comparator<NamedRow> measures() {
        return Comparator.comparingInt(Rank::prominence)
                .thenComparingInt(r -> families.indexOf(r.text("family")))
                .thenComparing(r -> r.text("measure_id"));
    }

    private static int prominence(NamedRow row) {
        if (row.hidden()) {
            return SIGNALS.size() + 2;
        }
        String signal = row.text("funnel_signal");
        for (String each : SIGNALS) {
            if (signal.startsWith(each)) {
                return SIGNALS.indexOf(each);
            }
        }
        return row.text("value").isEmpty() ? SIGNALS.size() + 1 : SIGNALS.size();
    }
}
