package nl.mdzfactsheet.statistics;

import java.util.Locale;

/** How the confidence limits of a value were made. */
public enum IntervalMethod {
    /** Wilson score. */
    WILSON,
    /** Exact Poisson limits (Garwood), counts below 10. */
    POISSON_EXACT,
    /** Byar's approximation, counts from 10. */
    BYAR,
    /** No interval: the figure is not a count of events. */
    NONE;

    /** The word in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
