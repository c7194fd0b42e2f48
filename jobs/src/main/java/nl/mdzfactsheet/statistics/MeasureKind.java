package nl.mdzfactsheet.statistics;

import java.util.Locale;

/** What a measure counts, and with it which comparison is meant. */
public enum MeasureKind {
    /** Numerator units are a subset of the denominator units. */
    PROPORTION,
    /** Counts over persons or lines. */
    EVENT_RATE,
    /** Amounts over amounts or persons; no interval. */
    RATIO_OF_SUMS,
    /** Observed over expected; the denominator is the expected count. */
    RATIO;

    /** The word in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
