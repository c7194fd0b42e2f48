package nl.mdzfactsheet.report.page;

import java.math.BigDecimal;
import java.util.Optional;
import nl.mdzfactsheet.report.page.PageTable.Cell;
import nl.mdzfactsheet.report.result.Comparison;
import nl.mdzfactsheet.report.result.Flags;
import nl.mdzfactsheet.report.result.PageSource;
import nl.mdzfactsheet.report.result.ResultRow;
import nl.mdzfactsheet.report.text.MeasureWords;
import org.jspecify.annotations.Nullable;

/** Cells of tables about measures. A hidden row gives the one sign for it in every cell. */
final class MeasureCells {

    private static final String NOTHING = "–";

    private final PageSource source;

    MeasureCells(PageSource source) {
        this.source = source;
    }

    private MeasureWords words(ResultRow row) {
        return source.measure(row.text("measure_id"));
    }

    /** The value; with case-mix the ratio below it. */
    Cell value(@Nullable ResultRow row) {
        if (row == null || row.hidden()) {
            return Cell.hidden();
        }
        BigDecimal value = row.number("value");
        if (value == null) {
            return Cell.with(NOTHING, source.texts().word("status", row.text("status")));
        }
        BigDecimal ratio = row.number("oe_ratio");
        String note = ratio == null ? "" : source.texts().say("oe", "ratio", ratio(ratio));
        return Cell.with(words(row).value(value), note);
    }

    /** A figure of the row by its column, on the scale of the value. */
    Cell figure(@Nullable ResultRow row, String column) {
        if (row == null || row.hidden()) {
            return Cell.hidden();
        }
        BigDecimal figure = row.number(column);
        return Cell.of(figure == null ? NOTHING : words(row).value(figure));
    }

    Cell numerator(@Nullable ResultRow row) {
        return row == null || row.hidden()
                ? Cell.hidden()
                : Cell.of(words(row).numerator(row.number("numerator", BigDecimal.ZERO)));
    }

    Cell denominator(@Nullable ResultRow row) {
        return row == null || row.hidden()
                ? Cell.hidden()
                : Cell.of(source.numbers().count(row.number("denominator", BigDecimal.ZERO)));
    }

    /** The 95 % interval of the figure that is compared. */
    Cell interval(@Nullable ResultRow row) {
        if (row == null || row.hidden()) {
            return Cell.hidden();
        }
        Optional<BigDecimal> lower = Comparison.limit(row, "lower95");
        Optional<BigDecimal> upper = Comparison.limit(row, "upper95");
        if (lower.isEmpty() || upper.isEmpty()) {
            return Cell.of(NOTHING);
        }
        return Cell.of(compared(row, lower.get()) + "\u2009–\u2009" + compared(row, upper.get()));
    }

    /** The middle half of the practices of all RHOs, with the median below it. */
    Cell benchmark(ResultRow row) {
        BigDecimal p25 = row.number("benchmark_p25");
        BigDecimal p75 = row.number("benchmark_p75");
        BigDecimal median = row.number("benchmark_median");
        if (median == null) {
            return Cell.of(NOTHING);
        }
        String middle = source.texts().say("median", "value", compared(row, median));
        String ratio = Comparison.caseMix(row) ? "O/E " : "";
        return p25 == null || p75 == null
                ? Cell.of(ratio + middle)
                : Cell.with(ratio + compared(row, p25) + "\u2009–\u2009" + compared(row, p75), middle);
    }

    /** What the signal rules say. */
    Cell verdict(@Nullable ResultRow row) {
        if (row == null || row.hidden()) {
            return Cell.hidden();
        }
        String signal = row.text("funnel_signal");
        String word = source.texts().word("funnel_signal", signal.isEmpty() ? "empty" : signal);
        String look = Flags.signal(row) ? "signal" : Flags.attention(row) ? "attention" : "plain";
        String verdict = row.text("verdict");
        boolean judged = verdict.equals("better") || verdict.equals("worse");
        return new Cell(word, judged ? source.texts().word("verdict", verdict) : "", look);
    }

    /** Last year's value. */
    Cell before(@Nullable ResultRow row) {
        return figure(row, "previous_value");
    }

    private String compared(ResultRow row, BigDecimal figure) {
        return words(row).compared(figure, Comparison.caseMix(row));
    }

    private String ratio(BigDecimal ratio) {
        return source.numbers().decimal(ratio, 2);
    }
}
