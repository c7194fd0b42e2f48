package nl.mdzfactsheet.app.restatement;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A figure that changed, or that causes moved which cancel out. The parts add up to the change, exactly.
 *
 * @param before the figure in the earlier version; null when nothing was counted there
 * @param after the figure in the later version; null when nothing is counted there
 * @param parts what each cause did; causes that did nothing are absent
 */
public record Restated(
        FigureKey key, @Nullable Figure before, @Nullable Figure after, SortedMap<Cause, Part> parts) {

    /** What became of the figure. */
    public enum Change {
        APPEARED,
        DISAPPEARED,
        CHANGED,
        /** Equal before and after: its causes cancel out. */
        OFFSET
    }

    /**
     * What one cause did.
     *
     * @param numerator change of the numerator; money in cents
     * @param denominator change of the denominator; money in cents
     * @param value change of the value; null when the figure has no value before, after or in between
     */
    public record Part(
            BigDecimal numerator,
            BigDecimal denominator,
            @Nullable BigDecimal value) {

        boolean isNothing() {
            return numerator.signum() == 0 && denominator.signum() == 0 && (value == null || value.signum() == 0);
        }

        Part plus(Part other) {
            return new Part(
                    numerator.add(other.numerator),
                    denominator.add(other.denominator),
                    value == null || other.value == null ? null : value.add(other.value));
        }
    }

    public Restated {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
    }

    public Change change() {
        if (before == null) {
            return after == null ? Change.OFFSET : Change.APPEARED;
        }
        if (after == null) {
            return Change.DISAPPEARED;
        }
        return total().isNothing() ? Change.OFFSET : Change.CHANGED;
    }

    /** The whole change: the sum of the parts. */
    public Part total() {
        return parts.values().stream().reduce(Part::plus).orElse(new Part(BigDecimal.ZERO, BigDecimal.ZERO, null));
    }
}
