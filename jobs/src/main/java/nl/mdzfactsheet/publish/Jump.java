package nl.mdzfactsheet.publish;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.mdzfactsheet.statistics.Change;
import nl.mdzfactsheet.statistics.Limits;
import nl.mdzfactsheet.statistics.MeasureKind;
import nl.mdzfactsheet.statistics.Sampled;

/**
 * A measure whose figure for the whole insurer is not what was published before.
 *
 * @param measure id of the measure
 * @param before published value, numerator over denominator
 * @param after value now
 * @param percent relative change, whole percents
 * @param limitPercent 3 × the change limit of the measure
 */
@JsonPropertyOrder({"measure", "before", "after", "percent", "limitPercent"})
public record Jump(String measure, BigDecimal before, BigDecimal after, BigDecimal percent, BigDecimal limitPercent) {

    /** How many times the ordinary change of a measure holds a publication (spec 7, Gates). */
    static final BigDecimal TIMES = BigDecimal.valueOf(3);

    /** Money has no count behind it; ten euro stand for one line, as in the minimum of such measures. */
    private static final BigDecimal CENTS_PER_EVENT = BigDecimal.valueOf(1000);

    private static final int DIGITS = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Whether the change is beyond the limit, even at the end of its 95 % interval that lies nearest to no change: a rare event that happened twice instead of once is no jump.
     *
     * @param cents true when the numerator is an amount of money
     */
    static boolean isJump(InsurerFigure before, InsurerFigure after, BigDecimal changeLimit, boolean cents) {
        double limit = changeLimit.multiply(TIMES).doubleValue();
        Limits ratio = ratio(before, after, cents);
        return ratio.lower() > 1 + limit || ratio.upper() < 1 - limit;
    }

    /** 95 % interval of the ratio of both values; nothing before counts as one event, for a ratio to it exists. */
    private static Limits ratio(InsurerFigure before, InsurerFigure after, boolean cents) {
        Sampled first = sampled(before, cents);
        Sampled second = sampled(after, cents);
        Sampled base = new Sampled(Math.max(1, first.count()), first.size());
        boolean share = after.kind() == MeasureKind.PROPORTION && before.kind() == MeasureKind.PROPORTION;
        Change change = share ? Change.ofProportion(base, second) : Change.ofRate(base, second);
        Limits limits = change.limits95();
        if (limits == null) {
            throw new IllegalStateException("No interval although there was an event before: " + after.measure());
        }
        return share ? new Limits(1 + limits.lower() / base.observed(), 1 + limits.upper() / base.observed()) : limits;
    }

    private static Sampled sampled(InsurerFigure figure, boolean cents) {
        BigDecimal events = cents
                ? figure.numerator().divide(CENTS_PER_EVENT, 0, RoundingMode.HALF_UP)
                : figure.numerator().setScale(0, RoundingMode.HALF_UP);
        return new Sampled(events.longValueExact(), figure.denominator().doubleValue());
    }

    static Jump of(InsurerFigure before, InsurerFigure after, BigDecimal changeLimit) {
        BigDecimal earlier = value(before);
        BigDecimal later = value(after);
        BigDecimal one = before.numerator().signum() == 0
                ? BigDecimal.ONE.divide(before.denominator(), 2 * DIGITS, RoundingMode.HALF_UP)
                : earlier;
        BigDecimal percent = later.subtract(earlier).multiply(HUNDRED).divide(one, 0, RoundingMode.HALF_UP);
        return new Jump(
                after.measure(),
                earlier,
                later,
                percent,
                changeLimit
                        .multiply(TIMES)
                        .multiply(HUNDRED)
                        .stripTrailingZeros()
                        .setScale(0, RoundingMode.HALF_UP));
    }

    private static BigDecimal value(InsurerFigure figure) {
        return figure.numerator().divide(figure.denominator(), DIGITS, RoundingMode.HALF_UP);
    }
}
