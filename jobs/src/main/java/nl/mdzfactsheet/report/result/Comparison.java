package nl.mdzfactsheet.report.result;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** How the units of one measure compare: on the scale of observed over expected with case-mix, else on that of the value. Pure. */
public final class Comparison {

    private Comparison() {}

    public static boolean caseMix(ResultRow row) {
        return row.is("case_mix", "yes");
    }

    /** True when chance draws a funnel around the target: not for a ratio of sums. */
    public static boolean hasFunnel(ResultRow row) {
        return caseMix(row) || !row.is("kind", "ratio_of_sums");
    }

    /** The figure that is compared; empty without one. */
    public static Optional<BigDecimal> figure(ResultRow row) {
        return row.valued() ? Optional.ofNullable(row.number(caseMix(row) ? "oe_ratio" : "value")) : Optional.empty();
    }

    /** A limit or neighbour of that figure, by the name of the column without its prefix. */
    public static Optional<BigDecimal> limit(ResultRow row, String limit) {
        return row.valued() ? Optional.ofNullable(row.number(caseMix(row) ? "oe_" + limit : limit)) : Optional.empty();
    }

    /** Size on which chance depends: the number expected with case-mix, else the denominator. */
    public static Optional<BigDecimal> size(ResultRow row) {
        return Optional.ofNullable(row.number(caseMix(row) ? "expected" : "denominator"))
                .filter(n -> n.signum() > 0);
    }

    /**
     * The figure of all units together: 1 with case-mix, else what the expected number of the largest row comes down to. Released expected numbers have three digits, so has this.
     */
    public static Optional<BigDecimal> target(Collection<ResultRow> rows) {
        Optional<ResultRow> largest = rows.stream()
                .filter(r -> r.has("expected") && size(r).isPresent())
                .max(Comparator.comparing(r -> size(r).orElseThrow()));
        return largest.map(r -> caseMix(r)
                ? BigDecimal.ONE
                : r.number("expected", BigDecimal.ZERO)
                        .multiply(r.number("per", BigDecimal.ONE))
                        .divide(r.number("denominator", BigDecimal.ONE), MathContext.DECIMAL64));
    }
}
