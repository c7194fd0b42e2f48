package nl.mdzfactsheet.statistics;

import java.util.Locale;

/** The word for a change between two periods. */
public enum ChangeVerdict {
    INCREASE,
    DECREASE,
    NO_DEMONSTRABLE_CHANGE;

    /** The word in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
