package nl.mdzfactsheet.report.result;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What the signal rules say of a row, read from the words released with it. Pure. */
public final class Flags {

    private static final BigDecimal LAST = BigDecimal.TEN;

    private Flags() {}

    /** Beyond the 99.8 % limit, also after correction for many comparisons. */
    public static boolean signal(ResultRow row) {
        return row.text("funnel_signal").startsWith("signal_");
    }

    /** Beyond the 95 % limit only. */
    public static boolean attention(ResultRow row) {
        return row.text("funnel_signal").startsWith("attention_");
    }

    public static boolean high(ResultRow row) {
        return row.text("funnel_signal").endsWith("_high");
    }

    /** True when the side on which a flagged row lies is the worse one. */
    public static boolean adverse(ResultRow row) {
        return row.is("better", high(row) ? "lower" : "higher");
    }

    /** True when neither side is better. */
    public static boolean neutral(ResultRow row) {
        return row.is("better", "none");
    }

    /** True when the change since the year before is demonstrable and for the worse. */
    public static boolean worsened(ResultRow row) {
        return row.is("change_verdict", row.is("better", "lower") ? "increase" : "decrease") && !neutral(row);
    }

    /** q-value; a row without one comes last. */
    public static BigDecimal q(ResultRow row) {
        return row.number("q_value", LAST);
    }

    /** Practices in the order in which to talk to them: most to be gained, then surest, then by name. */
    public static List<Map.Entry<Practice, ResultRow>> inOrder(Map<Practice, ResultRow> practices) {
        Comparator<Map.Entry<Practice, ResultRow>> most =
                Comparator.comparing(e -> e.getValue().number("potential", BigDecimal.ZERO), Comparator.reverseOrder());
        return practices.entrySet().stream()
                .sorted(most.thenComparing(e -> q(e.getValue()))
                        .thenComparing(e -> e.getKey().name())
                        .thenComparing(e -> e.getKey().agb()))
                .toList();
    }
}
