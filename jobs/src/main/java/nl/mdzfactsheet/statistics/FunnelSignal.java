package nl.mdzfactsheet.statistics;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a funnel says about one unit. */
public enum FunnelSignal {
    NONE,
    ATTENTION_LOW,
    ATTENTION_HIGH,
    SIGNAL_LOW,
    SIGNAL_HIGH;

    /**
     * What the rule looks at.
     *
     * @param observed x/n or O/E
     * @param limits95 limits of the funnel that count: adjusted when assessed
     * @param limits998 the same at 99.8 %
     * @param q q-value of the unit in its family
     * @param judged true when the unit is reliable enough for a signal
     */
    public record Evidence(double observed, Limits limits95, Limits limits998, double q, boolean judged) {}

    /** Strictly beyond 99.8 %, q ≤ 0.05 and reliable enough: signal; else strictly beyond 95 %: attention. */
    public static FunnelSignal of(Evidence e) {
        boolean certain = e.judged() && e.q() <= FalseDiscovery.Q_LIMIT;
        if (certain && e.limits998().valueBelow(e.observed())) {
            return SIGNAL_LOW;
        }
        if (certain && e.limits998().valueAbove(e.observed())) {
            return SIGNAL_HIGH;
        }
        if (e.limits95().valueBelow(e.observed())) {
            return ATTENTION_LOW;
        }
        return e.limits95().valueAbove(e.observed()) ? ATTENTION_HIGH : NONE;
    }

    /** The word in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The verdict that follows: better or worse only on a signal and when one side is better; with a signal and no better side nothing is said. A unit that is too uncertain for a
     * signal can lie within the limits, which is as expected; beyond them nothing is said of it.
     *
     * @param judged true when the unit is reliable enough for a signal
     */
    public static Verdict verdict(@Nullable FunnelSignal signal, Better better, boolean judged) {
        if (signal == null || (!judged && signal != NONE)) {
            return Verdict.NOT_ASSESSED;
        }
        return switch (signal) {
            case SIGNAL_LOW -> Verdict.ofSide(better, Better.LOWER);
            case SIGNAL_HIGH -> Verdict.ofSide(better, Better.HIGHER);
            default -> Verdict.AS_EXPECTED;
        };
    }
}
